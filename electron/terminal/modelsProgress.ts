/** How far something has come, for a person who waits. */
export type Progress = {
  /** step changes where a line of its own is worth it; line says all. */
  readonly show: (line: string, step: string) => void;
  readonly end: () => void;
};

/** One line that is written over on a terminal, elsewhere a line for each step; nothing at all under --json. */
export function createProgress(
  { json }: { readonly json?: boolean },
  output: Pick<NodeJS.WriteStream, "write"> & { readonly isTTY?: boolean } = process.stderr,
): Progress {
  let last = "";
  return {
    show(line, step) {
      if (json) return;
      if (output.isTTY) output.write(`\r${line}\u001B[K`);
      else if (step !== last) output.write(`${line}\n`);
      last = step;
    },
    end() {
      if (!json && output.isTTY && last !== "") output.write("\n");
      last = "";
    },
  };
}

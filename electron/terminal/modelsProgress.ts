import { beginning } from "./shorten.ts";

/** How far something has come, for a person who waits. */
export type Progress = {
  /** step changes where a line of its own is worth it; line says all. elsewhere says it where lines stay. */
  readonly show: (line: string, step: string, elsewhere?: string) => void;
  /** Says something that stays, in the place of this step's own line. */
  readonly note: (line: string, step: string) => void;
  readonly end: () => void;
};

/** Where progress is shown, and whether: on standard error, which leaves --json's output alone. */
export type ProgressOptions = { readonly quiet?: boolean };

type Output = Pick<NodeJS.WriteStream, "write"> & {
  readonly isTTY?: boolean;
  readonly columns?: number;
};

/** One line that is written over on a terminal, elsewhere a line for each step; nothing at all when quiet. */
export function createProgress(
  { quiet = false }: ProgressOptions,
  output: Output = process.stderr,
): Progress {
  let last = "";
  let isOpen = false;
  return {
    show(line, step, elsewhere = line) {
      if (quiet) return;
      // A longer line would be broken, and only its end written over.
      const width = (output.columns ?? 80) - 1;
      if (output.isTTY) {
        output.write(`\r${beginning(line, width)}\u001B[K`);
        isOpen = true;
      } else if (step !== last) output.write(`${elsewhere}\n`);
      last = step;
    },
    note(line, step) {
      if (quiet) return;
      output.write(output.isTTY ? `\r${line}\u001B[K\n` : `${line}\n`);
      last = step;
      isOpen = false;
    },
    end() {
      if (isOpen) output.write("\n");
      last = "";
      isOpen = false;
    },
  };
}

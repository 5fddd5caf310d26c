import type { Transfer } from "../contract/modelFiles.ts";
import type { ModelList } from "../core/models/createModelList.ts";
import { createProgress, type ProgressOptions } from "./modelsProgress.ts";
import { createTransferLines } from "./modelsTransferLines.ts";
import { oneLine } from "./plain.ts";
import { toError } from "./toError.ts";

/**
 * Waits until none of these transfers goes on by itself, and returns them in this order. Ctrl+C pauses them: what has
 * come stays. One that somebody cancelled meanwhile is left out.
 */
export async function followTransfers(
  { transfers }: Pick<ModelList, "transfers">,
  ids: readonly string[],
  options: ProgressOptions,
): Promise<readonly Transfer[]> {
  const progress = createProgress(options);
  const linesOf = createTransferLines();
  const watching = new AbortController();
  const pause = () => {
    for (const id of ids) transfers.pause(id).catch(() => undefined);
  };
  process.once("SIGINT", pause);
  try {
    for await (const all of transfers.watch(watching.signal)) {
      const mine = ids.flatMap((id) => all.filter((transfer) => transfer.id === id));
      if (mine.every(hasEnded)) return mine;
      const { notes, line, step } = linesOf(mine);
      for (const note of notes) progress.note(note, step);
      // Beside what is said in full the few words would only say it again.
      if (notes.length === 0) progress.show(line, step);
    }
    return [];
  } finally {
    process.removeListener("SIGINT", pause);
    watching.abort();
    progress.end();
  }
}

function hasEnded({ state }: Transfer): boolean {
  return state.kind !== "running" && state.kind !== "waiting";
}

/** A transfer as --json prints it. */
export function transferJson(transfer: Transfer) {
  const { state } = transfer;
  return { ...transfer, ...(state.kind === "failed" ? { error: toError(state.failure) } : {}) };
}

/** How a transfer ended, and how it goes on, in a line. */
export function endWords({ name, state }: Transfer, again: string): string {
  switch (state.kind) {
    case "done":
      return `${state.modelId}  ${oneLine(name)}: ready`;
    case "failed": {
      const more = state.resumable ? ` ${again}` : "";
      return `${oneLine(name)}: ${oneLine(toError(state.failure).message)}${more}`;
    }
    case "paused":
      return `${oneLine(name)}: paused. ${again}`;
    case "running":
    case "waiting":
      return `${oneLine(name)}: not finished`;
  }
}

import type { Transfer } from "../../contract/modelFiles.ts";
import type { Stage } from "./job.ts";
import type { PartNote } from "./partNote.ts";
import type { PartPaths } from "./partPaths.ts";
import { createSpeedometer, type Speedometer } from "./speedometer.ts";

/** A transfer in the list of this process. */
export type TransferEntry = {
  readonly id: string;
  readonly paths: PartPaths;
  /** As it was when the last run began or ended; the file beside the part is what counts. */
  note: PartNote;
  state: Transfer["state"];
  /** That have come, or were compared while that is its stage. */
  bytes: number;
  readonly speed: Speedometer;
  run: TransferRun | null;
};

export type TransferRun = {
  readonly stop: AbortController;
  /** Ends a wait before another attempt. */
  hurry: () => void;
  readonly ended: Promise<void>;
};

/** An entry without a run. */
export function createEntry(
  paths: PartPaths,
  note: PartNote,
  state: Transfer["state"],
  now: () => number,
): TransferEntry {
  const bytes = note.done.reduce((sum, [from, to]) => sum + to - from, 0);
  const speed = createSpeedometer(now);
  return { id: note.id, paths, note, state, bytes, speed, run: null };
}

/** What is told of an entry. host names the server that a download comes from. */
export function toTransfer(
  { id, paths, note, state, bytes, speed }: TransferEntry,
  host: (address: string) => string,
): Transfer {
  const bytesPerSecond = isMoving(state) ? speed.read() : null;
  const { totalBytes } = note;
  const secondsLeft =
    bytesPerSecond === null || bytesPerSecond === 0 || totalBytes === null
      ? null
      : Math.max(0, totalBytes - bytes) / bytesPerSecond;
  return {
    id,
    kind: note.kind,
    name: paths.name,
    from: note.kind === "copy" ? note.from : host(note.from),
    totalBytes: totalBytes ?? note.published.bytes,
    receivedBytes: bytes,
    bytesPerSecond,
    secondsLeft,
    state,
  };
}

const movingStages: ReadonlySet<Stage> = new Set(["receiving", "checking"]);

function isMoving(state: Transfer["state"]): boolean {
  return state.kind === "running" && movingStages.has(state.stage);
}

const wholeStages: ReadonlySet<Stage> = new Set(["checking", "saving"]);

/** What it will still write to its disk. */
export function bytesToCome({ note, bytes, state }: TransferEntry): number {
  if (state.kind === "running" && wholeStages.has(state.stage)) return 0;
  return Math.max(0, (note.totalBytes ?? note.published.bytes ?? 0) - bytes);
}

/** Whether it has ended and nothing of it is left to go on from. */
export function isOver({ state }: TransferEntry): boolean {
  return state.kind === "done" || (state.kind === "failed" && !state.resumable);
}

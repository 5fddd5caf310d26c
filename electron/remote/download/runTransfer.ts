import { rm } from "node:fs/promises";
import type { FailureCode } from "../../contract/failure.ts";
import { fail, type Failed } from "../../core/failed.ts";
import type { Arrived } from "../../core/ports.ts";
import { comparePart } from "./comparePart.ts";
import { copyFile } from "./copyFile.ts";
import { fetchFile, type Network } from "./fetchFile.ts";
import { fileAt, giveName, isSameFile } from "./giveName.ts";
import type { Job, Stage } from "./job.ts";
import { openPart, type SaveOften } from "./partFile.ts";
import { readNote, removeNote, writeNote, type PartNote } from "./partNote.ts";
import type { PartPaths } from "./partPaths.ts";
import { GaveUp } from "./setback.ts";

/** What one run of a transfer needs, and whom it tells what. */
export type TransferRunning = Omit<Job, "part" | "paths"> & {
  readonly network: () => Network;
  readonly saveOften: SaveOften;
  readonly received: (bytes: number) => void;
  readonly noted: (note: PartNote) => void;
  readonly take: (arrived: Arrived) => Promise<string>;
};

/**
 * Brings a file from where it is to its name, and hands it over; the caller holds its lock. Whatever an earlier run did is
 * not done again. Returns the id that it got in the list of models. Throws Failed, or what the signal was aborted with.
 */
export async function runTransfer(
  paths: PartPaths,
  wanted: PartNote,
  running: TransferRunning,
): Promise<string> {
  // Another process may have gone on with it meanwhile.
  const found = await readNote(paths);
  const isForeign = found === null ? (await fileAt(paths.part)) !== null : found.id !== wanted.id;
  if (isForeign) fail("FILE_EXISTS", { path: paths.part });
  let note: PartNote = found ?? { ...wanted, done: [], arrived: null };
  running.noted(note);
  if (!(await hasItsName(paths, note))) {
    if ((await fileAt(paths.final)) !== null) fail("FILE_EXISTS", { path: paths.final });
    // Whose bytes they are must be known before there are any.
    await writeNote(paths, note);
    note = await bring(paths, note, running);
  }
  running.received(note.totalBytes ?? 0);
  await running.enter("saving");
  const { id: transferId, kind, from, sha256 } = note;
  const address = kind === "download" ? from : null;
  const modelId = await running.take({ transferId, kind, path: paths.final, sha256, address });
  await removeNote(paths);
  return modelId;
}

async function bring(
  paths: PartPaths,
  first: PartNote,
  running: TransferRunning,
): Promise<PartNote> {
  const part = await openPart(paths, first, running);
  const enter = async (stage: Stage): Promise<void> => {
    running.noted(part.note());
    await running.enter(stage);
    running.signal.throwIfAborted();
  };
  try {
    const job: Job = { ...running, paths, part, enter };
    const { totalBytes } = first;
    try {
      if (totalBytes === null || part.received() < totalBytes || totalBytes === 0) {
        if (first.kind === "copy") await copyFile(job);
        else await fetchFile(job, running.network());
      }
    } finally {
      // What has come is worth as much whether more came or not.
      await part.save();
      running.noted(part.note());
    }
    await enter("checking");
    await comparePart(job);
    const file = await fileAt(paths.part);
    await part.settle({ arrived: file && { mtimeMs: file.mtimeMs } });
    await enter("saving");
  } finally {
    await part.close();
  }
  await giveName(paths);
  return part.note();
}

/** Whether the file was compared and got its name before the last run ended; the name it came under is then taken away. */
async function hasItsName(paths: PartPaths, note: PartNote): Promise<boolean> {
  if (note.arrived === null) return false;
  const file = await fileAt(paths.final);
  if (file?.size !== note.totalBytes || file?.mtimeMs !== note.arrived.mtimeMs) return false;
  if ((await fileAt(paths.part)) === null) return true;
  if (!(await isSameFile(paths.part, paths.final))) return false;
  await rm(paths.part, { force: true });
  return true;
}

/** Deletes everything that came; the caller holds the lock. */
export async function removeTransfer(paths: PartPaths, wanted: PartNote): Promise<void> {
  const note = await readNote(paths);
  if (note !== null && note.id !== wanted.id) return;
  if (note !== null && (await hasItsName(paths, note))) await rm(paths.final, { force: true });
  if (note !== null) await rm(paths.part, { force: true });
  // Last: without it nobody would know whose the other is.
  await removeNote(paths);
}

const forGood: ReadonlySet<FailureCode> = new Set<FailureCode>([
  "DOWNLOAD_CHANGED",
  "DOWNLOAD_MISMATCH",
  "NOT_GGUF",
]);

/** What a server says of a file, and will say again. */
const refusals: ReadonlySet<FailureCode> = new Set<FailureCode>([
  "DOWNLOAD_REFUSED",
  "DOWNLOAD_BROKEN",
  "DOWNLOAD_REDIRECTED",
]);

/**
 * Whether a failure means that nothing of what came can be part of what was wanted, or that nothing came and another
 * attempt would bring nothing either. Then nothing is left on the disk.
 */
export function isForGood(cause: Failed, receivedBytes: number): boolean {
  const { code } = cause.failure;
  if (forGood.has(code)) return true;
  return receivedBytes === 0 && refusals.has(code) && !(cause instanceof GaveUp);
}

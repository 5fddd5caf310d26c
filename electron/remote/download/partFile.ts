import { constants } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { createRanges, type Range } from "./ranges.ts";
import type { PartPaths } from "./partPaths.ts";
import { writeNote, type PartNote } from "./partNote.ts";

/** How much may be lost to a kill, and how often the disk is waited for. */
export type SaveOften = { readonly bytes: number; readonly ms: number };

/** The bytes of a file that have come so far, and the note of them. */
export type PartFile = {
  readonly note: () => PartNote;
  readonly received: () => number;
  /** What has not come, in pieces of at most so many bytes; of a file whose size is known. */
  readonly missing: (pieceBytes: number) => Range[];
  /** Changes the note; a new size is given to the file. */
  readonly settle: (
    known: Partial<Pick<PartNote, "totalBytes" | "identity" | "sha256" | "arrived">>,
  ) => Promise<void>;
  /** Writes bytes at their place, and every now and then sees to it that they would survive. */
  readonly write: (bytes: Uint8Array, at: number) => Promise<void>;
  /** Takes nothing of what has come for good any more. */
  readonly forget: () => Promise<void>;
  /** Waits until all that was written is on the disk, and then notes it. */
  readonly save: () => Promise<void>;
  readonly read: (into: Uint8Array, at: number) => Promise<number>;
  readonly stat: () => Promise<{ size: number; mtimeMs: number }>;
  readonly close: () => Promise<void>;
};

/**
 * Opens what has come of a file, or begins it; the caller holds its lock. received is called whenever more has come.
 * Throws what the system says.
 */
export async function openPart(
  paths: PartPaths,
  first: PartNote,
  options: { readonly saveOften: SaveOften; readonly received: (bytes: number) => void },
): Promise<PartFile> {
  const { saveOften, received } = options;
  const handle = await open(paths.part, constants.O_RDWR | constants.O_CREAT, 0o600);
  let note = first;
  const ranges = createRanges(await believable(handle, first));
  let unsaved = 0;
  let savedAt = Date.now();
  let saving: Promise<void> | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  /** One note at a time, each with all that the ones before it knew. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const next = turn.then(work, work);
    turn = next.catch(() => {});
    return next;
  }
  const write = async (next: PartNote): Promise<void> => {
    await writeNote(paths, next);
    note = next;
  };
  const saveNow = (): Promise<void> =>
    inTurn(async () => {
      unsaved = 0;
      savedAt = Date.now();
      // Only what was written before the disk is waited for may be noted after it.
      const done = ranges.list().map(([from, to]): [number, number] => [from, to]);
      await handle.datasync();
      await write({ ...note, done });
    });
  const save = (): Promise<void> => {
    saving ??= saveNow().finally(() => (saving = null));
    return saving;
  };

  received(ranges.bytes());
  return {
    note: () => note,
    received: () => ranges.bytes(),
    missing: (pieceBytes) => ranges.missing(note.totalBytes ?? 0, pieceBytes),
    settle: (known) =>
      inTurn(async () => {
        const next = { ...note, ...known };
        if (next.totalBytes !== null && (await handle.stat()).size !== next.totalBytes) {
          await handle.truncate(next.totalBytes);
        }
        await write(next);
      }),
    async write(bytes, at) {
      for (let written = 0; written < bytes.length;) {
        const rest = bytes.subarray(written);
        written += (await handle.write(rest, 0, rest.length, at + written)).bytesWritten;
      }
      ranges.add(at, at + bytes.length);
      received(ranges.bytes());
      unsaved += bytes.length;
      if (unsaved >= saveOften.bytes || Date.now() - savedAt >= saveOften.ms) await save();
    },
    async forget() {
      ranges.clear();
      received(0);
      await inTurn(() => write({ ...note, done: [] }));
    },
    async save() {
      // One that is under way may have begun before the last bytes were written.
      await saving;
      await saveNow();
    },
    read: async (into, at) => (await handle.read(into, 0, into.length, at)).bytesRead,
    stat: () => handle.stat(),
    close: () => handle.close(),
  };
}

/** What the note says of a file that is not as long as it says is worth nothing. */
async function believable(handle: FileHandle, note: PartNote): Promise<readonly Range[]> {
  const { size } = await handle.stat();
  return size === note.totalBytes ? note.done : [];
}

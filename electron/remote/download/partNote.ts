import { open, readFile, rename, rm } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { id } from "../../contract/id.ts";
import type { PartPaths } from "./partPaths.ts";
import { syncFolder } from "./syncFolder.ts";

const bytes = z.number().int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What lies beside a file that has not wholly arrived: everything that is needed to go on with it. */
export const partNote = z.object({
  version: z.literal(1),
  id,
  kind: z.enum(["download", "copy"]),
  /** The address, or the path of the original. */
  from: z.string(),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  /** As published; null where the server is believed. */
  published: z.object({ bytes: bytes.nullable(), sha256: sha256.nullable() }),
  totalBytes: bytes.nullable(),
  /** Tells whether it is still the same file: another value of the same kind (before the colon) means another file. */
  identity: z.string().nullable(),
  /** What its checksum must be. */
  sha256: sha256.nullable(),
  /** Only what is certainly on the disk. */
  done: z.array(z.tuple([bytes, bytes])),
  /** Once it was compared: its file's time of change, under whichever name it has by now. */
  arrived: z.object({ mtimeMs: z.number() }).nullable(),
});
export type PartNote = z.infer<typeof partNote>;

/** Replaces the note as a whole: after a kill or a loss of power it is the old or the new one. */
export async function writeNote(paths: PartPaths, note: PartNote): Promise<void> {
  const handle = await open(paths.newNote, "w");
  try {
    await handle.writeFile(JSON.stringify(note));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(paths.newNote, paths.note);
  await syncFolder(paths.folder);
}

/** Deletes the note, and what a kill or a full disk left of the next one. */
export async function removeNote(paths: PartPaths): Promise<void> {
  await rm(paths.newNote, { force: true });
  await rm(paths.note, { force: true });
  await syncFolder(paths.folder);
}

/** Null where there is none that can be read. */
export async function readNote(paths: PartPaths): Promise<PartNote | null> {
  try {
    return parseNote(await readFile(paths.note, "utf8"));
  } catch {
    return null;
  }
}

/** As readNote, at once. */
export function readNoteNow(paths: PartPaths): PartNote | null {
  try {
    return parseNote(readFileSync(paths.note, "utf8"));
  } catch {
    return null;
  }
}

function parseNote(text: string): PartNote | null {
  const read = partNote.safeParse(JSON.parse(text));
  if (!read.success) return null;
  const { totalBytes, done } = read.data;
  // Of a note that contradicts itself nothing is believed but what was wanted.
  const sound = done.every(([from, to]) => from <= to && to <= (totalBytes ?? 0));
  return sound ? read.data : { ...read.data, done: [] };
}

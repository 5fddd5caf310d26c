import { z } from "zod";
import { failure } from "../contract/failure.ts";

const path = z.string();

/** What takes long with a large database and is done in a process of its own; all of them are absolute paths. */
export const dataTask = z.discriminatedUnion("do", [
  /** Puts a database that nobody writes to into parts; a KeptDatabase. */
  z.object({ do: z.literal("keep"), database: path, chunks: path }),
  /** Assembles a backup into a copy, and compares that with the present database; a Replacement. */
  z.object({ do: z.literal("preview"), note: path, copy: path, present: path }),
  /** Checks the database of an archive and compares it with the present one; a Replacement. */
  z.object({ do: z.literal("check"), archive: path, database: path, present: path }),
]);
export type DataTask = z.infer<typeof dataTask>;

/** What the process prints: what it has made, why it could not, or what the system said. */
export const dataAnswer = z.union([
  z.object({ done: z.unknown() }),
  z.object({ failure }),
  z.object({ code: z.string(), reason: z.string() }),
]);
export type DataAnswer = z.infer<typeof dataAnswer>;

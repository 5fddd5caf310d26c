import { type FileHandle, open, stat } from "node:fs/promises";
import { fail } from "../core/failed.ts";
import { type GgufHeader, headerLimits, readGgufHeader } from "./ggufHeader.ts";
import { createGgufReader } from "./ggufReader.ts";

/**
 * The header of a GGUF file, read within headerLimits whatever it claims. Fails with FILE_MISSING, FILE_IS_FOLDER,
 * FILE_EMPTY, FILE_UNREADABLE, NOT_GGUF, GGUF_TRUNCATED or GGUF_INVALID.
 */
export async function openGguf(path: string): Promise<GgufHeader> {
  const fileBytes = await sizeOf(path);
  const file = await orUnreadable(path, () => open(path, "r"));
  try {
    return await readHeader(file, path, fileBytes);
  } finally {
    await file.close();
  }
}

async function readHeader(file: FileHandle, path: string, fileBytes: number): Promise<GgufHeader> {
  const reader = createGgufReader(file, path, fileBytes, headerLimits.headerBytes);
  return orUnreadable(path, () => readGgufHeader(reader));
}

async function sizeOf(path: string): Promise<number> {
  const found = await orUnreadable(path, () => stat(path));
  if (found.isDirectory()) fail("FILE_IS_FOLDER", { path });
  // A pipe or device would block the reader for ever.
  if (!found.isFile()) fail("FILE_UNREADABLE", { path, reason: "it is not an ordinary file" });
  if (found.size === 0) fail("FILE_EMPTY", { path });
  return found.size;
}

/** Turns what the file system throws into a failure; other failures pass. */
async function orUnreadable<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    if (code === undefined || (code.startsWith("ERR_") && !unreadableReasons.has(code)))
      throw error;
    if (code === "ENOENT" || code === "ENOTDIR") return fail("FILE_MISSING", { path });
    return fail("FILE_UNREADABLE", { path, reason: unreadableReasons.get(code) ?? code });
  }
}

const unreadableReasons: ReadonlyMap<string, string> = new Map([
  ["EACCES", "permission is missing"],
  ["EPERM", "permission is missing"],
  ["EIO", "the disk reports an error"],
  ["ENAMETOOLONG", "its name is too long"],
  ["ELOOP", "it is a link to itself"],
  ["ERR_INVALID_ARG_VALUE", "its name is impossible"],
]);

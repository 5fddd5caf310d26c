import { open, stat } from "node:fs/promises";
import { fail } from "../core/failed.ts";
import { joinParts } from "./files/joinParts.ts";
import { partPaths } from "./files/partPaths.ts";
import { splitOf } from "./files/splitOf.ts";
import { type GgufHeader, type HeaderBudget, headerLimits, readGgufHeader } from "./ggufHeader.ts";
import { createGgufReader } from "./ggufReader.ts";

/**
 * The header of a GGUF file, read within headerLimits whatever it claims; of a split model, whichever part is named, that
 * of all parts joined. Fails with FILE_MISSING, FILE_IS_FOLDER, FILE_EMPTY, FILE_UNREADABLE, NOT_GGUF, GGUF_TRUNCATED or
 * GGUF_INVALID, each for the part it is about.
 */
export async function openGguf(path: string): Promise<GgufHeader> {
  const named = await openOne(path, headerLimits);
  if (splitOf(named) === null) return named;
  const [first = path, ...others] = partPaths(path);
  // All headers together are bounded as a single one is: a thousand parts take no longer to refuse.
  let left = whatIsLeft(headerLimits, named);
  const openPart = async (part: string) => {
    if (part === path) return named;
    const header = await openOne(part, left);
    left = whatIsLeft(left, header);
    return header;
  };
  const parts: [GgufHeader, ...GgufHeader[]] = [await openPart(first)];
  for (const part of others) parts.push(await openPart(part));
  return joinParts(parts);
}

function whatIsLeft(limits: HeaderBudget, header: GgufHeader): HeaderBudget {
  return {
    headerBytes: limits.headerBytes - header.headerBytes,
    entries: limits.entries - header.scalars.size - header.lists.size,
    tensors: limits.tensors - header.tensors.size,
  };
}

async function openOne(path: string, limits: HeaderBudget): Promise<GgufHeader> {
  const fileBytes = await sizeOf(path);
  const file = await orUnreadable(path, () => open(path, "r"));
  try {
    const reader = createGgufReader(file, path, fileBytes, limits.headerBytes);
    return await orUnreadable(path, () => readGgufHeader(reader, limits));
  } finally {
    await file.close();
  }
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

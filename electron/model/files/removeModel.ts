import { lstat, rm } from "node:fs/promises";
import { fail } from "../../core/failed.ts";
import { isModelName } from "../../host/isModelName.ts";
import { partPaths } from "./partPaths.ts";
import { systemCode } from "./systemCode.ts";

/**
 * Deletes a model's file, or all parts of a split one, whether they are whole or empty; of a link the link alone. One that
 * is not there is no failure. Deletes nothing, and fails with FILE_UNREADABLE, unless all are .gguf files.
 */
export async function removeModel(path: string): Promise<void> {
  const parts = partPaths(path);
  for (const part of parts) await refuseOthers(part);
  for (const part of parts) {
    await rm(part, { force: true }).catch((error: unknown) => refuse(part, error));
  }
}

async function refuseOthers(path: string): Promise<void> {
  if (!isModelName(path)) fail("FILE_UNREADABLE", { path, reason: "it is not a .gguf file" });
  const found = await lstat(path).catch((error: unknown) => {
    const code = systemCode(error);
    return code === "ENOENT" || code === "ENOTDIR" ? null : refuse(path, error);
  });
  if (found === null || found.isFile() || found.isSymbolicLink()) return;
  fail("FILE_UNREADABLE", { path, reason: "it is not an ordinary file" });
}

function refuse(path: string, error: unknown): never {
  const code = systemCode(error);
  if (code === null) throw error;
  return fail("FILE_UNREADABLE", { path, reason: reasons.get(code) ?? `the system says ${code}` });
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["EACCES", "you may not delete it"],
  ["EPERM", "you may not delete it"],
  ["EROFS", "its disk can only be read"],
  ["EBUSY", "a program is using it"],
]);

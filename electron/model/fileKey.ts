import { stat } from "node:fs/promises";
import { partPaths } from "./files/partPaths.ts";

/**
 * Names one exact file, all parts of a split model, or a model with its adapter: another size or time of change of any
 * file makes it another one. Rejects when one is not there.
 */
export async function fileKeyOf(path: string, adapter: string | null = null): Promise<string> {
  const keys = await Promise.all(partPaths(path).map(keyOfOne));
  const key = keys.join("\n");
  return adapter === null ? key : `${key}\n${await fileKeyOf(adapter)}`;
}

async function keyOfOne(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  return `${path}\n${size}\n${Math.round(mtimeMs)}`;
}

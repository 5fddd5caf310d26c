import { stat } from "node:fs/promises";

/** Names one exact file, or a model with its adapter: another size or time of change makes it another one. */
export async function fileKeyOf(path: string, adapter: string | null = null): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  const key = `${path}\n${size}\n${Math.round(mtimeMs)}`;
  return adapter === null ? key : `${key}\n${await fileKeyOf(adapter)}`;
}

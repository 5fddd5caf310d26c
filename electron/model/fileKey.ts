import { stat } from "node:fs/promises";

/** Names one exact file: another size or time of change makes it another file. */
export async function fileKeyOf(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  return `${path}\n${size}\n${Math.round(mtimeMs)}`;
}

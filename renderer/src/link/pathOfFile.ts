import { desktop } from "./desktop.ts";

/** Where a file lies that the student has dropped or picked; null where only its name is told, as in a browser. */
export function pathOfFile(file: File): string | null {
  const path = desktop().pathOf?.(file) ?? "";
  return path === "" ? null : path;
}

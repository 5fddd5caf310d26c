/** What the desktop's preload gives to the page, beside its port. */
type Desktop = { readonly pathOf: (file: File) => string };

/** Where a file lies that the student has dropped or picked; null where only its name is told, as in a browser. */
export function pathOfFile(file: File): string | null {
  const { viva } = globalThis as { readonly viva?: Desktop };
  const path = viva?.pathOf(file) ?? "";
  return path === "" ? null : path;
}

/** What a bank is called by the name of its file: without folders and without its ending. */
export function bankNameOf(fileName: string): string {
  const base = baseName(fileName);
  const bare = base.replace(/\.[a-z0-9]{1,8}$/i, "").trim();
  return (bare || base || "Question bank").slice(0, 200);
}

/** The last part of a path of any system. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** The last part of a path of any system: many models go by the same name, and their files do not. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** The folder of a path of any system, with what ends it. */
export function folderOf(path: string): string {
  return path.slice(0, path.length - fileNameOf(path).length);
}

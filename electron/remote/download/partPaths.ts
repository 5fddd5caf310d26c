import { join, resolve } from "node:path";

export const noteEnding = ".part.json";

/** Where one file lies that is on its way into a folder; absolute paths. */
export type PartPaths = {
  readonly folder: string;
  readonly name: string;
  /** Where it will be once it has arrived and was compared. */
  readonly final: string;
  readonly part: string;
  readonly note: string;
  /** The next note, until it takes the place of the last one. */
  readonly newNote: string;
  readonly lock: string;
};

/** name is a plain path component. */
export function partPaths(folder: string, name: string): PartPaths {
  const root = resolve(folder);
  const final = join(root, name);
  return {
    folder: root,
    name,
    final,
    part: `${final}.part`,
    note: `${final}${noteEnding}`,
    newNote: `${final}${noteEnding}.new`,
    lock: `${final}.part.lock`,
  };
}

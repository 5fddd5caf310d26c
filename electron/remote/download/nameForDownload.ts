import { existsSync } from "node:fs";
import { readSplitName } from "../../contract/splitModelName.ts";
import { findLeftovers } from "./findLeftovers.ts";
import { modelFileName } from "./modelFileName.ts";
import { readNote } from "./partNote.ts";
import { partPaths } from "./partPaths.ts";

/** More files of one name than anybody has. */
const mostNames = 99;

/**
 * The name of a download in a folder: the one under which this address was begun, otherwise the first of "name.gguf",
 * "name (2).gguf", ... that belongs to no other address. Whose a finished file is tells whoseIs; a file of which that is
 * not known keeps its name to itself, and the download is refused later. Parts of a split model are found by their names.
 */
export async function nameForDownload(
  {
    folder,
    address,
    name,
  }: { readonly folder: string; readonly address: string; readonly name: string },
  whoseIs: (path: string) => Promise<string | null>,
): Promise<string> {
  if (readSplitName(name) !== null) return name;
  const own = findLeftovers(folder).find(
    ({ note }) => note.kind === "download" && note.from === address,
  );
  if (own !== undefined) return own.paths.name;
  for (let number = 1; number <= mostNames; number += 1) {
    const paths = partPaths(folder, modelFileName(name, number));
    // Whatever is begun there is of another address.
    if ((await readNote(paths)) !== null) continue;
    const owner = existsSync(paths.final) ? await whoseIs(paths.final) : null;
    if (owner === null || owner === address) return paths.name;
  }
  return name;
}

// oxlint-disable no-restricted-imports -- real parts for tests
import { onTestFinished } from "vitest";
import { createOwnFiles } from "../../../documents/createOwnFiles.ts";
import { createOriginals } from "../../../documents/originals.ts";
import { listeningLog, openTestStore, start } from "../../../store/testing/openTestStore.ts";
import type { PackFiles } from "../../ports.ts";
import { createStudyPack } from "../createStudyPack.ts";
import { tellRemovals } from "../tellRemovals.ts";

/** A study pack over a real store and real files; close it before the same folder is opened again. */
export function openPack(
  packFiles: PackFiles | null,
  opening: { folder?: string; at?: number } = {},
) {
  const { at = start } = opening;
  const { store: bare, folder } = openTestStore(opening);
  const log = listeningLog();
  const store = tellRemovals(bare, () => pack.tell());
  const pack = createStudyPack({
    store,
    originals: createOriginals(folder),
    ownFiles: createOwnFiles({ log }),
    packFiles,
    clock: { now: () => at },
    log,
    added: () => {},
  });
  onTestFinished(() => pack.close());
  const titles = () =>
    store.library
      .list()
      .map(({ title }) => title)
      .toSorted();
  const close = async () => {
    await pack.close();
    store.close();
  };
  return { folder, store, log, pack, titles, close };
}

import type { DataOverview, Replaced } from "../../contract/data.ts";
import { isDemo } from "../../contract/demo.ts";
import type { Failure } from "../../contract/failure.ts";
import type { Ports } from "../ports.ts";
import type { Backups } from "./createBackups.ts";

type Dependencies = Pick<Ports, "store" | "data" | "dataHost" | "modelsFolder" | "host">;

/** What the student has not read yet. */
export type DataNews = {
  readonly replaced: Replaced | null;
  readonly exportFailure: Failure | null;
  readonly exportLacks: readonly string[];
};

/** All that a screen shows of the data. */
export async function overviewOf(
  { store, data, dataHost, modelsFolder, host }: Dependencies,
  backups: Pick<Backups, "fewer" | "failure">,
  unread: DataNews,
): Promise<DataOverview> {
  const [freeBytes, backupBytes, left] = await Promise.all([
    data.freeBytes(),
    data.backups.bytes(),
    data.folder.left(),
  ]);
  const { modelFiles, modelBytes, stays } = data.folder.owned();
  return {
    folder: host.dataFolder,
    fixedBy: dataHost.fixedBy,
    contents: data.contents(),
    backups: [...data.backups.list()],
    backupBytes,
    fewer: backups.fewer(),
    backupFailure: backups.failure(),
    freeBytes,
    modelBytes,
    modelFiles: [...modelFiles],
    stays: [...stays],
    outside: outsideOf(host.dataFolder, [
      ...store.models.list().flatMap(({ file }) => (isDemo(file) ? [] : [file.path])),
      ...store.library.watched.list(),
      modelsFolder(),
    ]),
    ...unread,
    exportLacks: [...unread.exportLacks],
    left,
  };
}

/** Those that do not lie in the data folder. */
function outsideOf(folder: string, paths: readonly string[]): string[] {
  const isInside = (path: string): boolean =>
    path.startsWith(folder) && /^[/\\]/.test(path.slice(folder.length));
  return [...new Set(paths)].filter((path) => !isInside(path)).toSorted();
}

import type { DataOverview } from "../../contract/data.ts";
import type { Ports } from "../ports.ts";
import type { Backups } from "./createBackups.ts";

type Dependencies = Pick<Ports, "store" | "data" | "dataHost" | "modelsFolder" | "host">;

/** All that a screen shows of the data. */
export async function overviewOf(
  { store, data, dataHost, modelsFolder, host }: Dependencies,
  backups: Pick<Backups, "fewer" | "failure">,
): Promise<DataOverview> {
  const [freeBytes, modelBytes, left] = await Promise.all([
    data.freeBytes(),
    data.folder.modelBytes(),
    data.folder.left(),
  ]);
  return {
    folder: host.dataFolder,
    fixedBy: dataHost.fixedBy,
    contents: data.contents(),
    backups: [...data.backups.list()],
    backupBytes: data.backups.bytes(),
    fewer: backups.fewer(),
    backupFailure: backups.failure(),
    freeBytes,
    modelBytes,
    outside: outsideOf(host.dataFolder, [
      ...store.models.list().map(({ file }) => file.path),
      ...store.library.watched.list(),
      modelsFolder(),
    ]),
    replaced: dataHost.replaced,
    left,
  };
}

/** Those that do not lie in the data folder. */
function outsideOf(folder: string, paths: readonly string[]): string[] {
  const isInside = (path: string): boolean =>
    path.startsWith(folder) && /^[/\\]/.test(path.slice(folder.length));
  return [...new Set(paths)].filter((path) => !isInside(path)).toSorted();
}

import { watch } from "chokidar";
import { basename } from "node:path";
import { isWanted } from "./findFiles.ts";

/** How long a file must keep its size before it counts as written; milliseconds. Tests take less. */
export type WatchPatience = { readonly settleMs: number; readonly pollMs: number };

const usualPatience: WatchPatience = { settleMs: 2000, pollMs: 250 };
const deepest = 31;

/**
 * Tells of files below a folder that are new or have changed, once they are no longer being written:
 * readable kinds only, no hidden ones, no links. What is there at the beginning is not told. ready
 * is called once that is known.
 */
export function watchFolder(
  folder: string,
  changed: (path: string) => void,
  options: { readonly patience?: WatchPatience; readonly ready?: () => void } = {},
): () => Promise<void> {
  const { settleMs, pollMs } = options.patience ?? usualPatience;
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    depth: deepest,
    ignored: (path, stats) => {
      if (path === folder) return false;
      if (basename(path).startsWith(".")) return true;
      return (
        stats !== undefined && !stats.isDirectory() && !(stats.isFile() && isWanted(basename(path)))
      );
    },
    awaitWriteFinish: { stabilityThreshold: settleMs, pollInterval: pollMs },
  });
  watcher.on("add", changed);
  watcher.on("change", changed);
  // A folder that may not be opened, or too many to watch: what can be watched still is.
  watcher.on("error", () => {});
  watcher.on("ready", () => options.ready?.());
  return () => watcher.close();
}

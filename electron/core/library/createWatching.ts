import { Failed } from "../failed.ts";
import type { FoundFile, Ports } from "../ports.ts";
import type { Imports } from "./createImports.ts";

/** Folders whose new and changed files come into the library by themselves while Viva runs. */
export type Watching = {
  readonly list: () => readonly string[];
  /** Failed FILE_MISSING, FILE_UNREADABLE; a folder without anything to read yet may be watched. */
  readonly add: (path: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly start: () => void;
  readonly close: () => Promise<void>;
};

/** Watches the folders the student named; what is already known leaves no line in the imports. */
export function createWatching(
  { store, originals, log }: Pick<Ports, "store" | "originals" | "log">,
  imports: Imports,
): Watching {
  const { watched } = store.library;
  const stops = new Map<string, () => Promise<void>>();
  const closing = new AbortController();

  /** What of this path is new or has changed; what the student removed stays removed until it changes. */
  async function newFiles(path: string): Promise<readonly FoundFile[]> {
    const found = await originals.find(path, closing.signal).catch((cause: unknown) => {
      if (cause instanceof Failed && cause.failure.code === "NOTHING_TO_ADD") return [];
      throw cause;
    });
    return found.filter((file) => {
      const known = store.library.knownFile(file.path);
      return known === null || known.bytes !== file.bytes || file.changedAt > known.addedAt;
    });
  }

  async function take(path: string, folder: string): Promise<void> {
    const files = await newFiles(path);
    imports.add(
      files.map((file) => ({ ...file, folder })),
      { staged: false, quiet: true },
    );
  }

  function follow(folder: string): void {
    if (stops.has(folder)) return;
    const changed = (path: string): void => {
      take(path, folder).catch((cause: unknown) =>
        log.error("a file of a watched folder was not added", cause),
      );
    };
    stops.set(folder, originals.watch(folder, changed));
  }

  return {
    list: () => watched.list(),
    async add(path) {
      await take(path, path);
      watched.add(path);
      follow(path);
    },
    async remove(path) {
      watched.remove(path);
      await stops.get(path)?.();
      stops.delete(path);
    },
    start() {
      for (const folder of watched.list()) {
        follow(folder);
        take(folder, folder).catch((cause: unknown) =>
          log.error("a watched folder could not be looked through", cause),
        );
      }
    },
    async close() {
      closing.abort();
      await Promise.all([...stops.values()].map((stop) => stop()));
      stops.clear();
    },
  };
}

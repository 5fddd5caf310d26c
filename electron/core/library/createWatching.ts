import type { Ports } from "../ports.ts";
import type { Imports } from "./createImports.ts";

/** Folders whose new and changed files come into the library by themselves while Viva runs. */
export type Watching = {
  readonly list: () => readonly string[];
  readonly add: (path: string) => void;
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

  async function take(path: string, folder: string): Promise<void> {
    const found = await originals.find(path, closing.signal);
    imports.add(
      found.map((file) => ({ ...file, folder })),
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
    changed(folder);
  }

  return {
    list: () => watched.list(),
    add(path) {
      watched.add(path);
      follow(path);
    },
    async remove(path) {
      watched.remove(path);
      await stops.get(path)?.();
      stops.delete(path);
    },
    start() {
      for (const folder of watched.list()) follow(folder);
    },
    async close() {
      closing.abort();
      await Promise.all([...stops.values()].map((stop) => stop()));
      stops.clear();
    },
  };
}

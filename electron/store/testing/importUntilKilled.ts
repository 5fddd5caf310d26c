import { lockFolder } from "../lockFolder.ts";
import { openStore } from "../openStore.ts";
import { sampleDocument, sampleImport } from "./librarySamples.ts";
import { tellParent } from "./tellParent.ts";

/** Imports documents of many pages without end and tells on stdout which have been acknowledged, one JSON line each. */
const folder = process.argv[2] ?? "";
lockFolder(folder);
const { store } = openStore({
  folder,
  clock: { now: () => Date.now() },
  log: { info: () => {}, error: () => {} },
});
const origin = "/home/student/book.md";
tellParent({ opened: true });
for (let version = 0; ; version++) {
  const pages = Array.from({ length: 40 }, (_, page) =>
    Array.from({ length: 5 }, (__, part) =>
      `Version ${version} page ${page} part ${part} heart. `.repeat(8),
    ),
  );
  // Every other one is a new version of the same file.
  const document = sampleDocument(pages, {
    addedAt: Date.now(),
    ...(version % 2 === 0 ? { origin } : {}),
  });
  const item = sampleImport();
  store.library.imports.add([item]);
  store.library.imports.setState(item.id, { kind: "saving" });
  store.library.add(document, item.id);
  tellParent({ documentId: document.id, importId: item.id });
}

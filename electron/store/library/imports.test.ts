import { expect, it } from "vitest";
import { sampleImport } from "../testing/librarySamples.ts";
import { openTestStore } from "../testing/openTestStore.ts";

it("imports keep their order and their states across restarts", () => {
  const { store, folder } = openTestStore();
  const staged = sampleImport({ staged: true, folder: "/home/student" });
  const broken = sampleImport();
  const reading = sampleImport({ state: { kind: "reading", page: 2, pages: null, ocr: false } });
  store.library.imports.add([staged, broken, reading]);
  const failed = {
    kind: "failed" as const,
    failure: { code: "DOCUMENT_BROKEN" as const, data: { path: broken.path, reason: "cut off" } },
  };
  store.library.imports.setState(broken.id, failed);
  store.library.imports.setState("00000000-0000-4000-8000-000000000000", failed);
  store.close();
  const { imports } = openTestStore({ folder }).store.library;
  expect(imports.list()).toEqual([staged, { ...broken, state: failed }, reading]);
  imports.remove([staged.id, reading.id]);
  expect(imports.list().map(({ id }) => id)).toEqual([broken.id]);
});

it("watched folders are remembered once each", () => {
  const { store, folder } = openTestStore();
  for (const path of ["/b", "/a", "/b"]) store.library.watched.add(path);
  store.close();
  const { watched } = openTestStore({ folder }).store.library;
  expect(watched.list()).toEqual(["/b", "/a"]);
  watched.remove("/b");
  expect(watched.list()).toEqual(["/a"]);
});

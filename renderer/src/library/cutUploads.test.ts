import { describe, expect, it } from "vitest";
import { createCutUploads } from "./cutUploads.ts";
import type { Upload } from "./uploadStore.ts";

const key = "viva.uploads";

function storageIn(items: Map<string, string>) {
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  };
}

const failed = {
  kind: "failed",
  problem: { code: "UPLOAD_BROKEN", data: { reason: "unknown" } },
} as const;

/** The state of the uploads with these files. */
function uploads(...all: readonly (readonly [string, Upload["state"]])[]) {
  return {
    uploads: all.map(([name, state], key) => ({ key, name, folder: null, bytes: 9, state })),
    skipped: [],
  };
}

describe("uploads that a reload cut short", () => {
  it("are named once by the next page, those that waited too", () => {
    const items = new Map<string, string>();
    createCutUploads(storageIn(items), key).keep(
      uploads(["a.pdf", { kind: "sending", sent: 3 }], ["b.pdf", { kind: "waiting" }]),
    );
    const next = createCutUploads(storageIn(items), key);
    expect(next.take()).toEqual(["a.pdf", "b.pdf"]);
    expect(next.take()).toEqual([]);
  });

  it("are none when all has arrived or failed before", () => {
    const items = new Map<string, string>();
    const page = createCutUploads(storageIn(items), key);
    page.keep(uploads(["a.pdf", { kind: "sending", sent: 3 }]));
    page.keep(uploads(["b.pdf", failed]));
    expect(createCutUploads(storageIn(items), key).take()).toEqual([]);
    expect(items.size).toBe(0);
  });

  it("are none where what was kept cannot be read", () => {
    const items = new Map([[key, '{"name":1}']]);
    expect(createCutUploads(storageIn(items), key).take()).toEqual([]);
  });
});

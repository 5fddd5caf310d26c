import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { openWriter } from "../database.ts";
import { openTestStore, temporaryFolder } from "../testing/openTestStore.ts";
import { linesOf, startBundled } from "../testing/runScript.ts";

const acknowledgement = z.object({ documentId: z.string(), importId: z.string() });

it("30 kills during import leave whole documents only, and all that were acknowledged", async () => {
  const folder = temporaryFolder();
  const acknowledged = new Map<string, string>();
  for (let kill = 1; kill <= 30; kill++) {
    const child = startBundled("importUntilKilled", [folder]);
    let timer: NodeJS.Timeout | null = null;
    const lines = await linesOf(child, (count) => {
      // At another moment of the import each time: each takes some tens of milliseconds.
      if (count > kill % 4) timer ??= setTimeout(() => child.kill("SIGKILL"), (kill * 7) % 40);
    });
    expect(child.signalCode).toBe("SIGKILL");
    for (const line of lines.slice(1)) {
      const { documentId, importId } = acknowledgement.parse(JSON.parse(line));
      acknowledged.set(importId, documentId);
    }
  }

  const { store } = openTestStore({ folder, at: Date.now() });
  const { library } = store;
  expect(acknowledged.size).toBeGreaterThanOrEqual(30);
  const items = library.imports.list();
  for (const [importId, documentId] of acknowledged) {
    const item = items.find(({ id }) => id === importId);
    expect(item?.state).toMatchObject({ kind: "ready", documentId });
    expect(library.document(documentId).passages).toBe(200);
  }
  const listed = library.list();
  const ready = items.filter(({ state }) => state.kind === "ready");
  const waiting = items.filter(({ state }) => state.kind === "waiting" || state.kind === "saving");
  expect(ready.length + waiting.length).toBe(items.length);
  expect(listed.every(({ pages, passages }) => pages === 40 && passages === 200)).toBe(true);
  store.close();

  const database = openWriter(join(folder, "viva.db"));
  const count = (query: string) => z.number().parse(database.prepare(query).pluck().get());
  expect(count("SELECT count(*) FROM documents")).toBe(ready.length);
  expect(count("SELECT count(*) FROM passages")).toBe(ready.length * 200);
  expect(count("SELECT count(*) FROM pages")).toBe(ready.length * 40);
  const found = count("SELECT count(*) FROM passage_search WHERE passage_search MATCH 'heart'");
  expect(found).toBe(listed.length * 200);
  database.exec("INSERT INTO passage_search (passage_search, rank) VALUES ('integrity-check', 1)");
  expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
  database.close();
}, 180_000);

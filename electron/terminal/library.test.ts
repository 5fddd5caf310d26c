import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeRenalNotes } from "../../e2e/documents/renalNotes.ts";
import { writeTinyModel } from "../../e2e/models/tinyModel.ts";
import { endOf, startViva } from "./testing/runViva.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-terminal-library-"));
  await writeTinyModel(join(folder, "tiny.gguf"), { name: "Tiny" });
  await writeFile(join(folder, "Renal notes.pdf"), writeRenalNotes());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const viva = (...args: readonly string[]) =>
  endOf(startViva([...args, "--data", join(folder, "data")]));

async function vivaJson<T>(...args: readonly string[]): Promise<T> {
  const { output } = await viva(...args, "--json");
  return JSON.parse(output) as T;
}

type Listed = { id: string; title: string; pages: number };
type Result = {
  passageId: number;
  documentId: string;
  page: number;
  heading: string;
  text: string;
};
type Answer = {
  text: string;
  citations: { claim: string; documentId: string; page: number; quote: string }[];
  claims: { text: string; support: string; evidence: object | null }[];
  verify: { claim: string; prompt: string }[];
};

test("documents are added, listed, searched, cited and removed", async () => {
  const pdf = join(folder, "Renal notes.pdf");
  const [added] = await vivaJson<{ name: string; kind: string; how: string }[]>(
    "library",
    "add",
    pdf,
  );
  expect(added).toMatchObject({ name: "Renal notes.pdf", kind: "ready", how: "added" });
  const [again] = await vivaJson<{ how: string }[]>("library", "add", pdf);
  expect(again?.how).toBe("known");
  const [listed] = await vivaJson<Listed[]>("library", "list");
  expect(listed).toMatchObject({ title: "Renal notes", pages: 2 });

  const [found] = await vivaJson<Result[]>(
    "library",
    "search",
    "obstructed ureter",
    "--limit",
    "1",
  );
  expect(found).toMatchObject({
    documentId: listed?.id,
    page: 2,
    heading: "Renal physiology › Filtration",
  });
  expect(found?.text).toContain("obstructed ureter");

  const model = ["--model", join(folder, "tiny.gguf"), "--seed", "1"];
  const ask = ["ask", "How much plasma do the kidneys filter a day?", ...model];
  const answer = await vivaJson<Answer>(...ask, "--sources", listed?.id ?? "");
  expect(answer.citations[0]).toMatchObject({ documentId: listed?.id, page: 2 });
  expect(answer.citations[0]?.quote).toContain("180 litres of plasma");
  expect(answer.claims.some(({ support }) => support === "supported")).toBe(true);
  expect(answer.verify.length).toBeGreaterThan(0);
  const alone = await vivaJson<Answer>(...ask, "--sources", "none");
  expect(alone).toMatchObject({ citations: [], claims: [] });

  const removed = await vivaJson<{ removed: string }>("library", "remove", listed?.id ?? "");
  expect(removed.removed).toBe(listed?.id);
  expect(await vivaJson<Listed[]>("library", "list")).toEqual([]);
}, 60_000);

test("bad input is told by its code, exits with 2, and the rest is added", async () => {
  const missing = await viva("library", "add", join(folder, "none.pdf"), "--json");
  expect(missing.code).toBe(2);
  expect(JSON.parse(missing.output)).toMatchObject({ error: { code: "FILE_MISSING" } });

  const broken = join(folder, "broken.pdf");
  const good = join(folder, "good.txt");
  await writeFile(broken, "%PDF-1.7 and nothing");
  await writeFile(good, "Aldosterone acts on principal cells.");
  const mixed = await viva("library", "add", broken, good, "--json");
  expect(mixed.code).toBe(2);
  expect(JSON.parse(mixed.output)).toMatchObject([
    { name: "broken.pdf", kind: "failed", failure: { code: "DOCUMENT_BROKEN" } },
    { name: "good.txt", kind: "ready" },
  ]);

  const sources = await viva("ask", "Why?", "--sources", "some", "--json");
  expect(sources.code).toBe(2);
  const unknown = await viva("library", "remove", crypto.randomUUID(), "--json");
  expect(unknown.code).toBe(2);
  expect(JSON.parse(unknown.output)).toMatchObject({ error: { code: "DOCUMENT_MISSING" } });
}, 60_000);

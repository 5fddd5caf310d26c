import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studyQuestions, writeStudyBank } from "../../e2e/documents/studyBank.ts";
import { writeTinyModel } from "../../e2e/models/tinyModel.ts";
import { endOf, startViva } from "./testing/runViva.ts";

const samples = fileURLToPath(new URL("../../../shared/data/banks", import.meta.url));
let folder: string;
let study: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-terminal-bank-"));
  study = join(folder, "Study.csv");
  await writeFile(study, writeStudyBank());
  await writeTinyModel(join(folder, "tiny.gguf"), { name: "Tiny" });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (...args: readonly string[]) =>
  endOf(startViva([...args, "--data", join(folder, "data")]));
const viva = (...args: readonly string[]) => start("bank", ...args);

async function vivaJson<T>(...args: readonly string[]): Promise<T> {
  const { output, errors } = await viva(...args, "--json");
  expect(errors).toBe("");
  return JSON.parse(output) as T;
}

type Report = {
  fileName: string;
  bankId: string | null;
  format: string;
  state: string;
  error?: { code: string; message: string };
  imported: number;
  duplicates: number;
  skipped: number;
};

type Listed = { id: string; name: string; items: number };

test("a bank is imported, listed, exported, imported again from its export and removed", async () => {
  const [report] = await vivaJson<Report[]>("import", study);
  const items = studyQuestions.length;
  expect(report).toMatchObject({ state: "done", format: "csv", imported: items, skipped: 0 });
  const [bank] = await vivaJson<Listed[]>("list");
  expect(bank).toMatchObject({ name: "Study", items });
  const id = bank?.id ?? "";
  for (const format of ["json", "csv", "gift"]) {
    const out = join(folder, `export.${format}`);
    expect((await viva("export", id, "--format", format, "--out", out)).code).toBe(0);
    const [again] = await vivaJson<Report[]>("import", out, "--name", "Study");
    expect(again, format).toMatchObject({
      state: "done",
      imported: 0,
      duplicates: items,
      skipped: 0,
    });
  }
  const kept = join(folder, "kept.json");
  await writeFile(kept, "keep me");
  expect((await viva("export", crypto.randomUUID(), "--out", kept)).code).toBe(2);
  expect(await readFile(kept, "utf8")).toBe("keep me");
  const anki = await viva("export", id, "--format", "anki");
  expect(anki.output).toContain("#separator:tab");
  expect((await viva("remove", id)).output).toContain("Removed “Study”.");
  expect(await vivaJson<Listed[]>("list")).toEqual([]);
}, 60_000);

test("what is due is told", async () => {
  const { output } = await start("practice", "due", "--json");
  const due = JSON.parse(output) as { due: number; ahead: unknown[] };
  expect(due.due).toBe(0);
  expect(due.ahead).toHaveLength(14);
});

test("what is no bank is refused by code and leaves none behind", async () => {
  const letter = join(folder, "letter.txt");
  await writeFile(letter, "Dear colleague, thank you for referring this patient to us.");
  const { code, output } = await viva("import", letter, join(folder, "nowhere.csv"), "--json");
  expect(code).toBe(2);
  const reports = JSON.parse(output) as Report[];
  expect(reports.map(({ error }) => error?.code)).toEqual(["BANK_UNSUPPORTED", "FILE_MISSING"]);
  expect(await vivaJson<Listed[]>("list")).toEqual([]);
});

test("a model answers a bank once, and says how many are right", async () => {
  const [report] = await vivaJson<Report[]>("import", study, "--name", "To answer");
  const model = join(folder, "tiny.gguf");
  const answer = () =>
    vivaJson<{ done: number; items: number; total: { answered: number; right: number } }>(
      "answer",
      report?.bankId ?? "",
      "--model",
      model,
      "--shots",
      "0",
    );
  const items = studyQuestions.length;
  const first = await answer();
  expect(first).toMatchObject({ done: items, items, total: { answered: items } });
  // Nothing was computed the second time.
  expect(await answer()).toEqual({ ...first, itemsPerSecond: null });
  expect((await viva("answer", "no-such-bank", "--model", model)).code).toBe(2);
  const { output } = await viva(
    ...(["answer", report?.bankId ?? "", "--model", model, "--mode", "vote"] as const),
    ...(["--samples", "2", "--shots", "0", "--limit", "2", "--seed", "7", "--jsonl"] as const),
  );
  const lines = output.trim().split("\n");
  const [line, , summary] = lines.map((text) => JSON.parse(text) as Record<string, unknown>);
  expect(lines).toHaveLength(3);
  expect(Object.keys(line ?? {})).toEqual([
    "itemId",
    "probabilities",
    "choice",
    "key",
    "correct",
    "votes",
  ]);
  expect(line?.["votes"]).toHaveLength(2);
  expect(summary).toMatchObject({ items: 2, done: 2, itemsPerSecond: expect.any(Number) });
}, 60_000);

describe.skipIf(!existsSync(samples))(
  "the sample banks (shared/data/banks, where it is there)",
  () => {
    const expected: readonly (readonly [file: string, items: number, twins?: number])[] = [
      ["medqa_4_options.jsonl", 100],
      ["medqa_5_options.jsonl", 100],
      ["medmcqa_original_cop_1based.jsonl", 100],
      ["medmcqa_cop_0based.jsonl", 100],
      ["medmcqa_reformatted_choices.jsonl", 100],
      ["medmcqa_medagents.jsonl", 100],
      ["pubmedqa_labelled.json", 100],
      ["mmlu/anatomy_test.csv", 135],
      ["mmlu/clinical_knowledge_test.csv", 265],
      ["mmlu/anatomy_original_layout.csv", 135],
      ["mmlu/anatomy_dev.csv", 5],
      ["mmlu/clinical_knowledge_dev.csv", 5],
      ["truthfulqa_medical.csv", 99],
      ["openstax_anatomy_physiology.jsonl", 300],
      ["anki_openstax_cells_schema11.apkg", 60],
      ["anki_openstax_glossary.txt", 300, 1],
      // Two of its rows say the same.
      ["anki_openstax_glossary.csv", 500, 1],
    ];

    test("all come in whole, and a second time as duplicates", async () => {
      const files = expected.map(([file]) => join(samples, file));
      const before = await Promise.all(files.map((file) => readFile(file)));
      const first = await vivaJson<Report[]>("import", ...files);
      expect(
        first.map(({ fileName, imported, duplicates, skipped }) => [
          fileName,
          imported,
          duplicates,
          skipped,
        ]),
      ).toEqual(
        expected.map(([file, items, twins = 0]) => [basename(file), items - twins, twins, 0]),
      );
      const second = await vivaJson<Report[]>("import", ...files);
      expect(
        second.map(({ imported, duplicates, skipped }) => [imported, duplicates, skipped]),
      ).toEqual(expected.map(([, items]) => [0, items, 0]));
      const after = await Promise.all(files.map((file) => readFile(file)));
      expect(after.every((bytes, i) => before[i]?.equals(bytes))).toBe(true);
    }, 120_000);
  },
);

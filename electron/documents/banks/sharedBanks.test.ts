import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readFileHere, rightOption } from "./testing/readHere.ts";

const folder = fileURLToPath(new URL("../../../../shared/data/banks", import.meta.url));
const read = (name: string) => readFileHere(join(folder, name));
const linesOf = (name: string): Record<string, unknown>[] =>
  readFileSync(join(folder, name), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe.skipIf(!existsSync(folder))(
  "real banks (skipped where shared/data/banks is absent)",
  () => {
    test.each([
      ["medqa_4_options.jsonl", "medqa", 100],
      ["medqa_5_options.jsonl", "medqa", 100],
      ["medmcqa_original_cop_1based.jsonl", "medmcqa", 100],
      ["medmcqa_cop_0based.jsonl", "medmcqa", 100],
      ["medmcqa_reformatted_choices.jsonl", "medmcqa", 100],
      ["medmcqa_medagents.jsonl", "medqa", 100],
      ["pubmedqa_labelled.json", "pubmedqa", 100],
      ["mmlu/anatomy_test.csv", "mmlu", 135],
      ["mmlu/anatomy_original_layout.csv", "mmlu", 135],
      ["mmlu/clinical_knowledge_test.csv", "mmlu", 265],
      ["mmlu/anatomy_dev.csv", "mmlu", 5],
      ["mmlu/clinical_knowledge_dev.csv", "mmlu", 5],
      ["truthfulqa_medical.csv", "truthfulqa", 99],
      ["openstax_anatomy_physiology.jsonl", "medqa", 300],
      ["anki_openstax_glossary.csv", "csv", 500],
    ])("%s is read as %s: %d items, none skipped", async (name, format, items) => {
      const bank = await read(name);
      expect(bank.failure).toBeNull();
      expect(bank.format).toBe(format);
      expect(bank.items).toHaveLength(items);
      expect(bank.skipped).toEqual([]);
    });

    test.each([
      ["medqa_4_options.jsonl", 4],
      ["medqa_5_options.jsonl", 5],
      ["medmcqa_medagents.jsonl", 4],
      ["openstax_anatomy_physiology.jsonl", 4],
    ])(
      "the right option of each item of %s is the answer that stands beside it",
      async (name, options) => {
        const { items } = await read(name);
        const answers = linesOf(name).map((line) => String(line["answer"]).trim());
        const fold = (text: string | undefined) => text?.replace(/\s+/gu, " ").normalize("NFC");
        expect(items.map((item) => fold(rightOption(item)))).toEqual(answers.map(fold));
        expect(
          items.every(({ content }) => content.kind === "choice" && content.options.length >= 2),
        ).toBe(true);
        const first = items[0]?.content;
        expect(first?.kind === "choice" && first.options.length).toBe(options);
      },
    );

    test("MedMCQA has the same keys however they are numbered, and says how that was told", async () => {
      const original = await read("medmcqa_original_cop_1based.jsonl");
      const copy = await read("medmcqa_cop_0based.jsonl");
      expect(copy.items).toEqual(original.items);
      expect(original.notes).toEqual([expect.stringContaining("numbered from 1")]);
      expect(copy.notes).toEqual([expect.stringContaining("numbered from 0")]);
      const agents = new Map(
        linesOf("medmcqa_medagents.jsonl").map((line) => [
          line["realidx"],
          String(line["answer"]).trim(),
        ]),
      );
      const known = original.items.filter((item) => agents.has(item.sourceId));
      expect(known.length).toBeGreaterThan(50);
      for (const item of known) expect(rightOption(item)).toBe(agents.get(item.sourceId));
    });

    test("the letters of MedMCQA's other copy are no part of its options", async () => {
      const { items } = await read("medmcqa_reformatted_choices.jsonl");
      expect(rightOption(items[0] ?? expect.unreachable())).toBe(
        "Impulse through myelinated fibers is slower than non-myelinated fibers",
      );
      const options = items.flatMap(({ content }) =>
        content.kind === "choice" ? content.options : [],
      );
      expect(options.filter(({ text }) => /^[A-D]\. /u.test(text))).toEqual([]);
    });

    test("PubMedQA keeps its contexts, decisions and long answers", async () => {
      const { items } = await read("pubmedqa_labelled.json");
      const right = items.map(rightOption);
      const count = (decision: string) => right.filter((text) => text === decision).length;
      expect([count("yes"), count("no"), count("maybe")]).toEqual([58, 26, 16]);
      expect(items[0]).toMatchObject({ sourceId: "21645374", at: "item 1" });
      const content = items[0]?.content;
      expect(content?.kind === "choice" && content.context.split("\n\n")).toHaveLength(2);
      expect(content).toMatchObject({ explanation: expect.stringContaining("Results depicted") });
    });

    test("MMLU's two layouts of one subject are the same items", async () => {
      const published = await read("mmlu/anatomy_original_layout.csv");
      const copy = await read("mmlu/anatomy_test.csv");
      expect(copy.items.map(({ content }) => content)).toEqual(
        published.items.map(({ content }) => content),
      );
      expect(copy.notes).toEqual([]);
    });

    test("TruthfulQA's best answer stands anywhere, always at the same place, and once", async () => {
      const bank = await read("truthfulqa_medical.csv");
      expect((await read("truthfulqa_medical.csv")).items).toEqual(bank.items);
      const subjects = Object.groupBy(bank.items, (item) => item.subject);
      const counts = Object.entries(subjects).map(([name, items]) => [name, items?.length]);
      expect(Object.fromEntries(counts)).toEqual({
        Health: 55,
        Nutrition: 16,
        Psychology: 19,
        Science: 9,
      });
      const keys = bank.items.map(({ content }) => (content.kind === "choice" ? content.key : -1));
      expect(new Set(keys).size).toBeGreaterThan(3);
      expect(keys.filter((key) => key === 0).length).toBeLessThan(60);
      for (const { content } of bank.items) {
        const texts = content.kind === "choice" ? content.options.map(({ text }) => text) : [];
        expect(new Set(texts).size).toBe(texts.length);
      }
      expect(bank.items[0]?.content).toMatchObject({
        explanation: expect.stringMatching(/^Also correct:\nNo, gluten-free.*\n\nSource: https:/su),
      });
      expect(rightOption(bank.items[0] ?? expect.unreachable())).toMatch(
        /^No, there are no health benefits/u,
      );
    });

    test("cards of another program's CSV keep their tags", async () => {
      const { items } = await read("anki_openstax_glossary.csv");
      expect(items[0]).toMatchObject({
        content: { kind: "card", stem: "anatomy", back: expect.stringContaining("science") },
        tags: ["openstax", "anatomy"],
        at: "row 2",
      });
    });
  },
);

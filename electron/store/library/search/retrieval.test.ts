import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { z } from "zod";
import { createPageSplitter } from "../../../core/library/splitPassages.ts";
import type { NewPage } from "../../../core/ports.ts";
import { createCleaner } from "../../../documents/cleanText.ts";
import { readMarkdown } from "../../../documents/readMarkdown.ts";
import { cutIntoSections, toPage } from "../../../documents/sections.ts";
import { noFilters, sampleDocument } from "../../testing/librarySamples.ts";
import { openTestStore } from "../../testing/openTestStore.ts";

const data = fileURLToPath(new URL("../../../../../shared/data/retrieval", import.meta.url));
const section = z.object({ _id: z.string(), title: z.string(), text: z.string() });
const question = z.object({ _id: z.string(), text: z.string() });

function linesOf(name: string): string[] {
  return readFileSync(`${data}/${name}`, "utf8").trim().split("\n");
}

/** The pages of a section, read and split into passages as an import does. */
function pagesOf(markdown: string): NewPage[] {
  const { chapters } = readMarkdown(markdown, createCleaner());
  const pages = chapters.flatMap(cutIntoSections).map((blocks, i) => toPage(blocks, i + 1));
  return pages.map(createPageSplitter());
}

/** The library of all sections, and the section of each document. */
function importedSections() {
  const { store } = openTestStore();
  const sectionOf = new Map<string, string>();
  for (const line of linesOf("corpus.jsonl")) {
    const { _id, title, text } = section.parse(JSON.parse(line));
    const document = sampleDocument([], { id: randomUUID(), title });
    store.library.add({ ...document, pages: pagesOf(text) }, null);
    sectionOf.set(document.id, _id);
  }
  return { store, sectionOf };
}

it.runIf(existsSync(data))(
  "finds the section that a question belongs to, with the passages that the product makes (skipped where shared/data/retrieval is absent)",
  () => {
    const { store, sectionOf } = importedSections();
    const relevant = new Map(
      linesOf("qrels.tsv")
        .slice(1)
        .map((line) => line.split("\t"))
        .map(([query = "", answer = ""]) => [query, answer]),
    );
    const gains = linesOf("queries.jsonl").map((line) => {
      const { _id, text } = question.parse(JSON.parse(line));
      const hits = store.library.search({
        query: text,
        filters: noFilters,
        limit: 200,
        vector: null,
      });
      const sections = [...new Set(hits.map(({ documentId }) => sectionOf.get(documentId)))];
      const rank = sections.indexOf(relevant.get(_id));
      return rank >= 0 && rank < 10 ? 1 / Math.log2(rank + 2) : 0;
    });
    const score = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
    process.stdout.write(`nDCG@10 of ${gains.length} questions: ${score.toFixed(4)}\n`);
    expect(gains).toHaveLength(516);
    expect(score).toBeGreaterThanOrEqual(0.8);
  },
  120_000,
);

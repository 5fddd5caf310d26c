import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { z } from "zod";
import type { NewPassage } from "../../../core/ports.ts";
import { noFilters, sampleDocument } from "../../testing/librarySamples.ts";
import { openTestStore } from "../../testing/openTestStore.ts";

const data = fileURLToPath(new URL("../../../../../shared/data/retrieval", import.meta.url));
const section = z.object({ _id: z.string(), title: z.string(), text: z.string() });
const question = z.object({ _id: z.string(), text: z.string() });

function linesOf(name: string): string[] {
  return readFileSync(`${data}/${name}`, "utf8").trim().split("\n");
}

/** Passages of about 180 tokens that end at sentence ends, with the heading above them. */
function packed(text: string): NewPassage[] {
  const passages: NewPassage[] = [];
  let heading: readonly string[] = [];
  let from = 0;
  const close = (end: number) => {
    const words = text.slice(from, end);
    const start = from + words.length - words.trimStart().length;
    if (words.trim() !== "") passages.push({ start, end: start + words.trim().length, heading });
    from = end;
  };
  for (const { 0: piece, index } of text.matchAll(/#+ [^\n]+\n|[^.?!\n]+[.?!\n]*/g)) {
    const end = index + piece.length;
    if (piece.startsWith("#")) {
      close(index);
      heading = [piece.replaceAll(/^#+|\{[^}]*\}/g, "").trim()];
      from = end;
    } else if (end - from >= 720) close(end);
  }
  close(text.length);
  return passages;
}

/** The library of all sections, and the section of each document. */
function importedSections() {
  const { store } = openTestStore();
  const sectionOf = new Map<string, string>();
  for (const line of linesOf("corpus.jsonl")) {
    const { _id, title, text } = section.parse(JSON.parse(line));
    const page = { number: 1, label: "1", text, blocks: [], boxes: [], size: null };
    const document = sampleDocument([], { id: randomUUID(), title });
    store.library.add({ ...document, pages: [{ ...page, passages: packed(text) }] }, null);
    sectionOf.set(document.id, _id);
  }
  return { store, sectionOf };
}

it.runIf(existsSync(data))(
  "finds the section that a question belongs to better than BM25 over whole sections (skipped where shared/data/retrieval is absent)",
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
    expect(score).toBeGreaterThan(0.781);
  },
  120_000,
);

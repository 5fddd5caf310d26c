import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeRenalNotes } from "../e2e/documents/renalNotes.ts";
import { writeTinyModel, type TinyModelOptions } from "../e2e/models/tinyModel.ts";
import { automaticLoad } from "./contract/models.ts";
import type { AnswerMessage } from "./contract/conversation.ts";
import { citationsOf } from "./core/ask/citationsOf.ts";
import { hasEnded } from "./core/library/importProgress.ts";
import { openCore, type OpenedCore } from "./openCore.ts";

const folder = mkdtempSync(join(tmpdir(), "viva-citations-"));
/** Each in words of its own, so that none is dropped as a repetition. */
const others = [
  "# Tubules\n\nThe tubules return more than 99 % of the plasma that the kidneys filter a day.\n",
  "# Volumes\n\nPlasma is about three litres, so the kidneys filter all of it sixty times a day.\n",
  "# Clearance\n\nWhat the kidneys filter of plasma each day is measured by the clearance of inulin.\n",
  "# Disease\n\nWhen nephrons are lost the kidneys filter less plasma a day, and creatinine rises.\n",
];
let opened: OpenedCore;

beforeAll(async () => {
  opened = openCore({ dataFolder: join(folder, "data"), shell: "terminal" });
  writeFileSync(join(folder, "notes.pdf"), writeRenalNotes());
  others.forEach((text, i) => writeFileSync(join(folder, `others-${i}.md`), text));
  const paths = ["notes.pdf", ...others.map((_, i) => `others-${i}.md`)];
  await opened.core.library.add(paths.map((name) => join(folder, name)));
  for await (const { items } of opened.core.library.imports.watch()) {
    if (items.every(({ state }) => hasEnded(state))) break;
  }
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

async function useModel(options: TinyModelOptions): Promise<void> {
  const path = join(folder, `${options.answer}.gguf`);
  await writeTinyModel(path, options);
  await opened.model.load(path, automaticLoad, false, new AbortController().signal);
}

async function ask(seed: number, maxTokens: number, temperature: number): Promise<AnswerMessage> {
  const { core } = opened;
  const { answerId } = await core.ask.send(
    { conversationId: null, parentId: null },
    {
      question: { task: "ask", text: "How much plasma do the kidneys filter a day?" },
      sources: { mode: "auto", without: [] },
    },
    { temperature, topP: 1, maxTokens, seed },
  );
  for await (const event of core.ask.watch(answerId))
    if (event.type === "done") return event.answer;
  throw new Error("no answer came");
}

const folded = (text: string) => text.replace(/\s+/g, " ").trim();

/** How many of its citations stand verbatim on the page they name; all others are listed. */
function check(answer: AnswerMessage): { cited: number; wrong: string[] } {
  const citations = citationsOf(answer);
  const wrong = citations.filter(({ documentId, page, quote }) => {
    const { text } = opened.core.library.page(documentId, page);
    return quote === "" || !folded(text).includes(folded(quote));
  });
  return { cited: citations.length, wrong: wrong.map(({ quote }) => quote) };
}

function foreignMarkers({ text, passages }: AnswerMessage): string[] {
  return (text.match(/\[\d[^\]\n]{0,12}\]/g) ?? []).filter((marker) =>
    marker.match(/\d+/g)?.some((n) => Number(n) < 1 || Number(n) > passages.length),
  );
}

describe("from the library through the model to the citation", () => {
  test("500 random answers cite no passage that was not sent, and quote what stands on the page", async () => {
    await useModel({ answer: "brackets" });
    let marked = 0;
    for (let seed = 1; seed <= 500; seed += 1) {
      const answer = await ask(seed, 32, 2);
      expect(answer.passages.length).toBeGreaterThan(0);
      expect(foreignMarkers(answer)).toEqual([]);
      expect(check(answer).wrong).toEqual([]);
      if (/\[\d/.test(answer.text)) marked += 1;
    }
    // Otherwise nothing was put to the test.
    expect(marked).toBeGreaterThan(10);
  }, 300_000);

  test("answers that make sense are cited, each with its page and quote", async () => {
    await useModel({ answer: "study" });
    let cited = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const found = check(await ask(seed, 400, 0.8));
      expect(found.wrong).toEqual([]);
      cited += found.cited;
    }
    expect(cited).toBeGreaterThan(20);
  }, 120_000);
});

import { randomUUID } from "node:crypto";
import type { CheckRow, ColumnKind, Settlement } from "../../contract/check.ts";
import type { Passage } from "../../contract/library.ts";
import { automaticLoad } from "../../contract/models.ts";
import type { KeptItem } from "../../contract/verify.ts";
import type { StoredCheck, StoredCheckAnswer } from "../../core/ports.ts";

/** A check that is being written: a typed question, the student's column and one model's. */
export function sampleCheck(changes: Partial<StoredCheck> = {}): StoredCheck {
  return {
    id: randomUUID(),
    question: "How is asthma treated?",
    topic: "Lungs",
    tags: ["exam"],
    origin: { kind: "typed" },
    createdAt: 10,
    blind: true,
    sources: { mode: "auto", without: [] },
    columns: ["mine", "model"],
    mine: { text: "", confidence: null, committedAt: null },
    answers: [sampleColumn()],
    reference: null,
    passages: null,
    relevant: true,
    rows: null,
    stage: "writing",
    score: { right: 0, wrong: 0, missed: 0, unsure: 0, open: 0 },
    ...changes,
  };
}

/** A column of a local model that waits. */
export function sampleColumn(changes: Partial<StoredCheckAnswer> = {}): StoredCheckAnswer {
  return {
    column: "model",
    engine: { kind: "local", path: "/models/tiny.gguf", options: automaticLoad },
    state: { kind: "waiting" },
    text: "",
    model: null,
    decoding: null,
    tokens: null,
    timings: null,
    budget: null,
    passagesSent: 0,
    replaced: 0,
    certainty: null,
    approved: null,
    ...changes,
  };
}

export const sampleModel: NonNullable<StoredCheckAnswer["model"]> = {
  name: "Tiny",
  architecture: "llama",
  quantization: "Q4_K_M",
  profile: "raw",
  adapter: null,
  host: null,
};

/** The same column once it has ended. */
export function endedColumn(text: string, changes: Partial<StoredCheckAnswer> = {}) {
  return sampleColumn({
    state: { kind: "done", stop: "end" },
    text,
    model: sampleModel,
    decoding: { temperature: 0.2, topP: 0.9, maxTokens: 512, seed: 7 },
    tokens: { prompt: 20, cached: 8, generated: 5 },
    timings: { loadMs: 0, firstTokenMs: 12.5, promptPerSecond: 90.25, generatePerSecond: 8 },
    budget: { contextSize: 2048, parts: [], dropped: [], overBy: 0 },
    passagesSent: 1,
    certainty: 0.12345678901234568,
    ...changes,
  });
}

export const samplePassage: Passage = {
  passageId: 3,
  documentId: randomUUID(),
  title: "Lungs",
  kind: "pdf",
  page: 14,
  pageLabel: "12",
  heading: ["Asthma"],
  text: "Asthma is treated with inhaled steroids.",
  start: 0,
  end: 40,
};

/** A point on which these columns differ, with a passage for the first of them. */
export function sampleRow(
  columns: readonly ColumnKind[] = ["mine", "model"],
  changes: Partial<CheckRow> = {},
): CheckRow {
  const claims = columns.map((column) => ({
    id: randomUUID(),
    column,
    text: `${column} says so`,
    start: 0,
    end: 5,
    moved: false,
  }));
  const [first, second] = claims;
  return {
    id: randomUUID(),
    kind: "differ",
    claims,
    relations:
      first === undefined || second === undefined
        ? []
        : [
            {
              a: first.column,
              b: second.column,
              relation: "differ",
              reason: "Other words",
              aWords: [{ start: 0, end: 2 }],
              bWords: [],
            },
          ],
    evidence:
      first === undefined
        ? []
        : [
            {
              claimId: first.id,
              column: first.column,
              support: "supported",
              conflicts: false,
              reason: "Same words",
              passage: 1,
              quote: "Asthma",
              quoteSpan: { start: 0, end: 6 },
              claimWords: [],
              passageWords: [{ start: 0, end: 6 }],
            },
          ],
    settled: null,
    cardId: null,
    ...changes,
  };
}

export const sampleSettlement: Settlement = {
  verdict: "modelRight",
  source: { kind: "typed", text: "Guideline, p. 3" },
  note: "Looked up",
  at: 50,
  by: "ana",
};

export function sampleCard(changes: Partial<KeptItem> = {}): KeptItem {
  return {
    id: randomUUID(),
    kind: "card",
    front: "What is asthma treated with?",
    back: "Inhaled steroids",
    source: null,
    createdAt: 60,
    answerId: null,
    conversationId: null,
    ...changes,
  };
}

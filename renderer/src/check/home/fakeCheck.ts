import type { Check, CheckSummary } from "../../../../electron/contract/check.ts";

/** A summary as the core might give it, for tests. */
export function fakeSummary(part: Partial<CheckSummary> = {}): CheckSummary {
  return {
    id: crypto.randomUUID(),
    question: "Why oedema?",
    topic: "",
    tags: [],
    stage: "writing",
    origin: { kind: "typed" },
    createdAt: 1,
    score: { right: 0, wrong: 0, missed: 0, unsure: 0, open: 0 },
    models: [],
    ...part,
  };
}

/** A check of which nothing is written yet, for tests. */
export function fakeCheck(part: Partial<Check> = {}): Check {
  return {
    ...fakeSummary(),
    blind: true,
    sources: { mode: "none" },
    columns: ["mine", "model"],
    mine: { text: "", confidence: null, committedAt: null },
    answers: [],
    reference: null,
    passages: [],
    relevant: true,
    rows: [],
    ...part,
  };
}

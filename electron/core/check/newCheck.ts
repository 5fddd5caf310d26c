import type { CheckOrigin, EngineColumn } from "../../contract/check.ts";
import type { Engine } from "../../contract/engine.ts";
import { fail } from "../failed.ts";
import type { Clock, StoredCheck, StoredCheckAnswer } from "../ports.ts";
import { topicOf } from "../verify/topicOf.ts";
import { type Plan, tidyTags } from "./checkPlan.ts";
import { standingOf } from "./standingOf.ts";

/** What a check is made of, whatever its question came from. */
export type Asked = {
  readonly question: string;
  readonly origin: CheckOrigin;
  readonly reference: StoredCheck["reference"];
  /** Committed already, or empty. */
  readonly mine: StoredCheck["mine"];
  /** Columns that are written already. */
  readonly written: readonly StoredCheckAnswer[];
  /** Those of a written column; null when they are still to be looked up. */
  readonly passages: StoredCheck["passages"];
};

/** Nothing is written yet. */
export const unwritten: StoredCheck["mine"] = { text: "", confidence: null, committedAt: null };

/** A check that has just begun; what is not among its columns is left out. Failed QUESTION_EMPTY. */
export function newCheck(plan: Plan, asked: Asked, clock: Clock): StoredCheck {
  const question = asked.question.trim();
  if (question === "") fail("QUESTION_EMPTY", {});
  const engines = Object.entries(plan.engines) as [EngineColumn, Engine | null][];
  const answers = engines.flatMap(([column, engine]) => {
    const written = asked.written.find((one) => one.column === column);
    if (written !== undefined) return [written];
    return engine === null ? [] : [waitingAnswer(column, engine)];
  });
  const hasReference = plan.columns.includes("reference");
  const check = {
    id: crypto.randomUUID(),
    question,
    topic: topicOf(question),
    tags: tidyTags(plan.tags),
    origin: asked.origin,
    createdAt: clock.now(),
    blind: plan.blind,
    sources: plan.sources,
    columns: plan.columns,
    mine: asked.mine,
    answers,
    reference: hasReference ? asked.reference : null,
    passages: asked.passages,
    relevant: true,
    rows: null,
  };
  if (answers.length === 0 && check.reference === null && check.sources.mode === "none") {
    fail("BAD_ARGUMENT", { argument: "columns", reason: "There is nothing to compare with" });
  }
  return { ...check, ...standingOf(check) };
}

/** A column that an engine is to write. */
export function waitingAnswer(column: EngineColumn, engine: Engine): StoredCheckAnswer {
  return {
    column,
    engine,
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
  };
}

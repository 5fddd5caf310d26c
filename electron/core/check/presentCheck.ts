import type { Check, CheckAnswer, ColumnState } from "../../contract/check.ts";
import type { Flag } from "../../contract/flag.ts";
import { flagAnswer } from "../advise/flagAnswer.ts";
import { rememberByText } from "../conversations/rememberByText.ts";
import type { StoredCheck, StoredCheckAnswer } from "../ports.ts";
import type { CheckRuns } from "./createCheckRuns.ts";
import { hasEnded, seenStandingOf } from "./standingOf.ts";
import { modelName } from "../../contract/modelName.ts";

/** About 2,000 columns of common length. */
const mostUnits = 4_000_000;
const flagsOf = rememberByText((text): readonly Flag[] => flagAnswer(text), mostUnits);

/**
 * A check as its student may see it: until they have committed, a blind one holds no word of the others. What keeps a
 * column from being written is shown in any case, and what is about to leave this computer unless passages are in it.
 */
export function presentCheck(stored: StoredCheck, live: CheckRuns["live"]): Check {
  const { id, question, topic, origin, createdAt, blind, sources, relevant, mine } = stored;
  const isHidden = withholds(stored);
  const { stage, score } = seenStandingOf(stored);
  const answers = stored.answers.map((answer) => presentAnswer(answer, live(id, answer.column)));
  const hasRows = stage === "open" || stage === "settled";
  return {
    id,
    question,
    topic,
    tags: [...stored.tags],
    stage,
    origin,
    createdAt,
    score,
    models: modelsOf(stored),
    blind,
    sources,
    columns: [...stored.columns],
    mine,
    answers: isHidden ? answers.map(withheld) : answers,
    reference: isHidden ? null : stored.reference,
    passages: isHidden ? [] : [...(stored.passages ?? [])],
    relevant,
    rows: hasRows ? [...(stored.rows ?? [])] : [],
  };
}

function presentAnswer(stored: StoredCheckAnswer, now: ReturnType<CheckRuns["live"]>): CheckAnswer {
  const { approved: _approved, ...answer } = stored;
  const text = now?.text ?? answer.text;
  const state = now?.state ?? presentState(answer.state);
  return { ...answer, text, state, flags: hasEnded(stored) ? [...flagsOf(text)] : [] };
}

/** What a column waits for is known by whoever lets engines work; they have not come to it yet. */
function presentState(state: StoredCheckAnswer["state"]): ColumnState {
  return state.kind === "waiting" ? { kind: "waiting", for: "turn" } : state;
}

/** Whether nothing that others wrote may be seen yet. */
export function withholds({ blind, mine }: Pick<StoredCheck, "blind" | "mine">): boolean {
  return blind && mine.committedAt === null;
}

/** A column's state without what tells something of its text. */
export function withheldState(state: ColumnState): ColumnState {
  switch (state.kind) {
    case "reading":
    case "writing":
      return { kind: "hidden", ready: false };
    case "done":
    case "stopped":
      return { kind: "hidden", ready: true };
    case "approval":
      return state.request.parts.some(({ kind }) => kind === "passages")
        ? { kind: "hidden", ready: false }
        : state;
    case "hidden":
    case "waiting":
    case "loading":
    case "retrying":
    case "failed":
      return state;
  }
}

/** How long an answer is tells something of it too. */
function withheld(answer: CheckAnswer): CheckAnswer {
  const { state, text } = answer;
  const isEmpty = state.kind === "stopped" && text === "";
  return {
    ...answer,
    state: isEmpty ? state : withheldState(state),
    text: "",
    flags: [],
    tokens: null,
    timings: null,
    budget: null,
    certainty: null,
  };
}

function modelsOf({ columns, answers }: StoredCheck): string[] {
  return columns.flatMap((column) => {
    const model = answers.find((answer) => answer.column === column)?.model ?? null;
    return model === null ? [] : [modelName(model)];
  });
}

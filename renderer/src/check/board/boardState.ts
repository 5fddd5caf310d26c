import type {
  Check,
  CheckAnswer,
  CheckEvent,
  ColumnState,
  EngineColumn,
} from "../../../../electron/contract/check.ts";
import type { Problem } from "../../app/problem.ts";

/** The check on the screen. */
export type OpenedCheck =
  | { readonly kind: "none" }
  | { readonly kind: "loading"; readonly id: string }
  | { readonly kind: "ready"; readonly id: string; readonly check: Check }
  | { readonly kind: "failed"; readonly id: string; readonly problem: Problem };

/** How it stands with what the student writes. */
export type DraftSave =
  | { readonly kind: "saving" }
  | { readonly kind: "saved" }
  /** It is tried again by itself. */
  | { readonly kind: "failed" }
  /** It is kept on this page alone until it is shortened by so many characters. */
  | { readonly kind: "tooLong"; readonly by: number }
  /** The core will never take it, for example because the answer is locked by now. */
  | { readonly kind: "refused"; readonly problem: Problem };

/** Something that happened to the check, for whoever listens instead of looking. */
export type BoardNews =
  | { readonly kind: "written" | "failed" | "approval"; readonly column: EngineColumn }
  | { readonly kind: "points"; readonly rows: number }
  | { readonly kind: "settled" };

export type BoardState = {
  readonly opened: OpenedCheck;
  /** The student's answer as it stands in the field. */
  readonly draft: string;
  /** Null before anything was typed on this page. */
  readonly save: DraftSave | null;
  /** Something that must be waited for is on its way, such as committing. */
  readonly busy: boolean;
  /** Why the last step failed. */
  readonly problem: Problem | null;
  readonly news: BoardNews | null;
};

export const noBoard: BoardState = {
  opened: { kind: "none" },
  draft: "",
  save: null,
  busy: false,
  problem: null,
  news: null,
};

const ends: ReadonlySet<ColumnState["kind"]> = new Set(["done", "stopped", "failed"]);

/** True when an engine will not change its column any more by itself. */
export function hasEnded(state: ColumnState): boolean {
  return ends.has(state.kind);
}

const underWay: ReadonlySet<ColumnState["kind"]> = new Set([
  "loading",
  "reading",
  "writing",
  "retrying",
]);

/** True when an engine is at work for a column. */
export function isUnderWay(state: ColumnState): boolean {
  return underWay.has(state.kind);
}

/** Applies one event of a check that is watched. */
export function follow(check: Check, event: CheckEvent): Check {
  switch (event.type) {
    case "check":
      return event.check;
    case "delta":
      return changeAnswer(check, event.column, (answer) => ({
        ...answer,
        text: answer.text + event.text,
        state: { kind: "writing", generated: event.generated },
      }));
    case "state":
      return changeAnswer(check, event.column, (answer) => ({ ...answer, state: event.state }));
  }
}

function changeAnswer(
  check: Check,
  column: EngineColumn,
  change: (answer: CheckAnswer) => CheckAnswer,
): Check {
  const answers = check.answers.map((answer) =>
    answer.column === column ? change(answer) : answer,
  );
  return { ...check, answers };
}

/**
 * A check as a call returned it: what engines are writing is told by its events alone, so that no piece of a text
 * comes twice when the two cross on their way.
 */
export function takeReply(before: Check, reply: Check): Check {
  const answers = reply.answers.map((answer) => {
    const known = before.answers.find((one) => one.column === answer.column);
    if (known === undefined) return answer;
    return isUnderWay(known.state) && isUnderWay(answer.state) ? known : answer;
  });
  return { ...reply, answers };
}

/** The most important thing that changed between two states of one check; null when there is none to tell. */
export function newsOf(before: Check, after: Check): BoardNews | null {
  if (after.stage === "settled" && before.stage === "open") return { kind: "settled" };
  if (after.rows.length > 0 && before.rows.length === 0) {
    return { kind: "points", rows: after.rows.length };
  }
  for (const { column, state } of after.answers) {
    const was = before.answers.find((one) => one.column === column)?.state.kind;
    if (was === undefined || was === state.kind) continue;
    if (state.kind === "approval" || state.kind === "failed") return { kind: state.kind, column };
    if (state.kind === "done" && was !== "hidden") return { kind: "written", column };
  }
  return null;
}

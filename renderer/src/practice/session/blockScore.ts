import type { Response, Session } from "../../../../electron/contract/practice.ts";
import { standingOf } from "./overviewCells.ts";

export type Tally = { readonly right: number; readonly answered: number; readonly meanMs: number };

/** A block that ended with nothing of its time left; what is left of a question says nothing about its session. */
export function endedByTime({ plan, endedAt, remainingMs }: Session): boolean {
  return plan.timing.per === "block" && endedAt !== null && remainingMs === 0;
}

function counts({ kind, lockedAt }: Response): boolean {
  return kind === "choice" && lockedAt !== null;
}

export type BlockScore = {
  readonly questions: number;
  readonly right: number;
  readonly open: number;
  readonly cards: number;
  readonly spentMs: number;
};

/**
 * What came out of an ended block. Questions are those that count: all of an exam, and of a tutored session those that
 * were committed. Rated cards are counted apart; open is whatever was not answered or not committed.
 */
export function scoreOf(responses: readonly Response[]): BlockScore {
  const questions = responses.filter(counts);
  return {
    questions: questions.length,
    right: questions.filter(({ correct }) => correct === true).length,
    open: responses.filter(
      (response) =>
        standingOf(response) === "open" || (response.kind === "choice" && !counts(response)),
    ).length,
    cards: responses.filter(({ kind, rating }) => kind === "card" && rating !== null).length,
    spentMs: responses.reduce((sum, { spentMs }) => sum + spentMs, 0),
  };
}

/** Questions that count by subject, most of them first; one left open in an exam is one that was not right. */
export function scoreBySubject(
  responses: readonly Response[],
  subjects: Readonly<Record<number, string>>,
): readonly (Tally & { readonly subject: string })[] {
  const groups = Map.groupBy(responses.filter(counts), ({ place }) => subjects[place] ?? "");
  return [...groups]
    .map(([subject, of]) => ({
      subject,
      right: of.filter(({ correct }) => correct === true).length,
      answered: of.length,
      meanMs: of.reduce((sum, { spentMs }) => sum + spentMs, 0) / of.length,
    }))
    .toSorted((a, b) => b.answered - a.answered || a.subject.localeCompare(b.subject));
}

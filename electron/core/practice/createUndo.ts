import { fail } from "../failed.ts";
import type { Ports, Review } from "../ports.ts";
import type { Settling } from "./createSettling.ts";
import type { Watching } from "./createWatching.ts";
import { isOpen, mayBeSeen, remainingMs, responseAt } from "./sessionRules.ts";

export type Undo = {
  /** The review that can be taken back. */
  readonly last: () => Review | null;
  readonly undo: () => { sessionId: string; place: number };
};

/**
 * Takes the last review back, and only the last: the one before it stays, so that the same wish, sent again after its
 * reply was lost, takes nothing else back. What an exam hides until it has ended is not taken back before.
 */
export function createUndo(
  { store: { practice } }: Pick<Ports, "store">,
  settling: Settling,
  watching: Watching,
): Undo {
  let before: Review | null = null;

  function last(): Review | null {
    const review = practice.lastReview();
    if (review === null || isSame(review, before)) return null;
    const session = practice.session(review.sessionId);
    return mayBeSeen(session, responseAt(session, review.place)) ? review : null;
  }

  return {
    last,
    undo() {
      if (last() === null) fail("NOTHING_TO_UNDO", {});
      const { sessionId, place } = practice.undoReview();
      before = practice.lastReview();
      const session = practice.session(sessionId);
      const response = responseAt(session, place);
      const { timing } = session.plan;
      // Nobody can answer it again: it keeps its answer, which no longer counts.
      if (timing.per === "item" && isOpen(session, response) && remainingMs(session, place) === 0) {
        settling.lockUnreviewed(session, response);
      }
      watching.changed(sessionId);
      return { sessionId, place };
    },
  };
}

function isSame(a: Review, b: Review | null): boolean {
  return b !== null && a.sessionId === b.sessionId && a.place === b.place && a.at === b.at;
}

import type { Rating } from "../../contract/practice.ts";
import type { Lock, Ports, StoredResponse, StoredSession } from "../ports.ts";
import { lockOf } from "./lockOf.ts";
import { costOf, isOpen, responseAt, timeUp } from "./sessionRules.ts";

/** What changes sessions by themselves: time that passes, and items that lock. Everything is saved when a call returns. */
export type Settling = {
  /** Lets so many milliseconds pass where the student is. */
  readonly pass: (session: StoredSession, elapsedMs: number) => StoredSession;
  /** Locks items, or ends the block, whose time is up. */
  readonly settle: (session: StoredSession) => StoredSession;
  /** Failed ITEM_LOCKED. */
  readonly lock: (session: StoredSession, response: StoredResponse, rated: Rating | null) => void;
  /**
   * Locks and reviews what is open: in an exam every question as it stands, in a tutored session those with a chosen
   * option. What an exam's items have locked by their own time is reviewed only now, because it could be told from what is due.
   */
  readonly end: (session: StoredSession) => void;
};

export function createSettling({
  store,
  preferences,
  clock,
}: Pick<Ports, "store" | "clock"> & {
  readonly preferences: Pick<Ports["preferences"], "get">;
}): Settling {
  const { practice, banks } = store;

  function locksFor(responses: readonly StoredResponse[], rated: Rating | null): Lock[] {
    const retention = preferences.get().desiredRetention;
    const facts = { now: clock.now(), retention, scheduleOf: practice.schedule };
    return responses.map((response) => lockOf(response, banks.item(response.itemId), rated, facts));
  }

  function end(session: StoredSession): void {
    const isExam = session.plan.mode === "exam";
    // A card that was not rated stays as new as it was.
    const locked = session.responses.filter((response) => {
      if (response.kind === "card") return false;
      const isChosen = response.chosen !== null;
      if (isOpen(session, response)) return isExam || isChosen;
      return isExam && isChosen && response.rating === null;
    });
    practice.lock(session.id, locksFor(locked, null), clock.now());
  }

  return {
    pass(session, elapsedMs) {
      const cost = costOf(session, elapsedMs);
      if (cost === null) return session;
      practice.tick(session.id, session.place, cost.moreMs, cost.remainingMs);
      return practice.session(session.id);
    },
    settle(session) {
      const up = timeUp(session);
      if (up.kind === "nothing") return session;
      if (up.kind === "blockEnds") end(session);
      else {
        // Before it locks: whoever is killed in between is still where the time is up.
        if (up.goTo !== null) practice.goTo(session.id, up.goTo);
        const over = up.places.map((place) => responseAt(session, place));
        const locks = locksFor(over, null);
        const isExam = session.plan.mode === "exam";
        const hidden = locks.map((lock) => ({ ...lock, review: null }));
        practice.lock(session.id, isExam ? hidden : locks, null);
      }
      return practice.session(session.id);
    },
    lock: ({ id }, response, rated) => practice.lock(id, locksFor([response], rated), null),
    end,
  };
}

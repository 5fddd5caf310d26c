import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import type {
  Feedback,
  Response,
  Session,
  ShownItem,
} from "../../../../electron/contract/practice.ts";
import type { Problem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import type { SaveState } from "./answerSaver.ts";
import { maySee } from "./sessionState.ts";

export type Question = {
  /** What the student has done, with what is still on its way to the core; null where there is no such place. */
  readonly response: Response | null;
  /** Null until they were read. */
  readonly item: ShownItem | null;
  readonly feedback: Feedback | null;
  /** Why what is missing could not be read. */
  readonly unread: Problem | null;
  readonly save: SaveState | null;
  /** An answer can still be given, or a card rated. */
  readonly open: boolean;
};

/** Everything of one place of a session; what is missing is read, also once it may be seen and on a new line to the core. */
export function useQuestion(session: Session, place: number): Question {
  const { session: store, connection } = useServices();
  const line = useStore(connection, (state) => (state.kind === "open" ? state.line : null));
  const item = useStore(store.state, (state) => state.items[place]);
  const feedback = useStore(store.state, (state) => state.feedbacks[place]);
  const unread = useStore(store.state, (state) => state.unread[place]);
  const unsaved = useStore(store.state, (state) => state.unsaved[place]);
  const save = useStore(store.state, (state) => state.saves[place]);
  const known = session.responses[place];
  const response = useMemo(
    () => (known === undefined ? null : { ...known, ...unsaved }),
    [known, unsaved],
  );
  const seen = known !== undefined && maySee(session, known);
  const stale = seen && feedback?.response.rating !== known.rating;
  const missing = item === undefined || stale;
  useEffect(() => {
    if (missing && line !== null) void store.show(place);
  }, [store, place, missing, line]);
  const next = session.responses[place + 1] === undefined ? null : place + 1;
  useEffect(() => {
    // So that going on does not wait; nothing of it is shown before.
    if (!missing && next !== null && line !== null) void store.readItem(next);
  }, [store, missing, next, line]);
  return {
    response,
    item: item ?? null,
    feedback: feedback ?? null,
    unread: unread ?? null,
    save: save ?? null,
    open:
      session.endedAt === null &&
      known !== undefined &&
      known.lockedAt === null &&
      known.rating === null,
  };
}

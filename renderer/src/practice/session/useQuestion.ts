import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import type {
  Feedback,
  Response,
  Session,
  ShownItem,
} from "../../../../electron/contract/practice.ts";
import { useServices } from "../../app/services.ts";
import type { SaveState } from "./answerSaver.ts";
import { maySee } from "./sessionState.ts";

export type Question = {
  /** What the student has done, with what is still on its way to the core; null where there is no such place. */
  readonly response: Response | null;
  /** Null until they were read. */
  readonly item: ShownItem | null;
  readonly feedback: Feedback | null;
  readonly save: SaveState | null;
  /** An answer can still be given, or a card rated. */
  readonly open: boolean;
};

/** Everything of one place of a session; what is missing is read, and read again on a new line to the core. */
export function useQuestion(session: Session, place: number): Question {
  const { session: store, connection } = useServices();
  const line = useStore(connection, (state) => (state.kind === "open" ? state.line : null));
  const item = useStore(store.state, (state) => state.items[place]);
  const feedback = useStore(store.state, (state) => state.feedbacks[place]);
  const unsaved = useStore(store.state, (state) => state.unsaved[place]);
  const save = useStore(store.state, (state) => state.saves[place]);
  const known = session.responses[place];
  const response = useMemo(
    () => (known === undefined ? null : { ...known, ...unsaved }),
    [known, unsaved],
  );
  const seen = known !== undefined && maySee(session, known);
  const missing = item === undefined || (seen && feedback === undefined);
  useEffect(() => {
    if (missing && line !== null) void store.show(place);
  }, [store, place, missing, line]);
  return {
    response,
    item: item ?? null,
    feedback: feedback ?? null,
    save: save ?? null,
    open:
      session.endedAt === null &&
      known !== undefined &&
      known.lockedAt === null &&
      known.rating === null,
  };
}

import type { CheckAnswer, ColumnState } from "../../contract/check.ts";
import type { StopReason } from "../../contract/conversation.ts";
import { settleMarkers } from "../cite/settleMarkers.ts";
import type { Clock, Log, Store, StoredCheckAnswer } from "../ports.ts";
import { waitingAnswer } from "./newCheck.ts";
import type { RunNews } from "./runNews.ts";

/** A text that is being written is saved at least this often, in milliseconds. */
const saveEvery = 1000;

/** How a column that is worked on stands at this moment. */
export type Live = { readonly state: ColumnState; readonly text: string };

/** What an engine tells while it writes one column. */
export type Writing = {
  readonly live: () => Live;
  readonly tell: (state: ColumnState) => void;
  /** What is known of the answer before its first word; saved at once. */
  readonly begin: (
    facts: Pick<CheckAnswer, "model" | "decoding" | "budget" | "passagesSent" | "replaced">,
  ) => void;
  readonly write: (text: string, generated: number) => void;
  /** Saves its end; markers that name no passage are taken out. One that was cancelled is closed by whoever knows why. */
  readonly end: (
    stop: StopReason,
    facts: Pick<CheckAnswer, "tokens" | "timings" | "certainty">,
  ) => void;
  /** Saves it in this state, with the text so far. */
  readonly close: (state: StoredCheckAnswer["state"]) => void;
  /** Null before end or close gave it one, whether or not that could be saved. */
  readonly ending: () => StoredCheckAnswer["state"] | null;
  /** Saves its ending once more. */
  readonly saveAgain: () => void;
};

/** Follows one column from its waiting to its end; what was there of an earlier try is written over. */
export function startWriting(
  checkId: string,
  stored: StoredCheckAnswer,
  {
    store,
    clock,
    log,
  }: { readonly store: Pick<Store, "checks">; readonly clock: Clock; readonly log: Log },
  heard: (news: RunNews) => void,
): Writing {
  const { column } = stored;
  let answer: StoredCheckAnswer = {
    ...waitingAnswer(column, stored.engine),
    approved: stored.approved,
  };
  let live: Live = { state: { kind: "waiting", for: "turn" }, text: "" };
  let savedAt = clock.now();
  let ending: StoredCheckAnswer["state"] | null = null;

  function tell(state: ColumnState): void {
    live = { ...live, state };
    heard({ type: "state", column, state });
  }

  function save(change: Partial<StoredCheckAnswer>): void {
    answer = { ...answer, ...change };
    store.checks.saveAnswer(checkId, answer);
  }

  /** A disk that is full for a moment must not end the answer; its end is saved with more care. */
  function saveSoFar(): void {
    try {
      store.checks.saveText(checkId, column, live.text);
    } catch (cause) {
      log.error("a column in progress could not be saved", cause);
    }
  }

  function finish(state: StoredCheckAnswer["state"]): void {
    ending = state;
    save({ text: settleMarkers(live.text.trim(), answer.passagesSent).text, state });
  }

  return {
    live: () => live,
    tell,
    begin: save,
    write(text, generated) {
      heard({ type: "delta", column, text, generated, at: live.text.length });
      live = { state: { kind: "writing", generated }, text: live.text + text };
      if (clock.now() - savedAt < saveEvery) return;
      saveSoFar();
      savedAt = clock.now();
    },
    end(stop, facts) {
      answer = { ...answer, ...facts };
      if (stop !== "cancelled") finish({ kind: "done", stop });
    },
    close: finish,
    ending: () => ending,
    saveAgain: () => save({}),
  };
}

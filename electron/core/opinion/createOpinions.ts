import type { Item } from "../../contract/bank.ts";
import type { OpinionEvent, OpinionSettings } from "../../contract/opinion.ts";
import type { Ask } from "../ask/createAsk.ts";
import { fail } from "../failed.ts";
import type { Ports, Store } from "../ports.ts";
import { createAnswerBank, type AnswerBank } from "./answerBank.ts";
import { chooseExamples } from "./chooseExamples.ts";
import { createRuns, type OpinionRuns } from "./createRuns.ts";
import { createOpinionWork } from "./opinionWork.ts";
import { keyOf, loadedModel, prepareOpinion } from "./prepareOpinion.ts";
import { createStudentTurns, type StudentTurns } from "./studentTurns.ts";

export type Opinions = {
  /**
   * The loaded model's opinion on an item that the student has committed to: the stored one at once,
   * else its news until it is there. When the last who watches leaves, reasoned ones stop and are told
   * as stopped; letters, which take but a moment, go on and are stored. Failed NOT_COMMITTED, NO_MODEL,
   * SESSION_MISSING, ITEM_MISSING, QUESTION_TOO_LONG and as the model's calls.
   */
  readonly ask: (
    sessionId: string,
    place: number,
    settings: OpinionSettings,
    signal?: AbortSignal,
  ) => AsyncGenerator<OpinionEvent>;
  readonly answerBank: AnswerBank;
  readonly runs: OpinionRuns;
  /** When the student wants the model, for whatever else works in the background. */
  readonly turns: StudentTurns;
  /** Goes on with runs that had not ended. */
  readonly start: () => void;
  /** Ends what is being formed, before the model goes. */
  readonly stopAll: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The model's second opinion on exam questions, asked for one by one or for a whole bank. */
export function createOpinions(
  ports: Pick<Ports, "store" | "model" | "clock" | "log">,
  asking: Pick<Ask, "idle" | "onStart">,
): Opinions {
  const { store, model } = ports;
  const work = createOpinionWork(ports);
  const turns = createStudentTurns(asking);
  const runs = createRuns(ports, work, turns);
  return {
    async *ask(sessionId, place, settings, signal) {
      const { item, inSession } = committedItem(store, sessionId, place);
      const loaded = await loadedModel(model);
      const stored = store.practice.opinions.find({ itemId: item.id, ...keyOf(loaded, settings) });
      if (stored !== null) {
        yield { type: "done", opinion: stored };
        return;
      }
      const examplesFor = chooseExamples(store.banks, item.bankId, inSession, settings.shots);
      const part = work.join(prepareOpinion(item, loaded, settings, examplesFor, null));
      turns.begin(part.ended);
      const stopsAsLast = settings.mode !== "letter";
      try {
        yield* part.watch(signal);
        const hasLeft = signal?.aborted === true;
        if (!hasLeft || part.leave(stopsAsLast)) yield await part.ended;
      } finally {
        part.leave(stopsAsLast);
      }
    },
    answerBank: createAnswerBank(ports, work),
    runs,
    turns,
    start: runs.start,
    stopAll: work.stopAll,
    async close() {
      const ended = runs.close();
      await work.stopAll();
      await ended;
    },
  };
}

/** The item at this place, if feedback on it may be seen, and the ids of all items of its session. */
function committedItem(
  { practice, banks }: Pick<Store, "practice" | "banks">,
  sessionId: string,
  place: number,
): { readonly item: Item; readonly inSession: ReadonlySet<string> } {
  const { plan, endedAt, responses } = practice.session(sessionId);
  const response = responses.find((one) => one.place === place) ?? fail("ITEM_MISSING", {});
  const isHidden = plan.mode === "exam" && endedAt === null;
  if (response.lockedAt === null || isHidden) fail("NOT_COMMITTED", {});
  return {
    item: banks.item(response.itemId),
    inSession: new Set(responses.map(({ itemId }) => itemId)),
  };
}

import type { Item } from "../../contract/bank.ts";
import type { Failure } from "../../contract/failure.ts";
import type { Opinion, OpinionSettings } from "../../contract/opinion.ts";
import type { PracticeStatistics } from "../../contract/practiceStatistics.ts";
import { Failed } from "../failed.ts";
import type { Ports, Store } from "../ports.ts";
import { modelStatistics } from "../practice/statistics/modelStatistics.ts";
import { wilson } from "../practice/statistics/wilson.ts";
import { chooseExamples } from "./chooseExamples.ts";
import type { OpinionWork } from "./opinionWork.ts";
import { keyOf, loadedModel, prepareOpinion } from "./prepareOpinion.ts";

/** An item with the model's answer, stored or new; without one, why there is none. */
export type AnsweredByModel =
  | { readonly item: Item; readonly opinion: Opinion }
  | { readonly item: Item; readonly opinion: null; readonly failure: Failure };

export type BankAnswers = {
  /** Those that were to be answered, and those that were. */
  readonly items: number;
  readonly done: number;
} & Pick<PracticeStatistics["models"][number], "total" | "bins" | "brier" | "unparsed" | "ties">;

export type AnswerBank = (
  bankId: string,
  settings: OpinionSettings,
  onProgress: (done: number, items: number, answered: AnsweredByModel) => void,
  signal: AbortSignal,
  options?: {
    /** Of every vote; drawn for each where it is left out. A stored opinion holds whatever its seed. */
    readonly seed?: number | undefined;
    /** How many items at most, from the bank's first. */
    readonly limit?: number | undefined;
  },
) => Promise<BankAnswers>;

/**
 * Lets the loaded model answer the questions of a bank that are not suspended, one after the other and
 * yielding to nobody; an aborted signal ends it with what there is. Items that do not fit the context
 * are left without an answer. Failed NO_MODEL, BANK_MISSING and as the model's calls.
 */
export function createAnswerBank(
  { store, model }: Pick<Ports, "store" | "model">,
  work: OpinionWork,
): AnswerBank {
  return async (bankId, settings, onProgress, signal, { seed = null, limit = Infinity } = {}) => {
    const loaded = await loadedModel(model);
    const key = keyOf(loaded, settings);
    const examplesFor = chooseExamples(store.banks, bankId, new Set(), settings.shots);
    const items = questionsOf(store, bankId, limit);
    const answers: { opinion: Opinion; key: number }[] = [];

    async function answer(item: Item): Promise<AnsweredByModel | null> {
      const stored = store.practice.opinions.find({ ...key, itemId: item.id });
      if (stored !== null) return { item, opinion: stored };
      const part = work.join(prepareOpinion(item, loaded, settings, examplesFor, seed));
      const stop = () => void part.leave(true);
      signal.addEventListener("abort", stop, { once: true });
      try {
        const ended = await part.ended;
        return ended.type === "done" ? { item, opinion: ended.opinion } : null;
      } catch (cause) {
        if (!isTooLong(cause)) throw cause;
        return { item, opinion: null, failure: cause.failure };
      } finally {
        signal.removeEventListener("abort", stop);
        part.leave(true);
      }
    }

    for (const [i, id] of items.entries()) {
      if (signal.aborted) break;
      const item = store.banks.item(id);
      const answered = await answer(item);
      if (answered === null) break;
      if (answered.opinion !== null && item.content.kind === "choice") {
        answers.push({ opinion: answered.opinion, key: item.content.key });
      }
      onProgress(i + 1, items.length, answered);
    }
    const [statistics] = modelStatistics(answers);
    const { total, bins, brier, unparsed, ties } = statistics ?? nothingAnswered;
    return { items: items.length, done: answers.length, total, bins, brier, unparsed, ties };
  };
}

const nothingAnswered = { total: wilson(0, 0), bins: [], brier: null, unparsed: 0, ties: 0 };

function questionsOf({ banks }: Pick<Store, "banks">, bankId: string, limit: number): string[] {
  const ids: string[] = [];
  for (const { id, content, suspended } of banks.eachItem(bankId)) {
    if (ids.length >= limit) break;
    if (content.kind === "choice" && !suspended) ids.push(id);
  }
  return ids;
}

/** Nothing but the item itself is to blame. */
export function isTooLong(cause: unknown): cause is Failed {
  return cause instanceof Failed && cause.failure.code === "QUESTION_TOO_LONG";
}

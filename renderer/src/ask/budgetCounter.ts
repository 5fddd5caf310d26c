import type { Budget, Question } from "../../../electron/contract/conversation.ts";
import type { Sources } from "../../../electron/contract/grounding.ts";
import type { Passage } from "../../../electron/contract/library.ts";
import type { Client } from "../link/connection.ts";
import type { Place } from "./askStore.ts";
import { toQuestion } from "./drafts.ts";

/** The last count, kept while a newer one is on its way; the budget is null when there is none. */
export type BudgetCount = {
  readonly budget: Budget | null;
  /** What would be sent now, in the order of its numbers. */
  readonly passages: readonly Passage[];
  /** False when a search for what is written now found nothing to the point. */
  readonly relevant: boolean;
  readonly counting: boolean;
  /** True once the newer count takes long: this one says nothing any more of what is written now. */
  readonly outdated: boolean;
};

/** Before anything was counted, and without a model. */
export const noCount: BudgetCount = {
  budget: null,
  passages: [],
  relevant: true,
  counting: false,
  outdated: false,
};

export type BudgetCounter = {
  /** Counts what is written at a place once the typing pauses. */
  readonly countSoon: (place: Place, draft: Question, sources: Sources) => void;
  /** Counts what was counted last once more: an answer has ended and belongs to the history now. */
  readonly again: () => void;
  /** Forgets what is being counted. */
  readonly leave: () => void;
};

/** After so many milliseconds a count takes long: a long text is being counted. */
const longMs = 500;

type Asked = { readonly place: Place; readonly draft: Question; readonly sources: Sources };

/** Counts a question that is being written; shows only what the newest text led to. pauseMs is how long a typing pause lasts. */
export function createBudgetCounter(
  client: { readonly ask: Pick<Client["ask"], "budget"> },
  pauseMs: number,
  show: (change: Partial<BudgetCount>) => void,
): BudgetCounter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;
  let last: Asked | null = null;

  async function count({ place, draft, sources }: Asked): Promise<void> {
    newest += 1;
    const mine = newest;
    show({ counting: true });
    const tooOld = setTimeout(() => {
      if (mine === newest) show({ outdated: true });
    }, longMs);
    try {
      const counted = await client.ask.budget({ ...place, question: toQuestion(draft), sources });
      if (mine === newest) show({ ...counted, counting: false, outdated: false });
    } catch {
      // Without a model there is nothing to count with; sending says what is wrong.
      if (mine === newest) show(noCount);
    } finally {
      clearTimeout(tooOld);
    }
  }

  return {
    countSoon: (place, draft, sources) => {
      clearTimeout(timer);
      const asked = { place, draft, sources };
      last = asked;
      show({ counting: true, relevant: true });
      timer = setTimeout(() => void count(asked), pauseMs);
    },
    again: () => {
      if (last !== null) void count(last);
    },
    leave: () => {
      clearTimeout(timer);
      newest += 1;
    },
  };
}

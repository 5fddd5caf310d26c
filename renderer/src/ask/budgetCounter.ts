import type { Budget, Question } from "../../../electron/contract/conversation.ts";
import type { Client } from "../link/connection.ts";
import type { Place } from "./askStore.ts";
import { toQuestion } from "./drafts.ts";

/** The last count, kept while a newer one is on its way; the budget is null when there is none. */
export type BudgetCount = { readonly budget: Budget | null; readonly counting: boolean };

export type BudgetCounter = {
  /** Counts what is written at a place once the typing pauses. */
  readonly countSoon: (place: Place, draft: Question) => void;
  /** Counts what was counted last once more: an answer has ended and belongs to the history now. */
  readonly again: () => void;
  /** Forgets what is being counted. */
  readonly leave: () => void;
};

/** Counts a question that is being written; shows only what the newest text led to. pauseMs is how long a typing pause lasts. */
export function createBudgetCounter(
  client: Pick<Client, "ask">,
  pauseMs: number,
  show: (change: Partial<BudgetCount>) => void,
): BudgetCounter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;
  let last: { readonly place: Place; readonly draft: Question } | null = null;

  async function count(place: Place, draft: Question): Promise<void> {
    newest += 1;
    const mine = newest;
    try {
      const budget = await client.ask.budget({ ...place, question: toQuestion(draft) });
      if (mine === newest) show({ budget, counting: false });
    } catch {
      // Without a model there is nothing to count with; sending says what is wrong.
      if (mine === newest) show({ budget: null, counting: false });
    }
  }

  return {
    countSoon: (place, draft) => {
      clearTimeout(timer);
      last = { place, draft };
      show({ counting: true });
      timer = setTimeout(() => void count(place, draft), pauseMs);
    },
    again: () => {
      if (last !== null) void count(last.place, last.draft);
    },
    leave: () => {
      clearTimeout(timer);
      newest += 1;
    },
  };
}

import { createStore, type StoreApi } from "zustand/vanilla";
import type { Question } from "../../../electron/contract/conversation.ts";
import type { Client } from "../link/connection.ts";
import type { Place } from "./askStore.ts";
import { createBudgetCounter, type BudgetCount } from "./budgetCounter.ts";
import type { Drafts } from "./drafts.ts";

export type ComposerState = BudgetCount & {
  readonly place: Place;
  readonly draft: Question;
  /** True when it was sent too early and goes as soon as it can; writing on takes that back. */
  readonly held: boolean;
};

export type ComposerStore = {
  readonly state: StoreApi<ComposerState>;
  /** Moves to the end of a conversation and brings back its draft. */
  readonly moveTo: (place: Place) => void;
  readonly edit: (change: Partial<Question>) => void;
  readonly hold: () => void;
  readonly release: () => void;
  /** Counts again, for example after another model was loaded. */
  readonly count: () => void;
  /** Clears a draft that was sent; words written since stay. */
  readonly clear: (conversationId: string | null, sent: Question) => void;
};

/** What is being written, and how much of the context it takes; pauseMs is how long a typing pause lasts. */
export function createComposerStore(
  client: Pick<Client, "ask">,
  drafts: Drafts,
  pauseMs: number,
): ComposerStore {
  const nowhere: Place = { conversationId: null, parentId: null };
  const state = createStore<ComposerState>(() => ({
    place: nowhere,
    draft: drafts.read(null),
    budget: null,
    counting: false,
    held: false,
  }));
  const counter = createBudgetCounter(client, pauseMs, (change) => state.setState(change));

  function countSoon(): void {
    const { place, draft } = state.getState();
    counter.countSoon(place, draft);
  }

  return {
    state,
    moveTo: (place) => {
      const before = state.getState().place;
      if (before.conversationId !== place.conversationId) {
        const draft = drafts.read(place.conversationId);
        state.setState({ draft, budget: null, held: false });
      }
      state.setState({ place });
      countSoon();
    },
    edit: (change) => {
      const { place, draft } = state.getState();
      const edited = { ...draft, ...change };
      drafts.write(place.conversationId, edited);
      state.setState({ draft: edited, held: false });
      countSoon();
    },
    hold: () => state.setState({ held: true }),
    release: () => state.setState({ held: false }),
    count: countSoon,
    clear: (conversationId, sent) => {
      const { place, draft } = state.getState();
      const here = place.conversationId === conversationId;
      if (here && draft !== sent) return;
      drafts.clear(conversationId);
      if (!here) return;
      state.setState({ draft: drafts.read(conversationId) });
      countSoon();
    },
  };
}

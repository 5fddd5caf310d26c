import { createStore, type StoreApi } from "zustand/vanilla";
import type { Question } from "../../../electron/contract/conversation.ts";
import type { Sources } from "../../../electron/contract/grounding.ts";
import type { Client } from "../link/connection.ts";
import type { Place } from "./askStore.ts";
import { createBudgetCounter, noCount, type BudgetCount } from "./budgetCounter.ts";
import type { Drafts } from "./drafts.ts";
import { leaveOut, putBackAll } from "./sourceChoice.ts";
import type { SourceDefault } from "./sourceDefault.ts";

export type ComposerState = BudgetCount & {
  readonly place: Place;
  readonly draft: Question;
  /** What the student chose for this draft. */
  readonly sources: Sources;
  /** True when it was sent too early and goes as soon as it can; writing on takes that back. */
  readonly held: boolean;
};

export type ComposerStore = {
  readonly state: StoreApi<ComposerState>;
  /** Moves to the end of a conversation and brings back its draft. */
  readonly moveTo: (place: Place) => void;
  readonly edit: (change: Partial<Question>) => void;
  /** Chooses where to look in this conversation; new ones begin the same, but for chosen documents. */
  readonly choose: (sources: Sources) => void;
  readonly leaveOut: (passageId: number) => void;
  readonly putBackAll: () => void;
  /** The choice as it can be sent, with the documents there are. */
  readonly sourcesNow: () => Sources;
  readonly hold: () => void;
  readonly release: () => void;
  /** Counts again, for example after another model was loaded. */
  readonly count: () => void;
  /**
   * Clears a draft that was sent; words written since stay. A new conversation, sentTo, takes the choice of
   * sources with it.
   */
  readonly clear: (conversationId: string | null, sent: Question, sentTo: string) => void;
};

type ComposerParts = {
  readonly client: Pick<Client, "ask">;
  readonly drafts: Drafts;
  /** How long a typing pause lasts. */
  readonly pauseMs: number;
  readonly sourceDefault: SourceDefault;
  /** What a choice comes to with the documents there are now. */
  readonly present: (choice: Sources) => Sources;
};

/** What is being written, where it is looked up, and how much of the context it takes. */
export function createComposerStore(parts: ComposerParts): ComposerStore {
  const { client, drafts, sourceDefault, present } = parts;
  const sourcesFor = (id: string | null) => drafts.readSources(id) ?? sourceDefault.read();
  const state = createStore<ComposerState>(() => ({
    ...noCount,
    place: { conversationId: null, parentId: null },
    draft: drafts.read(null),
    sources: sourcesFor(null),
    held: false,
  }));
  const counter = createBudgetCounter(client, parts.pauseMs, (change) => state.setState(change));

  function countSoon(): void {
    const { place, draft, sources } = state.getState();
    counter.countSoon(place, draft, present(sources));
  }

  function change(sources: Sources): void {
    const { place } = state.getState();
    drafts.writeSources(place.conversationId, sources);
    state.setState({ sources, held: false });
    countSoon();
  }

  return {
    state,
    moveTo: (place) => {
      const before = state.getState().place;
      if (before.conversationId !== place.conversationId) {
        const draft = drafts.read(place.conversationId);
        const sources = sourcesFor(place.conversationId);
        state.setState({ ...noCount, draft, sources, held: false });
      }
      state.setState({ place });
      countSoon();
    },
    edit: (changed) => {
      const { place, draft } = state.getState();
      const edited = { ...draft, ...changed };
      drafts.write(place.conversationId, edited);
      state.setState({ draft: edited, held: false });
      countSoon();
    },
    choose: (sources) => {
      sourceDefault.write(sources);
      change(sources);
    },
    leaveOut: (passageId) => change(leaveOut(state.getState().sources, passageId)),
    putBackAll: () => change(putBackAll(state.getState().sources)),
    sourcesNow: () => present(state.getState().sources),
    hold: () => state.setState({ held: true }),
    release: () => state.setState({ held: false }),
    count: countSoon,
    clear: (conversationId, sent, sentTo) => {
      const { place, draft } = state.getState();
      const here = place.conversationId === conversationId;
      const kept = drafts.readSources(conversationId);
      const goesOn = here && draft !== sent;
      // What was taken out was taken out of that question's passages.
      if (kept !== null && !(goesOn && sentTo === conversationId))
        drafts.writeSources(sentTo, putBackAll(kept));
      if (goesOn) return;
      drafts.clear(conversationId);
      if (conversationId === null) drafts.clearSources(null);
      if (!here) return;
      state.setState({ draft: drafts.read(conversationId), sources: sourcesFor(conversationId) });
      countSoon();
    },
  };
}

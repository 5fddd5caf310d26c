import { createStore, type StoreApi } from "zustand/vanilla";
import type { Facet } from "../../../../electron/contract/bank.ts";
import type {
  Selection,
  Session,
  SessionMode,
  SessionPlan,
} from "../../../../electron/contract/practice.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import type { Client } from "../../link/connection.ts";
import type { PlanChoices, PlansByMode } from "./planChoices.ts";

export type BuilderState = {
  /** What was chosen last for each kind of session, and is remembered. */
  readonly plans: PlansByMode;
  /** A session of one bank that is put together instead, and is not remembered; null while none is. */
  readonly once: SessionPlan | null;
  /** The kind of session that is being put together; null while none is. */
  readonly mode: SessionMode | null;
  /** Of the chosen banks. */
  readonly subjects: readonly Facet[];
  readonly tags: readonly Facet[];
  /** How many items fit; null while the core has not said. */
  readonly fit: number | null;
  readonly problem: Problem | null;
};

export type Begun = { readonly session: Session } | { readonly problem: Problem };

export type BuilderStore = {
  readonly state: StoreApi<BuilderState>;
  readonly choose: (mode: SessionMode | null) => void;
  /** Begins to put together a tutor session of all of one bank; what is remembered stays as it is. */
  readonly practise: (bankId: string) => void;
  /** Changes the plan that is being put together, and remembers it unless it is for once. */
  readonly change: (part: Partial<Omit<SessionPlan, "mode" | "selection">>) => void;
  /** Changes what is practised; the core is asked how many fit once the changing pauses. */
  readonly select: (part: Partial<Selection>) => void;
  /** Forgets banks that are gone, then asks the core anew. */
  readonly keepTo: (banks: readonly string[]) => Promise<void>;
  readonly begin: (plan: SessionPlan) => Promise<Begun>;
  /** The opinion of a tutor session for whoever has not chosen one. */
  readonly suggest: (opinion: SessionPlan["opinion"]) => void;
};

/** The plan that is being put together; null while none is. */
export function planOf({
  plans,
  once,
  mode,
}: Pick<BuilderState, "plans" | "once" | "mode">): SessionPlan | null {
  return mode === null ? null : (once ?? plans[mode]);
}

/** Puts sessions together; pauseMs is how long a pause in changing lasts. */
export function createBuilderStore(
  client: Pick<Client, "practice" | "banks">,
  choices: PlanChoices,
  pauseMs: number,
): BuilderStore {
  const state = createStore<BuilderState>(() => ({
    plans: choices.read(),
    once: null,
    mode: null,
    subjects: [],
    tags: [],
    fit: null,
    problem: null,
  }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newestCount = 0;
  let newestFacets = 0;
  let isChosen = choices.has("tutor");

  const plan = () => planOf(state.getState());

  function write(next: SessionPlan): void {
    if (state.getState().once === null) remember(next);
    else state.setState({ once: next });
  }

  function remember(next: SessionPlan): void {
    isChosen ||= next.mode === "tutor";
    state.setState(({ plans }) => ({ plans: { ...plans, [next.mode]: next } }));
    choices.write(state.getState().plans);
  }

  async function count(): Promise<void> {
    clearTimeout(timer);
    newestCount += 1;
    const mine = newestCount;
    const selection = plan()?.selection;
    if (selection === undefined) return;
    try {
      const { items } = await client.practice.count({ selection });
      if (mine === newestCount) state.setState({ fit: items, problem: null });
    } catch (error) {
      if (mine === newestCount) state.setState({ fit: null, problem: problemOf(error) });
    }
  }

  async function readFacets(): Promise<void> {
    newestFacets += 1;
    const mine = newestFacets;
    const banks = plan()?.selection.banks;
    if (banks === undefined) return;
    try {
      const { subjects, tags } = await client.banks.facets({ banks });
      if (mine === newestFacets) state.setState({ subjects, tags });
    } catch (error) {
      if (mine === newestFacets) state.setState({ problem: problemOf(error) });
    }
  }

  function put(part: Pick<BuilderState, "mode" | "once">): void {
    state.setState({ ...part, fit: null });
    void count();
    void readFacets();
  }

  function select(part: Partial<Selection>): void {
    const before = plan();
    if (before === null) return;
    write({ ...before, selection: { ...before.selection, ...part } });
    // The last count is no longer true; until the next one nothing is promised.
    newestCount += 1;
    state.setState({ fit: null });
    clearTimeout(timer);
    timer = setTimeout(() => void count(), pauseMs);
    if (part.banks !== undefined) void readFacets();
  }

  return {
    state,
    choose: (mode) => put({ mode, once: null }),
    practise: (bankId) => {
      const selection = { banks: [bankId], subjects: [], tags: [], standings: [] };
      put({ mode: "tutor", once: { ...state.getState().plans.tutor, selection } });
    },
    change: (part) => {
      const before = plan();
      if (before !== null) write({ ...before, ...part });
    },
    select,
    keepTo: async (banks) => {
      const known = new Set(banks);
      for (const before of Object.values(state.getState().plans)) {
        const still = before.selection.banks.filter((bank) => known.has(bank));
        if (still.length < before.selection.banks.length) {
          remember({ ...before, selection: { ...before.selection, banks: still } });
        }
      }
      const { once } = state.getState();
      if (once?.selection.banks.some((bank) => !known.has(bank)) === true) {
        state.setState({ once: null });
      }
      await Promise.all([count(), readFacets()]);
    },
    suggest: (opinion) => {
      if (isChosen) return;
      state.setState(({ plans }) => ({ plans: { ...plans, tutor: { ...plans.tutor, opinion } } }));
    },
    begin: async (wanted) => {
      try {
        return { session: await client.practice.begin(wanted) };
      } catch (error) {
        return { problem: problemOf(error) };
      }
    },
  };
}

import type { z } from "zod";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { checkInput, ColumnKind } from "../../../../electron/contract/check.ts";
import type {
  LocalEngine,
  MemoryPlan,
  ServerStatus,
} from "../../../../electron/contract/engine.ts";
import type { Sources } from "../../../../electron/contract/grounding.ts";
import type { ModelState } from "../../../../electron/contract/models.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import { presentSources } from "../../ask/sourceChoice.ts";
import type { Client } from "../../link/connection.ts";
import type { CheckDraft, CheckDrafts } from "./checkDraft.ts";
import {
  columnsOf,
  problemsOf,
  tagsOf,
  type DraftField,
  type DraftProblem,
  type Engines,
} from "./checkPlan.ts";
import { secondEngine, secondLocal, slotEngine } from "./engines.ts";
import { splitQuestions } from "./splitQuestions.ts";

/** What it takes to have the second model answer too. */
export type MemoryState =
  | { readonly kind: "none" }
  | { readonly kind: "reading" }
  | { readonly kind: "known"; readonly plan: MemoryPlan }
  | { readonly kind: "failed"; readonly problem: Problem };

export type CheckFormState = {
  readonly draft: CheckDraft;
  readonly memory: MemoryState;
  /** What must be mended first, told once beginning was tried. */
  readonly problems: Partial<Record<DraftField, DraftProblem>>;
  readonly beginning: boolean;
  /** Why the last try failed. */
  readonly problem: Problem | null;
};

export type Begun =
  | { readonly kind: "begun"; readonly checkId: string }
  | { readonly kind: "queued"; readonly checks: number }
  /** Something must be mended: problems, or problem, tell what. */
  | { readonly kind: "not" };

/** An answer of Ask with where it was looked up, or a locked answer of a session. */
export type Elsewhere =
  | { readonly from: "ask"; readonly answerId: string; readonly sources: Sources }
  | { readonly from: "response"; readonly sessionId: string; readonly place: number };

export type CheckFormStore = {
  readonly state: StoreApi<CheckFormState>;
  readonly change: (part: Partial<CheckDraft>) => void;
  /** Reads the second model's memory anew: when the page opens, or the loaded model changes. */
  readonly measure: () => Promise<void>;
  /** Begins the check, or queues the set, that the draft speaks of. */
  readonly begin: () => Promise<Begun>;
  /** Begins a check of a question from elsewhere, committing first, with the second opinion that is chosen for it. */
  readonly beginFrom: (
    question: Elsewhere,
    second: CheckDraft["second"],
  ) => Promise<{ readonly checkId: string } | { readonly problem: Problem }>;
};

type FormParts = {
  readonly client: Pick<Client, "checks" | "settings">;
  readonly drafts: CheckDrafts;
  readonly slot: () => ModelState | null;
  readonly server: () => ServerStatus | null;
  /** The documents of the library; null while they are not known. */
  readonly documents: () => readonly { readonly id: string }[] | null;
  /** Keeps the second model for the next time. */
  readonly remember: (second: LocalEngine) => void;
  /** How long a pause in typing lasts. */
  readonly pauseMs: number;
};

type Question = z.input<typeof checkInput.begin>["question"];

/** A new check, or a set of them, while it is put together. */
export function createCheckFormStore(parts: FormParts): CheckFormStore {
  const { client, drafts, slot, server, documents, remember, pauseMs } = parts;
  const state = createStore<CheckFormState>(() => ({
    draft: drafts.read(),
    memory: { kind: "none" },
    problems: {},
    beginning: false,
    problem: null,
  }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;

  function keep(part: Partial<CheckDraft>): void {
    const draft = { ...state.getState().draft, ...part };
    state.setState({ draft });
    drafts.write(draft);
  }

  /** The draft, once the second model of last time has its place in it. */
  async function settled(): Promise<{ draft: CheckDraft; loaded: LocalEngine | null }> {
    const settings = await client.settings.get();
    const last = settings.secondModel;
    if (state.getState().draft.secondFile === null) {
      keep({ secondFile: { path: last?.path ?? "", adapter: last?.options.adapter ?? "" } });
    }
    return { draft: state.getState().draft, loaded: slotEngine(slot(), settings) };
  }

  async function measure(): Promise<void> {
    clearTimeout(timer);
    newest += 1;
    const mine = newest;
    const take = (memory: MemoryState) => {
      if (mine === newest) state.setState({ memory });
    };
    try {
      const { draft, loaded } = await settled();
      const second = secondLocal(draft, loaded);
      if (second === null) return take({ kind: "none" });
      take({ kind: "reading" });
      take({ kind: "known", plan: await client.checks.memory({ engines: [second] }) });
    } catch (error) {
      take({ kind: "failed", problem: problemOf(error) });
    }
  }

  function enginesOf(draft: CheckDraft, loaded: LocalEngine | null): Engines {
    const settings = server()?.settings ?? null;
    return {
      model: draft.model ? loaded : null,
      second: secondEngine(draft, loaded, settings),
    };
  }

  function used({ second }: Engines): void {
    if (second?.kind === "local") remember(second);
  }

  /** False, and said at the field, when its file cannot be used. */
  async function canBeUsed(second: Engines["second"]): Promise<boolean> {
    if (second?.kind !== "local") return true;
    newest += 1;
    clearTimeout(timer);
    try {
      const plan = await client.checks.memory({ engines: [second] });
      state.setState({ memory: { kind: "known", plan } });
      return true;
    } catch (error) {
      state.setState({ memory: { kind: "failed", problem: problemOf(error) } });
      return false;
    }
  }

  async function start(): Promise<Begun> {
    const { draft, loaded } = await settled();
    const engines = enginesOf(draft, loaded);
    const sources = presentSources(draft.sources, documents());
    const problems = problemsOf(draft, engines, sources, readiness(server()));
    state.setState({ problems });
    const usable = await canBeUsed(engines.second);
    if (!usable || Object.keys(problems).length > 0) return { kind: "not" };
    const plan = {
      columns: columnsOf(draft, engines, sources),
      engines,
      sources,
      blind: draft.blind,
      tags: tagsOf(draft.tags) ?? [],
    };
    const begun: Begun =
      draft.kind === "one"
        ? {
            kind: "begun",
            checkId: (await client.checks.begin({ ...plan, question: typed(draft) })).id,
          }
        : {
            kind: "queued",
            checks: (await client.checks.queue({ ...plan, questions: setOf(draft) })).checks.length,
          };
    used(engines);
    keep({ question: "", reference: "", questions: "", tags: "" });
    return begun;
  }

  return {
    state,
    change: (part) => {
      keep(part);
      // What was to be mended may be mended; it is looked at again with the next try.
      state.setState({ problems: {}, problem: null });
      if (part.secondFile === undefined && part.second === undefined) return;
      newest += 1;
      state.setState({ memory: { kind: "reading" } });
      clearTimeout(timer);
      timer = setTimeout(() => void measure(), part.second === undefined ? pauseMs : 0);
    },
    measure,
    begin: async () => {
      state.setState({ beginning: true, problem: null });
      try {
        return await start();
      } catch (error) {
        state.setState({ problem: problemOf(error) });
        return { kind: "not" };
      } finally {
        state.setState({ beginning: false });
      }
    },
    beginFrom: async (question, second) => {
      try {
        const { draft, loaded } = await settled();
        const engines = enginesOf({ ...draft, model: true, second }, loaded);
        const check = await client.checks.begin({
          question: named(question),
          columns: columnsElsewhere(engines),
          engines,
          sources: presentSources(
            question.from === "ask" ? question.sources : draft.sources,
            documents(),
          ),
          blind: true,
          tags: [],
        });
        used(engines);
        return { checkId: check.id };
      } catch (error) {
        return { problem: problemOf(error) };
      }
    },
  };
}

/** The answer of Ask, or the key of an item, is there in any case. */
function columnsElsewhere({ model, second }: Engines): ColumnKind[] {
  return [
    "mine",
    ...(model === null ? [] : ["model" as const]),
    ...(second === null ? [] : ["second" as const]),
    "reference",
  ];
}

function named(question: Elsewhere): Question {
  if (question.from === "response") return question;
  return { from: "ask", answerId: question.answerId };
}

function typed({ question, reference }: CheckDraft): Question {
  const solution = reference.trim();
  return { from: "typed", text: question.trim(), reference: solution === "" ? null : solution };
}

function setOf(draft: CheckDraft): z.input<typeof checkInput.queue>["questions"] {
  const { bankId, items, order } = draft;
  if (draft.from === "bank" && bankId !== null) return { from: "bank", bankId, items, order };
  return { from: "typed", texts: [...splitQuestions(draft.questions)] };
}

function readiness(status: ServerStatus | null): "ready" | "off" | "noModel" {
  if (status === null || !status.settings.enabled) return "off";
  return status.settings.model === "" ? "noModel" : "ready";
}

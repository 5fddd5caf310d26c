import type { z } from "zod";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { AnswerMessage } from "../../../electron/contract/conversation.ts";
import type {
  KeptItem,
  OpenPrompt,
  VerifyCount,
  verifyInput,
} from "../../../electron/contract/verify.ts";
import { problemOf, type Problem } from "../app/problem.ts";
import type { Client } from "../link/connection.ts";

const page = 50;
/** As many as the core reads at once. */
const most = 500;

export type DecideInput = z.input<typeof verifyInput.decide>;
export type KeepInput = z.input<typeof verifyInput.keep>;
export type EditInput = z.input<typeof verifyInput.edit>;

export type VerifyState = {
  /** How many prompts are open in all; null until the core has answered. */
  readonly openCount: number | null;
  /** The open prompts that were read; those settled since stay in their place. */
  readonly open: readonly OpenPrompt[] | null;
  readonly kept: readonly KeptItem[] | null;
  readonly counts: readonly VerifyCount[] | null;
  /** Why the last reading failed; what was read before stays. */
  readonly problem: Problem | null;
};

export type VerifyStore = {
  readonly state: StoreApi<VerifyState>;
  readonly recount: () => Promise<void>;
  /** Counts anew, and reads anew what was read: for when answers left or came back. */
  readonly refresh: () => Promise<void>;
  /** Reads the open prompts from the first on, as far as they were read; settled ones leave the list. */
  readonly readOpen: () => Promise<void>;
  /** Keeps which prompt the student left the list from, for coming back. */
  readonly leaveFrom: (promptId: string) => void;
  /** The prompt to come back to, told once; null where the list was left from none. */
  readonly comeBack: () => string | null;
  readonly readMore: () => Promise<void>;
  readonly readKept: () => Promise<void>;
  readonly readCounts: () => Promise<void>;
  /** These resolve to null, or to why nothing changed. */
  readonly decide: (input: DecideInput) => Promise<Problem | null>;
  readonly reopen: (promptId: string) => Promise<Problem | null>;
  readonly keep: (input: KeepInput) => Promise<Problem | null>;
  readonly edit: (input: EditInput) => Promise<Problem | null>;
  readonly discard: (id: string) => Promise<Problem | null>;
  /** What was discarded a moment ago. */
  readonly putBack: (id: string) => Promise<Problem | null>;
};

/** What is open, what was kept and how often models were right; settled is called with each answer that changed. */
export function createVerifyStore(
  client: Pick<Client, "verify">,
  settled: (answer: AnswerMessage) => void,
): VerifyStore {
  const state = createStore<VerifyState>(() => ({
    openCount: null,
    open: null,
    kept: null,
    counts: null,
    problem: null,
  }));
  let newestOpen = 0;
  let leftFrom: string | null = null;

  async function read(work: () => Promise<Partial<VerifyState>>): Promise<void> {
    try {
      state.setState({ ...(await work()), problem: null });
    } catch (error) {
      state.setState({ problem: problemOf(error) });
    }
  }

  async function change(work: () => Promise<void>): Promise<Problem | null> {
    try {
      await work();
      return null;
    } catch (error) {
      return problemOf(error);
    }
  }

  /** Only what is still open counts for the core. */
  function readFrom(before: readonly OpenPrompt[], limit = page): Promise<void> {
    newestOpen += 1;
    const mine = newestOpen;
    const offset = before.filter((item) => item.prompt.decision === null).length;
    return read(async () => {
      const { items, total } = await client.verify.open({ limit, offset });
      if (mine !== newestOpen) return {};
      const known = new Set(before.map((item) => item.prompt.id));
      const fresh = items.filter((item) => !known.has(item.prompt.id));
      return { open: [...before, ...fresh], openCount: total };
    });
  }

  function take(answer: AnswerMessage): void {
    state.setState(({ open }) => ({ open: open && replacePrompts(open, answer) }));
    settled(answer);
  }

  function replaceKept(item: KeptItem): void {
    state.setState(({ kept }) => ({
      kept: kept && kept.map((before) => (before.id === item.id ? item : before)),
    }));
  }

  const recount = () =>
    read(async () => {
      const { total } = await client.verify.open({ limit: 1, offset: 0 });
      return { openCount: total };
    });

  return {
    state,
    recount,
    refresh: () => (state.getState().open === null ? recount() : readFrom([])),
    readOpen: () => {
      // What leaves goes at once, so that no line moves once the focus is on it.
      const open = state.getState().open?.filter((item) => item.prompt.decision === null) ?? null;
      state.setState({ open: open?.length === 0 ? null : open });
      return readFrom([], Math.min(Math.max(page, open?.length ?? 0), most));
    },
    leaveFrom: (promptId) => void (leftFrom = promptId),
    comeBack: () => {
      const promptId = leftFrom;
      leftFrom = null;
      return promptId;
    },
    readMore: () => readFrom(state.getState().open ?? []),
    readKept: () => read(async () => ({ kept: (await client.verify.kept()).items })),
    readCounts: () => read(async () => ({ counts: (await client.verify.statistics()).counts })),
    decide: (input) => change(async () => take(await client.verify.decide(input))),
    reopen: (promptId) => change(async () => take(await client.verify.reopen({ promptId }))),
    keep: (input) =>
      change(async () => {
        const item = await client.verify.keep(input);
        state.setState(({ kept }) => ({ kept: kept && [item, ...kept] }));
      }),
    edit: (input) => change(async () => replaceKept(await client.verify.edit(input))),
    discard: (id) =>
      change(async () => {
        await client.verify.discard({ id });
        state.setState(({ kept }) => ({ kept: kept && kept.filter((item) => item.id !== id) }));
      }),
    putBack: (id) =>
      change(async () => {
        await client.verify.putBack({ id });
        state.setState({ kept: [...(await client.verify.kept()).items] });
      }),
  };
}

function replacePrompts(open: readonly OpenPrompt[], answer: AnswerMessage): readonly OpenPrompt[] {
  return open.map((item) => {
    const prompt = answer.prompts.find((one) => one.id === item.prompt.id);
    return prompt === undefined ? item : { ...item, prompt };
  });
}

import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import type { AnswerMessage } from "../../../electron/contract/conversation.ts";
import { contract } from "../../../electron/contract/index.ts";
import type { KeptItem, OpenPrompt, VerifyPrompt } from "../../../electron/contract/verify.ts";
import { createVerifyStore } from "./verifyStore.ts";

const answerId = crypto.randomUUID();

function prompt(danger: number): VerifyPrompt {
  return {
    id: crypto.randomUUID(),
    kind: "dose",
    start: 0,
    end: 4,
    danger,
    claim: "Give 300 mg.",
    prompt: "The dose 300 mg is stated without a source: check your formulary.",
    decision: null,
  };
}

const answer: AnswerMessage = {
  id: answerId,
  parentId: null,
  createdAt: 2,
  versions: [answerId],
  role: "answer",
  text: "Give 300 mg.",
  status: "complete",
  stop: "end",
  failure: null,
  model: {
    name: "Tiny",
    architecture: "llama",
    quantization: "F32",
    profile: "raw",
    adapter: null,
  },
  decoding: { temperature: 0, topP: 1, maxTokens: 8, seed: 1 },
  tokens: null,
  timings: null,
  budget: { contextSize: 64, parts: [], dropped: [], overBy: 0 },
  flags: [],
  sources: { mode: "none" },
  passages: [],
  grounding: null,
  verification: "unverified",
  prompts: [],
};

/** A core with this many open prompts of one answer; the contract checks every word. */
function open(count: number) {
  const os = implement(contract).verify;
  let prompts = Array.from({ length: count }, (_, n) => prompt(n === 0 ? 5 : 3));
  let kept: KeptItem[] = [];
  let gone: KeptItem | undefined;
  const settled: AnswerMessage[] = [];
  const read = (): AnswerMessage => ({ ...answer, prompts });
  const settle = (id: string, decision: VerifyPrompt["decision"]) => {
    prompts = prompts.map((one) => (one.id === id ? { ...one, decision } : one));
    return read();
  };
  const openItem = (one: VerifyPrompt): OpenPrompt => ({
    prompt: one,
    evidence: null,
    answerId,
    conversationId: crypto.randomUUID(),
    conversationTitle: "Doses",
    answeredAt: 2,
    model: "Tiny",
  });
  const client = createRouterClient({
    verify: {
      decide: os.decide.handler(({ input, errors }) => {
        if (!prompts.some((one) => one.id === input.promptId)) {
          throw errors.PROMPT_MISSING({ data: {} });
        }
        const { verdict, note } = input;
        return settle(input.promptId, { verdict, source: null, note, at: 3, by: "student" });
      }),
      reopen: os.reopen.handler(({ input }) => settle(input.promptId, null)),
      open: os.open.handler(({ input: { limit, offset } }) => {
        const still = prompts.filter((one) => one.decision === null);
        return {
          items: still.slice(offset, offset + limit).map(openItem),
          total: still.length,
        };
      }),
      statistics: os.statistics.handler(() => ({ counts: [] })),
      keep: os.keep.handler(({ input: { kind, front, back } }) => {
        const item: KeptItem = {
          id: crypto.randomUUID(),
          kind,
          front,
          back,
          source: null,
          createdAt: 4,
          answerId,
          conversationId: null,
        };
        kept = [item, ...kept];
        return item;
      }),
      kept: os.kept.handler(() => ({ items: kept })),
      edit: os.edit.handler(({ input, errors }) => {
        const item = kept.find((one) => one.id === input.id);
        if (item === undefined) throw errors.PROMPT_MISSING({ data: {} });
        return { ...item, ...input };
      }),
      discard: os.discard.handler(({ input }) => {
        gone = kept.find((one) => one.id === input.id);
        kept = kept.filter((one) => one.id !== input.id);
        return {};
      }),
      putBack: os.putBack.handler(({ input, errors }) => {
        if (gone?.id !== input.id) throw errors.PROMPT_MISSING({ data: {} });
        kept = [gone, ...kept];
        return gone;
      }),
    },
  });
  const store = createVerifyStore(client, (changed) => void settled.push(changed));
  return { store, settled, first: () => prompts[0]?.id ?? "" };
}

describe("open prompts", () => {
  it("stay in their place when settled, and leave the list when it is read again", async () => {
    const { store, settled, first } = open(3);
    await store.readOpen();
    expect(store.state.getState().openCount).toBe(3);
    const id = first();
    expect(
      await store.decide({ promptId: id, verdict: "confirmed", source: null, note: "" }),
    ).toBeNull();
    expect(settled).toHaveLength(1);
    expect(store.state.getState().open?.map((item) => item.prompt.decision?.verdict)).toEqual([
      "confirmed",
      undefined,
      undefined,
    ]);
    await store.recount();
    expect(store.state.getState().openCount).toBe(2);
    await store.readOpen();
    expect(store.state.getState().open?.some((item) => item.prompt.id === id)).toBe(false);
  });

  it("come by page, none twice and none left out although some were settled meanwhile", async () => {
    const { store, first } = open(70);
    await store.readOpen();
    expect(store.state.getState().open).toHaveLength(50);
    await store.decide({ promptId: first(), verdict: "wrong", source: null, note: "" });
    await store.readMore();
    const ids = store.state.getState().open?.map((item) => item.prompt.id) ?? [];
    expect(ids).toHaveLength(70);
    expect(new Set(ids).size).toBe(70);
  });

  it("are read as far as before when the list is opened again, what was settled gone at once", async () => {
    const { store, first } = open(70);
    await store.readOpen();
    await store.readMore();
    await store.decide({ promptId: first(), verdict: "wrong", source: null, note: "" });
    const read = store.readOpen();
    expect(store.state.getState().open).toHaveLength(69);
    await read;
    expect(store.state.getState().open).toHaveLength(69);
  });

  it("are come back to where the list was left, once", () => {
    const { store, first } = open(3);
    expect(store.comeBack()).toBeNull();
    store.leaveFrom(first());
    expect(store.comeBack()).toBe(first());
    expect(store.comeBack()).toBeNull();
  });

  it("are counted anew when answers left, and read anew only where they were read", async () => {
    const { store, first } = open(2);
    await store.refresh();
    expect(store.state.getState()).toMatchObject({ openCount: 2, open: null });
    await store.readOpen();
    await store.decide({ promptId: first(), verdict: "wrong", source: null, note: "" });
    await store.refresh();
    expect(store.state.getState().openCount).toBe(1);
    expect(store.state.getState().open).toHaveLength(1);
  });

  it("can be opened again", async () => {
    const { store, settled, first } = open(1);
    await store.readOpen();
    await store.decide({ promptId: first(), verdict: "wrong", source: null, note: "see BNF" });
    await store.reopen(first());
    expect(store.state.getState().open?.[0]?.prompt.decision).toBeNull();
    expect(settled).toHaveLength(2);
  });

  it("tell why nothing was settled", async () => {
    const { store, settled } = open(1);
    const gone = crypto.randomUUID();
    expect(
      await store.decide({ promptId: gone, verdict: "wrong", source: null, note: "" }),
    ).toMatchObject({ code: "PROMPT_MISSING" });
    expect(settled).toEqual([]);
  });
});

describe("notes and cards", () => {
  it("are kept, changed and discarded", async () => {
    const { store, first } = open(1);
    await store.readKept();
    await store.keep({ promptId: first(), kind: "note", front: "Dose", back: "No." });
    await store.keep({ promptId: first(), kind: "card", front: "Right?", back: "No." });
    expect(store.state.getState().kept?.map((item) => item.kind)).toEqual(["card", "note"]);
    const id = store.state.getState().kept?.[0]?.id ?? "";
    await store.edit({ id, front: "Is it right?", back: "No." });
    expect(store.state.getState().kept?.[0]?.front).toBe("Is it right?");
    await store.discard(id);
    expect(store.state.getState().kept?.map((item) => item.front)).toEqual(["Dose"]);
    expect(await store.edit({ id, front: "x", back: "y" })).toMatchObject({
      code: "PROMPT_MISSING",
    });
    expect(await store.putBack(id)).toBeNull();
    expect(store.state.getState().kept?.map((item) => item.kind)).toEqual(["card", "note"]);
  });
});

import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import { contract } from "../../../../electron/contract/index.ts";
import type { CheckSummary } from "../../../../electron/contract/check.ts";
import { createCheckListStore } from "./checkListStore.ts";
import { fakeSummary } from "./fakeCheck.ts";

/** A core with these checks, whose answers may be held back. */
function open(given: readonly CheckSummary[]) {
  const os = implement(contract).checks;
  const removed = new Set<string>();
  const asked: { search: string; stage: string | null; limit: number; offset: number }[] = [];
  const held = new Map<string, Promise<void>>();
  let isFull = false;
  const client = createRouterClient({
    checks: {
      list: os.list.handler(async ({ input, errors }) => {
        asked.push(input);
        await held.get(input.search);
        if (isFull) throw errors.DISK_FULL({ data: {} });
        const found = given.filter(
          ({ id, question, stage }) =>
            !removed.has(id) &&
            question.includes(input.search) &&
            (input.stage === null || stage === input.stage),
        );
        const items = found.slice(input.offset, input.offset + input.limit);
        return { items, total: found.length };
      }),
      remove: os.remove.handler(({ input, errors }) => {
        if (removed.has(input.checkId)) throw errors.CHECK_MISSING({ data: {} });
        removed.add(input.checkId);
        return {};
      }),
      restore: os.restore.handler(({ input }) => {
        removed.delete(input.checkId);
        return {};
      }),
    },
  });
  const store = createCheckListStore(
    // Only the procedures that are asked are there.
    client as unknown as Parameters<typeof createCheckListStore>[0],
    0,
  );
  const questions = () => store.state.getState().items.map(({ question }) => question);
  const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
  const fill = (full: boolean) => {
    isFull = full;
  };
  return { store, asked, held, questions, turn, fill, state: () => store.state.getState() };
}

const checks = [
  fakeSummary({ question: "Why oedema?", stage: "running" }),
  fakeSummary({ question: "Why cough?", stage: "settled" }),
  fakeSummary({ question: "Why fever?" }),
];

describe("the list of checks", () => {
  it("holds all, or those of one stage", async () => {
    const { store, questions } = open(checks);
    await store.refresh();
    expect(questions()).toEqual(["Why oedema?", "Why cough?", "Why fever?"]);
    await store.show("settled");
    expect(questions()).toEqual(["Why cough?"]);
    await store.show(null);
    expect(questions()).toHaveLength(3);
  });

  it("is that of the last search, however late others come", async () => {
    const { store, held, questions, turn } = open(checks);
    let letGo = () => {};
    held.set(
      "cough",
      new Promise((resolve) => {
        letGo = resolve;
      }),
    );
    store.search("cough");
    await turn();
    store.search("fever");
    await turn();
    await turn();
    expect(questions()).toEqual(["Why fever?"]);
    letGo();
    await turn();
    expect(questions()).toEqual(["Why fever?"]);
  });

  it("grows as far as is asked, past the most that the core gives at a time", async () => {
    const many = Array.from({ length: 540 }, (_, n) => fakeSummary({ question: `Why ${n}?` }));
    const { store, questions, state } = open(many);
    await store.refresh();
    expect(questions()).toHaveLength(30);
    expect(state().total).toBe(540);
    for (let n = 0; n < 17; n += 1) await store.more();
    expect(questions()).toHaveLength(540);
    await store.show("writing");
    expect(questions()).toHaveLength(30);
  });

  it("loses what is removed, gets it back, and says why neither was done", async () => {
    const { store, questions } = open(checks);
    await store.refresh();
    const id = checks[1]?.id ?? "";
    expect(await store.remove(id)).toBeNull();
    expect(questions()).toEqual(["Why oedema?", "Why fever?"]);
    expect(await store.remove(id)).toEqual({ code: "CHECK_MISSING", data: {} });
    expect(await store.restore(id)).toBeNull();
    expect(questions()).toHaveLength(3);
  });

  it("stays as it was read when it cannot be read anew", async () => {
    const { store, fill, questions, state } = open(checks);
    await store.refresh();
    fill(true);
    await store.refresh();
    expect(questions()).toHaveLength(3);
    expect(state().problem).toEqual({ code: "DISK_FULL", data: {} });
    fill(false);
    await store.refresh();
    expect(state().problem).toBeNull();
  });
});

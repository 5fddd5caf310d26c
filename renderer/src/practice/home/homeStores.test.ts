import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import { contract } from "../../../../electron/contract/index.ts";
import type {
  DueCount,
  Selection,
  Session,
  SessionSummary,
} from "../../../../electron/contract/practice.ts";
import type { Client } from "../../link/connection.ts";
import { createBuilderStore, planOf } from "./builderStore.ts";
import { createDueStore } from "./dueStore.ts";
import { nextDue } from "./nextDue.ts";
import { createPlanChoices, presets } from "./planChoices.ts";
import { createSessionListStore } from "./sessionListStore.ts";

const bankId = crypto.randomUUID();

function session(endedAt: number | null): Session {
  return {
    id: crypto.randomUUID(),
    plan: presets.exam,
    createdAt: 1,
    endedAt,
    place: 0,
    paused: false,
    remainingMs: 61_000,
    responses: [],
  };
}

const summaryOf = ({ id, plan, createdAt, endedAt }: Session): SessionSummary => ({
  id,
  mode: plan.mode,
  createdAt,
  endedAt,
  items: 40,
  answered: 3,
  right: null,
  banks: ["Heart"],
});

/** A core with these sessions, where five items of the bank fit and none of another. */
function open(...given: readonly Session[]) {
  const os = implement(contract);
  let sessions = [...given];
  const counted: Selection[] = [];
  const faceted: string[][] = [];
  const held = new Map<string, Promise<void>>();
  const client = createRouterClient({
    practice: {
      sessions: os.practice.sessions.handler(() => ({ sessions: sessions.map(summaryOf) })),
      open: os.practice.open.handler(({ input, errors }) => {
        const found = sessions.find((one) => one.id === input.sessionId);
        if (found === undefined) throw errors.SESSION_MISSING({ data: {} });
        return found;
      }),
      remove: os.practice.remove.handler(({ input, errors }) => {
        if (!sessions.some((one) => one.id === input.sessionId)) {
          throw errors.SESSION_MISSING({ data: {} });
        }
        sessions = sessions.filter((one) => one.id !== input.sessionId);
        return {};
      }),
      restore: os.practice.restore.handler(({ input }) => {
        sessions = given.filter((one) => one.id === input.sessionId || sessions.includes(one));
        return {};
      }),
      count: os.practice.count.handler(async ({ input: { selection } }) => {
        counted.push(selection);
        await held.get(selection.tags.join());
        return { items: selection.subjects.length === 0 ? 5 : 0 };
      }),
      begin: os.practice.begin.handler(({ input, errors }) => {
        if (input.selection.subjects.length > 0) throw errors.NOTHING_TO_PRACTISE({ data: {} });
        return { ...session(null), plan: input };
      }),
    },
    banks: {
      facets: os.banks.facets.handler(({ input }) => {
        faceted.push(input.banks);
        return { subjects: [{ name: "Heart", items: 5 }], tags: [] };
      }),
    },
  }) as unknown as Pick<Client, "practice" | "banks">;
  return { client, counted, faceted, held };
}

function storage(kept = new Map<string, string>()) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** Until what was changed has been asked for and answered. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("the sessions", () => {
  it("are parted into those that go on, with their clock, and those that ended", async () => {
    const [going, ended] = [session(null), session(9)];
    const { client } = open(going, ended);
    const store = createSessionListStore(client, () => undefined);
    await store.refresh();
    expect(store.state.getState().open).toMatchObject([{ id: going.id, remainingMs: 61_000 }]);
    expect(store.state.getState().ended).toMatchObject([{ id: ended.id }]);
  });

  it("are removed once and come back, and what is due is counted anew then", async () => {
    const ended = session(9);
    const { client } = open(ended);
    let changes = 0;
    const store = createSessionListStore(client, () => (changes += 1));
    await store.refresh();
    expect(await store.remove(ended.id)).toBeNull();
    expect(store.state.getState().ended).toEqual([]);
    expect(await store.remove(ended.id)).toMatchObject({ code: "SESSION_MISSING" });
    expect(changes).toBe(1);
    expect(await store.restore(ended.id)).toBeNull();
    expect(store.state.getState().ended).toMatchObject([{ id: ended.id }]);
    expect(changes).toBe(2);
  });
});

describe("the builder", () => {
  it("counts once the changing pauses, and promises nothing meanwhile", async () => {
    const { client, counted } = open();
    const builder = createBuilderStore(client, createPlanChoices(storage()), 0);
    builder.choose("tutor");
    await settled();
    expect(builder.state.getState()).toMatchObject({ fit: 5, subjects: [{ name: "Heart" }] });
    builder.select({ subjects: ["Heart"] });
    expect(builder.state.getState().fit).toBeNull();
    builder.select({ standings: ["due"] });
    await settled();
    expect(builder.state.getState().fit).toBe(0);
    expect(counted).toHaveLength(2);
    expect(counted[1]).toMatchObject({ subjects: ["Heart"], standings: ["due"] });
  });

  it("does not let an older count cover a newer one", async () => {
    const { client, held } = open();
    const { promise, resolve } = Promise.withResolvers<void>();
    held.set("slow", promise);
    const builder = createBuilderStore(client, createPlanChoices(storage()), 0);
    builder.choose("tutor");
    builder.select({ tags: ["slow"] });
    await settled();
    builder.select({ tags: [], subjects: ["Heart"] });
    await settled();
    resolve();
    await settled();
    expect(builder.state.getState().fit).toBe(0);
  });

  it("reads the subjects of the chosen banks only", async () => {
    const { client, faceted } = open();
    const builder = createBuilderStore(client, createPlanChoices(storage()), 0);
    builder.choose("exam");
    builder.select({ banks: [bankId] });
    await settled();
    expect(faceted).toEqual([[], [bankId]]);
  });

  it("remembers each kind by itself, and forgets banks that are gone", async () => {
    const { client } = open();
    const kept = storage();
    const builder = createBuilderStore(client, createPlanChoices(kept), 0);
    builder.choose("tutor");
    builder.change({ items: 7, opinion: null });
    builder.select({ banks: [bankId], tags: ["exam"] });
    const next = createBuilderStore(client, createPlanChoices(kept), 0);
    const { plans } = next.state.getState();
    expect(plans.tutor).toMatchObject({ items: 7, opinion: null, selection: { banks: [bankId] } });
    expect(plans.exam).toEqual(presets.exam);
    await next.keepTo([]);
    expect(next.state.getState().plans.tutor.selection).toMatchObject({
      banks: [],
      tags: ["exam"],
    });
    expect(createPlanChoices(kept).read().tutor.selection.banks).toEqual([]);
  });

  it("takes a suggested opinion until one was chosen", () => {
    const { client } = open();
    const kept = storage();
    const builder = createBuilderStore(client, createPlanChoices(kept), 0);
    const opinion = () => builder.state.getState().plans.tutor.opinion;
    builder.suggest(null);
    expect(opinion()).toBeNull();
    builder.suggest("letter");
    expect(opinion()).toBe("letter");
    builder.choose("tutor");
    builder.change({ opinion: "vote" });
    builder.suggest(null);
    expect(opinion()).toBe("vote");
    const next = createBuilderStore(client, createPlanChoices(kept), 0);
    next.suggest(null);
    expect(next.state.getState().plans.tutor.opinion).toBe("vote");
  });

  it("practises one bank alone without what was chosen for others, and remembers nothing of it", async () => {
    const { client, counted } = open();
    const kept = storage();
    const builder = createBuilderStore(client, createPlanChoices(kept), 0);
    builder.choose("tutor");
    builder.change({ items: 7 });
    builder.select({ banks: [crypto.randomUUID()], tags: ["exam"], standings: ["due"] });
    await settled();
    const remembered = createPlanChoices(kept).read();
    builder.practise(bankId);
    await settled();
    const alone = { banks: [bankId], subjects: [], tags: [], standings: [] };
    expect(counted.at(-1)).toEqual(alone);
    expect(planOf(builder.state.getState())).toMatchObject({ items: 7, selection: alone });
    builder.select({ subjects: ["Heart"] });
    builder.change({ items: 3 });
    await settled();
    expect(planOf(builder.state.getState())).toMatchObject({ items: 3 });
    expect(createPlanChoices(kept).read()).toEqual(remembered);
    builder.choose("tutor");
    expect(planOf(builder.state.getState())).toEqual(remembered.tutor);
    builder.practise(bankId);
    await builder.keepTo([]);
    expect(planOf(builder.state.getState())?.selection).toMatchObject({
      banks: [],
      tags: ["exam"],
    });
  });

  it("begins a session, or says why none began", async () => {
    const { client } = open();
    const builder = createBuilderStore(client, createPlanChoices(storage()), 0);
    expect(await builder.begin(presets.exam)).toMatchObject({ session: { plan: presets.exam } });
    const selection = { ...presets.exam.selection, subjects: ["x"] };
    expect(await builder.begin({ ...presets.exam, selection })).toMatchObject({
      problem: { code: "NOTHING_TO_PRACTISE" },
    });
  });
});

describe("choices of a session", () => {
  it("are the presets where what was kept cannot be read or belongs elsewhere", () => {
    for (const stored of [
      "",
      "{",
      "[]",
      '{"tutor":1}',
      JSON.stringify({ tutor: presets.exam, exam: { ...presets.exam, items: 0 } }),
    ]) {
      const kept = storage(new Map([["viva.practice", stored]]));
      expect(createPlanChoices(kept).read()).toEqual(presets);
    }
  });
});

describe("what is due", () => {
  const due: DueCount = {
    due: 3,
    new: 9,
    ahead: [
      { day: "2026-03-01", items: 3 },
      { day: "2026-03-02", items: 0 },
      { day: "2026-03-03", items: 4 },
    ],
    canUndo: false,
  };

  it("stays as it was read last where it cannot be read anew", async () => {
    let broken = false;
    const practice = createRouterClient({
      due: implement(contract).practice.due.handler(({ errors }) => {
        if (broken) throw errors.DISK_FULL({ data: {} });
        return due;
      }),
    });
    const store = createDueStore({ practice } as unknown as Parameters<typeof createDueStore>[0]);
    await store.refresh();
    broken = true;
    await store.refresh();
    expect(store.state.getState()).toMatchObject({ due, problem: { code: "DISK_FULL" } });
  });

  it("says the next day on which something comes back, which is not today", () => {
    expect(nextDue(due)).toEqual({ day: "2026-03-03", items: 4 });
    expect(nextDue({ ...due, ahead: due.ahead.slice(0, 2) })).toBeNull();
  });
});

import { createRouterClient, implement } from "@orpc/server";
import { vi } from "vitest";
import type {
  Check,
  CheckAnswer,
  CheckEvent,
  CheckRow,
  ColumnKind,
} from "../../../../electron/contract/check.ts";
import { automaticLoad } from "../../../../electron/contract/models.ts";
import { contract } from "../../../../electron/contract/index.ts";
import type { KeyValues } from "../../app/openStorage.ts";
import { ConnectionLost } from "../../link/connection.ts";
import { createBoardStore } from "./boardStore.ts";

export function sampleAnswer(change: Partial<CheckAnswer> = {}): CheckAnswer {
  return {
    column: "model",
    engine: { kind: "local", path: "/models/meditron-7b.Q4_K_M.gguf", options: automaticLoad },
    state: { kind: "writing", generated: 1 },
    text: "Aspirin ",
    flags: [],
    model: null,
    decoding: null,
    tokens: null,
    timings: null,
    budget: null,
    passagesSent: 0,
    replaced: 0,
    certainty: null,
    ...change,
  };
}

/** A row with a claim of each column named; its words are the column's name. */
export function sampleRow(
  columns: readonly ColumnKind[],
  change: Partial<CheckRow> = {},
): CheckRow {
  return {
    id: crypto.randomUUID(),
    kind: columns.length === 1 ? "onlyHere" : "differ",
    claims: columns.map((column) => ({
      id: crypto.randomUUID(),
      column,
      start: 0,
      end: column.length,
      text: column,
      moved: false,
    })),
    relations: [],
    evidence: [],
    settled: null,
    cardId: null,
    ...change,
  };
}

export function sampleCheck(change: Partial<Check> = {}): Check {
  return {
    id: crypto.randomUUID(),
    question: "What is given first in an infarction?",
    topic: "Cardiology",
    tags: [],
    stage: "writing",
    origin: { kind: "typed" },
    createdAt: 1,
    score: { right: 0, wrong: 0, missed: 0, unsure: 0, open: 0 },
    models: [],
    blind: true,
    sources: { mode: "none" },
    columns: ["mine", "model"],
    mine: { text: "", confidence: null, committedAt: null },
    answers: [sampleAnswer({ text: "", state: { kind: "hidden", ready: false } })],
    reference: null,
    passages: [],
    relevant: true,
    rows: [],
    ...change,
  };
}

/** A core with one check; it can be cut off and comes back with what it accepted. The contract checks every word. */
export function openBoard(first: Partial<Check> = {}, storage: KeyValues = memory()) {
  const os = implement(contract).checks;
  let check = sampleCheck(first);
  let cut = false;
  let gone = false;
  let listeners: ((event: CheckEvent | "broken") => void)[] = [];
  const calls: string[] = [];
  const alive = (name: string) => {
    calls.push(name);
    if (cut) throw new ConnectionLost();
  };
  const change = (next: Partial<Check>) => {
    check = { ...check, ...next };
    return check;
  };
  const client = createRouterClient({
    checks: {
      watch: os.watch.handler(async function* ({ errors, signal }) {
        alive("watch");
        if (gone) throw errors.CHECK_MISSING({ data: {} });
        const queue: (CheckEvent | "broken")[] = [{ type: "check", check }];
        let wake = () => {};
        signal?.addEventListener("abort", () => wake());
        listeners.push((event) => {
          queue.push(event);
          wake();
        });
        while (signal?.aborted !== true) {
          const event = queue.shift();
          if (event === "broken") throw new ConnectionLost();
          if (event !== undefined) yield event;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      }),
      write: os.write.handler(({ input: { text }, errors }) => {
        alive(`write ${text}`);
        if (check.mine.committedAt !== null) throw errors.CHECK_COMMITTED({ data: {} });
        change({ mine: { ...check.mine, text } });
        return {};
      }),
      commit: os.commit.handler(({ input: { text, confidence }, errors }) => {
        alive("commit");
        if (text.trim() === "") throw errors.ANSWER_EMPTY({ data: {} });
        return change({ stage: "running", mine: { text, confidence, committedAt: 9 } });
      }),
      tag: os.tag.handler(({ input: { tags } }) => {
        alive("tag");
        return change({ tags });
      }),
      settle: os.settle.handler(({ input: { rowId, verdict, note }, errors }) => {
        alive("settle");
        if (!check.rows.some((row) => row.id === rowId)) throw errors.POINT_MISSING({ data: {} });
        const settled = verdict === null ? null : { verdict, source: null, note, at: 5, by: "ada" };
        const rows = check.rows.map((row) => (row.id === rowId ? { ...row, settled } : row));
        return change({ rows, stage: settled === null ? "open" : "settled" });
      }),
      keepMissed: os.keepMissed.handler(() => {
        alive("keepMissed");
        return { check, kept: 2 };
      }),
      remove: os.remove.handler(() => {
        alive("remove");
        gone = true;
        return {};
      }),
      restore: os.restore.handler(() => {
        alive("restore");
        gone = false;
        return {};
      }),
      list: os.list.handler(({ input: { stage } }) => {
        alive(`list ${stage}`);
        const other = sampleCheck({ stage: stage ?? "open" });
        const items = stage === "writing" ? [check, other] : [check];
        return { items, total: items.length };
      }),
    },
  });
  const waits: (() => void)[] = [];
  const changed = vi.fn();
  const store = createBoardStore({
    // Only the procedures that these tests need are there.
    client: client as unknown as Parameters<typeof createBoardStore>[0]["client"],
    wait: () => new Promise((resolve) => waits.push(resolve)),
    storage,
    changed,
  });
  void store.open(check.id);
  return {
    store,
    state: () => store.state.getState(),
    shown: () => {
      const { opened } = store.state.getState();
      return opened.kind === "ready" ? opened.check : null;
    },
    stored: () => check,
    calls,
    changed,
    /** Lets every wait that began so far be over. */
    pass: () => waits.splice(0).forEach((over) => over()),
    settle: () => new Promise((resolve) => setTimeout(resolve, 5)),
    tell: (event: CheckEvent) => listeners.forEach((listener) => listener(event)),
    change,
    cutOff: () => {
      cut = true;
      listeners.forEach((listener) => listener("broken"));
      listeners = [];
    },
    back: () => {
      cut = false;
    },
  };
}

/** A storage as a browser has it. */
export function memory(): KeyValues {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

import type { z } from "zod";
import { createStore, type StoreApi } from "zustand/vanilla";
import type {
  ApprovalRequest,
  Check,
  checkInput,
  CheckSummary,
  ColumnKind,
  EngineColumn,
} from "../../../../electron/contract/check.ts";
import type { Engine } from "../../../../electron/contract/engine.ts";
import { id as idShape } from "../../../../electron/contract/id.ts";
import type { Confidence } from "../../../../electron/contract/practice.ts";
import type { KeyValues } from "../../app/openStorage.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import type { Client } from "../../link/connection.ts";
import { overLimit } from "../overLimit.ts";
import { follow, newsOf, noBoard, takeReply, type BoardState } from "./boardState.ts";
import { createDraftSaver, type DraftSaver } from "./draftSaver.ts";

type OnCheck = { checkId: string };
export type SettleInput = Omit<z.input<typeof checkInput.settle>, keyof OnCheck>;
export type KeepInput = Omit<z.input<typeof checkInput.keep>, keyof OnCheck>;

/** Steps of the open check; each resolves to null, or to why nothing changed. */
type Step = Promise<Problem | null>;

export type BoardStore = {
  readonly state: StoreApi<BoardState>;
  /** Shows a check and follows it until leave; its engines go on without a page. */
  readonly open: (checkId: string) => Promise<void>;
  readonly leave: () => void;
  /** Follows the open check again on a new line to the core, and sends what is unsaved. */
  readonly resume: () => Promise<void>;
  readonly write: (text: string) => void;
  /** Sends what is unsaved at once. */
  readonly saveNow: () => void;
  readonly commit: (confidence: Confidence) => Step;
  /** Null takes the engine that the column had. */
  readonly again: (column: EngineColumn, engine: Engine | null) => Step;
  readonly stop: (column: EngineColumn) => Step;
  /** What was shown may be sent, with the replacements that are not kept undone. */
  readonly approve: (
    column: EngineColumn,
    request: ApprovalRequest,
    kept: readonly (readonly number[])[],
  ) => Step;
  readonly decline: (column: EngineColumn) => Step;
  readonly arrange: (columns: readonly ColumnKind[]) => Step;
  readonly tag: (tags: readonly string[]) => Step;
  /** A null row gives the claim a row of its own. */
  readonly moveClaim: (claimId: string, rowId: string | null) => Step;
  readonly settle: (input: SettleInput) => Step;
  readonly keep: (input: KeepInput) => Step;
  /** How many cards were made, or why none were. */
  readonly keepMissed: () => Promise<{ readonly kept: number } | { readonly problem: Problem }>;
  readonly remove: () => Step;
  readonly restore: (checkId: string) => Step;
  /** Another check that waits for the student; null when there is none, or none can be read now. */
  readonly next: () => Promise<CheckSummary | null>;
};

type BoardParts = {
  readonly client: Pick<Client, "checks">;
  readonly wait: (ms: number) => Promise<void>;
  readonly storage: KeyValues;
  /** Called when a list of checks, or the cards that were kept, are out of date. */
  readonly changed: () => void;
};

/** Keeps the check on the screen in step with the core. */
export function createBoardStore({ client, wait, storage, changed }: BoardParts): BoardStore {
  const { checks } = client;
  const state = createStore<BoardState>(() => noBoard);
  const savers = new Map<string, DraftSaver>();
  let watching = new AbortController();

  function openId(): string | null {
    const { opened } = state.getState();
    return opened.kind === "none" ? null : opened.id;
  }

  function isOpen(id: string): boolean {
    return openId() === id;
  }

  /** Words typed on this page stay in the field until they are committed. */
  function put(check: Check): void {
    if (!isOpen(check.id)) return;
    const { opened, save, draft } = state.getState();
    const before = opened.kind === "ready" ? opened.check : null;
    const news = before === null ? null : newsOf(before, check);
    const typed = save !== null && check.mine.committedAt === null;
    state.setState({
      opened: { kind: "ready", id: check.id, check },
      draft: typed ? draft : check.mine.text,
      ...(news === null ? {} : { news }),
    });
    if (before !== null && before.stage !== check.stage) changed();
  }

  function take(reply: Check): void {
    const { opened } = state.getState();
    if (opened.kind === "ready" && opened.id === reply.id) put(takeReply(opened.check, reply));
  }

  function saverOf(id: string): DraftSaver {
    const known = savers.get(id);
    if (known !== undefined) return known;
    const saver = createDraftSaver({
      send: (text) => checks.write({ checkId: id, text }),
      wait,
      told: (save) => (isOpen(id) ? state.setState({ save }) : undefined),
      storage,
      key: `viva.check.${id}`,
    });
    savers.set(id, saver);
    return saver;
  }

  /** A text that an earlier page could not save any more is newer than what the core has. */
  function bringBack(check: Check): void {
    const left = saverOf(check.id).left();
    if (left === null || state.getState().save !== null) return;
    if (check.mine.committedAt !== null || left === check.mine.text) saverOf(check.id).drop();
    else write(left);
  }

  function write(text: string): void {
    const id = openId();
    if (id === null) return;
    state.setState({ draft: text });
    saverOf(id).put(text);
  }

  async function watch(id: string): Promise<void> {
    watching.abort();
    watching = new AbortController();
    const { signal } = watching;
    try {
      for await (const event of await checks.watch({ checkId: id }, { signal })) {
        if (signal.aborted) return;
        const { opened } = state.getState();
        if (event.type === "check") {
          put(event.check);
          bringBack(event.check);
        } else if (opened.kind === "ready") put(follow(opened.check, event));
      }
    } catch (error) {
      if (!signal.aborted) losing(id, problemOf(error));
    }
  }

  /** What is on the screen stays there while the line is down; a new line brings it back. */
  function losing(id: string, problem: Problem): void {
    if (!isOpen(id)) return;
    const ready = state.getState().opened.kind === "ready";
    if (problem.code === "CONNECTION_LOST" && ready) return;
    state.setState({ opened: { kind: "failed", id, problem } });
  }

  /** Runs a step of the open check; a check that is gone is said in its place. */
  async function step(work: (checkId: string) => Promise<void>): Step {
    const id = openId();
    if (id === null) return null;
    try {
      await work(id);
      return null;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === "CHECK_MISSING") losing(id, problem);
      return problem;
    }
  }

  async function open(checkId: string): Promise<void> {
    if (!idShape.safeParse(checkId).success) {
      const problem = { code: "CHECK_MISSING", data: {} } as const;
      state.setState({ ...noBoard, opened: { kind: "failed", id: checkId, problem } });
      return;
    }
    if (!isOpen(checkId) || state.getState().opened.kind !== "ready") {
      state.setState({ ...noBoard, opened: { kind: "loading", id: checkId } });
    }
    await watch(checkId);
  }

  function saveNow(): void {
    const id = openId();
    if (id !== null) void saverOf(id).flush();
  }

  async function commit(confidence: Confidence): Step {
    const { busy, draft } = state.getState();
    if (busy) return null;
    const over = overLimit(draft);
    if (over > 0) {
      const reason = checkTexts.tooLong(over).replace(/\.$/, "");
      return { code: "BAD_ARGUMENT", data: { argument: checkTexts.writing.field, reason } };
    }
    state.setState({ busy: true });
    const problem = await step(async (checkId) => {
      const text = state.getState().draft;
      const check = await checks.commit({ checkId, text, confidence });
      saverOf(checkId).drop();
      take(check);
    });
    state.setState({ busy: false });
    return problem;
  }

  return {
    state,
    open,
    leave: () => {
      saveNow();
      watching.abort();
    },
    resume: async () => {
      const id = openId();
      if (id === null || watching.signal.aborted) return;
      saveNow();
      await watch(id);
    },
    write,
    saveNow,
    commit,
    again: (column, engine) =>
      step(async (checkId) => take(await checks.again({ checkId, column, engine }))),
    stop: (column) => step(async (checkId) => void (await checks.stop({ checkId, column }))),
    approve: (column, request, kept) =>
      step(async (checkId) => {
        await checks.approve({
          checkId,
          column,
          request,
          kept: kept.map((part) => [...part]),
        });
      }),
    decline: (column) => step(async (checkId) => void (await checks.decline({ checkId, column }))),
    arrange: (columns) =>
      step(async (checkId) => take(await checks.arrange({ checkId, columns: [...columns] }))),
    tag: (tags) => step(async (checkId) => take(await checks.tag({ checkId, tags: [...tags] }))),
    moveClaim: (claimId, rowId) =>
      step(async (checkId) => take(await checks.moveClaim({ checkId, claimId, rowId }))),
    settle: (input) => step(async (checkId) => take(await checks.settle({ checkId, ...input }))),
    keep: (input) =>
      step(async (checkId) => {
        take(await checks.keep({ checkId, ...input }));
        changed();
      }),
    keepMissed: async () => {
      let made = 0;
      const problem = await step(async (checkId) => {
        const { check, kept } = await checks.keepMissed({ checkId });
        made = kept;
        take(check);
        changed();
      });
      return problem === null ? { kept: made } : { problem };
    },
    remove: () =>
      step(async (checkId) => {
        // The news of a check that is gone would end with that it is missing.
        watching.abort();
        try {
          await checks.remove({ checkId });
        } catch (error) {
          void watch(checkId);
          throw error;
        }
        state.setState(noBoard);
        changed();
      }),
    restore: async (checkId) => {
      try {
        await checks.restore({ checkId });
        changed();
        return null;
      } catch (error) {
        return problemOf(error);
      }
    },
    next: async () => {
      try {
        for (const stage of ["open", "writing"] as const) {
          const { items } = await checks.list({ search: "", stage, limit: 2, offset: 0 });
          const other = items.find(({ id }) => !isOpen(id));
          if (other !== undefined) return other;
        }
      } catch {
        // Nothing depends on it: the way back to the list is there in any case.
      }
      return null;
    },
  };
}

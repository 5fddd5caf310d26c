import type { LoadedModel } from "../../contract/models.ts";
import type { OpinionRun, OpinionSettings } from "../../contract/opinion.ts";
import { createNews } from "../createNews.ts";
import { Failed } from "../failed.ts";
import type { OpinionKey, Ports } from "../ports.ts";
import { isTooLong } from "./answerBank.ts";
import { chooseExamples, type ChooseExamples } from "./chooseExamples.ts";
import type { OpinionWork } from "./opinionWork.ts";
import { goesOn, isSameWay, liveRun, type LiveRun, type StoredRun } from "./liveRun.ts";
import { keyOf, prepareOpinion } from "./prepareOpinion.ts";
import { presentRun } from "./presentRun.ts";
import type { StudentTurns } from "./studentTurns.ts";

const tellEvery = 250;
/** Before what was refused is tried again, in milliseconds. */
const breathMs = 100;
/** Items that are looked up at once. */
const batch = 100;
/** An item with which the model's process died so often is left out. */
const mostDeaths = 2;

export type OpinionRuns = {
  /** All runs at once, then whenever one changes, newest first. */
  readonly watch: (signal?: AbortSignal) => AsyncGenerator<{ runs: OpinionRun[] }>;
  /** Starts a run, or finds the one that goes on over the same bank in the same way. Failed BANK_MISSING. */
  readonly run: (bankId: string, settings: OpinionSettings) => string;
  readonly stop: (runId: string) => void;
  /** Takes those that ended out of the list. */
  readonly dismiss: () => void;
  readonly start: () => void;
  readonly close: () => Promise<void>;
};

/**
 * Banks that are answered in the background, one after the other, by whichever model is loaded. Before
 * each item it waits until the student wants nothing from the model; what it was at when the student
 * asks is given up and done again later.
 */
export function createRuns(
  ports: Pick<Ports, "store" | "model" | "clock" | "log">,
  work: OpinionWork,
  turns: StudentTurns,
): OpinionRuns {
  const { store, model, clock, log } = ports;
  const { practice } = store;
  const news = createNews(() => tellEvery);
  const closing = new AbortController();
  const lives = new Map(practice.runs.list().map((stored) => [stored.id, liveRun(stored)]));
  let working: Promise<void> | null = null;

  function wake(): void {
    news.tell();
    working ??= workThrough()
      .catch((cause: unknown) => log.error("a run over a bank broke off", cause))
      .finally(() => (working = null));
  }

  async function workThrough(): Promise<void> {
    for (;;) {
      const next = oldestFirst(lives).find(goesOn);
      if (next === undefined || closing.signal.aborted) return;
      try {
        const signal = AbortSignal.any([closing.signal, next.stop.signal]);
        await workOn(next, signal);
        if (!signal.aborted) end(next, { kind: "done" });
      } catch (cause) {
        end(next, { kind: "failed", failure: failureOf(cause) });
      }
    }
  }

  async function workOn(run: LiveRun, signal: AbortSignal): Promise<void> {
    const { bankId, settings } = run.stored;
    // Chosen anew with every batch: an item whose key was reported or corrected teaches no longer.
    const choose = () => chooseExamples(store.banks, bankId, new Set(), settings.shots);
    let examplesFor = choose();
    let queue: string[] = [];
    while (!signal.aborted) {
      tell(run, { kind: "waiting", for: "student" });
      await untilAborted(turns.free(), signal);
      if (signal.aborted) return;
      await untilAborted(woken(), signal);
      const state = model.state();
      if (state.kind !== "ready") {
        tell(run, { kind: "waiting", for: "model" });
        await modelReady(signal);
        continue;
      }
      const loaded = state.model;
      const key = keyOf(loaded, settings);
      if (JSON.stringify(key) !== JSON.stringify(run.key)) {
        run.key = key;
        run.skipped.clear();
        queue = [];
      }
      // It may have been removed meanwhile.
      store.banks.bank(bankId);
      if (queue.length === 0) {
        queue = missing(run, key);
        examplesFor = choose();
      }
      const itemId = queue.shift();
      if (itemId === undefined) return;
      tell(run, { kind: "running" });
      if (!(await answered(run, itemId, loaded, examplesFor, signal))) queue.unshift(itemId);
      news.tell();
    }
  }

  function missing({ stored, skipped }: LiveRun, key: Omit<OpinionKey, "itemId">): string[] {
    const limit = skipped.size + batch;
    return practice.opinions
      .missing(stored.bankId, key, limit)
      .filter((itemId) => !skipped.has(itemId));
  }

  /** False when the student came between, or the model went away: it is to be done again. */
  async function answered(
    run: LiveRun,
    itemId: string,
    loaded: LoadedModel,
    examplesFor: ChooseExamples,
    signal: AbortSignal,
  ): Promise<boolean> {
    const startedAt = clock.now();
    const { settings } = run.stored;
    const isStored = practice.opinions.find({ itemId, ...keyOf(loaded, settings) }) !== null;
    if (isStored) return true;
    const interrupted = Promise.withResolvers<void>();
    try {
      const part = work.join(
        prepareOpinion(store.banks.item(itemId), loaded, settings, examplesFor, null),
      );
      const stopHearing = turns.onBegin(interrupted.resolve);
      const interrupt = () => interrupted.resolve();
      signal.addEventListener("abort", interrupt, { once: true });
      try {
        const ended = await Promise.race([part.ended, interrupted.promise]);
        if (ended?.type !== "done") return false;
      } finally {
        signal.removeEventListener("abort", interrupt);
        stopHearing();
        part.leave(true);
      }
      run.pace.add(clock.now() - startedAt);
      return true;
    } catch (cause) {
      if (isOver(run, itemId, cause)) return true;
      // A model on its way out refuses at once: without a breath nothing else here would ever run.
      await untilAborted(breath(), signal);
      return false;
    }
  }

  /** Whether an item is not to be tried again after this failure; rethrows what ends the run. */
  function isOver(run: LiveRun, itemId: string, cause: unknown): boolean {
    const code = cause instanceof Failed ? cause.failure.code : null;
    switch (code) {
      case "NO_MODEL":
      case "MODEL_AWAY":
      case "MODEL_BUSY":
        return false;
      case "WORKER_DIED": {
        // One that was unloaded, or made room, died of that, not of this item.
        const { kind } = model.state();
        if (kind === "none" || kind === "away" || kind === "loading") return false;
        const deaths = (run.deaths.get(itemId) ?? 0) + 1;
        run.deaths.set(itemId, deaths);
        if (deaths < mostDeaths) return false;
        break;
      }
      case "ITEM_MISSING":
        break;
      default:
        if (!isTooLong(cause)) throw cause;
    }
    run.skipped.add(itemId);
    return true;
  }

  /** Why it does not come back shows in the model's own state. */
  async function woken(): Promise<void> {
    await model.wake().catch((cause: unknown) => {
      if (!(cause instanceof Failed))
        log.error("the model for a run over a bank did not wake", cause);
    });
  }

  async function modelReady(signal: AbortSignal): Promise<void> {
    for await (const { kind } of model.watch(signal)) if (kind === "ready") return;
  }

  /** What a run does at the moment is not stored: after a restart it goes on in any case. */
  function tell(run: LiveRun, state: OpinionRun["state"]): void {
    run.stored = { ...run.stored, state };
    news.tell();
  }

  function end(run: LiveRun, state: OpinionRun["state"]): void {
    if (closing.signal.aborted || !goesOn(run)) return;
    run.stored = { ...run.stored, state };
    news.tell();
    practice.runs.save(run.stored);
  }

  function failureOf(cause: unknown) {
    if (cause instanceof Failed) return cause.failure;
    const reference = crypto.randomUUID();
    log.error(`defect ${reference} while a bank was answered`, cause);
    return { code: "INTERNAL" as const, data: { reference } };
  }

  return {
    async *watch(signal) {
      for await (const _ of news.read(signal)) {
        const runs = oldestFirst(lives).toReversed();
        yield { runs: runs.flatMap((run) => presentRun(run, store)) };
      }
    },
    run(bankId, settings) {
      store.banks.bank(bankId);
      const same = [...lives.values()].find(
        (run) =>
          goesOn(run) && run.stored.bankId === bankId && isSameWay(run.stored.settings, settings),
      );
      if (same !== undefined) return same.stored.id;
      const stored: StoredRun = {
        id: crypto.randomUUID(),
        bankId,
        settings,
        state: { kind: "running" },
        startedAt: clock.now(),
      };
      practice.runs.save(stored);
      lives.set(stored.id, liveRun(stored));
      wake();
      return stored.id;
    },
    stop(runId) {
      const run = lives.get(runId);
      if (run === undefined) return;
      end(run, { kind: "stopped" });
      run.stop.abort();
    },
    dismiss() {
      const ended = [...lives].filter(([, run]) => !goesOn(run)).map(([id]) => id);
      practice.runs.remove(ended);
      for (const id of ended) lives.delete(id);
      news.tell();
    },
    start: wake,
    async close() {
      closing.abort();
      news.end();
      await working;
    },
  };
}

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, breathMs));
}

function oldestFirst(lives: ReadonlyMap<string, LiveRun>): LiveRun[] {
  return [...lives.values()].toSorted((a, b) => a.stored.startedAt - b.stored.startedAt);
}

async function untilAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  const aborted = Promise.withResolvers<void>();
  const resolve = () => aborted.resolve();
  signal.addEventListener("abort", resolve, { once: true });
  if (signal.aborted) resolve();
  await Promise.race([work, aborted.promise]);
  signal.removeEventListener("abort", resolve);
}

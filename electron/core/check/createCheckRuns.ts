import type { Check, CheckEvent, EngineColumn } from "../../contract/check.ts";
import type { LocalEngine } from "../../contract/engine.ts";
import type { StudentTurns } from "../opinion/studentTurns.ts";
import type { EngineLease, Ports, StoredCheck } from "../ports.ts";
import { createAttempts } from "./runAttempts.ts";
import { createCheckNews } from "./runNews.ts";
import { runOnModel } from "./runOnModel.ts";
import { runOnServer } from "./runOnServer.ts";
import { isSameEngine, jobsOf, nextJob } from "./runOrder.ts";
import type { Live, Writing } from "./runWriting.ts";

/** How long what nobody looks at waits after the student's last question, in milliseconds: the next may need the model. */
const patienceMs = 20_000;
/** Questions that the server is asked at once: it spreads the load itself. */
const serverAtOnce = 4;

export type CheckRuns = {
  /** How a column that waits or is written stands now; null when it is as it is stored. */
  readonly live: (checkId: string, column: EngineColumn) => Live | null;
  /** Looks for columns that wait. */
  readonly wake: () => void;
  /** Ends a column that waits or is written; what was written is kept. */
  readonly stop: (checkId: string, column: EngineColumn) => Promise<void>;
  /** The check as present shows it, then what changes, until the signal aborts. What present withholds is not told. */
  readonly watch: (
    checkId: string,
    present: () => Check,
    signal: AbortSignal | undefined,
  ) => AsyncGenerator<CheckEvent>;
  /** Something about the check has changed: who watches it sees it anew. */
  readonly tell: (checkId: string) => void;
  /** Ends what the models of this computer write, to be written anew after the next wake; the server's goes on. */
  readonly stopAll: () => Promise<void>;
  readonly start: () => void;
  readonly close: () => Promise<void>;
};

/**
 * Writes the columns of checks in the background: one after the other on this computer, a few at once on the student's
 * server. What nobody looks at gives way to the student's own questions; what was under way when Viva ended is written
 * anew. passagesFor looks up a check's passages once; ended is called when a column has come to its end and is saved.
 */
export function createCheckRuns(
  ports: Pick<Ports, "store" | "model" | "engines" | "server" | "preferences" | "clock" | "log">,
  passagesFor: (check: StoredCheck) => Promise<StoredCheck>,
  turns: StudentTurns,
  ended: (checkId: string) => void,
): CheckRuns {
  const { model, engines, preferences, clock, log } = ports;
  const news = createCheckNews();
  const attempts = createAttempts(ports, news, ended);
  const closing = attempts.closing;
  const onServer = new Set<Promise<unknown>>();
  let onModel: Promise<void> | null = null;
  /** Something came while the models were at work. */
  let hasNews = false;
  /** The student is changing the loaded model. */
  let isHalted = false;
  let lastTurnAt = -Infinity;
  /** The student has asked something since a model was leased: the loaded one may have made room for it. */
  let isMissed = false;
  const stopHearing = turns.onBegin(() => {
    lastTurnAt = clock.now();
    isMissed = true;
  });

  function wake(): void {
    if (closing.aborted) return;
    isHalted = false;
    hasNews = true;
    startModels();
    fillServer();
  }

  function startModels(): void {
    onModel ??= workThrough()
      .catch((cause: unknown) => log.error("the columns of checks are not written", cause))
      .finally(() => {
        onModel = null;
        if (hasNews && !isHalted && !closing.aborted) startModels();
      });
  }

  async function workThrough(): Promise<void> {
    const held: { lease: Held | null } = { lease: null };
    try {
      while (!closing.aborted && !isHalted) {
        hasNews = false;
        const jobs = attempts.waiting((check) => jobsOf(check, "local"));
        const job = nextJob(jobs, held.lease?.engine ?? null, news.isWatched);
        if (job === undefined) return;
        const { engine } = job.answer;
        if (!isSameEngine(engine, held.lease?.engine ?? null)) letGo(held);
        await attempts.make(
          job,
          async (writing, signal, giveUp) => {
            const isWatched = () => news.isWatched(job.check.id);
            const stopHearing = turns.onBegin(() => {
              if (isWatched()) return;
              giveUp();
              letGo(held);
            });
            try {
              if (isMissed && !isWatched()) letGo(held);
              await untilFree(job.check.id, writing, signal);
              const check = await passagesFor(job.check);
              if (signal.aborted) return;
              held.lease ??= await lease(engine, writing, signal);
              await runOnModel(check, held.lease, writing, preferences, signal);
            } finally {
              stopHearing();
            }
          },
          () => held.lease !== null && wasTakenAway(held.lease),
        );
        if (held.lease !== null && wasTakenAway(held.lease)) letGo(held);
      }
    } finally {
      letGo(held);
    }
  }

  async function lease(engine: LocalEngine, writing: Writing, signal: AbortSignal): Promise<Held> {
    const loading = (name: string, instead: string | null) =>
      writing.tell({ kind: "loading", name, instead });
    isMissed = false;
    const got = await engines.lease(engine, loading, signal);
    return { ...got, engine, isMain: loadedModel() === got.loaded };
  }

  const loadedModel = () => {
    const state = model.state();
    return state.kind === "ready" ? state.model : null;
  };

  /** Whether the loaded model that was leased is gone, because the student chose another. */
  const wasTakenAway = ({ isMain, loaded }: Held) => isMain && loadedModel() !== loaded;

  /** What is looked at is one of the student's own questions; what is not waits for them. */
  async function untilFree(checkId: string, writing: Writing, signal: AbortSignal): Promise<void> {
    if (news.isWatched(checkId)) return;
    writing.tell({ kind: "waiting", for: "student" });
    const woken = Promise.withResolvers<void>();
    const wakeUp = () => woken.resolve();
    signal.addEventListener("abort", wakeUp, { once: true });
    const stopWatching = news.onWatch(checkId, wakeUp);
    await Promise.race([untilQuiet(signal), woken.promise]);
    stopWatching();
    signal.removeEventListener("abort", wakeUp);
  }

  async function untilQuiet(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await turns.free();
      const left = lastTurnAt + patienceMs - clock.now();
      if (left <= 0) return;
      await pause(left, signal);
    }
  }

  function fillServer(): void {
    if (!preferences.get().server.enabled) return;
    for (const job of serverJobs().slice(0, Math.max(0, serverAtOnce - onServer.size))) {
      const work = attempts
        .make(
          job,
          async (writing, signal) => {
            const check = await passagesFor(job.check);
            await runOnServer(check, job.answer, writing, ports, signal);
          },
          () => false,
        )
        .finally(() => {
          onServer.delete(work);
          if (!closing.aborted) fillServer();
        });
      onServer.add(work);
    }
  }

  function serverJobs() {
    try {
      return attempts.waiting((check) => jobsOf(check, "server"));
    } catch (cause) {
      log.error("the columns of checks that a server writes cannot be read", cause);
      return [];
    }
  }

  return {
    live: attempts.live,
    wake,
    stop: attempts.stop,
    watch: news.watch,
    tell: news.tell,
    async stopAll() {
      isHalted = true;
      // Not for all that waits: somebody may wake it meanwhile.
      await attempts.giveUp("local");
    },
    start: wake,
    async close() {
      stopHearing();
      attempts.close();
      news.end();
      await Promise.all([onModel, ...onServer]);
      attempts.saveRest();
    },
  };
}

type Held = EngineLease & { readonly engine: LocalEngine; readonly isMain: boolean };

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}

function letGo(held: { lease: Held | null }): void {
  held.lease?.release();
  held.lease = null;
}

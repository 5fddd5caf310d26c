import { fail } from "../../core/failed.ts";
import type { ChatTurn, ModelMemory, PromptSegment } from "../../core/ports.ts";
import type {
  LoadEvent,
  LoadFacts,
  LoadRequest,
  WorkerGenerateEvent,
  WorkerGenerateRequest,
  WorkerSampleEvent,
  WorkerSampleRequest,
  WorkerScoreEvent,
  WorkerScoreRequest,
} from "../workerContract.ts";
import { cancelledAnswer, cancelledSamples } from "../cancelledAnswer.ts";
import { createEventQueue, type EventQueue } from "../eventQueue.ts";
import { unlessAborted } from "../unlessAborted.ts";
import { generate } from "./generate.ts";
import { loadEmbedder } from "./loadEmbedder.ts";
import { loadSession } from "./loadSession.ts";
import type { NativeEmbedder } from "./nativeEmbedding.ts";
import { forgetPeak, processMemory } from "./processMemory.ts";
import { warmHead, type WarmedHead } from "./promptHead.ts";
import { promptTokens } from "./promptTokens.ts";
import { sample } from "./sample.ts";
import { score } from "./score.ts";
import type { Session } from "./session.ts";
import { createStopSignals } from "./stopSignals.ts";

/** The one model of this process and what may be done with it, one thing at a time. */
export type Engine = {
  readonly load: (request: LoadRequest, signal: AbortSignal) => AsyncIterable<LoadEvent>;
  readonly unload: () => Promise<void>;
  readonly generate: (
    request: WorkerGenerateRequest,
    signal: AbortSignal,
  ) => AsyncIterable<WorkerGenerateEvent>;
  readonly score: (
    request: WorkerScoreRequest,
    signal: AbortSignal,
  ) => AsyncIterable<WorkerScoreEvent>;
  readonly sample: (
    request: WorkerSampleRequest,
    signal: AbortSignal,
  ) => AsyncIterable<WorkerSampleEvent>;
  readonly warm: (request: {
    readonly id: string;
    readonly head: readonly PromptSegment[];
  }) => Promise<WarmedHead>;
  readonly stop: (id: string) => void;
  /** Vectors of length one, in the order of the texts. */
  readonly embed: (texts: readonly string[]) => Promise<readonly Float32Array[]>;
  readonly countTokens: (segments: readonly PromptSegment[]) => readonly number[];
  readonly renderTemplate: (turns: readonly ChatTurn[]) => Promise<PromptSegment[]>;
  readonly status: () => {
    readonly loaded: boolean;
    readonly busy: boolean;
    readonly holdsSamples: boolean;
  };
  /** What this process takes; null without a model. */
  readonly memory: () => ModelMemory | null;
};

type Loaded =
  | { readonly use: "answers"; readonly session: Session; readonly facts: LoadFacts }
  | { readonly use: "embeddings"; readonly model: NativeEmbedder; readonly facts: LoadFacts };

/** Starts without a model. Loading or unloading stops what is running first. */
export function createEngine(): Engine {
  let loaded: Loaded | null = null;
  let lastTurn: Promise<void> = Promise.resolve();
  const stops = createStopSignals();
  let busy = 0;
  /** Runs until the room for samples has been idle for too long. */
  let idle: NodeJS.Timeout | undefined;

  const needSession = (): Session =>
    loaded?.use === "answers" ? loaded.session : fail("NO_MODEL", {});
  /** Waits for its turn at the native code; the returned function passes the turn on. */
  const takeTurn = async (): Promise<() => void> => {
    const before = lastTurn;
    const { promise, resolve } = Promise.withResolvers<void>();
    lastTurn = promise;
    await before;
    return resolve;
  };
  const dispose = async (): Promise<void> => {
    const old = loaded;
    loaded = null;
    if (old?.use === "answers") {
      await old.session.samples.free();
      await old.session.model.dispose();
    }
    if (old?.use === "embeddings") await old.model.dispose();
  };

  /** A stream in its turn; stopped before that, it ends with the given event. */
  async function* inTurn<R extends { readonly id: string }, E>(
    run: (session: Session, request: R, signal: AbortSignal) => AsyncIterable<E>,
    request: R,
    signal: AbortSignal,
    stoppedEarly: E,
  ): AsyncGenerator<E, void, void> {
    const stopped = AbortSignal.any([signal, stops.begin(request.id)]);
    const turn = takeTurn();
    try {
      // Stop must not wait for whatever goes before: a head may be on its way to a slow disk.
      if ((await unlessAborted(turn, stopped)) === null) {
        yield stoppedEarly;
        return;
      }
      busy += 1;
      try {
        yield* run(needSession(), request, stopped);
      } finally {
        busy -= 1;
      }
    } finally {
      stops.end(request.id);
      void turn.then((release) => release());
    }
  }

  const freeSamplesLater = (): void => {
    if (loaded?.use !== "answers") return;
    const { samples, freeSamplesAfterMs } = loaded.session;
    clearTimeout(idle);
    idle = setTimeout(async () => {
      const release = await takeTurn();
      await samples.free().finally(release);
    }, freeSamplesAfterMs);
  };

  const loadInto = async (
    queue: EventQueue<LoadEvent>,
    request: LoadRequest,
    signal: AbortSignal,
  ): Promise<void> => {
    try {
      await dispose();
      forgetPeak();
      loaded =
        request.use === "answers"
          ? { use: "answers", ...(await loadSession(request, queue.push, signal)) }
          : { use: "embeddings", ...(await loadEmbedder(request, queue.push, signal)) };
      queue.push({ type: "loaded", facts: loaded.facts });
      queue.end();
    } catch (error) {
      queue.fail(error);
    }
  };

  return {
    async *load(request, signal) {
      stops.stopAll();
      const release = await takeTurn();
      const queue = createEventQueue<LoadEvent>();
      const loading = loadInto(queue, request, signal);
      try {
        yield* queue.events();
      } finally {
        // A reader that left has cancelled; native code may need a moment to notice.
        await loading;
        if (signal.aborted) await dispose();
        release();
      }
    },
    async unload() {
      stops.stopAll();
      const release = await takeTurn();
      await dispose().finally(release);
    },
    generate: (request, signal) => inTurn(generate, request, signal, cancelledAnswer(0)),
    score: (request, signal) => inTurn(score, request, signal, { type: "stopped" }),
    async *sample(request, signal) {
      clearTimeout(idle);
      try {
        yield* inTurn(sample, request, signal, cancelledSamples);
      } finally {
        freeSamplesLater();
      }
    },
    async warm(request) {
      const signal = stops.begin(request.id);
      const release = await takeTurn();
      busy += 1;
      try {
        return await warmHead(needSession(), request.head, signal);
      } finally {
        busy -= 1;
        stops.end(request.id);
        release();
      }
    },
    stop: stops.stop,
    async embed(texts) {
      const release = await takeTurn();
      busy += 1;
      try {
        const vectors: Float32Array[] = [];
        for (const text of texts) {
          if (loaded?.use !== "embeddings") return fail("NO_EMBEDDING_MODEL", {});
          vectors.push(await loaded.model.embed(text));
        }
        return vectors;
      } finally {
        busy -= 1;
        release();
      }
    },
    countTokens(segments) {
      const { model, answers } = needSession();
      return promptTokens(model, segments, answers.recall).counts;
    },
    async renderTemplate(turns) {
      const { renderTurns } = needSession();
      if (renderTurns === null) {
        return fail("TEMPLATE_FAILED", { reason: "the model file has no chat template" });
      }
      return renderTurns(turns);
    },
    status: () => ({
      loaded: loaded !== null,
      busy: busy > 0,
      holdsSamples: loaded?.use === "answers" && loaded.session.samples.isHeld(),
    }),
    memory() {
      if (loaded === null) return null;
      return { ...processMemory(), gpuBytes: loaded.facts.gpuMemory?.usedBytes ?? null };
    },
  };
}

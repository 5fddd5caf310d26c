import type { LoadedModel } from "../../contract/models.ts";
import { Failed } from "../failed.ts";
import type {
  GenerateEvent,
  GenerateRequest,
  Model,
  PromptSegment,
  SampleEvent,
  SampleRequest,
  ScoreEvent,
  ScoreRequest,
} from "../ports.ts";

type FailStep = { readonly type: "fail"; readonly failure: Failed["failure"] };
export type Step<E = GenerateEvent> = E | FailStep;

type Script<R, E> = {
  readonly requests: R[];
  /** Hands the running call its next step, or the next call its first. */
  readonly step: (step: Step<E>) => void;
};

/** A model whose words and moments a test decides; one token a word. Only for what the real worker cannot be told to do. */
export type ScriptedModel = Model &
  Script<GenerateRequest, GenerateEvent> & {
    readonly scores: Script<ScoreRequest, ScoreEvent>;
    readonly samples: Script<SampleRequest, SampleEvent>;
  };

/** Creates a scripted model that is loaded with this profile and context. */
export function createScriptedModel(profile = "meditron-7b", contextSize = 2048): ScriptedModel {
  const answers = createScript<GenerateRequest, GenerateEvent>(
    ({ type }) => type === "done",
    doneStep("cancelled"),
  );
  const scores = createScript<ScoreRequest, ScoreEvent>(
    ({ type }) => type === "done" || type === "stopped",
    { type: "stopped" },
  );
  const samples = createScript<SampleRequest, SampleEvent>(({ type }) => type === "done", {
    type: "done",
    cancelled: true,
    parallel: true,
    tokens: { prompt: 10, cached: 4, generated: 2 },
  });
  const model = loadedModel(profile, contextSize);

  return {
    ...answers.script,
    scores: scores.script,
    samples: samples.script,
    state: () => ({ kind: "ready", model }),
    watch: async function* () {
      yield { kind: "ready", model };
    },
    inspect: async () => model.file,
    load: async () => model,
    cancelLoad: () => {},
    unload: async () => {},
    setAside: async () => null,
    rest: async () => {},
    wake: async () => {},
    usedAt: () => 0,
    memory: async () => ({ residentBytes: 1, peakBytes: 2, gpuBytes: null }),
    countTokens: async (segments: readonly PromptSegment[]) =>
      segments.map(({ text }) => text.split(/\s+/).filter(Boolean).length),
    renderTemplate: async () => [],
    warm: async () => {},
    generate: answers.run,
    score: scores.run,
    sample: samples.run,
    dispose: async () => {},
  };
}

/** Calls that wait for their steps; one whose signal aborts ends by itself when it has none left. */
function createScript<R, E extends { readonly type: string }>(
  isLast: (event: E) => boolean,
  stopped: E,
) {
  const requests: R[] = [];
  const steps: Step<E>[] = [];
  let wake = () => {};
  async function* run(request: R, signal: AbortSignal): AsyncGenerator<E, void, void> {
    requests.push(request);
    signal.addEventListener("abort", () => wake());
    for (;;) {
      const step = steps.shift();
      if (step && isFailure(step)) throw new Failed(step.failure);
      if (step) yield step;
      if (step && isLast(step)) return;
      if (!step && signal.aborted) {
        yield stopped;
        return;
      }
      if (!step) await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  const step = (step: Step<E>): void => {
    steps.push(step);
    wake();
  };
  return {
    script: { requests, step },
    run: (request: R, signal: AbortSignal): AsyncIterable<E> => run(request, signal),
  };
}

function isFailure(step: { readonly type: string }): step is FailStep {
  return step.type === "fail";
}

/** The end of an answer, with figures that a test can recognise. */
export function doneStep(stop: "end" | "cancelled" | "length"): GenerateEvent {
  return {
    type: "done",
    stop,
    tokens: { prompt: 10, cached: 4, generated: 2 },
    timings: { loadMs: 0, firstTokenMs: 5, promptPerSecond: 100, generatePerSecond: 50 },
  };
}

function loadedModel(profile: string, contextSize: number): LoadedModel {
  return {
    file: {
      path: "scripted.gguf",
      name: "Scripted",
      architecture: "llama",
      quantization: "F32",
      parameters: 1,
      fileBytes: 1,
      layers: 1,
      embeddingLength: 1,
      feedForwardLength: 1,
      headCount: 1,
      kvHeadCount: 1,
      headLength: 1,
      trainedContext: contextSize,
      vocabularySize: 1,
      hasChatTemplate: false,
      profile,
      profileReason: "",
    },
    profile,
    contextSize,
    gpu: null,
    gpuLayers: 0,
    gpuMemory: null,
    threads: 1,
    memoryMapped: false,
    flashAttention: false,
    adapter: null,
    adapterScale: 1,
    adapterHash: null,
    loadMs: 0,
    notes: [],
  };
}

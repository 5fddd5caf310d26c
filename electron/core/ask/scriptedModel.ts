import type { LoadedModel } from "../../contract/models.ts";
import { Failed } from "../failed.ts";
import type { GenerateEvent, GenerateRequest, Model, PromptSegment } from "../ports.ts";

export type Step = GenerateEvent | { readonly type: "fail"; readonly failure: Failed["failure"] };

/** A model whose words and moments a test decides; one token a word. Only for what the real worker cannot be told to do. */
export type ScriptedModel = Model & {
  readonly requests: GenerateRequest[];
  /** Hands the running answer its next step. */
  readonly step: (step: Step) => void;
};

/** Creates a scripted model that is loaded with this profile and context. */
export function createScriptedModel(profile = "meditron-7b", contextSize = 2048): ScriptedModel {
  const requests: GenerateRequest[] = [];
  const steps: Step[] = [];
  let wake = () => {};
  const model = loadedModel(profile, contextSize);

  async function* generate(request: GenerateRequest, signal: AbortSignal) {
    requests.push(request);
    signal.addEventListener("abort", () => wake());
    for (;;) {
      const step = steps.shift();
      if (step?.type === "fail") throw new Failed(step.failure);
      if (step) yield step;
      if (step?.type === "done") return;
      if (!step && signal.aborted) {
        yield doneStep("cancelled");
        return;
      }
      if (!step) await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  return {
    requests,
    step(step) {
      steps.push(step);
      wake();
    },
    state: () => ({ kind: "ready", model }),
    watch: async function* () {
      yield { kind: "ready", model };
    },
    inspect: async () => model.file,
    load: async () => model,
    cancelLoad: () => {},
    unload: async () => {},
    countTokens: async (segments: readonly PromptSegment[]) =>
      segments.map(({ text }) => text.split(/\s+/).filter(Boolean).length),
    renderTemplate: async () => [],
    warm: async () => {},
    generate,
    dispose: async () => {},
  };
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
    threads: 1,
    memoryMapped: false,
    loadMs: 0,
    notes: [],
  };
}

import type { SpeedEvent, SpeedRun } from "../../contract/modelFiles.ts";
import type { EngineLease, GenerateEvent, PromptSegment } from "../ports.ts";
import { studyText } from "./studyText.ts";

type Progress = Extract<SpeedEvent, { type: "progress" }>;
export type MeasuredSpeed =
  | Progress
  | { readonly type: "measured"; readonly measured: Omit<SpeedRun, "id" | "at" | "asked"> };

/** As long as a short question with its instructions, and a short answer. */
const promptTokens = 256;
const answerTokens = 64;

/**
 * Has a model read a text that it has never seen the beginning of, so that nothing kept from earlier helps it, and go on
 * from there. Ends with measured; without it when the signal aborts, or when the model has left the memory.
 */
export async function* runSpeedTest(
  { model, loaded }: EngineLease,
  signal: AbortSignal,
): AsyncGenerator<MeasuredSpeed, void, void> {
  const segments = await fittedPrompt(model, loaded.contextSize);
  yield { type: "progress", stage: "reading", percent: 0 };
  const events = model.generate(
    {
      prompt: { segments, headLength: 0 },
      decoding: { temperature: 0, topP: 1, maxTokens: answerTokens, seed: 0 },
      stop: [],
      citable: null,
    },
    signal,
  );
  for await (const event of events) {
    const progress = progressOf(event);
    if (progress !== null) yield progress;
    if (event.type !== "done" || event.stop === "cancelled") continue;
    const memory = await model.memory();
    if (memory === null) return;
    const { tokens, timings } = event;
    yield {
      type: "measured",
      measured: {
        contextSize: loaded.contextSize,
        threads: loaded.threads,
        gpu: loaded.gpu,
        gpuLayers: loaded.gpuLayers,
        adapter: loaded.adapter,
        memoryMapped: loaded.memoryMapped,
        promptTokens: tokens.prompt - tokens.cached,
        generatedTokens: tokens.generated,
        promptPerSecond: timings.promptPerSecond,
        generatePerSecond: timings.generatePerSecond,
        firstTokenMs: timings.firstTokenMs,
        loadMs: loaded.loadMs,
        ...memory,
      },
    };
  }
}

function progressOf(event: GenerateEvent): Progress | null {
  if (event.type === "reading") {
    const percent = event.total === 0 ? 0 : Math.min(100, (100 * event.evaluated) / event.total);
    return { type: "progress", stage: "reading", percent };
  }
  if (event.type !== "text") return null;
  const percent = Math.min(100, (100 * event.generated) / answerTokens);
  return { type: "progress", stage: "writing", percent };
}

/** As much of the text as the context holds beside the answer. */
async function fittedPrompt(
  { countTokens }: Pick<EngineLease["model"], "countTokens">,
  contextSize: number,
): Promise<readonly PromptSegment[]> {
  const room = Math.max(1, Math.min(promptTokens, contextSize - answerTokens - 8));
  const words = `${crypto.randomUUID()}\n\n${studyText}`.split(/(?= )/u);
  let kept = words.length;
  for (;;) {
    const segments = [plain(words.slice(0, kept).join(""))];
    const [count = 0] = await countTokens(segments);
    if (count <= room || kept === 1) return segments;
    kept = Math.max(1, Math.min(kept - 1, Math.floor((kept * room) / count)));
  }
}

function plain(text: string): PromptSegment {
  return { kind: "question", text, markup: false };
}

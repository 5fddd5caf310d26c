import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Passage } from "../../electron/contract/library.ts";
import { automaticLoad, type LoadedModel } from "../../electron/contract/models.ts";
import { fitExam, reasonTokens } from "../../electron/core/opinion/fitExam.ts";
import { askedItem } from "../../electron/core/opinion/askedItem.ts";
import { continuations } from "../../electron/core/opinion/examWording.ts";
import { readAnswer } from "../../electron/core/opinion/readAnswer.ts";
import type { ChoiceContent } from "../../electron/contract/bank.ts";
import type { Prompt } from "../../electron/core/ports.ts";
import { createCountTexts } from "../../electron/core/prompt/countTexts.ts";
import { fitPrompt } from "../../electron/core/prompt/fitPrompt.ts";
import { findProfile } from "../../electron/core/prompt/profiles.ts";
import { createModel } from "../../electron/model/createModel.ts";
import { openPack } from "./openPack.ts";
import { heldOutItems } from "./heldOut.ts";
import { packItems, type PackItem } from "./readPack.ts";

export type DemoAnswer = {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly tokens: number;
  readonly tokensPerSecond: number;
};

export type OpenDemo = {
  readonly loaded: LoadedModel;
  readonly loadMs: number;
  /** The greedy answer to a question as Viva asks it, from the passages that its search finds or without any. */
  readonly ask: (question: string, grounded: boolean) => Promise<DemoAnswer>;
  /** The option that the model names for an item, from its letter or from its reasoning; null for none. */
  readonly choose: (
    item: PackItem,
    mode: "letter" | "reason",
    shots: number,
  ) => Promise<number | null>;
  readonly close: () => Promise<void>;
};

const never = new AbortController().signal;
const longestAnswer = 160;

/** A model file loaded by Viva's own worker, beside the study pack. */
export async function openDemo(path: string): Promise<OpenDemo> {
  const folder = mkdtempSync(join(tmpdir(), "viva-demo-"));
  const pack = await openPack(folder);
  const deaths = { count: () => 0, add: () => {}, clear: () => {} };
  const log = { info: () => {}, error: () => {} };
  const model = createModel({
    modelDeaths: deaths,
    log,
    clock: { now: () => Date.now() },
    headFolder: null,
  });
  const started = performance.now();
  await model.load(path, automaticLoad, false, never);
  const loadMs = performance.now() - started;
  const state = model.state();
  if (state.kind !== "ready") throw new Error("the model was not loaded");
  const loaded = state.model;
  const profile = findProfile(loaded.profile);
  const { contextSize } = loaded;
  const examples = packItems().filter(({ id }) => !heldOutItems.has(id));

  async function generate(prompt: Prompt, maxTokens: number, citable: number | null) {
    const decoding = { temperature: 0, topP: 1, maxTokens, seed: 1 };
    let text = "";
    for await (const event of model.generate(
      { prompt, decoding, stop: [...profile.stop, "###"], citable },
      never,
    )) {
      if (event.type === "text") text += event.text;
      if (event.type === "done") {
        const { generated } = event.tokens;
        return {
          text: text.trim(),
          tokens: generated,
          tokensPerSecond: event.timings.generatePerSecond,
        };
      }
    }
    throw new Error("the answer did not end");
  }

  return {
    loaded,
    loadMs,
    async ask(question, grounded) {
      const found = grounded ? await pack.passagesFor(question) : [];
      const { countTokens, renderTemplate } = model;
      const { prompt, passages, answerTokens } = await fitPrompt(
        { profile, history: [], passages: found, question, contextSize, maxTokens: longestAnswer },
        { countTokens, renderTemplate, countTexts: createCountTexts(model) },
      );
      return { ...(await generate(prompt, answerTokens, passages.length)), passages };
    },
    async choose(item, mode, shots) {
      const asked = askedItem({ context: "", ...item });
      const others = examples.filter(({ id }) => id !== item.id).slice(0, shots);
      const { prompt } = await fitExam(
        { profile, asked, examples: others.map(contentOf), mode, contextSize },
        model,
      );
      if (mode === "reason") {
        const { text } = await generate(prompt, reasonTokens, null);
        return readAnswer(text, asked);
      }
      for await (const event of model.score(
        { prompt, continuations: continuations(asked) },
        never,
      )) {
        if (event.type === "done") {
          return event.probabilities.indexOf(Math.max(...event.probabilities));
        }
      }
      return null;
    },
    async close() {
      await model.dispose();
      await pack.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function contentOf({ stem, options, key, explanation }: PackItem): ChoiceContent {
  return {
    kind: "choice",
    context: "",
    stem,
    options,
    key,
    explanation,
    images: { stem: [], answer: [] },
  };
}

import { getLlama, LlamaLogLevel } from "node-llama-cpp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { slowModel } from "../../e2e/models/tinyModel.ts";
import type { Model, PromptSegment, ScoreRequest } from "../core/ports.ts";
import {
  answer,
  lastPid,
  load,
  openBench,
  plain,
  request,
  score,
  type Bench,
} from "./modelFixture.ts";

let bench: Bench;
let random: string;
let study: string;
let slow: string;

beforeAll(async () => {
  bench = await openBench();
  [random, study, slow] = await Promise.all([
    bench.writeModel("random", { answer: "random" }),
    bench.writeModel("study", {}),
    bench.writeModel("slow", slowModel),
  ]);
});
afterAll(() => bench.clean());

const letters = [" A", " B", " C", " D", " E"];
const shots = "Question: Which cells make insulin? Answer: B\n\n".repeat(12);
const questions = [
  "Question: What raises the filtration rate? Answer:",
  "Question: Which vessel brings blood to the lungs? Answer:",
  "Question: Why does a patient with asthma wheeze? Answer:",
];

function letterOf(segments: readonly PromptSegment[], headLength = 0): ScoreRequest {
  return { prompt: { segments, headLength }, continuations: letters };
}

/**
 * The softmax of the logits that node-llama-cpp, used bare, has after a text that is evaluated in one go. It only gives
 * probabilities; those at temperature 2 are the roots of the wanted ones but for a factor, whatever it does at 1.
 */
async function bareProbabilities(
  path: string,
  text: string,
  next: readonly string[],
): Promise<number[]> {
  const llama = await getLlama({ gpu: false, build: "never", logLevel: LlamaLogLevel.error });
  const model = await llama.loadModel({ modelPath: path });
  const context = await model.createContext({ contextSize: 2048, threads: 1 });
  const { bos } = model.tokens;
  if (bos === null) throw new Error("the model has no start token");
  const all = { topK: 0, topP: 1, minP: 0, seed: 1 };
  const outputs = context
    .getSequence()
    .evaluateWithMetadata(
      [bos, ...model.tokenize(text)],
      { probabilities: true },
      { temperature: 2, ...all },
    );
  const { value } = await outputs.next();
  if (value === undefined) throw new Error("nothing came next");
  await outputs.return();
  const logits = new Map([...value.probabilities].map(([token, p]) => [token, 2 * Math.log(p)]));
  const sum = logits.values().reduce((total, logit) => total + Math.exp(logit), 0);
  const tokens = next.map((text) => model.tokenize(`\n${text}`).at(-1));
  await model.dispose();
  return tokens.map((token = bos) => Math.exp(logits.get(token) ?? NaN) / sum);
}

test("the probabilities of likely words equal those from the raw logits of a bare run", async () => {
  const { model } = bench.open();
  await load(model, study);
  const words = ["Both kidneys filter", "The kidneys filter", "Healthy kidneys filter", " A"];
  for (const question of questions) {
    const prompt = { segments: [plain(shots), plain(question)], headLength: 1 };
    const scored = await score(model, { prompt, continuations: words });
    if (scored.type !== "done") throw new Error("stopped");
    const bare = await bareProbabilities(study, shots + question, words);
    for (const [index, probability] of scored.probabilities.entries()) {
      expect(Math.abs(probability - (bare[index] ?? NaN))).toBeLessThan(1e-3);
      if (index < 3) expect(probability).toBeGreaterThan(0.1);
    }
    expect(scored.probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1);
  }
}, 60_000);

describe("a random model, whose every word depends on all before it", () => {
  let model: Model;
  beforeAll(async () => {
    model = bench.open().model;
    await load(model, random);
  });

  test("gives letters, however unlikely, what a bare run gives them", async () => {
    for (const question of questions) {
      const scored = await score(model, letterOf([plain(shots), plain(question)]));
      if (scored.type !== "done") throw new Error("stopped");
      const bare = await bareProbabilities(random, shots + question, letters);
      for (const [index, probability] of scored.probabilities.entries()) {
        // Native code rounds differently in chunks: here that shows as one per cent of 1e-8.
        expect(Math.abs(Math.log(probability / (bare[index] ?? NaN)))).toBeLessThan(0.03);
      }
    }
  }, 60_000);

  test("evaluates the shots with the first question, then each question alone", async () => {
    const [ofShots = 0] = await model.countTokens([plain(shots)]);
    await answer(model, request([plain("Something else.")]));
    for (const [index, question] of questions.entries()) {
      const segments = [plain(shots), plain(question)];
      const counts = await model.countTokens(segments);
      const total = counts.reduce((sum, count) => sum + count, 0);
      const scored = await score(model, letterOf(segments, 1));
      expect(scored).toMatchObject({ type: "done", tokens: { prompt: total } });
      if (scored.type !== "done") continue;
      // The start token and the word that all questions begin with were there before.
      const { prompt, cached } = scored.tokens;
      if (index === 0) expect(cached).toBeLessThan(3);
      else expect(cached).toBeGreaterThanOrEqual(ofShots - 1);
      expect(prompt - cached).toBeLessThanOrEqual(index === 0 ? total : total - ofShots + 1);
    }
    const again = await score(model, letterOf([plain(shots), plain(questions[2] ?? "")], 1));
    expect(again.type === "done" && again.tokens.prompt - again.tokens.cached).toBe(1);
  });

  test("is the same whether the prompt was kept or is read anew", async () => {
    const asked = letterOf([plain(shots), plain(questions[1] ?? "")]);
    await score(model, letterOf([plain(shots), plain(questions[0] ?? "")]));
    const kept = await score(model, asked);
    await answer(model, request([plain("Something else.")]));
    const anew = await score(model, asked);
    if (kept.type !== "done" || anew.type !== "done") throw new Error("stopped");
    expect(anew.tokens.cached).toBeLessThan(kept.tokens.cached);
    for (const [index, probability] of anew.probabilities.entries()) {
      expect(Math.abs(Math.log(probability / (kept.probabilities[index] ?? NaN)))).toBeLessThan(
        0.03,
      );
    }
  });

  test("moves what all continuations share into the prompt", async () => {
    // No word of its vocabulary begins with these: each is a space and a letter.
    const prompt = { segments: [plain("Which? Answer:")], headLength: 0 };
    const spaced = await score(model, { prompt, continuations: [" J", " Z"] });
    const letters = await score(model, {
      prompt: { segments: [plain("Which? Answer: ")], headLength: 0 },
      continuations: ["J", "Z"],
    });
    if (spaced.type !== "done" || letters.type !== "done") throw new Error("stopped");
    expect(spaced.tokens.prompt).toBe(letters.tokens.prompt);
    expect(spaced.probabilities).toEqual(letters.probabilities);

    // Bytes: three of the four of these characters are the same.
    const bytes = await score(model, { prompt, continuations: ["😀", "😁"] });
    expect(bytes).toMatchObject({ type: "done" });
    const [count = 0] = await model.countTokens(prompt.segments);
    expect(bytes.type === "done" && bytes.tokens.prompt).toBe(count + 3);
  });

  test.each([
    ["none", [], "there must be two or more"],
    ["one", [" A"], "there must be two or more"],
    ["two that are equal", [" A", " A"], "do not differ"],
    ["one that is empty", [" A", ""], "do not differ"],
    ["one that begins with another", [" kidney", " kidney."], "do not differ"],
    ["three of which two begin alike", [" A", " kidney stone", " kidney failure"], "do not differ"],
  ])("refuses continuations: %s", async (_, continuations, reason) => {
    const prompt = { segments: [plain("Answer:")], headLength: 0 };
    await expect(score(model, { prompt, continuations })).rejects.toMatchObject({
      failure: {
        code: "BAD_ARGUMENT",
        data: { argument: "continuations", reason: expect.stringContaining(reason) },
      },
    });
  });

  test("refuses a prompt that is too long, counting what was moved into it", async () => {
    const segments = [plain("word ".repeat(3000))];
    const [count = 0] = await model.countTokens(segments);
    const tooLong = (overBy: number) => ({
      failure: { code: "QUESTION_TOO_LONG", data: { overBy, contextSize: 2048 } },
    });
    await expect(score(model, letterOf(segments))).rejects.toMatchObject(tooLong(count - 2047));
    const almost = [plain("word ".repeat(2046).trimEnd())];
    expect(await score(model, letterOf(almost))).toMatchObject({ tokens: { prompt: 2047 } });
    const shared = { prompt: { segments: almost, headLength: 0 }, continuations: [" J", " Z"] };
    await expect(score(model, shared)).rejects.toMatchObject(tooLong(1));
    expect(await score(model, letterOf([plain("Answer:")]))).toMatchObject({ type: "done" });
  }, 60_000);

  test("waits its turn behind an answer, and gives up its place when stopped", async () => {
    const running = answer(model, request([plain("word")], { decoding: { maxTokens: 400 } }));
    const stopping = new AbortController();
    const stopped = score(model, letterOf([plain("Answer:")]), stopping.signal);
    const types: string[] = [];
    const waited = score(model, letterOf([plain("Answer:")]), undefined, ({ type }) =>
      types.push(type),
    );
    stopping.abort();
    expect(await stopped).toEqual({ type: "stopped" });
    await running;
    expect(await waited).toMatchObject({ type: "done" });
    expect(types.slice(0, 2)).toEqual(["waiting", "waiting"]);
  });
});

describe("a slow model", () => {
  const long = letterOf([plain("A patient asks how much water to drink. ".repeat(60))]);
  const quickly = { backOffMs: [1, 1, 1] };

  test("stops while it reads; what was read stays read, and the worker lives on", async () => {
    const { model, workers } = bench.open();
    await load(model, slow);
    const abort = new AbortController();
    const stopped = await score(model, long, abort.signal, (event) => {
      if (event.type === "reading" && event.evaluated > 0) abort.abort();
    });
    expect(stopped).toEqual({ type: "stopped" });
    const again = await score(model, long);
    expect(again.type === "done" && again.tokens.cached).toBeGreaterThan(0);
    expect(workers).toHaveLength(1);
  });

  test("whose worker dies fails with WORKER_DIED; the next call works", async () => {
    const { model, workers } = bench.open({ limits: quickly });
    await load(model, slow);
    const killed = score(model, long, undefined, (event) => {
      if (event.type === "reading" && event.evaluated > 0)
        process.kill(lastPid(workers), "SIGKILL");
    });
    await expect(killed).rejects.toMatchObject({
      failure: { code: "WORKER_DIED", data: { during: "prompt" } },
    });
    expect(await score(model, letterOf([plain("Answer:")]))).toMatchObject({ type: "done" });
    expect(workers).toHaveLength(2);
  });

  test("that is unloaded in the midst ends with a failure; without a model there is none", async () => {
    const { model } = bench.open();
    await load(model, slow);
    const unloading: Promise<void>[] = [];
    const cut = score(model, long, undefined, (event) => {
      if (event.type === "reading" && event.evaluated > 0) unloading.push(model.unload());
    });
    await expect(cut).rejects.toMatchObject({ failure: { code: "WORKER_DIED" } });
    await Promise.all(unloading);
    await expect(score(model, long)).rejects.toMatchObject({ failure: { code: "NO_MODEL" } });
    await load(model, random);
    expect(await score(model, letterOf([plain("Answer:")]))).toMatchObject({ type: "done" });
  });

  test("that does not stop when told so is killed behind whoever stopped", async () => {
    const { model, workers } = bench.open({
      limits: { ...quickly, stopMs: 100, heartbeatMs: 3_600_000 },
    });
    await load(model, slow);
    const abort = new AbortController();
    const stopped = score(model, long, abort.signal, (event) => {
      if (event.type !== "reading" || abort.signal.aborted) return;
      process.kill(lastPid(workers), "SIGSTOP");
      abort.abort();
    });
    expect(await stopped).toEqual({ type: "stopped" });
    expect(await score(model, letterOf([plain("Answer:")]))).toMatchObject({ type: "done" });
    expect(await workers[0]?.exited).toBe("SIGKILL");
  });
});

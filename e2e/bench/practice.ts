import { automaticLoad } from "../../electron/contract/models.ts";
import type { Model, PromptSegment } from "../../electron/core/ports.ts";
import { greedy, measure, openModel, someText } from "./openModel.ts";
import { median, printTable } from "./table.ts";

/** About the length of three worked examples, and of a question with its options. */
const letter = { shotWords: 450, questionWords: 120, items: 6 };
const letters = [" A", " B", " C", " D", " E"];

const vote = { samples: 5, words: 300, tokens: 48, rounds: 3, attempts: 9, temperature: 0.8 };

const never = new AbortController().signal;

/** Letters read from the logits, and a vote side by side against as many answers in sequence that keep the prompt. */
export async function measurePractice(path: string, folder: string): Promise<void> {
  const model = openModel(folder);
  try {
    await model.load(path, automaticLoad, false, never);
    // Weights come from the disk, and the model's pace gets known.
    await measure(model, greedy([someText(letter.questionWords, 90)], 4));
    await measureLetters(model);
    await measureVote(model);
  } finally {
    await model.dispose();
  }
}

async function measureLetters(model: Model): Promise<void> {
  const shots = plain(someText(letter.shotWords, 1));
  const ms: number[] = [];
  let evaluated = 0;
  for (let item = 0; item <= letter.items; item += 1) {
    const question = plain(` ${someText(letter.questionWords, 10 + item)} Answer:`);
    const started = performance.now();
    const prompt = { segments: [shots, question], headLength: 0 };
    for await (const event of model.score({ prompt, continuations: letters }, never)) {
      if (event.type !== "done") continue;
      ms.push(performance.now() - started);
      evaluated = event.tokens.prompt - event.tokens.cached;
    }
  }
  const [first = Number.NaN, ...kept] = ms;
  const usual = median(kept);
  printTable(`Letters (medians of ${kept.length} items)`, [
    ["", "time", "items/s"],
    ["first item, with its shots", `${first.toFixed(0)} ms`, (1000 / first).toFixed(2)],
    [
      `each item on the kept shots (${evaluated} tokens)`,
      `${usual.toFixed(0)} ms`,
      (1000 / usual).toFixed(2),
    ],
  ]);
}

/** Rounds in which an answer ended before its limit are measured anew: both sides write equally much. */
async function measureVote(model: Model): Promise<void> {
  const rounds: { readonly together: Run; readonly inSequence: Run }[] = [];
  for (let attempt = 0; rounds.length < vote.rounds && attempt < vote.attempts; attempt += 1) {
    const inSequence = await runInSequence(model, someText(vote.words, 30 + 2 * attempt));
    const together = await run(model, someText(vote.words, 31 + 2 * attempt), vote.samples, 1);
    if (!together.parallel) return console.log("\nVote: skipped, there is no room side by side");
    const isWhole = ({ generated }: Run) => generated === vote.samples * vote.tokens;
    if (isWhole(inSequence) && isWhole(together)) rounds.push({ together, inSequence });
  }
  if (rounds.length === 0) return console.log("\nVote: skipped, the model ends its answers early");
  const row = (runs: readonly Run[]) => {
    const ms = median(runs.map((one) => one.ms));
    return [`${(ms / 1000).toFixed(2)} s`, `${median(runs.map(perToken)).toFixed(1)} ms`];
  };
  const ratio = median(
    rounds.map(({ together, inSequence }) => perToken(together) / perToken(inSequence)),
  );
  printTable(
    `Vote of ${vote.samples} with ${vote.tokens} tokens each (medians of ${rounds.length})`,
    [
      ["", "time", "per token", "of the sequence, per token"],
      ["in sequence, the prompt kept", ...row(rounds.map(({ inSequence }) => inSequence)), "1"],
      [
        "side by side (goal <= 0.72)",
        ...row(rounds.map(({ together }) => together)),
        ratio.toFixed(3),
      ],
    ],
  );
}

type Run = { readonly ms: number; readonly generated: number; readonly parallel: boolean };

function perToken({ ms, generated }: Run): number {
  return ms / generated;
}

async function runInSequence(model: Model, text: string): Promise<Run> {
  let sum = { ms: 0, generated: 0 };
  for (let seed = 1; seed <= vote.samples; seed += 1) {
    const { ms, generated } = await run(model, text, 1, seed);
    sum = { ms: sum.ms + ms, generated: sum.generated + generated };
  }
  return { ...sum, parallel: false };
}

/** Samples as the product asks for them, but for stop strings. */
async function run(model: Model, text: string, samples: number, seed: number): Promise<Run> {
  const started = performance.now();
  const request = {
    prompt: { segments: [plain(text)], headLength: 0 },
    decoding: { temperature: vote.temperature, topP: 1, maxTokens: vote.tokens, seed },
    stop: [],
    samples,
  };
  for await (const event of model.sample(request, never)) {
    if (event.type !== "done") continue;
    const { tokens, parallel } = event;
    return { ms: performance.now() - started, generated: tokens.generated, parallel };
  }
  throw new Error("the samples ended without their end");
}

function plain(text: string): PromptSegment {
  return { kind: "question", text, markup: false };
}

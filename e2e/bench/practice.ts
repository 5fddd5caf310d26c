import { automaticLoad } from "../../electron/contract/models.ts";
import type { Model, PromptSegment } from "../../electron/core/ports.ts";
import { greedy, measure, openModel, someText } from "./openModel.ts";
import { median, printTable } from "./table.ts";

/** About the length of three worked examples, and of a question with its options. */
const letter = { shotWords: 450, questionWords: 120, items: 6 };
const letters = [" A", " B", " C", " D", " E"];

const vote = { samples: 5, words: 300, tokens: 48, rounds: 3, temperature: 0.8 };

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
    const prompt = { segments: [shots, question], headLength: 1 };
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

async function measureVote(model: Model): Promise<void> {
  const rounds: { readonly together: Run; readonly inSequence: Run }[] = [];
  for (let round = 0; round < vote.rounds; round += 1) {
    const inSequence = await runInSequence(model, someText(vote.words, 30 + round));
    const together = await runTogether(model, someText(vote.words, 50 + round));
    if (!together.parallel) return console.log("\nVote: skipped, there is no room side by side");
    rounds.push({ together, inSequence });
  }
  const seconds = (runs: readonly Run[]) =>
    `${(median(runs.map(({ ms }) => ms)) / 1000).toFixed(2)} s`;
  const tokens = (runs: readonly Run[]) => String(median(runs.map(({ generated }) => generated)));
  const ratio = median(rounds.map(({ together, inSequence }) => together.ms / inSequence.ms));
  const sequences = rounds.map(({ inSequence }) => inSequence);
  const votes = rounds.map(({ together }) => together);
  printTable(`Vote of ${vote.samples} (medians of ${vote.rounds})`, [
    ["", "time", "tokens", "of the sequence"],
    ["in sequence, the prompt kept", seconds(sequences), tokens(sequences), "1"],
    ["side by side (goal <= 0.72)", seconds(votes), tokens(votes), ratio.toFixed(3)],
  ]);
}

type Run = { readonly ms: number; readonly generated: number; readonly parallel: boolean };

async function runInSequence(model: Model, text: string): Promise<Run> {
  const started = performance.now();
  let generated = 0;
  for (let seed = 1; seed <= vote.samples; seed += 1) {
    const { prompt, stop, citable } = greedy([text], vote.tokens);
    const request = { prompt, stop, citable, decoding: decoding(seed) };
    generated += (await measure(model, request)).done.tokens.generated;
  }
  return { ms: performance.now() - started, generated, parallel: false };
}

async function runTogether(model: Model, text: string): Promise<Run> {
  const started = performance.now();
  const { prompt, stop } = greedy([text], vote.tokens);
  const request = { prompt, stop, decoding: decoding(1), samples: vote.samples };
  for await (const event of model.sample(request, never)) {
    if (event.type !== "done") continue;
    const { generated } = event.tokens;
    return { ms: performance.now() - started, generated, parallel: event.parallel };
  }
  throw new Error("the vote ended without its end");
}

function decoding(seed: number) {
  return { temperature: vote.temperature, topP: 0.95, maxTokens: vote.tokens, seed };
}

function plain(text: string): PromptSegment {
  return { kind: "question", text, markup: false };
}

import { automaticLoad } from "../../electron/contract/models.ts";
import { greedy, measure, openModel, someText } from "./openModel.ts";
import { printTable } from "./table.ts";

/** Tokens of a first question with its head, and of each question. */
const prefixTokens = 1000;
const newTokens = 50;

/** First token after a kept prefix, and after a restart with the head restored from disk, against a first question. */
export async function measureFollowUp(path: string, folder: string): Promise<void> {
  const signal = new AbortController().signal;
  const first = openModel(folder);
  await first.load(path, automaticLoad, false, signal);
  const [head, question, next] = await textsOfLength(first);

  await measure(first, greedy([someText(40, 99)], 1));
  const cold = await measure(first, greedy([head, question], 4, 1));
  const kept = await measure(first, greedy([head, question, cold.text, next], 4, 1));
  await measure(first, greedy([someText(40, 98)], 1));
  await first.warm([{ kind: "instructions", text: head, markup: false }]);
  await first.dispose();

  const second = openModel(folder);
  await second.load(path, automaticLoad, false, signal);
  const started = performance.now();
  await second.warm([{ kind: "instructions", text: head, markup: false }]);
  const restoreMs = performance.now() - started;
  const restored = await measure(second, greedy([head, question], 4, 1));
  await second.dispose();

  const row = (name: string, ms: number, m: typeof cold) => [
    name,
    `${ms.toFixed(0)} ms`,
    (ms / cold.firstTokenMs).toFixed(3),
    String(m.done.tokens.prompt),
    String(m.done.tokens.cached),
  ];
  printTable("First token", [
    ["", "time", "of a first question", "prompt", "cached"],
    row("first question", cold.firstTokenMs, cold),
    row("follow-up on the kept prefix (goal <= 0.1)", kept.firstTokenMs, kept),
    row("after a restart, head from disk", restoreMs + restored.firstTokenMs, restored),
  ]);
}

/** Texts of about the wanted token counts, measured with the model's own tokenizer. */
async function textsOfLength(
  model: ReturnType<typeof openModel>,
): Promise<[string, string, string]> {
  const cut = async (wanted: number, seed: number) => {
    const words = someText(wanted, seed).split(" ");
    const [count = 1] = await model.countTokens([
      { kind: "question", text: words.join(" "), markup: false },
    ]);
    return words.slice(0, Math.ceil((words.length * wanted) / Math.max(count, wanted))).join(" ");
  };
  return [
    await cut(prefixTokens - newTokens, 1),
    ` ${await cut(newTokens, 2)}`,
    ` ${await cut(newTokens, 3)}`,
  ];
}

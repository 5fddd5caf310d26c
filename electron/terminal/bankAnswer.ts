import { Command, InvalidArgumentError, Option } from "commander";
import { count } from "../contract/count.ts";
import { isDemo, labelFor } from "../contract/demo.ts";
import { numbers } from "../contract/numberLocale.ts";
import { opinionMode, usualOpinion, type OpinionMode } from "../contract/opinion.ts";
import type { AnsweredByModel } from "../core/opinion/answerBank.ts";
import type { OpenedCore } from "../openCore.ts";
import { chosenModel } from "./chosenModel.ts";
import { nameOfBank } from "./nameOfBank.ts";
import { dataOption, jsonOption, numberBetween } from "./options.ts";
import { toError } from "./toError.ts";
import type { DataOptions } from "./withCore.ts";
import { withPack } from "./withPack.ts";

type AnswerOptions = DataOptions & {
  mode: OpinionMode;
  model?: string;
  shots?: number;
  samples?: number;
  seed?: number;
  limit?: number;
  jsonl?: boolean;
};

/** viva bank answer: how right a model is on a bank. */
export function addBankAnswer(bank: Command): void {
  bank
    .command("answer")
    .description(
      "let a model answer every question of a bank that it has not answered yet, and say how many are right",
    )
    .argument("<id>", "the bank's id, as list prints it")
    .addOption(
      new Option("--mode <mode>", "letter: one forward pass; reason; vote over several samples")
        .choices(opinionMode.options)
        .default("letter"),
    )
    .option(
      "--model <file>",
      "GGUF file, or a listed model by its id or name (default: the model used last)",
    )
    .addOption(
      new Option("--shots <n>", "worked examples before each question: 0, 3 or 5").argParser(
        readShots,
      ),
    )
    .option("--samples <n>", "samples of a vote", numberBetween(2, 15, "whole"))
    .option("--seed <s>", "repeatable votes", numberBetween(0, 0xffff_ffff, "whole"))
    .option("--limit <n>", "only so many, from the first", numberBetween(1, 1_000_000, "whole"))
    .addOption(dataOption())
    .addOption(jsonOption())
    .option("--jsonl", "print a line of JSON for each question, then the summary as the last")
    .action((id: string, options: AnswerOptions) =>
      withPack(options, (opened) => answerBank(opened, id, options)),
    );
}

async function answerBank(opened: OpenedCore, bankId: string, options: AnswerOptions) {
  const { core, model } = opened;
  const { path, options: load } = await chosenModel(core, options.model);
  nameOfBank(core, bankId);
  const interrupt = new AbortController();
  const onInterrupt = () => interrupt.abort();
  process.once("SIGINT", onInterrupt);
  const loaded = await model.load(path, load, false, interrupt.signal);
  const usual = usualOpinion[options.mode];
  const asked = {
    mode: options.mode,
    shots: options.shots === 0 || options.shots === 5 ? options.shots : usual.shots,
    samples: options.mode === "vote" ? (options.samples ?? usual.samples) : usual.samples,
  };
  const startedAt = Date.now();
  let fresh = 0;
  const tell = (done: number, items: number, answered: AnsweredByModel) => {
    if (answered.opinion !== null && answered.opinion.at >= startedAt) fresh += 1;
    if (options.jsonl) console.log(JSON.stringify(itemLine(answered)));
    else if (!options.json && process.stderr.isTTY)
      process.stderr.write(`\r${numbers().whole(done)} of ${numbers().whole(items)}  `);
  };
  const result = await core.opinions.answerBank(bankId, asked, tell, interrupt.signal, {
    seed: options.seed,
    limit: options.limit,
  });
  process.removeListener("SIGINT", onInterrupt);
  const perSecond = fresh === 0 ? null : (fresh * 1000) / Math.max(1, Date.now() - startedAt);
  const { items, done, total, unparsed, ties, brier } = result;
  const accuracy = total.answered === 0 ? null : total.right / total.answered;
  const summary = {
    ...result,
    accuracy,
    interval: [total.low, total.high],
    itemsPerSecond: perSecond,
  };
  if (options.json || options.jsonl) return console.log(JSON.stringify(summary));
  const { whole, percent, twoPlaces, threePlaces } = numbers();
  const share = (value: number) => percent(value, 1);
  if (accuracy !== null) {
    const interval = `95 % interval ${share(total.low)} to ${share(total.high)}`;
    console.log(
      `${whole(total.right)} of ${whole(total.answered)} right (${share(accuracy)}, ${interval})`,
    );
  }
  const facts = [
    `${whole(done)} of ${count(items, "question")} answered`,
    ...(unparsed > 0 ? [`${count(unparsed, "answer")} named no option`] : []),
    ...(ties > 0 ? [`${count(ties, "vote was", "votes were")} tied`] : []),
    ...(brier === null ? [] : [`Brier score ${threePlaces(brier)}`]),
    ...(perSecond === null ? [] : [`${twoPlaces(perSecond)} questions/s`]),
  ];
  console.log(facts.join("; "));
  if (isDemo(loaded)) console.log(labelFor(loaded, loaded.file.name));
}

function itemLine({ item, opinion, ...rest }: AnsweredByModel) {
  const key = item.content.kind === "choice" ? item.content.key : null;
  if (opinion === null) {
    const error = "failure" in rest ? toError(rest.failure) : null;
    return {
      itemId: item.id,
      probabilities: null,
      choice: null,
      key,
      correct: false,
      votes: null,
      error,
    };
  }
  const { shares, chosen, settings, reasonings } = opinion;
  const votes = settings.mode === "letter" ? null : reasonings.map((reasoning) => reasoning.chosen);
  return {
    itemId: item.id,
    probabilities: shares,
    choice: chosen,
    key,
    correct: chosen === key,
    votes,
  };
}

function readShots(text: string): number {
  const shots = [0, 3, 5].find((wanted) => `${wanted}` === text.trim());
  if (shots !== undefined) return shots;
  throw new InvalidArgumentError("Expected 0, 3 or 5.");
}

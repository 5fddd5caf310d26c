import { text as readText } from "node:stream/consumers";
import { Command, Option } from "commander";
import type { AnswerMessage, Decoding, Question } from "../contract/conversation.ts";
import { count } from "../contract/count.ts";
import { labelFor } from "../contract/demo.ts";
import type { Flag } from "../contract/flag.ts";
import type { Sources, Support } from "../contract/grounding.ts";
import { nameWithAdapter } from "../contract/nameWithAdapter.ts";
import { numbers } from "../contract/numberLocale.ts";
import { placeOf } from "../contract/placeOf.ts";
import { flagQuestion } from "../core/advise/flagQuestion.ts";
import { citationsOf } from "../core/ask/citationsOf.ts";
import { fail, Failed } from "../core/failed.ts";
import { findProfile } from "../core/prompt/profiles.ts";
import { dataFolder } from "../dataFolder.ts";
import { openCore, type OpenedCore } from "../openCore.ts";
import { chosenModel } from "./chosenModel.ts";
import { dataOption, jsonOption, numberBetween, sourcesOption } from "./options.ts";
import { oneLine } from "./plain.ts";
import { bringInPack } from "./withPack.ts";

type AskOptions = {
  model?: string;
  profile?: string;
  raw?: boolean;
  temperature?: number;
  topP?: number;
  maxTokens?: number;
  seed?: number;
  sources: Sources;
  data?: string;
  json?: boolean;
};

/** viva ask "question": one question, streamed, saved like any other. */
export function addAsk(program: Command): void {
  program
    .command("ask")
    .description("ask a local model and stream the answer with its notice and flags")
    .argument("[question]", "the question; - reads it from standard input", "-")
    .option(
      "--model <file>",
      "GGUF file, or a listed model by its id or name (default: the model used last, or the demo)",
    )
    .option(
      "--profile <name>",
      "prompt profile: meditron-7b, chatml, llama2-inst, template, raw, viva-demo",
    )
    .addOption(new Option("--raw", "send the text untouched").conflicts("profile"))
    .option("--temperature <t>", "0 is exactly greedy", numberBetween(0, 2))
    .option("--top-p <p>", "nucleus of the sampling", numberBetween(0.01, 1))
    .option("--max-tokens <n>", "longest answer", numberBetween(1, 8192, "whole"))
    .option("--seed <s>", "repeatable sampling", numberBetween(0, 0xffff_ffff, "whole"))
    .addOption(sourcesOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (text: string, options: AskOptions) => {
      const question = text === "-" ? await readText(process.stdin) : text;
      if (!question.trim()) fail("QUESTION_EMPTY", {});
      const opened = openCore({ dataFolder: dataFolder(options.data), shell: "terminal" });
      try {
        await askOnce(opened, { task: "ask", text: question }, options);
      } finally {
        await opened.close();
      }
    });
}

async function askOnce(opened: OpenedCore, question: Question, options: AskOptions) {
  const { core, model, preferences } = opened;
  const settings = preferences.get();
  const { path, options: load } = await chosenModel(core, options.model);
  const profile = options.raw ? "raw" : (options.profile ?? load.profile);
  if (profile !== "auto") findProfile(profile);
  if (options.sources.mode !== "none") await bringInPack(core);
  const interrupt = new AbortController();
  const onInterrupt = () => interrupt.abort();
  process.once("SIGINT", onInterrupt);
  const loaded = await model.load(path, { ...load, profile }, false, interrupt.signal);
  if (!options.json) for (const note of loaded.notes) console.error(note);

  const { answerId } = await core.ask.send(
    { conversationId: null, parentId: null },
    { question, sources: options.sources },
    chosenDecoding(settings.decoding, options),
  );
  if (interrupt.signal.aborted) await core.ask.stop(answerId);
  interrupt.signal.addEventListener("abort", () => void core.ask.stop(answerId));
  const { strip: notice, label } = core.notice();
  const questionFlags = flagQuestion(question.text);
  if (!options.json) {
    console.log(`${notice}\n`);
    printFlags("In your question", question.text, questionFlags);
  }
  const answer = await follow(opened, answerId, options.json ?? false);
  process.removeListener("SIGINT", onInterrupt);

  if (answer.failure) throw new Failed(answer.failure);
  if (options.json) {
    console.log(JSON.stringify(toJson({ answer, questionFlags, notice, loadMs: loaded.loadMs })));
  } else {
    printEnd(answer, label);
  }
}

function chosenDecoding(decoding: Decoding, options: AskOptions): Decoding {
  return {
    temperature: options.temperature ?? decoding.temperature,
    topP: options.topP ?? decoding.topP,
    maxTokens: options.maxTokens ?? decoding.maxTokens,
    seed: options.seed ?? decoding.seed,
  };
}

/** Streams the answer to standard output unless quiet; returns it when it has ended. */
async function follow({ core }: OpenedCore, answerId: string, quiet: boolean) {
  let printed = false;
  const print = (text: string) => {
    // The model's first blank lines are not part of what it says.
    const shown = printed ? text : text.trimStart();
    if (quiet || !shown) return;
    printed = true;
    process.stdout.write(shown);
  };
  for await (const event of core.ask.watch(answerId)) {
    if (event.type === "snapshot") print(event.answer.text);
    if (event.type === "delta") print(event.text);
    if (event.type === "done") {
      if (printed) console.log();
      return event.answer;
    }
  }
  throw new Error("an answer ended without its end");
}

function toJson(said: {
  answer: AnswerMessage;
  questionFlags: readonly Flag[];
  notice: string;
  loadMs: number;
}) {
  const { text, tokens, timings, stop, flags, model, budget, grounding, prompts } = said.answer;
  const { questionFlags, notice, loadMs } = said;
  return {
    text,
    tokens,
    timings: { ...timings, loadMs },
    stop,
    flags,
    questionFlags,
    citations: citationsOf(said.answer).map(
      ({ claim, support, passageId, documentId, page, quote }) => ({
        claim,
        support,
        passageId,
        documentId,
        page,
        quote,
      }),
    ),
    claims: (grounding?.claims ?? []).map(({ start, end, support, reason, evidence }) => ({
      text: text.slice(start, end),
      support,
      reason,
      flags: flags.filter((flag) => flag.start >= start && flag.end <= end).map(({ kind }) => kind),
      evidence,
    })),
    strippedMarkers: grounding?.strippedMarkers ?? 0,
    verify: prompts.map(({ claim, prompt }) => ({ claim, prompt })),
    verification: said.answer.verification,
    dropped: budget.dropped,
    notice,
    model,
  };
}

function printEnd(answer: AnswerMessage, label: string) {
  const { flags, text, model, tokens, timings, budget, stop, passages, prompts } = answer;
  const name = nameWithAdapter(model.name, model.adapter);
  const { whole, decimal } = numbers();
  const facts = [`${name} ${model.quantization}`, `profile ${model.profile}`];
  if (tokens)
    facts.push(
      `${whole(tokens.prompt)} prompt, ${whole(tokens.cached)} kept, ${whole(tokens.generated)} new tokens`,
    );
  if (timings) facts.push(`${decimal(timings.generatePerSecond)} tokens/s`);
  if (stop === "length") facts.push("stopped at the length limit");
  if (stop === "repetition") facts.push("stopped: it only repeated itself");
  if (stop === "cancelled") facts.push("stopped by you");
  console.log(`\n${labelFor(model, label)} · ${facts.join(" · ")}`);
  for (const { label, tokens } of budget.dropped)
    console.log(`Not sent: ${label} (${count(tokens, "token")}).`);
  passages.forEach((passage, i) => console.log(`[${i + 1}] ${placeOf(passage)}`));
  for (const { claim, support, title, pageLabel, quote } of citationsOf(answer)) {
    console.log(`${supportWords[support]}: “${oneLine(claim)}”`);
    console.log(`  ${title}, ${pageLabel}: “${oneLine(quote)}”`);
  }
  const stripped = answer.grounding?.strippedMarkers ?? 0;
  if (stripped > 0)
    console.log(`Removed: ${count(stripped, "source marker")} that named no source.`);
  printFlags("Check", text, flags);
  for (const { prompt } of prompts) console.log(`Verify: ${prompt}`);
}

const supportWords: Record<Support, string> = {
  supported: "Supported",
  partly: "Partly supported",
  notFound: "Not found in the sources",
  numberConflict: "Number conflict",
};

function printFlags(lead: string, text: string, flags: readonly Flag[]) {
  for (const { start, end, explanation } of flags) {
    console.log(`${lead} “${text.slice(start, end)}”: ${explanation}`);
  }
}

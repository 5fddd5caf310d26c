import { Command, Option } from "commander";
import type { Check } from "../contract/check.ts";
import type { ServerSettings } from "../contract/engine.ts";
import type { Sources } from "../contract/grounding.ts";
import { confidence, type Confidence } from "../contract/practice.ts";
import { deidentify } from "../core/deidentify/deidentify.ts";
import { fail, Failed } from "../core/failed.ts";
import type { OpenedCore } from "../openCore.ts";
import { createMemoryKey } from "../remote/memoryKey.ts";
import { chooseEngines, type EngineOptions } from "./checkEngines.ts";
import { checkJson } from "./checkJson.ts";
import { followCheck } from "./followCheck.ts";
import { modelPath } from "./modelPath.ts";
import { dataOption, jsonOption, sourcesOption } from "./options.ts";
import { printCheck } from "./printCheck.ts";
import { readWords, requireShort } from "./readWords.ts";
import type { DataOptions } from "./withCore.ts";
import { withPack } from "./withPack.ts";

type CheckOptions = DataOptions &
  EngineOptions & {
    mine: string;
    reference?: string;
    api: ServerSettings["api"];
    confidence?: Confidence;
    sources: Sources;
    deidentify?: boolean;
  };

/** viva check "question": the student's answer beside those of models and a reference, point by point. */
export function addCheck(program: Command): void {
  program
    .command("check")
    .description("check your own answer against models, a reference and your documents")
    .argument("<question>", "the question that you answered")
    .requiredOption("--mine <file>", "your answer; - reads it from standard input")
    .option("--reference <file>", "an answer key or model solution; - reads standard input")
    .option(
      "--model <file>",
      "GGUF file, or a listed model by its id or name; twice for a second opinion (default: the model used last)",
      (path: string, before: string[]) => [...before, path],
      [],
    )
    .option("--adapter <file>", "LoRA adapter of the second model, or of the only one once more")
    .option("--engine <url>", "an OpenAI-compatible server, on for this command only")
    .option("--engine-model <name>", "the server's model; its key is read from VIVA_SERVER_KEY")
    .addOption(
      new Option("--api <api>", "what the server is asked for")
        .choices(["chat", "completions"])
        .default("chat"),
    )
    .addOption(
      new Option(
        "--confidence <level>",
        "how sure you are of your answer (default: not stated)",
      ).choices(confidence.options),
    )
    .option("--deidentify", "replace what may identify a person before it goes to the server")
    .addOption(sourcesOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (question: string, options: CheckOptions) => {
      const texts = await readTexts(question, options);
      const { engine: baseUrl, engineModel: model, api } = options;
      const server = baseUrl === undefined ? null : { baseUrl, model: model ?? "", api };
      await withPack(options, (opened) => checkOnce(opened, texts, options), {
        oneCommand: { server },
        serverKey: createMemoryKey(process.env["VIVA_SERVER_KEY"] ?? null),
      });
    });
}

type Texts = {
  readonly question: string;
  readonly mine: string;
  readonly reference: string | null;
};

async function readTexts(question: string, options: CheckOptions): Promise<Texts> {
  requireShort("The question", question);
  if (question.trim() === "") fail("QUESTION_EMPTY", {});
  if (options.mine === "-" && options.reference === "-") {
    const reason = "Standard input can be only one of your answer and the reference";
    fail("BAD_ARGUMENT", { argument: "--reference", reason });
  }
  const mine = await readWords("--mine", options.mine);
  if (mine.trim() === "") fail("ANSWER_EMPTY", {});
  const { reference } = options;
  return {
    question,
    mine,
    reference: reference === undefined ? null : await readWords("--reference", reference),
  };
}

async function checkOnce({ core }: OpenedCore, texts: Texts, options: CheckOptions) {
  const { checks } = core;
  const models = await Promise.all(options.model.map((named) => modelPath(core.modelList, named)));
  const { model, second } = chooseEngines({ ...options, model: models }, core.models.last());
  await refuseUnusable(core, [model, second], options.engine);
  refuseIdentifying(texts, options);
  const tell = (line: string) => {
    if (!options.json) console.error(line);
  };
  const begun = await checks.begin({
    question: { from: "typed", text: texts.question, reference: texts.reference },
    columns: [
      "mine",
      ...(model === null ? [] : (["model"] as const)),
      ...(second === null ? [] : (["second"] as const)),
      ...(texts.reference === null ? [] : (["reference"] as const)),
    ],
    engines: { model, second },
    sources: options.sources,
    blind: true,
    tags: [],
  });
  const { confidence: stated = null } = options;
  await checks.commit({ checkId: begun.id, text: texts.mine, confidence: stated });
  const check = await followCheck(checks, begun, {
    deidentify: options.deidentify ?? false,
    tell,
    replaced: (original, replacement) =>
      console.error(`Replaced before sending: “${original}” by “${replacement}”`),
  });
  const failures = check.answers.flatMap(({ state }) =>
    state.kind === "failed" ? [state.failure] : [],
  );
  const [failure] = failures;
  if (failure !== undefined && failures.length === check.answers.length) throw new Failed(failure);
  const notice = core.notice();
  if (options.json) console.log(JSON.stringify(checkJson(check, notice.strip)));
  else printCheck(check, notice);
  // What was asked for did not all come; the rest is there all the same.
  if (failures.length > 0) process.exitCode = 2;
}

type Engines = Check["answers"][number]["engine"] | null;

/** Everything that can be told before anything is asked. */
async function refuseUnusable(
  { checks, server }: OpenedCore["core"],
  engines: readonly Engines[],
  address: string | undefined,
): Promise<void> {
  if (address !== undefined) server.server.hostOf(address);
  const local = engines.flatMap((engine) => (engine?.kind === "local" ? [engine] : []));
  if (local.length > 0) await checks.memory(local);
}

/** The question goes to the server as it is; passages are looked through once they are known. */
function refuseIdentifying({ question }: Texts, options: CheckOptions): void {
  if (options.engine === undefined || options.deidentify) return;
  const found = deidentify([question]).flat().length;
  if (found > 0) fail("PATIENT_DATA", { found });
}

import { createWriteStream } from "node:fs";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Command, Option } from "commander";
import { exportFormat, type BankImport, type ExportFormat } from "../contract/bank.ts";
import { describeFailure } from "../contract/failureMessage.ts";
import { automaticLoad } from "../contract/models.ts";
import { opinionMode, usualOpinion, type OpinionMode } from "../contract/opinion.ts";
import type { Core } from "../core/createCore.ts";
import { fail } from "../core/failed.ts";
import { dataFolder } from "../dataFolder.ts";
import { openCore, type OpenedCore } from "../openCore.ts";
import { dataOption, jsonOption, numberBetween } from "./options.ts";

type Options = { data?: string; json?: boolean };
type ImportOptions = Options & { name?: string };
type ExportOptions = Options & { format: ExportFormat; out?: string };
type AnswerOptions = Options & {
  mode: OpinionMode;
  model?: string;
  shots?: number;
  samples?: number;
  seed?: number;
  limit?: number;
};

/** viva bank: question banks. */
export function addBank(program: Command): void {
  const bank = program
    .command("bank")
    .description("import, list, export and answer question banks");

  bank
    .command("import")
    .description(
      "import MedQA, MedMCQA, PubMedQA, MMLU, TruthfulQA, Anki, GIFT, Aiken, QTI, CSV or JSON files",
    )
    .argument("<file...>", "question banks; what they are is told by their content")
    .option("--name <name>", "the bank they go into (default: one for each file, named after it)")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((files: string[], options: ImportOptions) =>
      withCore(options, async ({ core }) => {
        const paths = files.map((path) => resolve(path));
        const ended = await importAll(core, paths, options.name ?? null);
        if (options.json) console.log(JSON.stringify(ended.map(toJson)));
        else for (const entry of ended) printImport(entry);
        if (ended.some(({ state }) => state.kind !== "done")) process.exitCode = 2;
        core.banks.imports.dismiss();
      }),
    );

  bank
    .command("list")
    .description("list the question banks")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options: Options) =>
      withCore(options, ({ core }) => {
        const { banks } = core.banks.list();
        if (options.json) return console.log(JSON.stringify(banks));
        if (banks.length === 0) console.log("There is no question bank.");
        for (const { id, name, items, format } of banks) {
          console.log(`${id}  ${name} (${items} items${format === null ? "" : `, ${format}`})`);
        }
      }),
    );

  bank
    .command("remove")
    .description("remove a bank; it can be restored in the app for thirty days")
    .argument("<id>", "the bank's id, as list prints it")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((id: string, options: Options) =>
      withCore(options, ({ core }) => {
        const name = nameOf(core, id);
        core.banks.remove(id);
        console.log(options.json ? JSON.stringify({ removed: id, name }) : `Removed “${name}”.`);
      }),
    );

  bank
    .command("export")
    .description("write a bank as a file; JSON keeps everything")
    .argument("<id>", "the bank's id, as list prints it")
    .addOption(
      new Option("--format <format>", "how to write it")
        .choices(exportFormat.options)
        .default("json"),
    )
    .option("--out <file>", "where to (default: standard output)")
    .addOption(dataOption())
    .action((id: string, options: ExportOptions) =>
      withCore(options, async ({ core }) => {
        const text = textOf(core, id, options.format);
        if (options.out === undefined)
          await pipeline(Readable.from(text), process.stdout, { end: false });
        else await pipeline(Readable.from(text), createWriteStream(resolve(options.out)));
      }),
    );

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
    .option("--model <file>", "GGUF file (default: the model used last)")
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
    .action((id: string, options: AnswerOptions) =>
      withCore(options, (opened) => answerBank(opened, id, options)),
    );
}

async function answerBank(opened: OpenedCore, bankId: string, options: AnswerOptions) {
  const { core, model, preferences } = opened;
  const settings = preferences.get();
  const path = options.model === undefined ? settings.lastModel : resolve(options.model);
  if (path === null) return fail("NO_MODEL", {});
  nameOf(core, bankId);
  const interrupt = new AbortController();
  const onInterrupt = () => interrupt.abort();
  process.once("SIGINT", onInterrupt);
  const load = options.model === undefined ? settings.load : automaticLoad;
  await model.load(path, load, false, interrupt.signal);
  const usual = usualOpinion[options.mode];
  const asked = {
    mode: options.mode,
    shots: options.shots === 0 || options.shots === 5 ? options.shots : usual.shots,
    samples: options.mode === "vote" ? (options.samples ?? usual.samples) : usual.samples,
  };
  const tell = (done: number, items: number) => {
    if (!options.json && process.stderr.isTTY) process.stderr.write(`\r${done} of ${items}  `);
  };
  const result = await core.opinions.answerBank(bankId, asked, tell, interrupt.signal, {
    seed: options.seed,
    limit: options.limit,
  });
  process.removeListener("SIGINT", onInterrupt);
  if (options.json) return console.log(JSON.stringify(result));
  const { items, done, total, unparsed, brier } = result;
  const share = (value: number) => `${(value * 100).toFixed(1)} %`;
  console.log(
    `${total.right} of ${total.answered} right (${share(total.right / Math.max(1, total.answered))}, 95 % interval ${share(total.low)} to ${share(total.high)})`,
  );
  console.log(
    `${done} of ${items} questions answered; ${unparsed} answers named no option${brier === null ? "" : `; Brier score ${brier.toFixed(3)}`}`,
  );
}

function readShots(text: string): number {
  return numberBetween(0, 5, "whole")(text === "0" || text === "3" || text === "5" ? text : "");
}

async function withCore(
  options: Options,
  work: (opened: OpenedCore) => void | Promise<void>,
): Promise<void> {
  const opened = openCore({ dataFolder: dataFolder(options.data), shell: "terminal" });
  try {
    await work(opened);
  } finally {
    await opened.close();
  }
}

async function importAll({ banks }: Core, paths: readonly string[], name: string | null) {
  const ids = banks.add(paths, name);
  const interrupt = () => ids.forEach(banks.imports.cancel);
  process.once("SIGINT", interrupt);
  try {
    return await Promise.all(ids.map(banks.imports.ended));
  } finally {
    process.removeListener("SIGINT", interrupt);
  }
}

function toJson(entry: BankImport) {
  const { fileName, bankId, format, state, imported, duplicates, skipped, skippedItems, notes } =
    entry;
  const error = state.kind === "failed" ? { error: toError(state.failure) } : {};
  return {
    fileName,
    bankId,
    format,
    state: state.kind,
    ...error,
    imported,
    duplicates,
    skipped,
    skippedItems,
    notes,
  };
}

function toError(failure: Parameters<typeof describeFailure>[0]) {
  const { title, detail } = describeFailure(failure);
  return { code: failure.code, message: `${title}. ${detail}` };
}

function printImport({ fileName, state, ...report }: BankImport): void {
  const { imported, duplicates, skipped, skippedItems, notes } = report;
  console.log(`${fileName}: ${imported} imported, ${duplicates} duplicates, ${skipped} skipped`);
  for (const { at, reason } of skippedItems) console.log(`  ${at}: ${reason}`);
  const unnamed = skipped - skippedItems.length;
  if (unnamed > 0) console.log(`  and ${unnamed} more`);
  for (const note of notes) console.log(`  ${note}`);
  if (state.kind === "failed") console.log(`  ${toError(state.failure).message}`);
  else if (state.kind !== "done") console.log("  cancelled");
}

/** Failed BANK_MISSING for an id that is none. */
function nameOf({ banks }: Core, bankId: string): string {
  return banks.list().banks.find(({ id }) => id === bankId)?.name ?? fail("BANK_MISSING", {});
}

function* textOf(core: Core, bankId: string, format: ExportFormat): Generator<string> {
  for (const piece of core.banks.export(bankId, format)) {
    if (piece.type === "text") yield piece.text;
  }
}

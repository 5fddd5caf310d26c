import { resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Command, InvalidArgumentError, Option } from "commander";
import { exportFormat, type BankImport, type ExportFormat } from "../contract/bank.ts";
import { count } from "../contract/count.ts";
import { numbers } from "../contract/numberLocale.ts";
import type { Core } from "../core/createCore.ts";
import { addBankAnswer } from "./bankAnswer.ts";
import { addBankAudit } from "./bankAudit.ts";
import { nameOfBank } from "./nameOfBank.ts";
import { dataOption, jsonOption } from "./options.ts";
import { toError } from "./toError.ts";
import { withCore, type DataOptions } from "./withCore.ts";
import { withPack } from "./withPack.ts";
import { writeWhole } from "./writeWhole.ts";

type ImportOptions = DataOptions & { name?: string };
type ExportOptions = DataOptions & { format: ExportFormat; out?: string };

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
    .option(
      "--name <name>",
      "the bank they go into (default: one for each file, named after it)",
      readName,
    )
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
    .action((options: DataOptions) =>
      withPack(options, ({ core }) => {
        const { banks } = core.banks.list();
        if (options.json) return console.log(JSON.stringify(banks));
        if (banks.length === 0) console.log("There is no question bank.");
        for (const { id, name, items, format } of banks) {
          console.log(
            `${id}  ${name} (${count(items, "item")}${format === null ? "" : `, ${format}`})`,
          );
        }
      }),
    );

  bank
    .command("remove")
    .description("remove a bank; it can be restored in the app for thirty days")
    .argument("<id>", "the bank's id, as list prints it")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((id: string, options: DataOptions) =>
      withCore(options, ({ core }) => {
        const name = nameOfBank(core, id);
        core.banks.remove(id);
        console.log(options.json ? JSON.stringify({ removed: id, name }) : `Removed “${name}”.`);
      }),
    );

  bank
    .command("export")
    .description("write a bank as a file; JSON keeps its pictures, CSV, GIFT and Anki text do not")
    .argument("<id>", "the bank's id, as list prints it")
    .addOption(
      new Option("--format <format>", "how to write it")
        .choices(exportFormat.options)
        .default("json"),
    )
    .option("--out <file>", "where to (default: standard output)")
    .addOption(dataOption())
    .action((id: string, options: ExportOptions) =>
      withPack(options, async ({ core }) => {
        // Nothing is opened for writing before it is known that there is something to write.
        nameOfBank(core, id);
        const text = textOf(core, id, options.format);
        if (options.out === undefined) {
          await pipeline(Readable.from(text), process.stdout, { end: false });
        } else await writeWhole(resolve(options.out), text);
      }),
    );

  addBankAnswer(bank);
  addBankAudit(bank);
}

function readName(text: string): string {
  const name = text.trim();
  if (name !== "" && name.length <= 200) return name;
  throw new InvalidArgumentError("Expected a name of 1 to 200 characters.");
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

function printImport({ fileName, state, ...report }: BankImport): void {
  const { imported, duplicates, skipped, skippedItems, notes } = report;
  const { whole } = numbers();
  console.log(
    `${fileName}: ${whole(imported)} imported, ${count(duplicates, "duplicate")}, ${whole(skipped)} skipped`,
  );
  for (const { at, reason } of skippedItems) console.log(`  ${at}: ${reason}`);
  const unnamed = skipped - skippedItems.length;
  if (unnamed > 0) console.log(`  and ${whole(unnamed)} more`);
  for (const note of notes) console.log(`  ${note}`);
  if (state.kind === "failed") console.log(`  ${toError(state.failure).message}`);
  else if (state.kind !== "done") console.log("  cancelled");
}

function* textOf(core: Core, bankId: string, format: ExportFormat): Generator<string> {
  for (const piece of core.banks.export(bankId, format)) {
    if (piece.type === "text") yield piece.text;
  }
}

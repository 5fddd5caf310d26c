import { resolve } from "node:path";
import { Command, Option } from "commander";
import type { CheckStatistics, CheckSummary, Participant } from "../contract/check.ts";
import { dataOption, jsonOption, numberBetween } from "./options.ts";
import { oneLine } from "./plain.ts";
import { withCore, type DataOptions } from "./withCore.ts";
import { writeWhole } from "./writeWhole.ts";

type ListOptions = DataOptions & { search: string; limit: number };
type ExportOptions = DataOptions & { format: "markdown" | "json"; out?: string };

/** viva checks: the checks that were made. */
export function addChecks(program: Command): void {
  const checks = program.command("checks").description("list, export and remove your checks");

  checks
    .command("list")
    .description("list the checks, newest first")
    .option("--search <words>", "beginnings of words of the question and the answers", "")
    .option("--limit <n>", "most checks", numberBetween(1, 500, "whole"), 50)
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(({ search, limit, ...options }: ListOptions) =>
      withCore(options, ({ core }) => {
        const { items, total } = core.checks.list({ search, stage: null, limit, offset: 0 });
        if (options.json) return console.log(JSON.stringify(items));
        if (total === 0) console.log("There is no check.");
        for (const item of items) console.log(describe(item));
        if (total > items.length) console.log(`and ${total - items.length} more`);
      }),
    );

  checks
    .command("export")
    .description("write a check as a file")
    .argument("<id>", "the check's id, as list prints it")
    .addOption(
      new Option("--format <format>", "how to write it")
        .choices(["markdown", "json"])
        .default("markdown"),
    )
    .option("--out <file>", "where to (default: standard output)")
    .addOption(dataOption())
    .action((id: string, options: ExportOptions) =>
      withCore(options, async ({ core }) => {
        const { text } = core.checks.export(id, options.format);
        if (options.out === undefined) process.stdout.write(text);
        else await writeWhole(resolve(options.out), [text]);
      }),
    );

  checks
    .command("remove")
    .description("remove a check; it can be restored in the app for thirty days")
    .argument("<id>", "the check's id, as list prints it")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((id: string, options: DataOptions) =>
      withCore(options, async ({ core }) => {
        await core.checks.remove(id);
        console.log(options.json ? JSON.stringify({ removed: id }) : "Removed.");
      }),
    );

  checks
    .command("statistics")
    .description("say how often you, the models and the references agree")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options: DataOptions) =>
      withCore(options, ({ core }) => {
        const statistics = core.checks.statistics();
        if (options.json) console.log(JSON.stringify(statistics));
        else printStatistics(statistics);
      }),
    );
}

function describe({ id, question, stage, score, models }: CheckSummary): string {
  const facts = [
    stage,
    ...models.map(oneLine),
    `${score.right} right, ${score.wrong} wrong, ${score.missed} missed, ${score.open} open`,
  ];
  return `${id}  ${oneLine(question)} (${facts.join("; ")})`;
}

function printStatistics({ total }: CheckStatistics): void {
  console.log(`${total.checks} ${total.checks === 1 ? "check" : "checks"}`);
  for (const { a, b, same, differ } of total.agreements) {
    console.log(`${nameOf(a)} and ${nameOf(b)}: ${same} the same, ${differ} different`);
  }
  for (const { who, right, wrong } of total.rightness) {
    console.log(`${nameOf(who)}: ${right} right, ${wrong} wrong where you settled it`);
  }
}

function nameOf(participant: Participant): string {
  if (participant.kind === "model") return oneLine(participant.name);
  return participant.kind === "mine" ? "You" : "The reference";
}

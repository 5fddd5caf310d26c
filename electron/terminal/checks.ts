import { resolve } from "node:path";
import { Command, Option } from "commander";
import type { CheckStatistics, CheckSummary, Participant } from "../contract/check.ts";
import { count } from "../contract/count.ts";
import { numbers } from "../contract/numberLocale.ts";
import type { Accuracy } from "../contract/practiceStatistics.ts";
import { dataOption, jsonOption, numberBetween } from "./options.ts";
import { oneLine } from "./plain.ts";
import { wholeCheckId } from "./wholeCheckId.ts";
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
        if (total > items.length) console.log(`and ${numbers().whole(total - items.length)} more`);
      }),
    );

  checks
    .command("export")
    .description("write a check as a file")
    .argument("<id>", "the check's id, as list prints it, or its first eight characters or more")
    .addOption(
      new Option("--format <format>", "how to write it")
        .choices(["markdown", "json"])
        .default("markdown"),
    )
    .option("--out <file>", "where to (default: standard output)")
    .addOption(dataOption())
    .action((id: string, options: ExportOptions) =>
      withCore(options, async ({ core }) => {
        const { text } = core.checks.export(wholeCheckId(core.checks, id), options.format);
        if (options.out === undefined) process.stdout.write(text);
        else await writeWhole(resolve(options.out), [text]);
      }),
    );

  checks
    .command("remove")
    .description("remove a check; it can be restored in the app for thirty days")
    .argument("<id>", "the check's id, as list prints it, or its first eight characters or more")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((typed: string, options: DataOptions) =>
      withCore(options, async ({ core }) => {
        const id = wholeCheckId(core.checks, typed);
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

function printStatistics({ total, student }: CheckStatistics): void {
  console.log(count(total.checks, "check"));
  for (const { a, b, same, differ } of total.agreements) {
    console.log(`${nameOf(a)} and ${nameOf(b)}: ${same} the same, ${differ} different`);
  }
  for (const { who, ...accuracy } of total.rightness) {
    console.log(`${nameOf(who)}: ${rightOf(accuracy)} where you, a key or a source decided`);
  }
  for (const { confidence, ...accuracy } of student.byConfidence) {
    if (accuracy.answered > 0) console.log(`You, ${confidence}: ${rightOf(accuracy)}`);
  }
  if (student.sureAndWrong.length > 0) console.log("\nSure and wrong");
  for (const { checkId, claim, right } of student.sureAndWrong) {
    console.log(`${checkId}  You: ${oneLine(claim)}`);
    if (right !== "") console.log(`  Right: ${oneLine(right)}`);
  }
}

function rightOf({ right, answered, low, high }: Accuracy): string {
  const { whole, percent } = numbers();
  return `${whole(right)} of ${whole(answered)} right (95 % interval ${whole(low * 100)} to ${percent(high)})`;
}

function nameOf(participant: Participant): string {
  if (participant.kind === "model") return oneLine(participant.name);
  return participant.kind === "mine" ? "You" : "The reference";
}

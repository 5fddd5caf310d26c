import { Command } from "commander";
import { formatBytes } from "../contract/formatBytes.ts";
import type { ListedModel } from "../contract/modelFiles.ts";
import { onTheirWay, onTheirWayLines } from "./onTheirWay.ts";
import { aligned, fitWords, shortId, speedWords } from "./modelsWords.ts";
import { dataOption, jsonOption } from "./options.ts";
import { oneLine } from "./plain.ts";
import { beginning, ending, foldFacts, terminalWidth } from "./shorten.ts";
import type { DataOptions } from "./withCore.ts";
import { withModels } from "./withModels.ts";

/** viva models list: the models of this computer, and what is on its way. */
export function addModelsList(models: Command): void {
  models
    .command("list")
    .description("list the models of this computer, newest first, and downloads that wait")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options: DataOptions) =>
      withModels(options, async ({ core }) => {
        const listed = await core.modelList.list();
        if (options.json) return console.log(JSON.stringify(listed));
        const coming = onTheirWay(core.modelList.transfers.list());
        const width = terminalWidth();
        if (listed.length === 0) console.log(emptyList);
        else for (const line of listLines(listed, width)) console.log(line);
        if (coming.length === 0) return;
        console.log("\nNot finished:");
        for (const line of onTheirWayLines(coming, width)) console.log(line);
      }),
    );
}

const emptyList =
  "There is no model. “viva models catalogue” lists those that Viva knows of, “viva models add FILE” adds a file.";

const head = ["Id", "Name", "Quantization", "Size", "Status"];
const indent = " ".repeat(10);

/** A row for each model, and below it where it lies and how it fits; no line is wider than this. */
export function listLines(listed: readonly ListedModel[], width: number): string[] {
  const room = width - roomOfOthers(listed);
  const rows = listed.map(({ id, file, status }) => [
    shortId(id),
    beginning(oneLine(file.name), Math.max(8, room)),
    file.quantization,
    formatBytes(file.fileBytes),
    status,
  ]);
  const [headLine = "", ...lines] = aligned([head, ...rows]);
  return [
    headLine,
    ...listed.flatMap((model, index) => [
      lines[index] ?? "",
      ...detailLines(model, width - indent.length).map((line) => `${indent}${line}`),
    ]),
  ].map((line) => beginning(line, width));
}

/** What the columns beside the name take. */
function roomOfOthers(listed: readonly ListedModel[]): number {
  const cells = listed.map(({ file, status }) => [
    file.quantization,
    formatBytes(file.fileBytes),
    status,
  ]);
  const [line = ""] = aligned([["Quantization", "Size", "Status"], ...cells]);
  const widest = Math.max(
    line.length,
    ...aligned([head.slice(2), ...cells]).map((row) => row.length),
  );
  return indent.length + 2 + widest;
}

function detailLines({ file, fit }: ListedModel, width: number): string[] {
  const facts =
    fit === null ? [] : [fitWords(fit), ...(fit.speed === null ? [] : [speedWords(fit.speed)])];
  return [ending(oneLine(file.path), width), ...foldFacts(facts, width)];
}

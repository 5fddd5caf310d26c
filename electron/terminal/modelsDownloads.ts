import { Command } from "commander";
import type { Transfer } from "../contract/modelFiles.ts";
import { Failed } from "../core/failed.ts";
import type { ModelList } from "../core/models/createModelList.ts";
import { findTransfer } from "./findTransfer.ts";
import { transferJson } from "./modelsFollow.ts";
import { onTheirWay, onTheirWayLines } from "./onTheirWay.ts";
import { dataOption, jsonOption } from "./options.ts";
import { oneLine } from "./plain.ts";
import { terminalWidth } from "./shorten.ts";
import { toError } from "./toError.ts";
import { Told } from "./told.ts";
import type { DataOptions } from "./withCore.ts";
import { withModels } from "./withModels.ts";

type DownloadsOptions = DataOptions & { cancel?: string };

/** viva models downloads: what has not come whole yet, and how to get rid of it. */
export function addModelsDownloads(models: Command): void {
  models
    .command("downloads")
    .description("list downloads and copies that are not finished, or cancel them")
    .option("--cancel <id>", "delete what has come of this one, or of all")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options: DownloadsOptions) =>
      withModels(options, async ({ core: { modelList } }) => {
        const coming = onTheirWay(modelList.transfers.list());
        if (options.cancel !== undefined) {
          return cancelAll(modelList, chosen(coming, options.cancel), options);
        }
        if (options.json) return console.log(JSON.stringify(coming.map(transferJson)));
        if (coming.length === 0) return console.log(nothing);
        for (const line of onTheirWayLines(coming, terminalWidth())) console.log(line);
      }),
    );
}

const nothing = "No download or copy is unfinished.";

/** Told TRANSFER_MISSING. */
function chosen(coming: readonly Transfer[], typed: string): readonly Transfer[] {
  if (typed.trim().toLowerCase() === "all") return coming;
  const found = findTransfer(coming, typed);
  if (found !== null) return [found];
  const words = "No download has this id; “viva models downloads” shows them";
  throw new Told("TRANSFER_MISSING", `“${oneLine(typed)}”: ${words}.`);
}

async function cancelAll(
  { transfers }: Pick<ModelList, "transfers">,
  wanted: readonly Transfer[],
  { json }: DataOptions,
): Promise<void> {
  const ended = [];
  for (const { id, name } of wanted) ended.push({ id, name, ...(await cancel(transfers, id)) });
  if (json) console.log(JSON.stringify(ended));
  else if (ended.length === 0) console.log(nothing);
  else {
    for (const { name, error } of ended) {
      const end = error === undefined ? "cancelled; what had come was deleted" : error.message;
      console.log(`${oneLine(name)}: ${oneLine(end)}`);
    }
  }
  if (ended.some(({ cancelled }) => !cancelled)) process.exitCode = 2;
}

/** One that cannot be cancelled, such as one that another Viva is writing, does not keep the others. */
async function cancel({ cancel: end }: ModelList["transfers"], id: string) {
  try {
    await end(id);
    return { cancelled: true };
  } catch (cause) {
    if (!(cause instanceof Failed)) throw cause;
    return { cancelled: false, failure: cause.failure, error: toError(cause.failure) };
  }
}

import { Command } from "commander";
import type { Core } from "../core/createCore.ts";
import { findOffered } from "./modelsOffered.ts";
import { withModels } from "./withModels.ts";
import { endWords, followTransfers, transferJson } from "./modelsFollow.ts";
import type { ProgressOptions } from "./modelsProgress.ts";
import { findTransfer } from "./findTransfer.ts";
import { dataOption, jsonOption, quietOption } from "./options.ts";
import { oneLine } from "./plain.ts";
import { Told } from "./told.ts";
import type { DataOptions } from "./withCore.ts";

/** viva models download: a file of the catalogue, or one that the student names. */
export function addModelsDownload(models: Command): void {
  models
    .command("download")
    .description("download a file of the catalogue, or a GGUF file by its https address")
    .argument(
      "<id-or-address>",
      "an id as catalogue prints it, an address on huggingface.co, or the id of a download that was paused",
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .action((typed: string, options: DataOptions & ProgressOptions) =>
      withModels(options, async ({ core }) => {
        const ids = await begin(core, typed);
        const ended = await followTransfers(core.modelList, ids, options);
        core.modelList.transfers.dismiss();
        if (options.json) console.log(JSON.stringify(ended.map(transferJson)));
        else {
          const again = "The same command goes on from here.";
          for (const transfer of ended) console.log(endWords(transfer, again));
        }
        const allDone =
          ended.length === ids.length && ended.every(({ state }) => state.kind === "done");
        if (!allDone) process.exitCode = 2;
      }),
    );
}

/** Begins a download, or goes on with one. Told MODEL_MISSING for what the catalogue does not have. */
async function begin({ modelList, offers }: Core, typed: string): Promise<readonly string[]> {
  if (typed.includes("/")) return modelList.download({ kind: "address", address: typed });
  const offered = findOffered(await offers.offers("auto"), typed);
  if (offered !== null) return modelList.download({ kind: "catalogue", fileId: offered.id });
  const known = findTransfer(modelList.transfers.list(), typed);
  if (known === null) {
    const words = "No file of the catalogue is called so; “viva models catalogue” shows them";
    throw new Told("MODEL_MISSING", `“${oneLine(typed)}”: ${words}.`);
  }
  await modelList.transfers.resume(known.id);
  return [known.id];
}

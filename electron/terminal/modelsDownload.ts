import { Command } from "commander";
import type { Core } from "../core/createCore.ts";
import type { ModelList } from "../core/models/createModelList.ts";
import { findOffered } from "./modelsOffered.ts";
import { withModels } from "./withModels.ts";
import { endWords, followTransfers, transferJson } from "./modelsFollow.ts";
import { dataOption, jsonOption } from "./options.ts";
import type { DataOptions } from "./withCore.ts";

/** viva models download: a file of the catalogue, or one that the student names. */
export function addModelsDownload(models: Command): void {
  models
    .command("download")
    .description("download a file of the catalogue, or a GGUF file by its https address")
    .argument("<id-or-address>", "an id as catalogue prints it, or an address on huggingface.co")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((typed: string, options: DataOptions) =>
      withModels(options, async ({ core }) => {
        const ids = await core.modelList.download(await wantedOf(core, typed));
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

async function wantedOf(
  { offers }: Core,
  typed: string,
): Promise<Parameters<ModelList["download"]>[0]> {
  if (typed.includes("/")) return { kind: "address", address: typed };
  const offered = findOffered(await offers.offers("auto"), typed);
  return { kind: "catalogue", fileId: offered?.id ?? typed };
}

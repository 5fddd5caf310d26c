import { resolve } from "node:path";
import { Command } from "commander";
import { formatBytes } from "../contract/formatBytes.ts";
import { count } from "../contract/count.ts";
import { numbers } from "../contract/numberLocale.ts";
import type { ModelFile } from "../contract/models.ts";
import { inspectGguf } from "../model/gguf.ts";
import { addModelsAdd } from "./modelsAdd.ts";
import { addModelsCatalogue } from "./modelsCatalogue.ts";
import { addModelsDownload } from "./modelsDownload.ts";
import { addModelsDownloads } from "./modelsDownloads.ts";
import { addModelsFit } from "./modelsFit.ts";
import { addModelsList } from "./modelsList.ts";
import { addModelsProbe } from "./modelsProbe.ts";
import { addModelsRemove } from "./modelsRemove.ts";
import { addModelsSpeed } from "./modelsSpeed.ts";
import { aligned } from "./modelsWords.ts";
import { jsonOption } from "./options.ts";

/** viva models: find, fit, fetch and test model files. */
export function addModels(program: Command): void {
  const models = program.command("models").description("find, fit, fetch and test model files");

  addModelsList(models);
  addModelsCatalogue(models);
  addModelsFit(models);
  addModelsProbe(models);
  addModelsAdd(models);
  addModelsDownload(models);
  addModelsDownloads(models);
  addModelsRemove(models);
  addModelsSpeed(models);

  models
    .command("inspect")
    .description("read a GGUF file's header and check it, without loading the model")
    .argument("<file>", "GGUF file")
    .addOption(jsonOption())
    .action(async (file: string, options: { json?: boolean }) => {
      const model = await inspectGguf(resolve(file));
      console.log(options.json ? JSON.stringify(model) : describe(model));
    });
}

function describe(model: ModelFile): string {
  return aligned([
    ["Name", model.name],
    ["Architecture", model.architecture],
    ["Quantization", model.quantization],
    ["Parameters", `${numbers().decimal(model.parameters / 1e6)} million`],
    ["File", formatBytes(model.fileBytes)],
    ["Layers", numbers().whole(model.layers)],
    ["Trained context", count(model.trainedContext, "token")],
    ["Vocabulary", numbers().whole(model.vocabularySize)],
    ["Chat template", model.hasChatTemplate ? "yes" : "no"],
    ["Profile", `${model.profile} (${model.profileReason})`],
  ]).join("\n");
}

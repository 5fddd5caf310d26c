import { resolve } from "node:path";
import { Command } from "commander";
import { formatBytes } from "../contract/formatBytes.ts";
import type { ListedModel } from "../contract/modelFiles.ts";
import type { ModelFile } from "../contract/models.ts";
import { inspectGguf } from "../model/gguf.ts";
import { addModelsAdd } from "./modelsAdd.ts";
import { addModelsCatalogue } from "./modelsCatalogue.ts";
import { withModels } from "./withModels.ts";
import { addModelsDownload } from "./modelsDownload.ts";
import { addModelsFit } from "./modelsFit.ts";
import { addModelsProbe } from "./modelsProbe.ts";
import { addModelsRemove } from "./modelsRemove.ts";
import { addModelsSpeed } from "./modelsSpeed.ts";
import { aligned, fitWords, shortId, speedWords } from "./modelsWords.ts";
import { dataOption, jsonOption } from "./options.ts";
import type { DataOptions } from "./withCore.ts";

/** viva models: find, fit, fetch and test model files. */
export function addModels(program: Command): void {
  const models = program.command("models").description("find, fit, fetch and test model files");

  models
    .command("list")
    .description("list the models of this computer, newest first")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options: DataOptions) =>
      withModels(options, async ({ core }) => {
        const listed = await core.modelList.list();
        if (options.json) return console.log(JSON.stringify(listed));
        if (listed.length === 0) return console.log(emptyList);
        for (const line of aligned([listHead, ...listed.map(listRow)])) console.log(line);
      }),
    );

  addModelsCatalogue(models);
  addModelsFit(models);
  addModelsProbe(models);
  addModelsAdd(models);
  addModelsDownload(models);
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

const emptyList =
  "There is no model. “viva models catalogue” lists those that Viva knows of, “viva models add FILE” adds a file.";

const listHead = ["ID", "NAME", "QUANTIZATION", "SIZE", "STATUS", "FIT", "SPEED"];

function listRow({ id, file, status, fit }: ListedModel): string[] {
  return [
    shortId(id),
    file.name,
    file.quantization,
    formatBytes(file.fileBytes),
    status,
    fit === null ? "–" : fitWords(fit),
    fit?.speed ? speedWords(fit.speed) : "–",
  ];
}

function describe(model: ModelFile): string {
  return aligned([
    ["Name", model.name],
    ["Architecture", model.architecture],
    ["Quantization", model.quantization],
    ["Parameters", `${(model.parameters / 1e6).toFixed(1)} million`],
    ["File", formatBytes(model.fileBytes)],
    ["Layers", `${model.layers}`],
    ["Trained context", `${model.trainedContext} tokens`],
    ["Vocabulary", `${model.vocabularySize}`],
    ["Chat template", model.hasChatTemplate ? "yes" : "no"],
    ["Profile", `${model.profile} (${model.profileReason})`],
  ]).join("\n");
}

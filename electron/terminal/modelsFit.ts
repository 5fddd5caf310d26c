import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Command } from "commander";
import type { OfferedModel } from "../contract/catalogue.ts";
import { formatBytes } from "../contract/formatBytes.ts";
import { numbers } from "../contract/numberLocale.ts";
import type { Fit, Machine, Probe } from "../contract/machine.ts";
import type { ListedModel } from "../contract/modelFiles.ts";
import type { OpenedCore } from "../openCore.ts";
import { findListedOrNull } from "./findListed.ts";
import { withModels } from "./withModels.ts";
import { machineLines } from "./modelsMachine.ts";
import { findOffered } from "./modelsOffered.ts";
import {
  aligned,
  fitWords,
  reasonWords,
  recommendedWords,
  shortId,
  speedWords,
  verdictWords,
} from "./modelsWords.ts";
import { dataOption, jsonOption } from "./options.ts";
import { oneLine } from "./plain.ts";
import { Told } from "./told.ts";
import type { DataOptions } from "./withCore.ts";

/** viva models fit: what this computer has, and which models it runs. */
export function addModelsFit(models: Command): void {
  models
    .command("fit")
    .description("say whether a model fits into this computer, and the figures behind it")
    .argument("[file]", "a GGUF file, or the id or name of one of the list or the catalogue")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((named: string | undefined, options: DataOptions) =>
      withModels(options, async (opened) => {
        const here = await opened.core.offers.machine();
        if (named === undefined) return fitAll(opened, here, options);
        const found = await findFit(opened, named);
        if (options.json) console.log(JSON.stringify({ ...here, ...found }));
        else printFit(found.file.name, found.fit, here.probe);
      }),
    );
}

type Here = { readonly machine: Machine; readonly probe: Probe | null };

async function fitAll({ core }: OpenedCore, here: Here, { json }: DataOptions): Promise<void> {
  const listed = await core.modelList.list();
  const catalogue = await core.offers.offers("auto");
  if (json) return console.log(JSON.stringify({ ...here, listed, catalogue }));
  for (const line of machineLines(here.machine, here.probe)) console.log(line);
  const rows = [...listed.map(listedRow), ...catalogue.flatMap(offeredRows)];
  console.log();
  for (const line of aligned(rows)) console.log(line);
}

function listedRow({ id, file, status, fit }: ListedModel): string[] {
  const verdict = fit === null ? status : fitWords(fit);
  return [shortId(id), file.name, file.quantization, formatBytes(file.fileBytes), verdict];
}

/** Those of the catalogue that are not in the list already and that Viva runs. */
function offeredRows({ name, files }: OfferedModel): string[][] {
  return files.flatMap(({ id, quantization, bytes, fit, modelId, recommended }) =>
    fit === null || modelId !== null
      ? []
      : [
          [
            id,
            name,
            quantization,
            formatBytes(bytes),
            fitWords(fit),
            recommended === null ? "" : recommendedWords[recommended],
          ],
        ],
  );
}

type FoundFit = {
  /** path and catalogueId are null for what has none. */
  readonly file: {
    readonly name: string;
    readonly path: string | null;
    readonly catalogueId: string | null;
  };
  readonly fit: Fit;
};

/** By its place in the list, in the catalogue, or as a file of the disk, in this order. Failed MODEL_MISSING, and as inspect. */
async function findFit({ core, model }: OpenedCore, named: string): Promise<FoundFit> {
  const listed = await findListedOrNull(core.modelList, existsSync(named) ? resolve(named) : named);
  if (listed !== null) {
    const { file, catalogueId, lastSpeed } = listed;
    const fit = listed.fit ?? (await core.offers.fit(await model.inspect(file.path), lastSpeed));
    return { file: { name: file.name, path: file.path, catalogueId }, fit };
  }
  const offered = findOffered(await core.offers.offers("auto"), named);
  if (offered !== null) {
    const { fit, fileName: name, id: catalogueId } = offered;
    if (fit === null)
      throw new Told("BAD_ARGUMENT", `Viva does not run ${oneLine(name)} by itself.`);
    return { file: { name, path: null, catalogueId }, fit };
  }
  const path = resolve(named);
  if (!existsSync(path) && !/[\\/]|\.gguf$/i.test(named)) {
    const where = "viva models list and viva models catalogue show them";
    const words = `“${oneLine(named)}”: no model of the list or the catalogue is called so; ${where}.`;
    throw new Told("MODEL_MISSING", words);
  }
  const file = await model.inspect(path);
  const fit = await core.offers.fit(file, null);
  return { file: { name: file.name, path, catalogueId: null }, fit };
}

function printFit(name: string, fit: Fit, probe: Probe | null): void {
  const { verdict, reason, contextSize, need, haveBytes, gpuLayers, layers } = fit;
  console.log(`${oneLine(name)}: ${verdictWords[verdict]}, ${reasonWords[reason]}`);
  const rows = [
    ["Weights", formatBytes(need.weights)],
    [`Keys and values (context ${numbers().whole(contextSize)})`, formatBytes(need.keyValues)],
    ["Compute buffers", formatBytes(need.compute)],
    ["Process", formatBytes(need.process)],
    ["In all", formatBytes(need.total - need.mapped)],
    ["Can be used", formatBytes(haveBytes)],
    // The system takes these back when it wants them.
    ...(need.mapped > 0 ? [["Besides, while free", formatBytes(need.mapped)]] : []),
    ["Memory-mapped", fit.memoryMapped ? "yes" : "no"],
    ["Graphics processor", gpuLayers === 0 ? "not used" : `${gpuLayers} of ${layers} layers`],
    ["Speed", speedLine(fit, probe)],
  ];
  for (const line of aligned(rows)) console.log(line);
}

function speedLine({ speed }: Fit, probe: Probe | null): string {
  if (speed !== null) return speedWords(speed);
  return probe === null ? "not known: measure with viva models probe" : "not known";
}

import { statSync } from "node:fs";
import { resolve } from "node:path";
import { Command } from "commander";
import { formatBytes } from "../contract/formatBytes.ts";
import type { Failure } from "../contract/failure.ts";
import type { FoundModels, ListedModel } from "../contract/modelFiles.ts";
import { Failed } from "../core/failed.ts";
import type { ModelList } from "../core/models/createModelList.ts";
import { withModels } from "./withModels.ts";
import { endWords, followTransfers, transferJson } from "./modelsFollow.ts";
import { aligned, modelWords } from "./modelsWords.ts";
import type { ProgressOptions } from "./modelsProgress.ts";
import { dataOption, jsonOption, quietOption } from "./options.ts";
import { oneLine } from "./plain.ts";
import { toError } from "./toError.ts";
import { Told } from "./told.ts";
import type { DataOptions } from "./withCore.ts";

type AddOptions = DataOptions & ProgressOptions & { copy?: boolean };
type ScanOptions = DataOptions & { add?: boolean };

/** viva models add and scan: model files that are on this computer already. */
export function addModelsAdd(models: Command): void {
  models
    .command("add")
    .description("add GGUF files to the list, each where it lies; of a split model any part")
    .argument("<file...>", "GGUF files")
    .option("--copy", "copy them into Viva's folder of models")
    .addOption(dataOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .action((files: string[], options: AddOptions) => {
      const paths = files.map((file) => resolve(file));
      return withModels(options, ({ core }) =>
        options.copy
          ? copyAll(core.modelList, paths, options)
          : linkAll(core.modelList, paths, options),
      );
    });

  models
    .command("scan")
    .description("look for model files in a folder and all below it")
    .argument("<folder>", "where to look")
    .option("--add", "add all that are found")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((folder: string, options: ScanOptions) =>
      withModels(options, async ({ core }) => {
        const path = resolve(folder);
        if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) {
          const words = `${oneLine(path)} is a file, not a folder. To add it: viva models add FILE`;
          throw new Told("BAD_ARGUMENT", words);
        }
        const { models: found, refused, cut } = await core.modelList.scan(path);
        const told = refused.map((one) => refusedOf(one.path, one.failure));
        if (options.add) {
          const paths = found.map(({ file }) => file.path);
          await linkAll(core.modelList, paths, options, told);
          if (!options.json) printCut(cut);
        } else if (options.json) {
          console.log(JSON.stringify({ models: found, refused: told, cut }));
        } else printFound({ models: found, refused: told, cut });
      }),
    );
}

/** A file that was not added: why, and the same in words. */
type Refused = FoundModels["refused"][number] & { readonly error: ReturnType<typeof toError> };

function refusedOf(path: string, failure: Failure): Refused {
  const { code, message } = toError(failure);
  const help =
    failure.code === "FILE_IS_FOLDER" ? " Or add all in it: viva models scan FOLDER --add" : "";
  return { path, failure, error: { code, message: `${message}${help}` } };
}

/** refused are those that are known not to be models; they are told, and are no failure of the command. */
async function linkAll(
  modelList: ModelList,
  paths: readonly string[],
  { json }: DataOptions,
  refused: readonly Refused[] = [],
): Promise<void> {
  const ended = await Promise.all(paths.map((path) => orRefused(path, () => modelList.add(path))));
  // Two parts of one model are one model.
  const distinct = [
    ...new Map(ended.map((one) => ["id" in one ? one.id : one.path, one])).values(),
  ];
  const all = [...distinct, ...refused];
  if (json) console.log(JSON.stringify(all));
  else for (const one of all) console.log(addedWords(one));
  if (distinct.some((one) => "error" in one)) process.exitCode = 2;
}

function addedWords(one: ListedModel | Refused): string {
  return "error" in one ? refusedWords(one) : modelWords(one);
}

function refusedWords({ path, error }: Refused): string {
  return `${oneLine(path)}: ${oneLine(error.message)}`;
}

async function orRefused<T>(path: string, work: () => Promise<T>): Promise<T | Refused> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Failed) return refusedOf(path, cause.failure);
    throw cause;
  }
}

async function copyAll(
  modelList: ModelList,
  paths: readonly string[],
  options: AddOptions,
): Promise<void> {
  const begun = await Promise.all(
    paths.map((path) => orRefused(path, async () => ({ ids: await modelList.copy(path) }))),
  );
  // Several parts of one model may have been named.
  const ids = [...new Set(begun.flatMap((one) => ("ids" in one ? one.ids : [])))];
  const ended = await followTransfers(modelList, ids, options);
  modelList.transfers.dismiss();
  const refused = begun.flatMap((one) => ("error" in one ? [one] : []));
  if (options.json) console.log(JSON.stringify([...ended.map(transferJson), ...refused]));
  else {
    const again = "The same command goes on from here.";
    for (const transfer of ended) console.log(endWords(transfer, again));
    for (const one of refused) console.log(refusedWords(one));
  }
  const allDone =
    refused.length === 0 &&
    ended.length === ids.length &&
    ended.every(({ state }) => state.kind === "done");
  if (!allDone) process.exitCode = 2;
}

type Found = Pick<FoundModels, "models" | "cut"> & { readonly refused: readonly Refused[] };

function printFound({ models, refused, cut }: Found): void {
  if (models.length === 0) console.log("No model that Viva can run was found.");
  const rows = models.map(({ file, use, modelId }) => [
    file.path,
    use,
    file.quantization,
    formatBytes(file.fileBytes),
    modelId === null ? "" : "in the list",
  ]);
  for (const line of aligned(rows)) console.log(line);
  for (const one of refused) console.log(refusedWords(one));
  printCut(cut);
}

function printCut(cut: boolean): void {
  if (cut) console.log("There is more than Viva looks through at once: name a folder below it.");
}

import { resolve } from "node:path";
import { Command } from "commander";
import { formatBytes } from "../contract/formatBytes.ts";
import type { FoundModels, ListedModel } from "../contract/modelFiles.ts";
import { Failed } from "../core/failed.ts";
import type { ModelList } from "../core/models/createModelList.ts";
import { withModels } from "./withModels.ts";
import { endWords, followTransfers, transferJson } from "./modelsFollow.ts";
import { aligned, modelWords } from "./modelsWords.ts";
import { dataOption, jsonOption } from "./options.ts";
import { oneLine } from "./plain.ts";
import { toError } from "./toError.ts";
import type { DataOptions } from "./withCore.ts";

type AddOptions = DataOptions & { copy?: boolean };
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
        const found = await core.modelList.scan(resolve(folder));
        if (options.add) {
          await linkAll(
            core.modelList,
            found.models.map(({ file }) => file.path),
            options,
          );
        } else if (options.json) console.log(JSON.stringify(found));
        else printFound(found);
      }),
    );
}

/** A file that was not added. */
type Refused = { readonly path: string; readonly error: ReturnType<typeof toError> };

async function linkAll(
  modelList: ModelList,
  paths: readonly string[],
  { json }: DataOptions,
): Promise<void> {
  const ended = await Promise.all(paths.map((path) => orRefused(path, () => modelList.add(path))));
  // Two parts of one model are one model.
  const distinct = [
    ...new Map(ended.map((one) => ["id" in one ? one.id : one.path, one])).values(),
  ];
  if (json) console.log(JSON.stringify(distinct));
  else for (const one of distinct) console.log(addedWords(one));
  if (distinct.some((one) => "error" in one)) process.exitCode = 2;
}

function addedWords(one: ListedModel | Refused): string {
  return "error" in one ? `${oneLine(one.path)}: ${oneLine(one.error.message)}` : modelWords(one);
}

async function orRefused<T>(path: string, work: () => Promise<T>): Promise<T | Refused> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Failed) return { path, error: toError(cause.failure) };
    throw cause;
  }
}

async function copyAll(
  modelList: ModelList,
  paths: readonly string[],
  options: DataOptions,
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
    const again = "Go on with it in the app, or add the file again.";
    for (const transfer of ended) console.log(endWords(transfer, again));
    for (const one of refused) console.log(addedWords(one));
  }
  const allDone =
    refused.length === 0 &&
    ended.length === ids.length &&
    ended.every(({ state }) => state.kind === "done");
  if (!allDone) process.exitCode = 2;
}

function printFound({ models, refused, cut }: FoundModels): void {
  if (models.length === 0) console.log("No model that Viva can run was found.");
  const rows = models.map(({ file, use, modelId }) => [
    file.path,
    use,
    file.quantization,
    formatBytes(file.fileBytes),
    modelId === null ? "" : "in the list",
  ]);
  for (const line of aligned(rows)) console.log(line);
  for (const { path, failure } of refused) {
    console.log(`${oneLine(path)}: ${oneLine(toError(failure).message)}`);
  }
  if (cut) console.log("There is more than Viva looks through at once: name a folder below it.");
}

import { Command, InvalidArgumentError } from "commander";
import type { OfferedFile, OfferedModel } from "../contract/catalogue.ts";
import { formatBytes } from "../contract/formatBytes.ts";
import { numbers } from "../contract/numberLocale.ts";
import { loadOptions, type LoadOptions } from "../contract/models.ts";
import { withModels } from "./withModels.ts";
import { aligned, fitWords, recommendedWords, speedWords } from "./modelsWords.ts";
import { dataOption, jsonOption } from "./options.ts";
import type { DataOptions } from "./withCore.ts";

type CatalogueOptions = DataOptions & { context: LoadOptions["contextSize"] };

/** viva models catalogue: the models that Viva knows of, each file held against this computer. */
export function addModelsCatalogue(models: Command): void {
  models
    .command("catalogue")
    .description("list the models that Viva knows of, and which of their files fit this computer")
    .option("--context <n>", "tokens of context to reckon with", readContext, "auto")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(({ context, ...options }: CatalogueOptions) =>
      withModels(options, async ({ core }) => {
        const offered = await core.offers.offers(context);
        if (options.json) return console.log(JSON.stringify(offered));
        printCatalogue(offered);
      }),
    );
}

function readContext(text: string): LoadOptions["contextSize"] {
  const parsed = loadOptions.shape.contextSize.safeParse(text === "auto" ? text : Number(text));
  if (parsed.success && text.trim() !== "") return parsed.data;
  throw new InvalidArgumentError("Expected auto, or a whole number from 64 to 131072.");
}

function printCatalogue(models: readonly OfferedModel[]): void {
  // Columns run through all models: files are compared across them.
  const [head = "", ...lines] = aligned([
    listHead,
    ...models.flatMap(({ files, runsOn }) => files.map((file) => row(file, runsOn))),
  ]);
  console.log(`  ${head}\n`);
  let next = 0;
  for (const model of models) {
    console.log(headWords(model));
    for (const { recommended } of model.files) {
      console.log(`  ${lines[next] ?? ""}`);
      if (recommended !== null) console.log(`     ${recommendedWords[recommended]}`);
      next += 1;
    }
    console.log();
  }
  const isMeasured = models.some(({ files }) => files.some(({ fit }) => fit?.speed));
  if (!isMeasured)
    console.log("viva models probe measures this computer, from which speeds follow.");
  console.log("viva models download ID fetches a file. Nothing is downloaded before that.");
}

function headWords({ name, maker, use, parameters, contextSize, licence }: OfferedModel): string {
  const { whole, twoPlaces } = numbers();
  const size =
    parameters >= 1e9
      ? `${twoPlaces(Math.round(parameters / 1e8) / 10)} billion`
      : `${whole(parameters / 1e6)} million`;
  const facts = [
    maker,
    useWords[use],
    `${size} parameters`,
    `context ${whole(contextSize)}`,
    licence.name,
  ];
  return `${name} · ${facts.join(" · ")}`;
}

const useWords = {
  answers: "answers",
  embeddings: "search by meaning",
  reranking: "order of what was found",
} as const;

const listHead = ["", "Id", "Quantization", "Size", "On this computer", "Speed", "Loss of quality"];

function row(file: OfferedFile, runsOn: OfferedModel["runsOn"]): string[] {
  const { id, quantization, bytes, fit, loss, recommended } = file;
  return [
    recommended === null ? "" : "*",
    id,
    quantization,
    formatBytes(bytes),
    standing(file, runsOn),
    fit?.speed ? speedWords(fit.speed) : "–",
    loss,
  ];
}

function standing({ fit, modelId, enoughDisk }: OfferedFile, runsOn: OfferedModel["runsOn"]) {
  if (runsOn === "server") return "runs on a server engine only (vLLM, TGI)";
  return [
    fit === null ? "not run by Viva" : fitWords(fit),
    ...(modelId === null ? [] : ["on this computer"]),
    ...(modelId === null && !enoughDisk ? ["too little room on the disk"] : []),
  ].join(", ");
}

import { Command } from "commander";
import type { SpeedRun } from "../contract/modelFiles.ts";
import { numbers } from "../contract/numberLocale.ts";
import type { OpenedCore } from "../openCore.ts";
import { withModels } from "./withModels.ts";
import { followToEnd } from "./modelsFollowToEnd.ts";
import { runWords } from "./modelsWords.ts";
import { findListed } from "./findListed.ts";
import type { ProgressOptions } from "./modelsProgress.ts";
import { dataOption, jsonOption, quietOption } from "./options.ts";
import { oneLine } from "./plain.ts";
import { slowDayWords } from "./slowDay.ts";
import { Told } from "./told.ts";
import type { DataOptions } from "./withCore.ts";

/** viva models speed: how fast a model is on this computer today, beside what it was before. */
export function addModelsSpeed(models: Command): void {
  models
    .command("speed")
    .description("test a model's speed and keep the result; Ctrl+C stops")
    .argument("[id]", "the model's id, as list prints it, or its name (default: the one used last)")
    .addOption(dataOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .action((named: string | undefined, options: DataOptions & ProgressOptions) =>
      withModels(options, async (opened) => {
        const { modelList, speedTests } = opened.core;
        const { id, file, use } = await findListed(modelList, named ?? lastModel(opened));
        if (use !== "answers") {
          const words = `${oneLine(file.name)} makes embeddings and writes no text: there is nothing to test.`;
          throw new Told("BAD_ARGUMENT", words);
        }
        const before = speedTests.runs(id);
        if (!options.json) printBefore(file.name, before);
        const done = await followToEnd(
          (signal) => speedTests.test(id, signal),
          ({ stage, percent }) => ({
            line: `${stageWords[stage]}, ${numbers().percent(Math.floor(percent) / 100)}`,
            step: stage,
            elsewhere: stageWords[stage],
          }),
          options,
        );
        const { run } = done;
        if (options.json) return console.log(JSON.stringify({ modelId: id, run, before }));
        console.log(`Now     ${runWords(run)}`);
        const slow = slowDayWords(run, before);
        if (slow !== null) console.log(slow);
      }),
    );
}

function lastModel({ core }: OpenedCore): string {
  const last = core.models.last();
  if (last !== null) return last.path;
  const words =
    "No model was used before. Name one: viva models speed ID. viva models list shows them.";
  throw new Told("BAD_ARGUMENT", words);
}

function printBefore(name: string, before: readonly SpeedRun[]): void {
  const [last] = before;
  console.log(oneLine(name));
  console.log(last === undefined ? "Not tested before." : `Before  ${runWords(last)}`);
}

const stageWords = {
  loading: "Loading the model",
  reading: "Reading a prompt",
  writing: "Writing an answer",
} as const;

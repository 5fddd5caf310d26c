import { Command } from "commander";
import type { SpeedRun } from "../contract/modelFiles.ts";
import { fail } from "../core/failed.ts";
import type { OpenedCore } from "../openCore.ts";
import { withModels } from "./withModels.ts";
import { followToEnd } from "./modelsFollowToEnd.ts";
import { runWords } from "./modelsWords.ts";
import { dataOption, jsonOption } from "./options.ts";
import { oneLine } from "./plain.ts";
import type { DataOptions } from "./withCore.ts";

/** viva models speed: how fast a model is on this computer today, beside what it was before. */
export function addModelsSpeed(models: Command): void {
  models
    .command("speed")
    .description("test a model's speed and keep the result; Ctrl+C stops")
    .argument("[id]", "the model's id, as list prints it, or its name (default: the one used last)")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((named: string | undefined, options: DataOptions) =>
      withModels(options, async (opened) => {
        const { modelList, speedTests } = opened.core;
        const { id, file } = await modelList.find(named ?? lastModel(opened));
        const before = speedTests.runs(id);
        if (!options.json) printBefore(file.name, before);
        const done = await followToEnd(
          (signal) => speedTests.test(id, signal),
          ({ stage, percent }) => ({
            line: `${stageWords[stage]}, ${Math.floor(percent)} %`,
            step: stage,
          }),
          options,
        );
        if (done === null) process.exitCode = 2;
        else if (options.json) console.log(JSON.stringify({ modelId: id, run: done.run, before }));
        else console.log(`Now     ${runWords(done.run)}`);
      }),
    );
}

function lastModel({ preferences }: OpenedCore): string {
  const { lastModel: path } = preferences.get();
  if (path !== null) return path;
  const reason = "No model was used before: name one that “viva models list” prints";
  return fail("BAD_ARGUMENT", { argument: "<id>", reason });
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

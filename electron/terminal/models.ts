import { resolve } from "node:path";
import type { Command } from "commander";
import { formatBytes } from "../contract/failureMessage.ts";
import type { ModelFile } from "../contract/models.ts";
import { inspectGguf } from "../model/gguf.ts";
import { jsonOption } from "./options.ts";

/** viva models …: what can be known of a model file without loading it. */
export function addModels(program: Command): void {
  const models = program.command("models").description("look at model files");
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
  const rows = [
    ["Name", model.name],
    ["Architecture", model.architecture],
    ["Quantization", model.quantization],
    ["Parameters", `${(model.parameters / 1e6).toFixed(1)} million`],
    ["File", formatBytes(model.fileBytes)],
    ["Layers", model.layers],
    ["Trained context", `${model.trainedContext} tokens`],
    ["Vocabulary", model.vocabularySize],
    ["Chat template", model.hasChatTemplate ? "yes" : "no"],
    ["Profile", `${model.profile} (${model.profileReason})`],
  ];
  return rows.map(([name, value]) => `${String(name).padEnd(17)}${value}`).join("\n");
}

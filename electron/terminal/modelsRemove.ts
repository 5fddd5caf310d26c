import { createInterface } from "node:readline/promises";
import { Command } from "commander";
import { formatBytes } from "../contract/formatBytes.ts";
import type { ListedModel } from "../contract/modelFiles.ts";
import { fail } from "../core/failed.ts";
import { withModels } from "./withModels.ts";
import { dataOption, jsonOption } from "./options.ts";
import { oneLine } from "./plain.ts";
import type { DataOptions } from "./withCore.ts";

type RemoveOptions = DataOptions & { yes?: boolean };

/** viva models remove: out of the list, and off the disk where Viva keeps the file. */
export function addModelsRemove(models: Command): void {
  models
    .command("remove")
    .description("forget a linked file; delete one that Viva copied or downloaded")
    .argument("<id>", "the model's id, as list prints it, or its name")
    .option("--yes", "delete the file without asking")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((named: string, options: RemoveOptions) =>
      withModels(options, async ({ core }) => {
        const model = await core.modelList.find(named);
        const { id, file, origin } = model;
        const deleted = origin !== "linked";
        if (deleted && !options.yes && !(await mayDelete(model))) {
          process.exitCode = 2;
          return;
        }
        await core.modelList.remove(id);
        const { name, path } = file;
        if (options.json) return console.log(JSON.stringify({ removed: id, name, deleted }));
        console.log(
          deleted
            ? `Removed “${oneLine(name)}” and deleted ${oneLine(path)}.`
            : `Removed “${oneLine(name)}” from the list. The file stays at ${oneLine(path)}.`,
        );
      }),
    );
}

/** Asks on the terminal. Failed BAD_ARGUMENT where there is none to ask on. */
async function mayDelete({ file }: ListedModel): Promise<boolean> {
  if (!process.stdin.isTTY) {
    fail("BAD_ARGUMENT", {
      argument: "--yes",
      reason: `${file.path} would be deleted, so this needs --yes`,
    });
  }
  const question = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const size = formatBytes(file.fileBytes);
    const answer = await question.question(`Delete ${oneLine(file.path)} (${size})? [y/N] `);
    return /^y(?:es)?$/i.test(answer.trim());
  } finally {
    question.close();
  }
}

import { existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { Command } from "commander";
import { formatBytes } from "../contract/formatBytes.ts";
import type { ListedModel } from "../contract/modelFiles.ts";
import { partPaths } from "../model/files/partPaths.ts";
import { findListed } from "./findListed.ts";
import { withModels } from "./withModels.ts";
import { dataOption, jsonOption } from "./options.ts";
import { oneLine } from "./plain.ts";
import { Told } from "./told.ts";
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
        const model = await findListed(core.modelList, named);
        const { id, file, origin } = model;
        const { name, path } = file;
        if (origin === "builtIn") {
          throw new Told("BAD_ARGUMENT", `“${oneLine(name)}” comes with Viva and stays.`);
        }
        const there = partPaths(path).filter((part) => existsSync(part));
        const wouldDelete = origin !== "linked" && there.length > 0;
        if (wouldDelete && !options.yes && !(await mayDelete(model))) {
          process.exitCode = 2;
          return;
        }
        await core.modelList.remove(id);
        const deleted = wouldDelete && there.some((part) => !existsSync(part));
        if (options.json) return console.log(JSON.stringify({ removed: id, name, deleted }));
        if (deleted) console.log(`Removed “${oneLine(name)}” and deleted ${oneLine(path)}.`);
        else console.log(`Removed “${oneLine(name)}” from the list. ${leftWords(path)}`);
      }),
    );
}

function leftWords(path: string): string {
  const where = existsSync(path) ? "The file stays at" : "There was no file any more at";
  return `${where} ${oneLine(path)}.`;
}

/** Asks on the terminal. Told BAD_ARGUMENT where there is none to ask on. */
async function mayDelete({ file }: ListedModel): Promise<boolean> {
  if (!process.stdin.isTTY) {
    const words = "Nothing was removed. Say --yes to delete the file";
    throw new Told("BAD_ARGUMENT", `${words}: ${oneLine(file.path)}`);
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

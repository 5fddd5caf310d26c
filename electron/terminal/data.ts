import { resolve } from "node:path";
import { Command } from "commander";
import { count } from "../contract/count.ts";
import {
  contentKind,
  type Backup,
  type ContentKind,
  type Contents,
  type DataOverview,
  type Replacement,
} from "../contract/data.ts";
import { formatBytes } from "../contract/formatBytes.ts";
import { fail } from "../core/failed.ts";
import { askYes } from "./askYes.ts";
import { dateTime } from "./dateTime.ts";
import { dataOption, jsonOption } from "./options.ts";
import { oneLine } from "./plain.ts";
import { withData } from "./withData.ts";
import type { DataOptions } from "./withCore.ts";

type Sure = DataOptions & { yes?: boolean };

/** viva data: backups, export, import, erasing and moving. */
export function addData(program: Command): void {
  const data = program.command("data").description("keep, take along, erase and move your data");

  command(data, "backups", "list the backups, newest first").action((options: DataOptions) =>
    withData(options, async ({ data }) => {
      const { backups, backupBytes, fewer } = await data().overview();
      if (options.json) return console.log(JSON.stringify(backups));
      if (backups.length === 0) console.log("There is no backup.");
      for (const backup of backups) console.log(describe(backup));
      if (backups.length > 0) console.log(`${formatBytes(backupBytes)} in all`);
      if (fewer) console.log("The disk is nearly full, so fewer backups are kept.");
    }),
  );

  command(data, "backup", "make a backup now").action((options: DataOptions) =>
    withData(options, async ({ data }) => {
      const backup = await data().backUp();
      if (options.json) return console.log(JSON.stringify({ backup }));
      if (backup === null) console.log("There is nothing new to back up.");
      else console.log(describe(backup));
    }),
  );

  command(data, "restore", "put a backup in place of the present data, which become a backup")
    .argument("<backup>", "its name, as backups prints it, or the number it begins with")
    .option("--yes", "without asking")
    .action((typed: string, options: Sure) =>
      withData(options, async ({ data, after }) => {
        const { name } = findBackup((await data().overview()).backups, typed);
        const replacement = await data().preview(name);
        if (!options.json) printReplacement(replacement);
        if (!(await askYes("Restore this backup?", options))) return;
        printResult(await after((data) => data.restore(name)), options, { restored: name });
      }),
    );

  command(data, "export", "write everything but model files and keys into one zip file")
    .argument("<file>", "the zip file to write; one that is there is not overwritten")
    .action((typed: string, options: DataOptions) =>
      withData(options, async ({ data }) => {
        const path = resolve(typed);
        let bytes = 0;
        for await (const step of data().exportTo(path, new AbortController().signal)) {
          if (step.kind === "done") bytes = step.bytes;
        }
        const { exportLacks: lacks } = await data().overview();
        if (options.json) return console.log(JSON.stringify({ path, bytes, lacks }));
        console.log(`Wrote ${oneLine(path)} (${formatBytes(bytes)}).`);
        for (const title of lacks) console.log(`Its file was not there: ${oneLine(title)}`);
      }),
    );

  command(data, "import", "put an export in place of the present data, which become a backup")
    .argument("<file>", "a zip file that export wrote")
    .option("--yes", "without asking")
    .action((typed: string, options: Sure) =>
      withData(options, async ({ data, after }) => {
        const path = resolve(typed);
        const opened = await data().openArchive(path, new AbortController().signal);
        if (!options.json) printReplacement(opened.replacement);
        if (!(await askYes("Replace the present data with these?", options))) return;
        printResult(await after((data) => data.import(opened.importId)), options, {
          imported: path,
        });
      }),
    );

  command(data, "erase", "delete everything that Viva keeps in its data folder")
    .option("--yes", "without asking")
    .option("--models", "model files that Viva downloaded or copied, too")
    .action((options: Sure & { models?: boolean }) =>
      withData(options, async ({ data, after }) => {
        const overview = await data().overview();
        const models = options.models === true;
        if (!options.json) printErasing(overview, models);
        if (!(await askYes("Erase all of it? There is no way back.", options))) return;
        const erased = overview.folder;
        printResult(await after((data) => data.erase(models)), options, { erased });
      }),
    );

  command(data, "folder", "say where the data are, or move them")
    .option("--move-to <dir>", "an empty folder, or one that is not there yet")
    .action((options: DataOptions & { moveTo?: string }) =>
      withData(options, async ({ data, after }) => {
        const { folder } = await data().overview();
        if (options.moveTo === undefined) {
          return console.log(options.json ? JSON.stringify({ folder }) : folder);
        }
        const to = resolve(options.moveTo);
        const overview = await after(async (data) => {
          for await (const _ of data.move(to, new AbortController().signal));
        });
        printResult(overview, options, { folder: overview.folder, from: folder });
        if (overview.left !== null) {
          await withLeft(options, overview, folder);
        }
      }),
    );
}

function command(data: Command, name: string, description: string): Command {
  return data
    .command(name)
    .description(description)
    .addOption(dataOption())
    .addOption(jsonOption());
}

async function withLeft(options: DataOptions, { left }: DataOverview, folder: string) {
  if (options.json || left === null) return;
  console.log(`What was in ${oneLine(folder)} is still there (${formatBytes(left.bytes)}).`);
}

function findBackup(backups: readonly Backup[], typed: string): Backup {
  const wanted = /^\d{1,6}$/.test(typed) ? typed.padStart(6, "0") : typed;
  const found = backups.find(({ name }) => name === wanted || name.startsWith(`${wanted}-`));
  return found ?? fail("BACKUP_MISSING", {});
}

function describe({ name, at, why, contents, addedBytes }: Backup): string {
  const facts = [dateTime(at), whys[why], counts(contents)];
  return `${name}  ${facts.join("; ")}; ${formatBytes(addedBytes)} more on the disk`;
}

const whys: Readonly<Record<Backup["why"], string>> = {
  use: "while you worked",
  byHand: "made by you",
  update: "before an update",
  restore: "before a restore",
  import: "before an import",
};

const kinds: Readonly<Record<ContentKind, readonly [single: string, several: string]>> = {
  conversations: ["conversation", "conversations"],
  messages: ["message", "messages"],
  documents: ["document", "documents"],
  banks: ["bank", "banks"],
  answers: ["answer", "answers"],
  checks: ["check", "checks"],
  kept: ["note or card", "notes and cards"],
};

function counts(contents: Contents): string {
  return contentKind.options.map((kind) => count(contents[kind], ...kinds[kind])).join(", ");
}

function printReplacement({ now, next, lost, back }: Replacement): void {
  console.log(`Now:   ${counts(now)}`);
  console.log(`Then:  ${counts(next)}`);
  for (const [what, side] of [
    ["Goes", lost],
    ["Comes back", back],
  ] as const) {
    for (const kind of contentKind.options) {
      const { count: amount, titles } = side[kind];
      if (amount === 0) continue;
      const named = titles.length === 0 ? "" : `: ${titles.map(oneLine).join("; ")}`;
      console.log(`${what}: ${count(amount, ...kinds[kind])}${named}`);
    }
  }
}

function printErasing(overview: DataOverview, models: boolean) {
  const { folder, contents, backups, modelFiles, modelBytes, stays, outside } = overview;
  const all = `${counts(contents)}, ${count(backups.length, "backup")}, settings and logs`;
  console.log(`To be deleted in ${oneLine(folder)}: ${all}`);
  if (modelFiles.length > 0) {
    const files = `model files that Viva downloaded or copied (${formatBytes(modelBytes)})`;
    console.log(`${models ? "To be deleted" : "Not deleted"}: ${files}`);
    for (const name of modelFiles) console.log(`  ${oneLine(name)}`);
  }
  for (const path of [...stays, ...outside]) console.log(`Not deleted: ${oneLine(path)}`);
}

/** Fails as what was done with the data did. */
function printResult({ replaced, contents }: DataOverview, { json }: DataOptions, told: object) {
  const failure = replaced?.failure ?? null;
  if (failure !== null) fail(failure.code, failure.data);
  console.log(json ? JSON.stringify({ ...told, contents }) : `Done. Now: ${counts(contents)}.`);
}

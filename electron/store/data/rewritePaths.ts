import { existsSync, readFileSync } from "node:fs";
import { sep } from "node:path";
import { foldLog } from "../backups/backUpClosed.ts";
import type { DataPaths } from "../dataFolder.ts";
import { openWriter } from "../database.ts";
import { writeWhole } from "../writeWhole.ts";
import { modelsName, type OwnModel } from "./ownModels.ts";
import { ownNames } from "./ownNames.ts";

/** From one folder to another, both ending with a separator, with these models. */
type Moved = { readonly from: string; readonly to: string; readonly models: readonly OwnModel[] };

/**
 * Lets a copy of the data name its own files where it named those of the folder it came from. What is not Viva's does not
 * move, so its path stays as it is.
 */
export function rewritePaths(paths: DataPaths, moved: Moved): void {
  if (existsSync(paths.database)) rewriteDatabase(paths.database, moved);
  if (existsSync(paths.preferences)) rewriteSettings(paths.preferences, moved);
}

function rewriteDatabase(path: string, { from, to, models }: Moved): void {
  const database = openWriter(path);
  try {
    database
      .transaction(() => {
        const model = database.prepare(
          `UPDATE model_files SET path = :to || :name, file = json_set(file, '$.path', :to || :name),
            file_key = replace(file_key, :from, :to)
          WHERE path = :from || :name`,
        );
        const shelf = { from: from + modelsName + sep, to: to + modelsName + sep };
        for (const { name } of models) model.run({ ...shelf, name });
        const imports = database.prepare(
          `UPDATE imports SET path = :to || substr(path, length(:from) + 1)
          WHERE substr(path, 1, length(:from)) = :from`,
        );
        for (const name of ownNames) imports.run({ from: from + name + sep, to: to + name + sep });
      })
      .immediate();
  } finally {
    database.close();
  }
  foldLog(path);
}

function rewriteSettings(path: string, moved: Moved): void {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // One that cannot be read is set right at the next opening.
    return;
  }
  writeWhole(path, JSON.stringify(rewritten(read, moved), null, "\t"));
}

function rewritten(value: unknown, moved: Moved): unknown {
  if (typeof value === "string") {
    const inside = value.startsWith(moved.from) ? value.slice(moved.from.length) : null;
    return inside !== null && hasMoved(inside, moved) ? moved.to + inside : value;
  }
  if (Array.isArray(value)) return value.map((one) => rewritten(one, moved));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [key, rewritten(inside, moved)]),
  );
}

/** Of a path in the data folder. */
function hasMoved(inside: string, { models }: Moved): boolean {
  const [name = "", model = "", ...deeper] = inside.split(sep);
  if (name !== modelsName) return ownNames.includes(name);
  return model === "" || (deeper.length === 0 && models.some((one) => one.name === model));
}

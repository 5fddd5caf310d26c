import { existsSync, readFileSync } from "node:fs";
import { sep } from "node:path";
import { foldLog } from "../backups/backUpClosed.ts";
import type { DataPaths } from "../dataFolder.ts";
import { openWriter } from "../database.ts";
import { writeWhole } from "../writeWhole.ts";
import { dataNames } from "./eraseData.ts";

/**
 * Lets a copy of the data name its own files where it named those of the folder it came from; both end with a separator.
 * What is not Viva's does not move, so its path stays as it is.
 */
export function rewritePaths(paths: DataPaths, from: string, to: string): void {
  if (existsSync(paths.database)) rewriteDatabase(paths.database, from, to);
  if (existsSync(paths.preferences)) rewriteSettings(paths.preferences, from, to);
}

function rewriteDatabase(path: string, from: string, to: string): void {
  const database = openWriter(path);
  try {
    database
      .transaction(() => {
        const models = database.prepare(
          `UPDATE model_files SET path = :to || substr(path, length(:from) + 1),
            file_key = replace(file_key, :from, :to),
            file = json_set(file, '$.path', :to || substr(path, length(:from) + 1))
          WHERE substr(path, 1, length(:from)) = :from`,
        );
        const imports = database.prepare(
          `UPDATE imports SET path = :to || substr(path, length(:from) + 1)
          WHERE substr(path, 1, length(:from)) = :from`,
        );
        for (const name of dataNames) {
          const moved = { from: from + name + sep, to: to + name + sep };
          models.run(moved);
          imports.run(moved);
        }
      })
      .immediate();
  } finally {
    database.close();
  }
  foldLog(path);
}

function rewriteSettings(path: string, from: string, to: string): void {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // One that cannot be read is set right at the next opening.
    return;
  }
  writeWhole(path, JSON.stringify(rewritten(read, from, to), null, "\t"));
}

function rewritten(value: unknown, from: string, to: string): unknown {
  if (typeof value === "string") {
    if (!value.startsWith(from)) return value;
    const inside = value.slice(from.length);
    const [name = ""] = inside.split(sep);
    return dataNames.includes(name) ? to + inside : value;
  }
  if (Array.isArray(value)) return value.map((one) => rewritten(one, from, to));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [key, rewritten(inside, from, to)]),
  );
}

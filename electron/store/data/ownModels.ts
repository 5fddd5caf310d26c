import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, rmdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { type DataPaths } from "../dataFolder.ts";
import { openReader, type ReadDatabase } from "../database.ts";
import { isDamage } from "../storageFailure.ts";

/** A file of Viva's in the folder of models, by the name that it has there, as it was when it was looked at. */
export const ownModel = z.object({ name: z.string(), bytes: z.number(), mtimeMs: z.number() });
export type OwnModel = z.infer<typeof ownModel>;

/** Where Viva keeps models that it copied or downloaded, unless the student chose another folder. */
export const modelsName = "models";

/**
 * The files in the data folder's own folder of models that Viva copied or downloaded there and that nobody has changed
 * since, and what it has of such that are on their way. What else is there the student put there. None where the folder
 * is a link: it leads to a place of the student's.
 */
export function ownModels(paths: DataPaths, database: ReadDatabase): OwnModel[] {
  const folder = join(paths.folder, modelsName);
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  const names = new Set([...listed(folder, database), ...onTheirWay(folder)]);
  return [...names].toSorted().flatMap((name) => lookAt(folder, name) ?? []);
}

/** The same, with a look of its own into the folder's database; none where that is gone or damaged. */
export function findOwnModels(paths: DataPaths): OwnModel[] {
  if (!existsSync(paths.database)) return [];
  try {
    const database = openReader(paths.database);
    try {
      return ownModels(paths, database);
    } finally {
      database.close();
    }
  } catch (cause) {
    if (isDamage(cause)) return [];
    throw cause;
  }
}

/** The paths of those that are still what they were. */
export function stillOwn(dataFolder: string, models: readonly OwnModel[]): string[] {
  const folder = join(dataFolder, modelsName);
  return models.filter((model) => isStill(folder, model)).map(({ name }) => join(folder, name));
}

/** Deletes the folder of models unless somebody else has something in it. */
export function removeIfEmpty(dataFolder: string): void {
  const folder = join(dataFolder, modelsName);
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

function isStill(folder: string, { name, bytes, mtimeMs }: OwnModel): boolean {
  const found = lookAt(folder, name);
  return found !== null && found.bytes === bytes && found.mtimeMs === mtimeMs;
}

function lookAt(folder: string, name: string): OwnModel | null {
  const found = lstatSync(join(folder, name), { throwIfNoEntry: false });
  if (found?.isFile() !== true) return null;
  return { name, bytes: found.size, mtimeMs: Math.round(found.mtimeMs) };
}

const hasTable = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'model_files'";
const ofVivas = "SELECT file_key FROM model_files WHERE origin IN ('copied', 'downloaded')";

/** A model's key names all its files, each with its size and time of change: three lines for each. */
function listed(folder: string, database: ReadDatabase): string[] {
  if (database.prepare(hasTable).get() === undefined) return [];
  const place = realpathSync(folder);
  return z
    .array(z.string())
    .parse(database.prepare(ofVivas).pluck().all())
    .flatMap((key) => {
      const files = filesOf(key);
      // A model of which one part is another's now is no model of Viva's any more.
      const isOwn = files.every(
        ({ path, ...then }) =>
          trueFolder(path) === place && isStill(folder, { name: basename(path), ...then }),
      );
      return isOwn ? files.map(({ path }) => basename(path)) : [];
    });
}

function filesOf(key: string) {
  const lines = key.split("\n");
  return Array.from({ length: Math.floor(lines.length / 3) }, (_, index) => {
    const [path = "", bytes, mtimeMs] = lines.slice(index * 3);
    return { path, bytes: Number(bytes), mtimeMs: Number(mtimeMs) };
  });
}

function trueFolder(path: string): string | null {
  const folder = dirname(path);
  return existsSync(folder) ? realpathSync(folder) : null;
}

const noteEnding = ".part.json";
const note = z.object({
  version: z.literal(1),
  kind: z.enum(["download", "copy"]),
  arrived: z.object({ mtimeMs: z.number() }).nullable(),
});

/** What remote/download keeps beside a file until it is in the list. */
function onTheirWay(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(noteEnding))
    .flatMap((name) => {
      const read = readNote(join(folder, name));
      if (read === null) return [];
      const whole = name.slice(0, -noteEnding.length);
      const arrivedAt = read.arrived === null ? null : Math.round(read.arrived.mtimeMs);
      const isArrived = arrivedAt !== null && lookAt(folder, whole)?.mtimeMs === arrivedAt;
      const parts = [".part", noteEnding, `${noteEnding}.new`, ".part.lock"];
      return [...(isArrived ? [whole] : []), ...parts.map((ending) => whole + ending)];
    });
}

function readNote(path: string): z.infer<typeof note> | null {
  try {
    const read = note.safeParse(JSON.parse(readFileSync(path, "utf8")));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

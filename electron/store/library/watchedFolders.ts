import { z } from "zod";
import type { ReadDatabase, WriteDatabase } from "../database.ts";

/** In the order in which they were added. */
export function listWatched(database: ReadDatabase): string[] {
  const paths = database.prepare("SELECT path FROM watched_folders ORDER BY number").pluck().all();
  return z.array(z.string()).parse(paths);
}

export function addWatched(database: WriteDatabase, path: string): void {
  database
    .prepare("INSERT INTO watched_folders (path) VALUES (?) ON CONFLICT DO NOTHING")
    .run(path);
}

export function removeWatched(database: WriteDatabase, path: string): void {
  database.prepare("DELETE FROM watched_folders WHERE path = ?").run(path);
}

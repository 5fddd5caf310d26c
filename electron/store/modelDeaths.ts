import { z } from "zod";
import type { ReadDatabase, WriteDatabase } from "./database.ts";

export function countDeaths(database: ReadDatabase, fileKey: string): number {
  const deaths = database
    .prepare("SELECT deaths FROM model_deaths WHERE file_key = ?")
    .pluck()
    .get(fileKey);
  return deaths === undefined ? 0 : z.number().parse(deaths);
}

export function addDeath(database: WriteDatabase, fileKey: string, at: number): void {
  database
    .prepare(
      `INSERT INTO model_deaths (file_key, deaths, last_at) VALUES (?, 1, ?)
      ON CONFLICT DO UPDATE SET deaths = deaths + 1, last_at = excluded.last_at`,
    )
    .run(fileKey, at);
}

export function clearDeaths(database: WriteDatabase, fileKey: string): void {
  database.prepare("DELETE FROM model_deaths WHERE file_key = ?").run(fileKey);
}

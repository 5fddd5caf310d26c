import { z } from "zod";
import type { ReadDatabase, WriteDatabase } from "./database.ts";

/** When this version of the notice was acknowledged, in milliseconds since 1970, or null. */
export function acknowledgedAt(database: ReadDatabase, version: string): number | null {
  const at = database
    .prepare("SELECT acknowledged_at FROM notices WHERE version = ?")
    .pluck()
    .get(version);
  return at === undefined ? null : z.number().parse(at);
}

/** Records the first acknowledgement of a version; later ones do not move its date. */
export function acknowledge(database: WriteDatabase, version: string, at: number): void {
  database
    .prepare("INSERT INTO notices (version, acknowledged_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
    .run(version, at);
}

import { probe, type Probe } from "../../contract/machine.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { json } from "../json.ts";

/** What the last measurement of this computer found; null before the first. */
export function lastProbe(database: ReadDatabase): Probe | null {
  const found = database.prepare("SELECT probe FROM machine_probe").pluck().get();
  return found === undefined ? null : json(probe).parse(found);
}

/** In the place of the one before. */
export function saveProbe(database: WriteDatabase, measured: Probe): void {
  database
    .prepare("INSERT OR REPLACE INTO machine_probe (number, probe) VALUES (1, ?)")
    .run(JSON.stringify(measured));
}

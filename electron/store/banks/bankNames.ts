import { fail } from "../../core/failed.ts";
import type { ReadDatabase } from "../database.ts";

/** The name itself, or with the first number that makes it a name of its own: "Cardiology (2)". */
export function freeName(database: ReadDatabase, name: string): string {
  const taken = database.prepare("SELECT 1 FROM banks WHERE name = ? AND removed_at IS NULL");
  let free = name;
  for (let next = 2; taken.get(free) !== undefined; next++) free = `${name} (${next})`;
  return free;
}

/** Failed BAD_ARGUMENT when a bank other than the one with this id has the name. */
export function requireFreeName(database: ReadDatabase, name: string, id: string): void {
  const other = database
    .prepare("SELECT 1 FROM banks WHERE name = ? AND id <> ? AND removed_at IS NULL")
    .get(name, id);
  if (other === undefined) return;
  fail("BAD_ARGUMENT", { argument: "name", reason: `there is a bank named ${name} already` });
}

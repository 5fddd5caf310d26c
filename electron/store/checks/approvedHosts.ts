import type { ReadDatabase, WriteDatabase } from "../database.ts";

/** Whether something was approved for this server before. */
export function isApprovedHost(database: ReadDatabase, host: string): boolean {
  return database.prepare("SELECT 1 FROM approved_hosts WHERE host = ?").get(host) !== undefined;
}

/** Remembers the first time. */
export function approveHost(database: WriteDatabase, host: string, at: number): void {
  database.prepare("INSERT OR IGNORE INTO approved_hosts VALUES (?, ?)").run(host, at);
}

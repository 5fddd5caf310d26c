import { setPriority } from "node:os";
import { openChunks } from "./chunks.ts";
import { keepDatabase } from "./keepDatabase.ts";

/** A process of its own that puts a database file into parts while Viva runs; prints what came of it as JSON. */
const [database = "", folder = ""] = process.argv.slice(2);
try {
  setPriority(10);
} catch {
  // Some systems do not let a process be modest.
}
try {
  process.stdout.write(JSON.stringify({ kept: keepDatabase(database, openChunks(folder)) }));
} catch (cause) {
  const code = cause instanceof Error && "code" in cause ? cause.code : "";
  const reason = String(cause);
  process.stdout.write(JSON.stringify({ code: typeof code === "string" ? code : "", reason }));
}

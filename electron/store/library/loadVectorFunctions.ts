import { getLoadablePath } from "sqlite-vec";
import type { Log } from "../../core/ports.ts";
import type { ReadDatabase } from "../database.ts";

/** Loads sqlite-vec into a connection; false, with a word in the log, where there is none for this system. */
export function loadVectorFunctions(
  database: ReadDatabase,
  log: Log,
  pathOfExtension: () => string = getLoadablePath,
): boolean {
  try {
    database.loadExtension(pathOfExtension());
    return true;
  } catch (cause) {
    log.error("sqlite-vec was not loaded: the library is searched by words alone", cause);
    return false;
  }
}

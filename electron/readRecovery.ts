import type { Recovery } from "./store/recoverStore.ts";

/** Reads an argument that says how to go on after a damaged database: "empty" or the path of a backup. */
export function readRecovery(argument: string | undefined): Recovery | null {
  if (argument === undefined) return null;
  return argument === "empty" ? argument : { backup: argument };
}

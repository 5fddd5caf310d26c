import type { Log } from "../../core/ports.ts";
import type { MachineFacts } from "../workerContract.ts";

/**
 * Asks what native code finds here: once, and all who ask meanwhile get one answer. Only with a graphics processor it is
 * asked each time, as every program that uses it changes what is free of its memory. Null when native code cannot be used.
 */
export function rememberFacts(
  inspect: () => Promise<MachineFacts>,
  log: Pick<Log, "error">,
): () => Promise<MachineFacts | null> {
  let asking: Promise<MachineFacts | null> | null = null;
  let known: MachineFacts | null = null;

  async function ask(): Promise<MachineFacts | null> {
    try {
      const found = await inspect();
      // One whose memory is all used up does not even start for another process.
      known = found.gpu === null ? withNoneFree(known ?? found) : found;
    } catch (cause) {
      log.error("native code did not describe this machine", cause);
    }
    if (known !== null && known.gpu !== null) asking = null;
    return known;
  }

  return () => (asking ??= ask());
}

function withNoneFree(facts: MachineFacts): MachineFacts {
  const { deviceMemory } = facts;
  return deviceMemory === null
    ? facts
    : { ...facts, deviceMemory: { ...deviceMemory, freeBytes: 0 } };
}

import { availableMemory } from "../availableMemory.ts";
import type { MachineFacts } from "../workerContract.ts";
import { openLibrary } from "./native.ts";

/** What native code finds on this machine. */
export async function describeMachine(): Promise<MachineFacts> {
  const library = await openLibrary(false);
  return { ...(await library.facts()), availableBytes: availableMemory() };
}

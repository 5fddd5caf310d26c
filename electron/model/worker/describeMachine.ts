import { availableMemory } from "../availableMemory.ts";
import { processorFeatures } from "../machine/processorFeatures.ts";
import type { MachineFacts } from "../workerContract.ts";
import { openLibrary } from "./native.ts";

/** What native code finds on this machine. */
export async function describeMachine(): Promise<MachineFacts> {
  const library = await openLibrary(false);
  const { systemInfo, ...facts } = await library.facts();
  const features = processorFeatures(systemInfo);
  return { ...facts, features, availableBytes: availableMemory() };
}

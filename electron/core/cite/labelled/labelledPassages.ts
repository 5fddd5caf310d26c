import { abdomenAndKidneys } from "./abdomenAndKidneys.ts";
import { childrenAndMothers } from "./childrenAndMothers.ts";
import { heart } from "./heart.ts";
import { hormonesAndBlood } from "./hormonesAndBlood.ts";
import type { LabelledPassage } from "./labelledPassage.ts";
import { lungsAndInfections } from "./lungsAndInfections.ts";
import { nervesAndMinds } from "./nervesAndMinds.ts";
import { ordersAndRoutes } from "./ordersAndRoutes.ts";
import { signsAndNames } from "./signsAndNames.ts";

/** Our own writing, done before any rule was; the facts of the passages are those of common textbooks. */
export const labelledPassages: readonly LabelledPassage[] = [
  ...heart,
  ...lungsAndInfections,
  ...abdomenAndKidneys,
  ...hormonesAndBlood,
  ...nervesAndMinds,
  ...childrenAndMothers,
  ...signsAndNames,
  ...ordersAndRoutes,
];

/** Whole topics fall into one half, so that no held-out passage was ever seen in tuning. FNV-1a, 32 bits. */
export function halfOf(topic: string): "development" | "heldOut" {
  let hash = 0x811c9dc5;
  for (let at = 0; at < topic.length; at += 1) {
    hash = Math.imul(hash ^ topic.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash >>> 31 === 0 ? "development" : "heldOut";
}

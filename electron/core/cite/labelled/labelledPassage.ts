import type { Support } from "../../../contract/grounding.ts";

/**
 * A passage as a textbook might have it, with sentences as a model might answer from it, by the support that a
 * careful reader sees. What the passage contradicts without a number counts as notFound.
 */
export type LabelledPassage = {
  readonly topic: string;
  readonly passage: string;
} & Readonly<Record<Support, readonly string[]>>;

import type { Passage } from "../../contract/library.ts";
import { pageName } from "../../contract/placeOf.ts";
import { plainWords, shortened } from "./plainClaim.ts";

type Place = Pick<Passage, "kind" | "page" | "pageLabel">;

/** The page of a passage, "p. 14" or "section 3", by its number where its label is blank. */
export function pageOf({ kind, page, pageLabel }: Place): string {
  return pageName(kind, pageLabel.replace(/\s+/gu, " ").trim() || `${page}`);
}

/** "source 2 (Harrison, p. 14)"; the number alone when no such passage was sent. */
export function sourceName(number: number, passages: readonly Passage[]): string {
  const passage = passages[number - 1];
  if (passage === undefined) return `source ${number}`;
  const title = shortened(plainWords(passage.title), 60) || "untitled";
  return `source ${number} (${title}, ${pageOf(passage)})`;
}

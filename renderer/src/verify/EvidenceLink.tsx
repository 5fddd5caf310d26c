import { BookOpenText } from "lucide-react";
import type { PlacedEvidence } from "../../../electron/contract/verify.ts";
import { passageRoute, placeOf } from "../ask/passageWords.ts";
import { formatRoute } from "../app/routes.ts";
import { text } from "../app/text.ts";
import styles from "./PromptRow.module.css";

/** The way to the words of a passage that a prompt asks to compare. */
export function EvidenceLink({ passage, words }: PlacedEvidence) {
  return (
    <a className={styles.open} href={formatRoute(passageRoute(passage, words))}>
      <BookOpenText aria-hidden="true" />
      {text.sources.open(placeOf(passage))}
    </a>
  );
}

import type { PointEvidence } from "../../../../electron/contract/check.ts";
import type { Passage } from "../../../../electron/contract/library.ts";
import { passageRoute, shortPlaceOf } from "../../ask/passageWords.ts";
import { formatRoute } from "../../app/routes.ts";
import { text } from "../../app/text.ts";
import styles from "./Points.module.css";

type SourceQuotesProps = {
  readonly quotes: readonly PointEvidence[];
  readonly passages: readonly Passage[];
};

/** What the passages say of a point, with the way to each, where no key speaks of it. */
export function SourceQuotes({ quotes, passages }: SourceQuotesProps) {
  return quotes.map(({ passage: number, quote, quoteSpan }) => {
    const passage = passages[number - 1];
    if (passage === undefined) return null;
    return (
      <dd key={`${number} ${quoteSpan.start}`} className={styles.quote}>
        <blockquote>{quote}</blockquote>
        <a href={formatRoute(passageRoute(passage, quoteSpan))}>
          {text.sources.chip(number, passage.title, shortPlaceOf(passage))}
        </a>
      </dd>
    );
  });
}

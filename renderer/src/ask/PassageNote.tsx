import { BookOpenText } from "lucide-react";
import type { Evidence } from "../../../electron/contract/grounding.ts";
import type { Passage } from "../../../electron/contract/library.ts";
import { formatRoute } from "../app/routes.ts";
import { text } from "../app/text.ts";
import popover from "../ui/Popover.module.css";
import styles from "./Grounding.module.css";
import { MarkedText } from "./MarkedText.tsx";
import { markSpans } from "./markSpans.ts";
import { passageRoute, placeOf, sourceName } from "./passageWords.ts";

type PassageQuoteProps = {
  readonly number: number;
  readonly passage: Passage;
  /** The words that bear on a sentence; the whole passage is shown without them. */
  readonly evidence: Evidence | null;
  readonly tone?: "shared" | "conflicting";
};

/** A passage with its place, the words that count, and the way to them. */
export function PassageNote({ number, passage, evidence, tone = "shared" }: PassageQuoteProps) {
  const quote = evidence?.quoteSpan ?? { start: 0, end: passage.text.length };
  return (
    <>
      <p className={popover.title}>{sourceName(number, passage)}</p>
      {passage.heading.length > 0 && (
        <p className={styles.heading}>{passage.heading.join(" › ")}</p>
      )}
      <blockquote className={styles.quote}>
        <MarkedText
          stretches={markSpans(passage.text, evidence?.passageWords ?? [], quote)}
          tone={tone}
        />
      </blockquote>
      <a className={styles.open} href={formatRoute(passageRoute(passage, evidence?.quoteSpan))}>
        <BookOpenText aria-hidden="true" />
        {text.sources.open(placeOf(passage))}
      </a>
    </>
  );
}

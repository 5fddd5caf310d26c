import { ChevronRight } from "lucide-react";
import type { AnswerMessage } from "../../../electron/contract/conversation.ts";
import type { Passage } from "../../../electron/contract/library.ts";
import { formatRoute } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./SourcesSent.module.css";
import { passageRoute, shortPlaceOf } from "./passageWords.ts";
import { leaveOut } from "./sourceChoice.ts";
import { useCanAsk } from "./useCanAsk.ts";

/** The passages that an answer was given to work with; each opens in the reader. */
export function SourcesSent({ message }: { readonly message: AnswerMessage }) {
  const { passages } = message;
  if (passages.length === 0) return null;
  return (
    <details className={styles.sent}>
      <summary className={styles.summary}>
        <ChevronRight aria-hidden="true" />
        {text.sources.sent(passages.length)}
      </summary>
      <ol className={styles.list}>
        {passages.map((passage, n) => (
          <Source key={passage.passageId} message={message} passage={passage} number={n + 1} />
        ))}
      </ol>
    </details>
  );
}

type SourceProps = {
  readonly message: AnswerMessage;
  readonly passage: Passage;
  readonly number: number;
};

function Source({ message, passage, number }: SourceProps) {
  const { ask } = useServices();
  const canAsk = useCanAsk();
  const cited = citations(message, number);
  const again = () => void ask.regenerate(message.id, leaveOut(message.sources, passage.passageId));
  return (
    <li className={styles.source}>
      <a className={styles.title} href={formatRoute(passageRoute(passage))}>
        {text.sources.chip(number, passage.title, shortPlaceOf(passage))}
      </a>
      {passage.heading.length > 0 && (
        <p className={styles.heading}>{passage.heading.join(" › ")}</p>
      )}
      <p className={styles.text}>{passage.text}</p>
      <div className={styles.row}>
        <span>{cited > 0 ? text.sources.cited(cited) : text.sources.notCited}</span>
        {message.status !== "writing" && (
          <Button small look="quiet" disabled={!canAsk} onClick={again}>
            {text.sources.againWithout}
          </Button>
        )}
      </div>
    </li>
  );
}

/** How many sentences rest on this passage. */
function citations({ grounding }: AnswerMessage, number: number): number {
  return (grounding?.claims ?? []).filter((claim) => claim.evidence?.passage === number).length;
}

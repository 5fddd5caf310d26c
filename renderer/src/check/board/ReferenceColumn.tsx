import { BookOpenText, KeyRound, Lock } from "lucide-react";
import type { Check } from "../../../../electron/contract/check.ts";
import type { Passage } from "../../../../electron/contract/library.ts";
import { passageRoute, placeOf, shortPlaceOf } from "../../ask/passageWords.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { formatRoute } from "../../app/routes.ts";
import { text } from "../../app/text.ts";
import { ColumnFrame } from "./ColumnFrame.tsx";
import type { ColumnMover } from "./columnMover.ts";
import styles from "./Columns.module.css";
import { ColumnText } from "./ColumnText.tsx";

type ReferenceColumnProps = {
  readonly check: Check;
  readonly name: string;
  readonly mover: ColumnMover | null;
};

/** The answer key or model solution, and the passages of the library that bear on the question. */
export function ReferenceColumn({ check, name, mover }: ReferenceColumnProps) {
  const { reference, passages, relevant, mine, blind, sources } = check;
  const withheld = blind && mine.committedAt === null;
  const words = checkTexts.column;
  return (
    <ColumnFrame
      column="reference"
      name={name}
      icon={<KeyRound aria-hidden="true" />}
      mover={mover}
    >
      {withheld ? (
        <p className={styles.closed}>
          <Lock aria-hidden="true" />
          {checkTexts.state.closed.reference}
        </p>
      ) : (
        <ColumnText name={name}>
          {reference === null ? (
            <p className={styles.quiet}>{words.noReference}</p>
          ) : (
            <p className={styles.plain}>{reference.text}</p>
          )}
          {passages.length > 0 && <Passages passages={passages} />}
          {sources.mode !== "none" && !relevant && (
            <p className={styles.quiet}>{words.noPassages}</p>
          )}
        </ColumnText>
      )}
    </ColumnFrame>
  );
}

function Passages({ passages }: { readonly passages: readonly Passage[] }) {
  return (
    <>
      <h3 className={styles.passagesTitle}>{checkTexts.column.passages(passages.length)}</h3>
      <ol className={styles.passages}>
        {passages.map((passage, n) => (
          <li key={passage.passageId}>
            <details className={styles.passage}>
              <summary>{text.sources.chip(n + 1, passage.title, shortPlaceOf(passage))}</summary>
              {passage.heading.length > 0 && (
                <p className={styles.quiet}>{passage.heading.join(" › ")}</p>
              )}
              <blockquote className={styles.quote}>{passage.text}</blockquote>
              <a className={styles.open} href={formatRoute(passageRoute(passage))}>
                <BookOpenText aria-hidden="true" />
                {text.sources.open(placeOf(passage))}
              </a>
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}

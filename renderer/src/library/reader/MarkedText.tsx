import type { Span } from "../../../../electron/contract/library.ts";
import { placeMarks, type MarkedPart, type Mark } from "../placeMarks.ts";
import { isTarget } from "./MarkedBoxes.tsx";
import styles from "./TextPage.module.css";
import type { Target } from "./target.ts";
import { useScrolledTo } from "./useScrolledTo.ts";

type MarkedTextProps = {
  /** The whole page's text; span is the part that is shown. */
  readonly text: string;
  readonly span: Span;
  readonly page: number;
  readonly marks: readonly Mark[];
  readonly target: Target;
};

/** A stretch of a page's text with its marks; the first words that were looked for come into view. */
export function MarkedText({ text, span, page, marks, target }: MarkedTextProps) {
  return placeMarks(text, span, marks).map((part) =>
    part.mark === null ? (
      part.text
    ) : (
      <MarkedWords
        key={part.start}
        part={part}
        targetKey={isTarget(part.mark, page, target) ? target.key : null}
      />
    ),
  );
}

type MarkedWordsProps = { readonly part: MarkedPart; readonly targetKey: string | null };

function MarkedWords({ part, targetKey }: MarkedWordsProps) {
  const element = useScrolledTo<HTMLElement>(targetKey);
  return (
    <mark ref={element} className={styles[part.mark?.kind ?? "found"]} data-mark={part.mark?.kind}>
      {part.text}
    </mark>
  );
}

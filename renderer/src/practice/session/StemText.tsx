import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Span } from "../../../../electron/contract/library.ts";
import { text } from "../../app/text.ts";
import { classes } from "../../ui/classes.ts";
import { Unseen } from "../../ui/Unseen.tsx";
import styles from "./Question.module.css";
import { addMark, cutStem, removeMark, sentencesOf, toggleMark } from "./stemMarks.ts";

type StemTextProps = {
  readonly stem: string;
  readonly marks: readonly Span[];
  readonly editable: boolean;
  /** Sentences are marked with the keys. */
  readonly marking: boolean;
  readonly leaveMarking: () => void;
  readonly change: (marks: Span[]) => void;
};

/** The stem with its marks: what is selected is marked; a click on a mark, or Delete, takes it away. */
export function StemText(props: StemTextProps) {
  const { stem, marks, editable, marking, leaveMarking, change } = props;
  const box = useRef<HTMLDivElement>(null);
  const sentences = useMemo(() => sentencesOf(stem), [stem]);
  const [at, setAt] = useState(0);
  const sentence = marking ? (sentences[at] ?? null) : null;
  useEffect(() => {
    if (marking) box.current?.focus();
  }, [marking]);

  const markSelection = () => {
    const selected = box.current === null ? null : selectionIn(box.current);
    if (!editable || selected === null) return;
    getSelection()?.removeAllRanges();
    change(addMark(marks, stem, selected));
  };
  const remove = (start: number) => {
    if (!editable) return;
    change(removeMark(marks, start));
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (sentence === null) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt(Math.min(Math.max(at + step, 0), sentences.length - 1));
    else if (event.key === "Enter" || event.key === " ") change(toggleMark(marks, stem, sentence));
    else if (event.key === "Escape") leaveMarking();
    else return;
    // Other keys go on meaning what they always mean.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      {marking && <p className={styles.hint}>{text.practice.markingHint}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- text is selected here; the keys are M and the arrows */}
      <div
        ref={box}
        className={classes(styles.prose, styles.stem)}
        tabIndex={-1}
        onMouseUp={markSelection}
        onKeyDown={onKeyDown}
      >
        {cutStem(stem, marks, sentence).map((piece) =>
          piece.marked ? (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a button among words, which must break with its line
            <mark
              key={piece.start}
              className={classes(styles.mark, piece.current && styles.current)}
              role={editable ? "button" : undefined}
              aria-label={editable ? text.practice.marked(piece.text) : undefined}
              aria-description={editable ? text.practice.unmarkHint : undefined}
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a mark is removed with a key
              tabIndex={editable ? 0 : undefined}
              onClick={() => {
                if (getSelection()?.isCollapsed !== false) remove(piece.start);
              }}
              onKeyDown={(event) => {
                if (!["Delete", "Backspace", "Enter", " "].includes(event.key)) return;
                event.preventDefault();
                event.stopPropagation();
                remove(piece.start);
              }}
            >
              {piece.text}
            </mark>
          ) : (
            <span key={piece.start} className={piece.current ? styles.current : undefined}>
              {piece.text}
            </span>
          ),
        )}
      </div>
      <Unseen>
        <output>{sentence !== null && stem.slice(sentence.start, sentence.end)}</output>
      </Unseen>
    </>
  );
}

/** The selected stretch as offsets into the text of a box; null when nothing of it alone is selected. */
function selectionIn(box: HTMLElement): Span | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer)) return null;
  const start = offsetOf(box, range.startContainer, range.startOffset);
  const within = box.contains(range.endContainer);
  const end = within
    ? offsetOf(box, range.endContainer, range.endOffset)
    : (box.textContent?.length ?? start);
  return end > start ? { start, end } : null;
}

/** What is shown is the text itself, so characters before a place count its offset. */
function offsetOf(box: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(box, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

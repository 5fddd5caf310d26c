import { useLayoutEffect, useRef, type ReactNode } from "react";
import { checkTexts } from "../../app/checkTexts.ts";
import styles from "./Columns.module.css";

type ColumnTextProps = {
  readonly name: string;
  /**
   * It is being written: its end stays in sight for whoever has not scrolled away from it, until it has ended and is
   * there to be compared from its beginning.
   */
  readonly follows?: boolean;
  readonly children: ReactNode;
};

/** How far from its end, in pixels, a text still counts as read to the end. */
const nearEnd = 24;

/** The words of a column; long ones scroll in their own box, which the keyboard must be able to reach. */
export function ColumnText({ name, follows = false, children }: ColumnTextProps) {
  const box = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  const followed = useRef(false);
  useLayoutEffect(() => {
    const hasEnded = followed.current && !follows;
    followed.current = follows;
    if (!atEnd.current) return;
    if (follows) box.current?.scrollTo({ top: box.current.scrollHeight });
    else if (hasEnded) box.current?.scrollTo({ top: 0 });
  });
  return (
    <section
      ref={box}
      className={styles.text}
      data-column-text
      aria-label={checkTexts.column.words(name)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        atEnd.current = scrollTop + clientHeight >= scrollHeight - nearEnd;
      }}
    >
      {children}
    </section>
  );
}

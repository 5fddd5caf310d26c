import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from "react";
import { checkTexts } from "../../app/checkTexts.ts";
import { classes } from "../../ui/classes.ts";
import { Button } from "../../ui/Button.tsx";
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
  const id = useId();
  const [all, setAll] = useState(false);
  const cut = useCut(box) || all;
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
    <>
      <section
        ref={box}
        id={id}
        className={classes(styles.text, all && styles.whole)}
        data-column-text
        aria-label={checkTexts.column.words(name)}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable
        tabIndex={0}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          atEnd.current = scrollTop + clientHeight >= scrollHeight - nearEnd;
        }}
      >
        <div>{children}</div>
      </section>
      {cut && (
        <Button
          small
          look="quiet"
          className={styles.showAll}
          aria-label={checkTexts.column[all ? "lessOf" : "allOf"](name)}
          aria-expanded={all}
          aria-controls={id}
          onClick={() => setAll(!all)}
        >
          {all ? checkTexts.column.showLess : checkTexts.column.showAll}
        </Button>
      )}
    </>
  );
}

/** Whether a box holds more than it shows; it is measured again whenever it or what is in it changes its size. */
function useCut(box: RefObject<HTMLElement | null>): boolean {
  const [cut, setCut] = useState(false);
  useEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() =>
      setCut(current.scrollHeight > current.clientHeight + 1),
    );
    observer.observe(current);
    if (current.firstElementChild !== null) observer.observe(current.firstElementChild);
    return () => observer.disconnect();
  }, [box]);
  return cut;
}

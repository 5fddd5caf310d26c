import { useVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { LibraryDocument } from "../../../electron/contract/library.ts";
import { DocumentRow } from "./DocumentRow.tsx";
import styles from "./Documents.module.css";

/** So many rows cost nothing: they stay in the page, for the browser's own search and for screen readers. */
const shortList = 60;

type DocumentRowsProps = {
  /** What scrolls around the list. */
  readonly scroller: HTMLElement;
  readonly documents: readonly LibraryDocument[];
};

/** A list of documents; only rows near the window are in the page. */
export function DocumentRows({ scroller, documents }: DocumentRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const above = useHeightAbove(list, scroller);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises this component
  const rows = useVirtualizer({
    count: documents.length,
    getScrollElement: () => scroller,
    getItemKey: (index) => documents[index]?.id ?? index,
    estimateSize: () => 68,
    overscan: documents.length <= shortList ? shortList : 8,
    scrollMargin: above,
  });
  return (
    <ul ref={list} className={styles.rows} style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map((item) => {
        const document = documents[item.index];
        if (document === undefined) return null;
        return (
          <li
            key={item.key}
            ref={rows.measureElement}
            data-index={item.index}
            aria-setsize={documents.length}
            aria-posinset={item.index + 1}
            className={styles.place}
            style={{ transform: `translateY(${item.start - above}px)` }}
          >
            <DocumentRow
              document={document}
              next={documents[item.index + 1]?.id ?? documents[item.index - 1]?.id ?? null}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** How far below the top of what scrolls the list begins, in pixels; what is above it comes and goes. */
function useHeightAbove(list: RefObject<HTMLElement | null>, scroller: HTMLElement): number {
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      if (list.current === null) return;
      const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      setAbove(Math.round(top + scroller.scrollTop));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    // The column grows with everything that is above and below the list.
    const column = scroller.firstElementChild;
    if (column !== null) observer.observe(column);
    return () => observer.disconnect();
  }, [list, scroller]);
  return above;
}

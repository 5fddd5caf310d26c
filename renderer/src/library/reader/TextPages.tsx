import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties } from "react";
import { text } from "../../app/text.ts";
import styles from "./Reader.module.css";
import { shownZoom, type PagesView } from "./target.ts";
import { TextPage } from "./TextPage.tsx";
import { ArrivalContext, createArrival, useSettling } from "./useScrolledTo.ts";

type TextPagesProps = PagesView & {
  readonly labels: readonly string[];
  /** Names a page or section by its label. */
  readonly name: (label: string) => string;
};

/** A document as text, section below section; only those near the window are in the page. */
export function TextPages({ labels, name, target, marks, zoom, reading, zoomed }: TextPagesProps) {
  const scroller = useRef<HTMLElement>(null);
  const [arrival] = useState(createArrival);
  const size = shownZoom(zoom, 1);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises this component
  const list = useVirtualizer({
    count: labels.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 900,
    gap: 16,
    paddingStart: 16,
    paddingEnd: 16,
    scrollPaddingStart: 16,
    overscan: 1,
    onChange: (instance) => {
      const read = instance.getVirtualItemForOffset((instance.scrollOffset ?? 0) + 120);
      if (read !== undefined) reading(read.index + 1);
    },
  });
  useSettling(scroller, arrival);
  useEffect(() => zoomed(size), [size, zoomed]);
  useLayoutEffect(() => {
    if (arrival.isAt(target.key)) return;
    if (target.end > target.start) {
      // Only near the words, which then come into view by themselves once their page is there.
      const [top = 0] = list.getOffsetForIndex(target.page - 1, "start") ?? [];
      scroller.current?.scrollTo({ top });
      return;
    }
    list.scrollToIndex(target.page - 1, { align: "start" });
    arrival.reach(target.key);
    // oxlint-disable-next-line react/exhaustive-deps -- a new target only
  }, [list, target.key]);

  return (
    <ArrivalContext value={arrival}>
      <section
        ref={scroller}
        id="reader-pages"
        className={styles.pages}
        aria-label={text.library.reader.pages}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable
        tabIndex={0}
        style={{ "--reader-zoom": size } as CSSProperties}
      >
        <div className={styles.content} style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map((item) => (
            <div
              key={item.key}
              ref={list.measureElement}
              data-index={item.index}
              className={styles.sheetPlace}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <TextPage
                number={item.index + 1}
                name={name(labels[item.index] ?? String(item.index + 1))}
                marks={marks.get(item.index + 1) ?? noMarks}
                target={target}
              />
            </div>
          ))}
        </div>
      </section>
    </ArrivalContext>
  );
}

const noMarks = [] as const;

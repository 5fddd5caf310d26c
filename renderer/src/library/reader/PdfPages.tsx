import { useVirtualizer } from "@tanstack/react-virtual";
import type { PDFDocumentProxy } from "pdfjs-dist";
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from "react";
import { text } from "../../app/text.ts";
import { PdfPage } from "./PdfPage.tsx";
import styles from "./Reader.module.css";
import { shownZoom, type PagesView, type Zoom } from "./target.ts";
import { ArrivalContext, createArrival, useSettling } from "./useScrolledTo.ts";

/** CSS pixels of a point, at the printed size. */
const pixelsPerPoint = 96 / 72;
const gap = 16;
/** Of US letter and A4 the one that is smaller, until the first page is known. */
const usualSize = { width: 595, height: 792 };

type Size = { readonly width: number; readonly height: number };

type PdfPagesProps = PagesView & {
  readonly pdf: PDFDocumentProxy;
  readonly labels: readonly string[];
};

/** The pages of a PDF below each other; only those near the window are drawn. */
export function PdfPages({ pdf, labels, target, marks, zoom, reading, zoomed }: PdfPagesProps) {
  const scroller = useRef<HTMLElement>(null);
  const [arrival] = useState(createArrival);
  const sizes = useRef(new Map<number, Size>());
  const [usual, setUsual] = useState<Size>(usualSize);
  const scale = useScale(scroller, zoom, usual, zoomed);
  const heightOf = useCallback(
    (index: number) => Math.round((sizes.current.get(index + 1) ?? usual).height * scale),
    [scale, usual],
  );
  const getItemKey = useCallback((index: number) => `${index}@${scale}`, [scale]);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises this component
  const list = useVirtualizer({
    count: pdf.numPages,
    getScrollElement: () => scroller.current,
    // Sizes at another zoom are other sizes.
    getItemKey,
    estimateSize: heightOf,
    gap,
    paddingStart: gap,
    paddingEnd: gap,
    overscan: 1,
  });

  const topAt = useCallback(
    (index: number) => {
      let top = gap;
      for (let above = 0; above < index; above += 1) top += heightOf(above) + gap;
      return top;
    },
    [heightOf],
  );
  useSettling(scroller, arrival);
  useKeptPlace(scroller, { pages: pdf.numPages, topAt, heightOf, reading });
  useLayoutEffect(() => {
    if (scroller.current === null || arrival.isAt(target.key)) return;
    const height = scroller.current.clientHeight;
    // The words themselves are brought into view once they are known.
    scroller.current.scrollTo({
      top: topAt(target.page - 1) - (target.end > target.start ? height / 4 : gap / 2),
    });
    if (target.end <= target.start) arrival.reach(target.key);
    // oxlint-disable-next-line react/exhaustive-deps -- a new target only, not a new zoom
  }, [target.key]);

  const learnSize = useCallback(
    (number: number, size: Size) => {
      const known = sizes.current.get(number);
      if (known?.width === size.width && known.height === size.height) return;
      sizes.current.set(number, size);
      if (number === 1) setUsual(size);
      list.resizeItem(number - 1, Math.round(size.height * scale));
    },
    [list, scale],
  );
  const pageName = useMemo(
    () => (number: number) => text.library.reader.pageName(labels[number - 1] ?? String(number)),
    [labels],
  );

  return (
    <ArrivalContext value={arrival}>
      <section
        ref={scroller}
        id="reader-pages"
        className={styles.pages}
        aria-label={text.library.reader.pages}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable
        tabIndex={0}
      >
        <div className={styles.content} style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map((item) => (
            <div
              key={item.index}
              className={styles.sheetPlace}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <PdfPage
                pdf={pdf}
                number={item.index + 1}
                name={pageName(item.index + 1)}
                scale={scale}
                size={sizes.current.get(item.index + 1) ?? usual}
                learnSize={learnSize}
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

/** CSS pixels of a point at the chosen zoom; fitting follows the window. */
function useScale(
  scroller: RefObject<HTMLElement | null>,
  zoom: Zoom,
  size: Size,
  zoomed: (zoom: number) => void,
): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    const measure = () => setWidth(box.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [scroller]);
  const fitting = width === 0 ? 1 : (width - 2 * gap) / (size.width * pixelsPerPoint);
  const shown = shownZoom(zoom, fitting);
  useEffect(() => zoomed(shown), [shown, zoomed]);
  return shown * pixelsPerPoint;
}

type Places = {
  readonly pages: number;
  readonly topAt: (index: number) => number;
  readonly heightOf: (index: number) => number;
  readonly reading: (page: number) => void;
};

/** Tells which page is read, and stays at the same words when the zoom changes. */
function useKeptPlace(scroller: RefObject<HTMLElement | null>, places: Places): void {
  const { pages, topAt, heightOf, reading } = places;
  const kept = useRef({ index: 0, part: 0 });
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    const look = () => {
      let index = 0;
      let top = gap;
      while (index < pages - 1 && top + heightOf(index) + gap <= box.scrollTop + 1) {
        top += heightOf(index) + gap;
        index += 1;
      }
      kept.current = { index, part: (box.scrollTop - top) / heightOf(index) };
      // The page that takes the middle of the window is the one that is read.
      const middle = box.scrollTop + box.clientHeight / 3;
      while (index < pages - 1 && top + heightOf(index) < middle) {
        top += heightOf(index) + gap;
        index += 1;
      }
      reading(index + 1);
    };
    look();
    box.addEventListener("scroll", look, { passive: true });
    return () => box.removeEventListener("scroll", look);
  }, [scroller, pages, heightOf, reading]);

  const heights = useRef(heightOf);
  useLayoutEffect(() => {
    if (scroller.current === null || heights.current === heightOf) return;
    heights.current = heightOf;
    const { index, part } = kept.current;
    scroller.current.scrollTo({ top: topAt(index) + part * heightOf(index) });
  }, [scroller, topAt, heightOf]);
}

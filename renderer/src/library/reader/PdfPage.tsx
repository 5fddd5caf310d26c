import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { memo, useEffect, useRef, useState } from "react";
import { text } from "../../app/text.ts";
import type { Mark } from "../placeMarks.ts";
import { drawPage } from "./drawPage.ts";
import { MarkedBoxes } from "./MarkedBoxes.tsx";
import styles from "./Reader.module.css";
import type { Target } from "./target.ts";
import { TextLayerOf } from "./TextLayerOf.tsx";

type PdfPageProps = {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly name: string;
  /** CSS pixels of a point. */
  readonly scale: number;
  /** In points. */
  readonly size: { readonly width: number; readonly height: number };
  readonly learnSize: (
    number: number,
    size: { readonly width: number; readonly height: number },
  ) => void;
  readonly marks: readonly Mark[];
  readonly target: Target;
};

/** One printed page: its picture, what is marked on it, and its text for selecting. */
export const PdfPage = memo(function PdfPage(props: PdfPageProps) {
  const { pdf, number, name, scale, size, learnSize, marks, target } = props;
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let gone = false;
    const read = async () => {
      try {
        const opened = await pdf.getPage(number);
        if (gone) return;
        const { width, height } = opened.getViewport({ scale: 1 });
        learnSize(number, { width, height });
        setPage(opened);
      } catch {
        if (!gone) setFailed(true);
      }
    };
    void read();
    return () => {
      gone = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- a size is learnt once, whatever the zoom
  }, [pdf, number]);
  // Drawn pictures and fonts of a page that went out of sight are given back.
  useEffect(() => (page === null ? undefined : () => void page.cleanup()), [page]);

  return (
    <article
      className={styles.sheet}
      aria-label={name}
      style={{ width: Math.round(size.width * scale), height: Math.round(size.height * scale) }}
    >
      {page !== null && <Picture page={page} scale={scale} failed={() => setFailed(true)} />}
      {marks.length > 0 && <MarkedBoxes number={number} marks={marks} target={target} />}
      {page !== null && <TextLayerOf page={page} scale={scale} />}
      {failed && <p className={styles.pageNote}>{text.library.reader.pageFailed}</p>}
    </article>
  );
});

type PictureProps = {
  readonly page: PDFPageProxy;
  readonly scale: number;
  readonly failed: () => void;
};

/** The drawn page; the old picture stays, stretched, until the new one is finished. */
function Picture({ page, scale, failed }: PictureProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawing = drawPage(page, scale * devicePixelRatio);
    const show = async () => {
      try {
        const canvas = await drawing.finished;
        if (canvas !== null) place.current?.replaceChildren(canvas);
      } catch {
        failed();
      }
    };
    void show();
    return drawing.cancel;
    // oxlint-disable-next-line react/exhaustive-deps -- failed is told once, whoever listens
  }, [page, scale]);
  return <div ref={place} className={styles.picture} aria-hidden="true" />;
}

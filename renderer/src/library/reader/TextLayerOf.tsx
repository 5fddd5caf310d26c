import { TextLayer, type PDFPageProxy } from "pdfjs-dist";
import { useEffect, useRef, type CSSProperties } from "react";
import styles from "./Reader.module.css";

type TextLayerOfProps = {
  readonly page: PDFPageProxy;
  /** CSS pixels of a point. */
  readonly scale: number;
};

/** The text of a page, unseen above its picture: for selecting, copying and screen readers. */
export function TextLayerOf({ page, scale }: TextLayerOfProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const container = place.current;
    if (container === null) return undefined;
    const layer = new TextLayer({
      textContentSource: page.streamTextContent(),
      container,
      viewport: page.getViewport({ scale: 1 }),
    });
    layer.render().then(
      () => container.append(endOf(container)),
      // Without its text a page can still be read.
      () => undefined,
    );
    return () => {
      layer.cancel();
      container.replaceChildren();
    };
  }, [page]);
  return (
    <div
      ref={place}
      className={styles.textLayer}
      style={{ "--total-scale-factor": scale } as CSSProperties}
    />
  );
}

/** While text is being selected, this catches the pointer between the lines, so that the selection does not jump. */
function endOf(container: HTMLElement): HTMLElement {
  const end = document.createElement("div");
  end.className = styles.endOfText ?? "";
  container.addEventListener("pointerdown", () => {
    container.dataset["selecting"] = "";
    document.addEventListener("pointerup", () => delete container.dataset["selecting"], {
      once: true,
    });
  });
  return end;
}

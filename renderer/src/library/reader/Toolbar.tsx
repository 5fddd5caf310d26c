import {
  ArrowLeft,
  ChevronDown,
  ChevronUp,
  MoveHorizontal,
  TableOfContents,
  ZoomIn,
  ZoomOut,
} from "lucide-react";
import { useState, type ReactNode } from "react";
import type { LibraryDocument } from "../../../../electron/contract/library.ts";
import { text } from "../../app/text.ts";
import { IconButton } from "../../ui/Button.tsx";
import { FindBar } from "./FindBar.tsx";
import { goBack } from "./goBack.ts";
import { pageJump } from "./pageJump.ts";
import styles from "./Toolbar.module.css";
import { focusPages } from "./useReaderKeys.ts";

type ToolbarProps = {
  readonly document: LibraryDocument;
  /** The heading, or the field in its place. */
  readonly title: ReactNode;
  readonly labels: readonly string[];
  readonly page: number;
  readonly goToPage: (page: number) => void;
  readonly zoom: {
    readonly shown: number;
    readonly fits: boolean;
    readonly step: (direction: 1 | -1) => void;
    readonly fit: () => void;
  };
  readonly outline: { readonly open: boolean; readonly toggle: () => void };
};

/** What one does while reading: go back, turn pages, zoom, find. */
export function Toolbar(props: ToolbarProps) {
  const { document, title, labels, page, goToPage, zoom, outline } = props;
  const words = text.library.reader;
  const unit = document.kind === "pdf" ? "page" : "section";
  return (
    <header className={styles.bar}>
      <div className={styles.group}>
        <IconButton label={words.back} onClick={goBack}>
          <ArrowLeft aria-hidden="true" />
        </IconButton>
        <IconButton
          label={outline.open ? words.hideOutline : words.showOutline}
          aria-expanded={outline.open}
          onClick={outline.toggle}
        >
          <TableOfContents aria-hidden="true" />
        </IconButton>
      </div>
      {title}
      <div className={styles.group}>
        <IconButton label={words.previous[unit]} off={page <= 1} onClick={() => goToPage(page - 1)}>
          <ChevronUp aria-hidden="true" />
        </IconButton>
        <PageField key={page} unit={unit} labels={labels} page={page} goToPage={goToPage} />
        <IconButton
          label={words.next[unit]}
          off={page >= labels.length}
          onClick={() => goToPage(page + 1)}
        >
          <ChevronDown aria-hidden="true" />
        </IconButton>
      </div>
      <div className={styles.group}>
        <IconButton label={words.zoomOut} onClick={() => zoom.step(-1)}>
          <ZoomOut aria-hidden="true" />
        </IconButton>
        <output className={styles.zoom}>{words.zoom(Math.round(zoom.shown * 100))}</output>
        <IconButton label={words.zoomIn} onClick={() => zoom.step(1)}>
          <ZoomIn aria-hidden="true" />
        </IconButton>
        <IconButton label={words.fitWidth} aria-pressed={zoom.fits} onClick={zoom.fit}>
          <MoveHorizontal aria-hidden="true" />
        </IconButton>
      </div>
      <FindBar page={page} />
    </header>
  );
}

type PageFieldProps = Pick<ToolbarProps, "labels" | "page" | "goToPage"> & {
  readonly unit: "page" | "section";
};

/** The page that is read, to type over: a label as printed, or a number. */
function PageField({ unit, labels, page, goToPage }: PageFieldProps) {
  const label = labels[page - 1] ?? String(page);
  const [typed, setTyped] = useState(label);
  const words = text.library.reader;
  return (
    <form
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = pageJump(typed, labels);
        if (wanted === null) return setTyped(label);
        goToPage(wanted);
        focusPages();
      }}
    >
      <input
        className={styles.pageField}
        aria-label={unit === "page" ? words.pageField : words.sectionField}
        value={typed}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(label)}
        onChange={(event) => setTyped(event.target.value)}
      />
      <span className={styles.all}>{words.pageOf(labels.length)}</span>
    </form>
  );
}

import { useCallback, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { DocumentOverview } from "../../../../electron/contract/library.ts";
import { describeProblem } from "../../app/problem.ts";
import type { ReaderPlace } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { useWindowTitle } from "../../app/useWindowTitle.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { DocumentTitle, type DocumentEdit } from "./DocumentTitle.tsx";
import { goBack } from "./goBack.ts";
import { marksByPage } from "./marksByPage.ts";
import { Outline } from "./Outline.tsx";
import { PdfView } from "./PdfView.tsx";
import styles from "./Reader.module.css";
import { Toolbar } from "./Toolbar.tsx";
import { TextPages } from "./TextPages.tsx";
import { zoomBy, type Target, type Zoom } from "./target.ts";
import { useReaderCommands } from "./useReaderCommands.ts";
import { useReaderKeys } from "./useReaderKeys.ts";

type ReaderScreenProps = { readonly documentId: string; readonly place: ReaderPlace | null };

/** A document to read, at the words that were cited where there are some. */
export function ReaderScreen({ documentId, place }: ReaderScreenProps) {
  const { library } = useServices();
  const opened = useStore(library.reader.state, (state) => state.opened);
  useEffect(() => void library.reader.open(documentId), [library, documentId]);
  const mine = opened.kind !== "none" && opened.documentId === documentId ? opened : null;
  useWindowTitle(mine?.kind === "ready" ? mine.overview.document.title : text.library.title);
  if (mine?.kind === "ready") return <Reader overview={mine.overview} place={place} />;
  if (mine?.kind !== "failed") {
    return <output className={styles.middle}>{text.library.reader.opening}</output>;
  }
  return (
    <div className={styles.middle}>
      <Callout tone="danger" alert {...describeProblem(mine.problem)}>
        <Button small onClick={goBack}>
          {text.library.reader.back}
        </Button>
        <Button small onClick={() => void library.reader.open(documentId)}>
          {text.library.imports.retry}
        </Button>
      </Callout>
    </div>
  );
}

type ReaderProps = {
  readonly overview: DocumentOverview;
  readonly place: ReaderPlace | null;
};

function Reader({ overview, place }: ReaderProps) {
  const { library } = useServices();
  const { document, labels } = overview;
  const find = useStore(library.reader.state, (state) => state.find);
  const { target, chosen, goToPage, goToSpan } = useTarget(overview, place);
  const [page, setPage] = useState(target.page);
  const [zoom, setZoom] = useState<Zoom>("auto");
  const [shownZoom, setShownZoom] = useState(1);
  const [outlineOpen, setOutlineOpen] = useState(false);
  const [editing, setEditing] = useState<DocumentEdit | null>(null);
  const { id } = document;
  const reading = useCallback(
    (now: number) => {
      setPage(now);
      library.reader.leave(id, now);
    },
    [library, id],
  );
  const marks = useMemo(() => marksByPage(place, chosen, find), [place, chosen, find]);
  const step = (direction: 1 | -1) => setZoom(zoomBy(shownZoom, direction));
  const turn = (by: 1 | -1) => {
    const next = Math.min(labels.length, Math.max(1, page + by));
    if (next !== page) goToPage(next);
  };
  const outline = { open: outlineOpen, toggle: () => setOutlineOpen(!outlineOpen) };
  useReaderKeys({ turn, zoom: step });
  const edit = document.state === "current" ? setEditing : null;
  useReaderCommands({ turn, zoom: step, outline, edit });

  const view = { labels, target, marks, zoom, reading, zoomed: setShownZoom };
  return (
    <div className={styles.reader}>
      <Toolbar
        document={document}
        title={<DocumentTitle document={document} editing={editing} end={() => setEditing(null)} />}
        labels={labels}
        page={page}
        goToPage={goToPage}
        zoom={{ shown: shownZoom, fits: zoom === "fit", step, fit: () => setZoom("fit") }}
        outline={outline}
      />
      {document.state !== "current" && (
        <div className={styles.banner}>
          <Callout tone="caution" {...text.library.reader[document.state]} />
        </div>
      )}
      <div className={styles.body}>
        <Outline
          open={outlineOpen}
          close={() => setOutlineOpen(false)}
          headings={overview.headings}
          page={page}
          choose={goToSpan}
        />
        <div className={styles.main}>
          {document.kind === "pdf" ? (
            <PdfView documentId={id} {...view} />
          ) : (
            <TextPages {...view} name={text.library.reader.sectionName} />
          )}
        </div>
      </div>
    </div>
  );
}

const jumped = "jump";

/** Where the reader goes next: the cited place first, then wherever the student jumps or finds something. */
function useTarget({ document, labels }: DocumentOverview, place: ReaderPlace | null) {
  const { library } = useServices();
  const find = useStore(library.reader.state, (state) => state.find);
  const [jump, setJump] = useState<Target | null>(null);
  const inside = (page: number) => Math.min(Math.max(1, page), Math.max(1, labels.length));
  const first = useMemo((): Target => {
    if (place === null) {
      const page = library.reader.leftAt(document.id);
      return { key: "left", page: inside(page), start: 0, end: 0 };
    }
    const { page, start, end } = place;
    return { key: `place ${page} ${start} ${end}`, page: inside(page), start, end };
    // oxlint-disable-next-line react/exhaustive-deps -- the place only: what was left is read once
  }, [place?.page, place?.start, place?.end, document.id]);
  useEffect(() => setJump(null), [first]);

  const current = find.found[find.at];
  useEffect(() => {
    if (current === undefined) return;
    const { page, start, end } = current;
    setJump({ key: `find ${find.searched} ${find.at}`, page, start, end });
  }, [current, find.searched, find.at]);

  const goToSpan = ({ page, start, end }: ReaderPlace) => {
    setJump({ page, start, end, key: `${jumped} ${Date.now()}` });
  };
  return {
    target: jump ?? first,
    chosen: jump?.key.startsWith(jumped) === true ? jump : null,
    goToSpan,
    goToPage: (page: number) => goToSpan({ page, start: 0, end: 0 }),
  };
}

import { useState } from "react";
import { useStore } from "zustand";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { ImportRow } from "./ImportRow.tsx";
import { isOver, isUnderway, urgency } from "./importStore.ts";
import styles from "./Imports.module.css";
import { SkippedFiles } from "./SkippedFiles.tsx";
import { UploadRow } from "./UploadRow.tsx";

/** More rows than this are counted, not shown: what runs and what needs the student comes first. */
const mostRows = 5;

/** Everything on its way into the library; absent when there is nothing. */
export function ImportPanel() {
  const { library } = useServices();
  const { items } = useStore(library.imports.state, (state) => state.progress);
  const { uploads, skipped } = useStore(library.uploads.state);
  const [shown, setShown] = useState(mostRows);
  if (items.length === 0 && uploads.length === 0 && skipped.length === 0) return null;

  const sending = uploads.filter((upload) => upload.state.kind !== "failed");
  const underway = items.some((item) => !isOver(item)) || sending.length > 0;
  const over =
    items.some(isOver) || skipped.length > 0 || uploads.some((one) => one.state.kind === "failed");
  const rows = [
    ...uploads.map((upload) => ({
      urgency: urgency(upload.state.kind === "sending" ? "reading" : upload.state.kind),
      row: <UploadRow key={upload.key} upload={upload} uploads={library.uploads} />,
    })),
    ...items.map((item) => ({
      urgency: urgency(item.state.kind),
      row: <ImportRow key={item.id} item={item} />,
    })),
  ].toSorted((one, other) => one.urgency - other.urgency);
  const left = rows.length - shown;

  const cancelAll = () => {
    library.uploads.cancel("all");
    void library.imports.cancel(null);
  };
  const dismiss = () => {
    library.uploads.dismiss();
    void library.imports.dismiss();
  };
  return (
    <section className={styles.panel} aria-label={text.library.imports.heading}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          {underway ? text.library.imports.heading : text.library.imports.headingOver}
        </h2>
        <div className={styles.buttons}>
          {over && (
            <Button small look="quiet" onClick={dismiss}>
              {text.library.imports.dismiss}
            </Button>
          )}
          {underway && (
            <Button small onClick={cancelAll}>
              {text.library.imports.cancelAll}
            </Button>
          )}
        </div>
      </header>
      {items.some(isUnderway) && <Overall />}
      <ul className={styles.rows}>{rows.slice(0, shown).map(({ row }) => row)}</ul>
      {left > 0 && (
        <Button small look="quiet" onClick={() => setShown(shown + 100)}>
          {text.library.imports.more(left)}
        </Button>
      )}
      {skipped.length > 0 && <SkippedFiles skipped={skipped} />}
    </section>
  );
}

function Overall() {
  const { library } = useServices();
  const { percent, secondsLeft } = useStore(library.imports.state, (state) => state.progress);
  return (
    <div className={styles.overall}>
      <progress aria-label={text.library.imports.overall} max={100} value={percent} />
      <span className={styles.figures}>
        {text.library.imports.percent(Math.floor(percent))}
        {secondsLeft !== null && ` · ${text.library.imports.left(secondsLeft)}`}
      </span>
    </div>
  );
}

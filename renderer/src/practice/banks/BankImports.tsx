import { useState } from "react";
import { useStore } from "zustand";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import styles from "../../library/Imports.module.css";
import { SkippedFiles } from "../../library/SkippedFiles.tsx";
import { UploadRow } from "../../library/UploadRow.tsx";
import { Button } from "../../ui/Button.tsx";
import { BankImportRow } from "./BankImportRow.tsx";
import { isOver } from "./bankImportStore.ts";

/** More rows than this are counted, not shown. */
const mostRows = 8;

/** Every file on its way into a bank, and how the last ones ended; absent when there is nothing. */
export function BankImports() {
  const { practice } = useServices();
  const imports = useStore(practice.imports.state, (state) => state.imports);
  const { uploads, skipped } = useStore(practice.uploads.state);
  const [shown, setShown] = useState(mostRows);
  if (imports.length === 0 && uploads.length === 0 && skipped.length === 0) return null;

  const sending = uploads.some((upload) => upload.state.kind !== "failed");
  const failed = uploads.some((upload) => upload.state.kind === "failed");
  const underway = sending || !imports.every(isOver);
  const over = failed || skipped.length > 0 || imports.some(isOver);
  const rows = [
    ...uploads.map((upload) => (
      <UploadRow key={upload.key} upload={upload} uploads={practice.uploads} />
    )),
    ...imports.map((item) => <BankImportRow key={item.id} item={item} />),
  ];
  const words = text.banks.imports;
  const dismiss = () => {
    practice.uploads.dismiss();
    void practice.imports.dismiss();
  };
  return (
    <section className={styles.panel} aria-label={words.heading}>
      <header className={styles.head}>
        <h2 className={styles.title}>{underway ? words.heading : words.headingOver}</h2>
        {over && (
          <Button small look="quiet" onClick={dismiss}>
            {words.dismiss}
          </Button>
        )}
      </header>
      <ul className={styles.rows}>{rows.slice(0, shown)}</ul>
      {rows.length > shown && (
        <Button small look="quiet" onClick={() => setShown(shown + 100)}>
          {words.more(rows.length - shown)}
        </Button>
      )}
      {skipped.length > 0 && <SkippedFiles skipped={skipped} />}
    </section>
  );
}

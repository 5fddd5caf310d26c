import { ChevronRight } from "lucide-react";
import { useId } from "react";
import { useStore } from "zustand";
import type { LibraryDocument } from "../../../electron/contract/library.ts";
import { formatRoute } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { DocumentRows } from "./DocumentRows.tsx";
import styles from "./PackGroup.module.css";

type PackGroupProps = {
  /** What scrolls around the list. */
  readonly scroller: HTMLElement;
  readonly documents: readonly LibraryDocument[];
  /** How many there are, also those that the filter leaves out. */
  readonly all: number;
  /** What is looked for is shown, also in a closed group. */
  readonly filtered: boolean;
};

/** The articles of the study pack, closed until they are wanted: the student's own documents come first. */
export function PackGroup({ scroller, documents, all, filtered }: PackGroupProps) {
  const { library } = useServices();
  const wanted = useStore(library.documents.state, (state) => state.packOpen);
  const rows = useId();
  const open = wanted || filtered;
  const words = text.studyPack;
  const shown = documents.length;
  return (
    <section className={styles.group} aria-label={words.name}>
      <header className={styles.head}>
        <h3 className={styles.title}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={rows}
            disabled={filtered}
            onClick={() => library.documents.showPack(!wanted)}
          >
            <ChevronRight aria-hidden="true" />
            {words.name}
            <span className={styles.amount}>
              {shown === all ? words.articles(all) : words.shownOf(shown, all)}
            </span>
          </button>
        </h3>
        <p className={styles.about}>{words.group}</p>
        <a
          className={styles.manage}
          href={formatRoute({ screen: "settings", part: "data", setting: "study-pack" })}
        >
          {words.manage}
        </a>
      </header>
      <div id={rows}>{open && <DocumentRows scroller={scroller} documents={documents} />}</div>
    </section>
  );
}

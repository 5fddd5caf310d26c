import { ListFilter } from "lucide-react";
import { useMemo } from "react";
import { useStore } from "zustand";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { arrangeDocuments, documentOrders, type DocumentOrder } from "./arrangeDocuments.ts";
import { DocumentRows } from "./DocumentRows.tsx";
import styles from "./Documents.module.css";
import { PackGroup } from "./PackGroup.tsx";
import { splitPack } from "./splitPack.ts";

type DocumentListProps = {
  /** What scrolls around the list. */
  readonly scroller: HTMLElement;
};

/** Every document, filtered and sorted: the student's own, then those that came with Viva. */
export function DocumentList({ scroller }: DocumentListProps) {
  const { library } = useServices();
  const { documents, filter, order } = useStore(library.documents.state);
  const { own, pack } = useMemo(() => splitPack(documents), [documents]);
  const shown = useMemo(() => arrangeDocuments(own, filter, order), [own, filter, order]);
  const shownOfPack = useMemo(() => arrangeDocuments(pack, filter, order), [pack, filter, order]);
  const filtered = filter.trim() !== "";
  return (
    <section className={styles.part} aria-labelledby="documents-heading">
      <header className={styles.head}>
        <h2 id="documents-heading" className={styles.title}>
          {text.library.documents.heading}
        </h2>
        <span className={styles.amount}>
          {own.length > 0 && text.library.documents.amount(shown.length, own.length)}
        </span>
        <label className={styles.filter}>
          <ListFilter aria-hidden="true" />
          <input
            type="search"
            aria-label={text.library.documents.filter}
            placeholder={text.library.documents.filter}
            value={filter}
            onChange={(event) => library.documents.filter(event.target.value)}
          />
        </label>
        <select
          className={styles.select}
          aria-label={text.library.documents.order}
          value={order}
          onChange={(event) => library.documents.order(event.target.value as DocumentOrder)}
        >
          {documentOrders.map((one) => (
            <option key={one} value={one}>
              {text.library.documents.orders[one]}
            </option>
          ))}
        </select>
      </header>
      {shown.length > 0 && <DocumentRows scroller={scroller} documents={shown} />}
      {filtered && shown.length + shownOfPack.length === 0 && (
        <p className={styles.note}>{text.library.documents.noMatch(filter.trim())}</p>
      )}
      {shownOfPack.length > 0 && (
        <PackGroup
          scroller={scroller}
          documents={shownOfPack}
          all={pack.length}
          filtered={filtered}
        />
      )}
    </section>
  );
}

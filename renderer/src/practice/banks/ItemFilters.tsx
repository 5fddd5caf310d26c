import { Search } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import search from "../../library/Search.module.css";
import { Segments } from "../home/Segments.tsx";
import styles from "./BankScreen.module.css";
import { itemShows } from "./itemStore.ts";

/** What narrows the list of a bank's items. */
export function ItemFilters() {
  const { practice } = useServices();
  const { query, show, items, total } = useStore(practice.items.state);
  const words = text.banks.bank;
  return (
    <search className={styles.filters}>
      <label className={search.box}>
        <Search aria-hidden="true" />
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          maxLength={500}
          value={query}
          onChange={(event) => practice.items.type(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key !== "Escape" || query === "") return;
            event.preventDefault();
            practice.items.type("");
          }}
        />
      </label>
      <div className={styles.narrow}>
        <Segments
          label={words.show}
          options={itemShows}
          names={words.shows}
          value={show}
          choose={practice.items.narrow}
        />
        <output className={styles.amount}>
          {items === null ? words.reading : words.found(total)}
        </output>
      </div>
    </search>
  );
}

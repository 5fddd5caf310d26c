import { ChevronLeft, ChevronRight, Search } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { isPressed } from "../../commands/keys.ts";
import { shortcuts } from "../../commands/shortcuts.ts";
import { IconButton } from "../../ui/Button.tsx";
import styles from "./Toolbar.module.css";
import { findFieldId, focusPages } from "./useReaderKeys.ts";

const keys = shortcuts.reader;

/** Finds words in the open document: Enter goes on, Shift+Enter back, Escape leaves. */
export function FindBar({ page }: { readonly page: number }) {
  const { library } = useServices();
  const { query, found, at, searched } = useStore(library.reader.state, (state) => state.find);
  const { find, step } = library.reader;
  const words = text.library.reader;
  const settled = searched !== null && searched === query.trim();
  const said = found.length === 0 ? words.notFound : words.found(at + 1, found.length);
  return (
    <search className={styles.find}>
      <label className={styles.findBox}>
        <Search aria-hidden="true" />
        <input
          id={findFieldId}
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          maxLength={500}
          value={query}
          onChange={(event) => find(event.target.value, page)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (settled && isPressed(keys.nextMatch, event)) step(1);
            if (settled && isPressed(keys.previousMatch, event)) step(-1);
            if (!isPressed(keys.leaveFind, event)) return;
            event.preventDefault();
            find("", page);
            focusPages();
          }}
        />
        <output className={styles.found}>{settled ? said : ""}</output>
      </label>
      {found.length > 0 && (
        <>
          <IconButton label={words.findPrevious} onClick={() => step(-1)}>
            <ChevronLeft aria-hidden="true" />
          </IconButton>
          <IconButton label={words.findNext} onClick={() => step(1)}>
            <ChevronRight aria-hidden="true" />
          </IconButton>
        </>
      )}
    </search>
  );
}

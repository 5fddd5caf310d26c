import { Search } from "lucide-react";
import { useStore } from "zustand";
import { commandTexts } from "../app/commandTexts.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { focusSearch } from "../commands/focusSearch.ts";
import { shortcuts } from "../commands/shortcuts.ts";
import { useCommands } from "../commands/useCommands.ts";
import { namesOf } from "./arrangeDocuments.ts";
import { documentLabels } from "./documentLabels.ts";
import styles from "./Search.module.css";
import { splitPack } from "./splitPack.ts";

/** The search through all documents, with what narrows it. */
export function SearchBox() {
  const { library } = useServices();
  const query = useStore(library.search.state, (state) => state.query);
  useCommands([
    {
      id: "library-search",
      name: commandTexts.searchLibrary,
      icon: Search,
      keys: shortcuts.anywhere.search[0],
      run: focusSearch,
    },
  ]);
  return (
    <search className={styles.search}>
      <label className={styles.box}>
        <Search aria-hidden="true" />
        <input
          type="search"
          aria-label={text.library.search.label}
          placeholder={text.library.search.placeholder}
          maxLength={2000}
          value={query}
          onChange={(event) => library.search.type(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === "Enter") void library.search.again();
            if (event.key !== "Escape" || query === "") return;
            event.preventDefault();
            library.search.type("");
          }}
        />
      </label>
      {query.trim() !== "" && <Filters />}
    </search>
  );
}

function Filters() {
  const { library } = useServices();
  const filters = useStore(library.search.state, (state) => state.filters);
  const documents = useStore(library.documents.state, (state) => state.documents);
  const { own, pack } = splitPack(documents);
  const { narrow } = library.search;
  const { any, ...words } = text.library.search;
  const narrowed = Object.values(filters).some((chosen) => chosen.length > 0);
  const list = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));
  return (
    <div className={styles.filters}>
      <Choice
        label={words.document}
        any={any.document}
        chosen={filters.documents}
        options={[...documentLabels([...own, ...pack])].map(([value, label]) => ({ value, label }))}
        choose={(chosen) => narrow({ documents: chosen })}
      />
      <Choice
        label={words.tag}
        any={any.tag}
        chosen={filters.tags}
        options={list(namesOf(documents, "tags"))}
        choose={(chosen) => narrow({ tags: chosen })}
      />
      <Choice
        label={words.folder}
        any={any.folder}
        chosen={filters.folders}
        options={list(namesOf(documents, "folders"))}
        choose={(chosen) => narrow({ folders: chosen })}
      />
      {narrowed && (
        <button
          type="button"
          className={styles.clear}
          onClick={() => narrow({ documents: [], tags: [], folders: [] })}
        >
          {words.clear}
        </button>
      )}
    </div>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly any: string;
  readonly chosen: readonly string[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly choose: (chosen: string[]) => void;
};

/** One of several, or any; absent when there is nothing to choose from. */
function Choice({ label, any, chosen, options, choose }: ChoiceProps) {
  if (options.length === 0) return null;
  const [value = ""] = chosen;
  return (
    <select
      className={styles.select}
      aria-label={label}
      data-chosen={value === "" ? undefined : true}
      value={value}
      onChange={({ target }) => choose(target.value === "" ? [] : [target.value])}
    >
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

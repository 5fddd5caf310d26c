import type { LibraryDocument } from "../../../electron/contract/library.ts";
import styles from "./ChooseDocuments.module.css";

type DocumentChoiceProps = {
  readonly document: LibraryDocument;
  readonly chosen: boolean;
  readonly choose: (chosen: boolean) => void;
};

/** One document that a question may be answered from. */
export function DocumentChoice({ document, chosen, choose }: DocumentChoiceProps) {
  return (
    <li>
      <label className={styles.document}>
        <input
          type="checkbox"
          checked={chosen}
          onChange={(event) => choose(event.target.checked)}
        />
        <span className={styles.title}>{document.title}</span>
        <span className={styles.file}>{[document.fileName, ...document.tags].join(" · ")}</span>
      </label>
    </li>
  );
}

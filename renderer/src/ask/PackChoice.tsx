import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import type { LibraryDocument } from "../../../electron/contract/library.ts";
import { text } from "../app/text.ts";
import { IconButton } from "../ui/Button.tsx";
import styles from "./ChooseDocuments.module.css";
import { DocumentChoice } from "./DocumentChoice.tsx";

type PackChoiceProps = {
  readonly documents: readonly LibraryDocument[];
  readonly chosen: ReadonlySet<string>;
  /** Something is looked for: what matches is shown. */
  readonly searched: boolean;
  readonly choose: (ids: readonly string[], chosen: boolean) => void;
};

/** The articles of the study pack as one choice among the documents; each of them once it is opened. */
export function PackChoice({ documents, chosen, searched, choose }: PackChoiceProps) {
  const [wanted, setWanted] = useState(false);
  const list = useId();
  const open = wanted || searched;
  const words = text.studyPack;
  const ids = documents.map(({ id }) => id);
  const count = ids.filter((id) => chosen.has(id)).length;
  return (
    <li>
      <div className={styles.group}>
        <label className={styles.document}>
          <input
            type="checkbox"
            checked={count === ids.length}
            ref={(box) => {
              if (box !== null) box.indeterminate = count > 0 && count < ids.length;
            }}
            onChange={(event) => choose(ids, event.target.checked)}
          />
          <span className={styles.title}>{words.choose(ids.length)}</span>
          <span className={styles.file}>{words.chooseHint}</span>
        </label>
        {!searched && (
          <IconButton
            label={open ? words.hideArticles : words.showArticles}
            aria-expanded={open}
            aria-controls={list}
            onClick={() => setWanted(!open)}
          >
            <ChevronRight aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <ul id={list} className={styles.inner} aria-label={words.name} hidden={!open}>
        {open &&
          documents.map((document) => (
            <DocumentChoice
              key={document.id}
              document={document}
              chosen={chosen.has(document.id)}
              choose={(isChosen) => choose([document.id], isChosen)}
            />
          ))}
      </ul>
    </li>
  );
}

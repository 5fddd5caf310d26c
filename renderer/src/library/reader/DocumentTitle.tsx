import { useStore } from "zustand";
import type { LibraryDocument } from "../../../../electron/contract/library.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { TitleField } from "../../ui/TitleField.tsx";
import { TagEditor } from "../TagEditor.tsx";
import styles from "./Toolbar.module.css";
import { focusPages } from "./useReaderKeys.ts";

/** What of the open document is being changed. */
export type DocumentEdit = "title" | "tags";

type DocumentTitleProps = {
  readonly document: LibraryDocument;
  readonly editing: DocumentEdit | null;
  readonly end: () => void;
};

/** The title of the open document, which can be renamed in its place; over it, when wished, its tags. */
export function DocumentTitle({ document, editing, end }: DocumentTitleProps) {
  const { library, toasts } = useServices();
  const { id, title } = document;
  /** The list follows each tag as it is saved; the open document is as it was opened. */
  const listed = useStore(library.documents.state, ({ documents }) =>
    documents.find((one) => one.id === id),
  );
  const rename = async (typed: string) => {
    end();
    focusPages();
    if (typed.trim() === "" || typed.trim() === title) return;
    const problem = await library.documents.rename(id, typed);
    if (problem !== null) return toasts.show(describeProblem(problem));
    await library.reader.open(id);
  };
  return (
    <>
      {editing === "title" ? (
        <TitleField
          title={title}
          label={text.library.documents.newTitle}
          longest={300}
          className={styles.titleField}
          done={(typed) => void rename(typed)}
        />
      ) : (
        <h1 className={styles.title} title={title}>
          {title}
        </h1>
      )}
      {editing === "tags" && <TagEditor document={listed ?? document} close={end} />}
    </>
  );
}

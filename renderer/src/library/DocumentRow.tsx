import { Ellipsis, Info, Pencil, ScanText, Tags, Trash2 } from "lucide-react";
import { useState } from "react";
import type { LibraryDocument } from "../../../electron/contract/library.ts";
import { describeProblem, type Problem } from "../app/problem.ts";
import { formatRoute, readerRoute } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { IconButton } from "../ui/Button.tsx";
import { Menu, MenuItem } from "../ui/Menu.tsx";
import { TitleField } from "../ui/TitleField.tsx";
import { documentRowId, focusDocument } from "./documentFocus.ts";
import { KindIcon } from "./KindIcon.tsx";
import tagStyles from "../ui/Tags.module.css";
import styles from "./Documents.module.css";
import { TagEditor } from "./TagEditor.tsx";

type DocumentRowProps = {
  readonly document: LibraryDocument;
  /** The row that takes the focus when this one goes. */
  readonly next: string | null;
};

/** One document: what it is, and all that can be done with it. */
export function DocumentRow({ document, next }: DocumentRowProps) {
  const { library, toasts } = useServices();
  const [renaming, setRenaming] = useState(false);
  const [tagging, setTagging] = useState(false);
  const words = text.library.documents;

  const tell = (problem: Problem | null) => {
    if (problem !== null) toasts.show(describeProblem(problem));
  };
  const restore = async () => tell(await library.documents.restore(document.id));
  const remove = async () => {
    const problem = await library.documents.remove(document.id);
    if (problem !== null) return tell(problem);
    focusDocument(next);
    toasts.show({
      title: words.removed(document.title),
      action: { label: text.app.undo, run: () => void restore() },
    });
  };
  const rename = async (title: string) => {
    setRenaming(false);
    focusDocument(document.id);
    if (title.trim() === "" || title.trim() === document.title) return;
    tell(await library.documents.rename(document.id, title));
  };

  return (
    <article className={styles.row} aria-label={document.title}>
      <span className={styles.icon}>
        <KindIcon kind={document.kind} />
      </span>
      <div className={styles.words}>
        {renaming ? (
          <TitleField
            title={document.title}
            label={words.newTitle}
            longest={300}
            className={styles.titleField}
            done={(title) => void rename(title)}
          />
        ) : (
          <a
            id={documentRowId(document.id)}
            className={styles.name}
            href={formatRoute(readerRoute(document.id))}
          >
            {document.title}
          </a>
        )}
        <Facts document={document} />
        <Notes document={document} />
      </div>
      {/* Closing, the menu gives the focus back to its trigger: while one types there must be none. */}
      {!renaming && (
        <Menu
          trigger={
            <IconButton label={words.actions(document.title)}>
              <Ellipsis aria-hidden="true" />
            </IconButton>
          }
        >
          <MenuItem icon={<Pencil aria-hidden="true" />} choose={() => setRenaming(true)}>
            {words.rename}
          </MenuItem>
          <MenuItem icon={<Tags aria-hidden="true" />} choose={() => setTagging(true)}>
            {words.editTags}
          </MenuItem>
          {document.kind === "pdf" && !document.ocr && document.notes.length > 0 && (
            <MenuItem
              icon={<ScanText aria-hidden="true" />}
              choose={() => void library.imports.readPictures(document.id)}
            >
              {words.readPictures}
            </MenuItem>
          )}
          <MenuItem danger icon={<Trash2 aria-hidden="true" />} choose={() => void remove()}>
            {words.remove}
          </MenuItem>
        </Menu>
      )}
      {tagging && (
        <TagEditor
          document={document}
          close={() => {
            setTagging(false);
            focusDocument(document.id);
          }}
        />
      )}
    </article>
  );
}

function Facts({ document }: { readonly document: LibraryDocument }) {
  const words = text.library.documents;
  const { kind, fileName, pages, passages, folder, addedAt, tags } = document;
  return (
    <p className={styles.facts}>
      <span className={styles.folder}>{fileName}</span>
      <span>{kind === "pdf" ? words.pages(pages) : words.sections(pages)}</span>
      <span>{words.passages(passages)}</span>
      {folder !== null && (
        <span className={styles.folder} title={folder}>
          {folder}
        </span>
      )}
      <span>{words.added(text.dateTime(addedAt))}</span>
      {tags.map((tag) => (
        <span key={tag} className={tagStyles.tag} data-tag>
          {tag}
        </span>
      ))}
    </p>
  );
}

function Notes({ document }: { readonly document: LibraryDocument }) {
  const words = text.library.documents;
  const notes = [
    ...document.notes,
    // The core may have put it in words already.
    ...(document.invisibleRemoved > 0 && !document.notes.some((note) => /invisible/i.test(note))
      ? [words.invisible(document.invisibleRemoved)]
      : []),
    ...(document.ocr && !document.notes.some((note) => /\bOCR\b/.test(note)) ? [words.ocr] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={note}>
          <Info aria-hidden="true" />
          {note}
        </li>
      ))}
    </ul>
  );
}

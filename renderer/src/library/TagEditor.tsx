import { X } from "lucide-react";
import { useId, useRef, useState } from "react";
import { useStore } from "zustand";
import type { LibraryDocument } from "../../../electron/contract/library.ts";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { namesOf } from "./arrangeDocuments.ts";
import styles from "./Documents.module.css";
import { readTags } from "./readTags.ts";

type TagEditorProps = { readonly document: LibraryDocument; readonly close: () => void };

/** The tags of one document; every change is saved at once, and what is typed when it is done. */
export function TagEditor({ document, close }: TagEditorProps) {
  const { library, toasts } = useServices();
  const known = useStore(library.documents.state, (state) => state.documents);
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState(false);
  const words = text.library.documents;
  const { tags } = document;

  const field = useRef<HTMLInputElement>(null);
  const save = async (next: readonly string[]): Promise<boolean> => {
    const problem = await library.documents.tag(document.id, next);
    if (problem !== null) toasts.show(describeProblem(problem));
    return problem === null;
  };
  /** True when every typed tag is saved; what is not stays in the field. */
  const add = async (): Promise<boolean> => {
    const next = readTags(typed, tags);
    if (next.tags.length > tags.length && !(await save(next.tags))) return false;
    setTyped(next.left);
    setRefused(next.left !== "");
    return next.left === "";
  };
  const done = async () => {
    if (await add()) close();
    else field.current?.focus();
  };
  return (
    <Dialog
      open
      close={close}
      title={words.tagsFor(document.title)}
      closeLabel={text.app.close}
      first={field}
    >
      <div className={styles.tagEditor}>
        <ul className={styles.tags} aria-label={words.tags}>
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {tag}
              <button
                type="button"
                className={styles.tagRemove}
                aria-label={words.removeTag(tag)}
                onClick={() => void save(tags.filter((one) => one !== tag))}
              >
                <X aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
        <form
          className={styles.tagForm}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <input
            ref={field}
            className={styles.field}
            aria-label={words.addTag}
            placeholder={words.addTag}
            list={listId}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <datalist id={listId}>
            {namesOf(known, "tags")
              .filter((tag) => !tags.includes(tag))
              .map((tag) => (
                <option key={tag} value={tag}>
                  {tag}
                </option>
              ))}
          </datalist>
          <Button type="submit" disabled={typed.trim() === ""}>
            {words.addTag}
          </Button>
        </form>
        <output className={styles.hint}>{refused ? words.tagRefused : words.tagHint}</output>
        <div>
          <Button look="primary" onClick={() => void done()}>
            {words.doneTags}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

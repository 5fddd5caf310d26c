import { X } from "lucide-react";
import { useId, useState } from "react";
import { useStore } from "zustand";
import type { LibraryDocument } from "../../../electron/contract/library.ts";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { namesOf } from "./arrangeDocuments.ts";
import styles from "./Documents.module.css";

/** The contract's limits. */
const longestTag = 60;
const mostTags = 50;

type TagEditorProps = { readonly document: LibraryDocument; readonly close: () => void };

/** The tags of one document; every change is saved at once. */
export function TagEditor({ document, close }: TagEditorProps) {
  const { library, toasts } = useServices();
  const known = useStore(library.documents.state, (state) => state.documents);
  const listId = useId();
  const [typed, setTyped] = useState("");
  const words = text.library.documents;
  const { tags } = document;

  const save = async (next: readonly string[]) => {
    const problem = await library.documents.tag(document.id, next);
    if (problem !== null) toasts.show(describeProblem(problem));
  };
  const add = () => {
    const tag = typed.trim();
    setTyped("");
    if (tag === "" || tags.includes(tag) || tags.length >= mostTags) return;
    void save([...tags, tag]);
  };
  return (
    <Dialog open close={close} title={words.tagsFor(document.title)} closeLabel={text.app.close}>
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
            add();
          }}
        >
          <input
            className={styles.field}
            aria-label={words.addTag}
            placeholder={words.addTag}
            list={listId}
            maxLength={longestTag}
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
        <p className={styles.hint}>{words.tagHint}</p>
        <div>
          <Button look="primary" onClick={close}>
            {words.doneTags}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

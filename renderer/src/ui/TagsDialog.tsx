import { X } from "lucide-react";
import { useId, useRef, useState } from "react";
import { Button, IconButton } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { readTags } from "./readTags.ts";
import styles from "./Tags.module.css";

type TagsDialogProps = {
  readonly title: string;
  readonly words: {
    readonly tags: string;
    readonly removeTag: (tag: string) => string;
    readonly addTag: string;
    readonly tagHint: string;
    readonly tagRefused: string;
    readonly doneTags: string;
    readonly tagTaken: (tag: string) => string;
    readonly tagBack: string;
  };
  readonly closeLabel: string;
  readonly tags: readonly string[];
  /** How many there may be. */
  readonly most: number;
  /** Those that are in use elsewhere, to choose from. */
  readonly known?: readonly string[];
  /** Resolves to whether they were saved; why not is told by whoever saves. */
  readonly save: (tags: readonly string[]) => Promise<boolean>;
  readonly close: () => void;
};

type Taken = { readonly tag: string; readonly before: readonly string[] };

/** The tags of one thing; every change is saved at once, and what is typed when it is done. */
export function TagsDialog(props: TagsDialogProps) {
  const { title, words, closeLabel, tags, most, known = [], save, close } = props;
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState(false);
  /** The tag that was removed last, and the tags as they were before. */
  const [taken, setTaken] = useState<Taken | null>(null);
  const remove = async (tag: string) => {
    if (!(await save(tags.filter((one) => one !== tag)))) return;
    setTaken({ tag, before: tags });
    field.current?.focus();
  };
  const putBack = async ({ before }: Taken) => {
    if (!(await save(before))) return;
    setTaken(null);
    field.current?.focus();
  };
  /** True when every typed tag is saved; what is not stays in the field. */
  const add = async (): Promise<boolean> => {
    const next = readTags(typed, tags, most);
    if (next.tags.length > tags.length && !(await save(next.tags))) return false;
    setTaken(null);
    setTyped(next.left);
    setRefused(next.left !== "");
    return next.left === "";
  };
  const done = async () => {
    if (await add()) close();
    else field.current?.focus();
  };
  return (
    <Dialog open close={close} title={title} closeLabel={closeLabel} first={field}>
      <div className={styles.sheet}>
        <ul className={styles.tags} aria-label={words.tags}>
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {tag}
              <IconButton
                className={styles.remove}
                label={words.removeTag(tag)}
                onClick={() => void remove(tag)}
              >
                <X aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
        <form
          className={styles.form}
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
            {known
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
        <div className={styles.taken}>
          <output>{taken === null ? "" : words.tagTaken(taken.tag)}</output>
          {taken !== null && (
            <Button small onClick={() => void putBack(taken)}>
              {words.tagBack}
            </Button>
          )}
        </div>
        <output className={styles.hint}>{refused ? words.tagRefused : words.tagHint}</output>
        <div className={styles.end}>
          <Button look="primary" onClick={() => void done()}>
            {words.doneTags}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

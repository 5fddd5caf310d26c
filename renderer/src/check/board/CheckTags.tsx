import { Tag, X } from "lucide-react";
import { useRef, useState } from "react";
import { checkTexts } from "../../app/checkTexts.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./Board.module.css";
import { readCheckTags } from "./readCheckTags.ts";
import { useStep } from "./useStep.ts";

type CheckTagsProps = { readonly tags: readonly string[] };

/** The tags of the check, and the way to change them. */
export function CheckTags({ tags }: CheckTagsProps) {
  const [editing, setEditing] = useState(false);
  return (
    <span className={styles.tags}>
      {tags.length > 0 && (
        <ul className={styles.tagList} aria-label={checkTexts.tags}>
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {tag}
            </li>
          ))}
        </ul>
      )}
      <Button small look="quiet" onClick={() => setEditing(true)}>
        <Tag aria-hidden="true" />
        {checkTexts.editTags}
      </Button>
      {editing && <TagsDialog tags={tags} close={() => setEditing(false)} />}
    </span>
  );
}

type TagsDialogProps = CheckTagsProps & { readonly close: () => void };

/** Every change is saved at once, and what is typed when it is done. */
function TagsDialog({ tags, close }: TagsDialogProps) {
  const { board } = useServices();
  const step = useStep();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState(false);
  /** True when every typed tag is saved; what is not stays in the field. */
  const add = async (): Promise<boolean> => {
    const next = readCheckTags(typed, tags);
    if (next.tags.length > tags.length && !(await step(board.tag(next.tags)))) return false;
    setTyped(next.left);
    setRefused(next.left !== "");
    return next.left === "";
  };
  const done = async () => {
    if (await add()) close();
    else field.current?.focus();
  };
  return (
    <Dialog open close={close} title={checkTexts.tags} closeLabel={text.app.close} first={field}>
      <div className={styles.sheet}>
        <ul className={styles.tagList} aria-label={checkTexts.tags}>
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {tag}
              <IconButton
                className={styles.tagRemove}
                label={checkTexts.removeTag(tag)}
                onClick={() => void step(board.tag(tags.filter((one) => one !== tag)))}
              >
                <X aria-hidden="true" />
              </IconButton>
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
            aria-label={checkTexts.addTag}
            placeholder={checkTexts.addTag}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit" disabled={typed.trim() === ""}>
            {checkTexts.addTag}
          </Button>
        </form>
        <output className={styles.hint}>
          {refused ? checkTexts.tagRefused : checkTexts.tagHint}
        </output>
        <div className={styles.end}>
          <Button look="primary" onClick={() => void done()}>
            {checkTexts.doneTags}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

import { Tag } from "lucide-react";
import { useState } from "react";
import { mostTags } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { commandTexts } from "../../app/commandTexts.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { useCommands } from "../../commands/useCommands.ts";
import { Button } from "../../ui/Button.tsx";
import { TagsDialog } from "../../ui/TagsDialog.tsx";
import shared from "../../ui/Tags.module.css";
import styles from "./Board.module.css";
import { useStep } from "./useStep.ts";

type CheckTagsProps = { readonly tags: readonly string[] };

/** The tags of the check, and the way to change them. */
export function CheckTags({ tags }: CheckTagsProps) {
  const { board } = useServices();
  const step = useStep();
  const [editing, setEditing] = useState(false);
  const edit = () => setEditing(true);
  useCommands([{ id: "board-tags", name: commandTexts.tagCheck, icon: Tag, run: edit }]);
  return (
    <span className={styles.tags}>
      {tags.length > 0 && (
        <ul className={shared.tags} aria-label={checkTexts.tags}>
          {tags.map((tag) => (
            <li key={tag} className={shared.tag}>
              {tag}
            </li>
          ))}
        </ul>
      )}
      <Button small look="quiet" onClick={edit}>
        <Tag aria-hidden="true" />
        {checkTexts.editTags}
      </Button>
      {editing && (
        <TagsDialog
          title={checkTexts.tags}
          words={checkTexts}
          closeLabel={text.app.close}
          tags={tags}
          most={mostTags}
          save={(next) => step(board.tag(next))}
          close={() => setEditing(false)}
        />
      )}
    </span>
  );
}

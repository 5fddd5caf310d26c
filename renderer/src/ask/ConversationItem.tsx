import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import type { ConversationSummary } from "../../../electron/contract/conversation.ts";
import { describeProblem, type Problem } from "../app/problem.ts";
import { formatRoute } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { IconButton } from "../ui/Button.tsx";
import { classes } from "../ui/classes.ts";
import { Menu, MenuItem } from "../ui/Menu.tsx";
import { TitleField } from "../ui/TitleField.tsx";
import { StateBadge } from "../verify/StateBadge.tsx";
import styles from "./ConversationList.module.css";
import { focusRow, rowId } from "./rowFocus.ts";
import { useRemoveConversation } from "./useRemoveConversation.ts";

type ConversationItemProps = {
  readonly item: ConversationSummary;
  readonly current: boolean;
  readonly chosen: (() => void) | undefined;
};

/** One line of the list: open, rename in place, delete with a way back. */
export function ConversationItem({ item, current, chosen }: ConversationItemProps) {
  const { list, ask, toasts } = useServices();
  const remove = useRemoveConversation();
  const [renaming, setRenaming] = useState(false);

  const refused = (problem: Problem) => toasts.show(describeProblem(problem));
  const rename = async (title: string) => {
    setRenaming(false);
    focusRow(item.id);
    if (title.trim() === "" || title.trim() === item.title) return;
    const problem = await list.rename(item.id, title);
    // What was renamed is the newest now, and its row another one.
    focusRow(item.id);
    if (problem !== null) return refused(problem);
    if (current) await ask.resume();
  };

  if (renaming) {
    return (
      <li className={styles.item}>
        <TitleField
          label={text.list.newTitle}
          longest={200}
          className={styles.titleField}
          title={item.title}
          done={(title) => void rename(title)}
        />
      </li>
    );
  }
  return (
    <li className={classes(styles.item, current && styles.current)}>
      <a
        id={rowId(item.id)}
        className={styles.open}
        href={formatRoute({ screen: "ask", conversationId: item.id })}
        aria-current={current ? "page" : undefined}
        title={item.title}
        onClick={chosen}
      >
        <span className={styles.title}>{item.title}</span>
        <StateBadge plain state={item.verification} />
        {item.snippet !== null && <span className={styles.snippet}>{item.snippet}</span>}
      </a>
      <Menu
        trigger={
          <IconButton className={styles.menu} label={text.list.actions(item.title)}>
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem icon={<Pencil aria-hidden="true" />} choose={() => setRenaming(true)}>
          {text.list.rename}
        </MenuItem>
        <MenuItem
          danger
          icon={<Trash2 aria-hidden="true" />}
          choose={() => void remove(item, current)}
        >
          {text.list.remove}
        </MenuItem>
      </Menu>
    </li>
  );
}

import type { Item } from "../../../../electron/contract/bank.ts";
import { text } from "../../app/text.ts";
import styles from "./BankScreen.module.css";

type ItemRowProps = { readonly item: Item; readonly open: () => void };

/** One item in the list: its stem, what it belongs to, and how it stands. */
export function ItemRow({ item, open }: ItemRowProps) {
  const { id, content, subject, topic, tags, suspended, reported, editedAt } = item;
  const words = text.banks.item;
  return (
    <button type="button" id={itemRowId(id)} className={styles.row} onClick={open}>
      <span className={styles.stem}>{content.stem}</span>
      <span className={styles.facts}>
        {suspended && <span className={styles.suspended}>{words.suspended}</span>}
        {reported !== null && <span className={styles.reported}>{words.reported}</span>}
        {editedAt !== null && <span className={styles.edited}>{words.edited}</span>}
        {content.kind === "card" && <span>{words.titles.card}</span>}
        {[subject, topic]
          .filter((name) => name !== "")
          .map((name) => (
            <span key={name}>{name}</span>
          ))}
        {tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
          </span>
        ))}
      </span>
    </button>
  );
}

/** The id of an item's button in the list. */
export function itemRowId(itemId: string): string {
  return `item-${itemId}`;
}

import { useState } from "react";
import type { Item } from "../../../../electron/contract/bank.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./Item.module.css";
import { ItemActions } from "./ItemActions.tsx";
import { ItemForm } from "./ItemForm.tsx";
import { ItemWhole } from "./ItemWhole.tsx";

type ItemDialogProps = { readonly item: Item; readonly close: () => void };

/** One item whole: to read, to correct, to set aside. What was typed is never lost by closing. */
export function ItemDialog({ item, close }: ItemDialogProps) {
  const { practice } = useServices();
  const [editing, setEditing] = useState(false);
  const [changed, setChanged] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const words = text.banks.item;
  const leave = () => {
    if (editing && changed) setLeaving(true);
    else close();
  };
  const stop = () => {
    setEditing(false);
    setChanged(false);
    setLeaving(false);
  };
  return (
    <Dialog
      open
      close={leave}
      title={editing ? words.editTitle[item.content.kind] : words.titles[item.content.kind]}
      closeLabel={text.app.close}
      wide
    >
      {editing ? (
        <ItemForm
          item={item}
          changed={() => setChanged(true)}
          save={async (fields) => {
            const problem = await practice.items.edit(item.id, fields);
            if (problem === null) stop();
            return problem;
          }}
          cancel={changed ? () => setLeaving(true) : stop}
          leaving={leaving ? { discard: stop, stay: () => setLeaving(false) } : null}
        />
      ) : (
        <div className={styles.body}>
          <ItemWhole item={item} />
          <ItemActions item={item} edit={() => setEditing(true)} />
        </div>
      )}
    </Dialog>
  );
}

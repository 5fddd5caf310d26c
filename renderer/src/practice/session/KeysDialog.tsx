import { text } from "../../app/text.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./Session.module.css";

type KeysDialogProps = { readonly open: boolean; readonly close: () => void };

/** What each key does. */
export function KeysDialog({ open, close }: KeysDialogProps) {
  return (
    <Dialog open={open} close={close} title={text.practice.keys} closeLabel={text.app.close}>
      <dl className={styles.keyList}>
        {text.practice.keyList.map(([keys, does]) => (
          <div key={keys} className={styles.keyRow}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

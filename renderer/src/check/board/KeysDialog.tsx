import { checkTexts } from "../../app/checkTexts.ts";
import { text } from "../../app/text.ts";
import session from "../../practice/session/Session.module.css";
import { Dialog } from "../../ui/Dialog.tsx";

type KeysDialogProps = { readonly open: boolean; readonly close: () => void };

/** What each key does on a board. */
export function KeysDialog({ open, close }: KeysDialogProps) {
  return (
    <Dialog open={open} close={close} title={checkTexts.keys} closeLabel={text.app.close}>
      <dl className={session.keyList}>
        {checkTexts.keyList.map(([keys, does]) => (
          <div key={keys} className={session.keyRow}>
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

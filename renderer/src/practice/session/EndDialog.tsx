import { useRef } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../../electron/contract/practice.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openCount } from "./overviewCells.ts";
import styles from "./Session.module.css";

type EndDialogProps = {
  readonly session: Session;
  readonly open: boolean;
  readonly close: () => void;
};

/** Asks before a session ends, with what is still open in it. */
export function EndDialog({ session, open, close }: EndDialogProps) {
  const { session: store } = useServices();
  const { mode } = session.plan;
  const busy = useStore(store.state, (state) => state.busy);
  const failing = useStore(store.state, ({ saves }) =>
    Object.values(saves).some((save) => save.kind === "failed"),
  );
  const keep = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open={open}
      close={close}
      title={text.practice.endTitle[mode]}
      closeLabel={text.app.close}
      first={keep}
    >
      <div className={styles.sheet}>
        <p>
          <strong>{text.practice.endOpen(openCount(session.responses))}</strong>{" "}
          {text.practice.endDetail[mode]}
        </p>
        {failing && (
          <Callout tone="danger" alert title={text.practice.saveFailed}>
            <Button small onClick={store.saveNow}>
              {text.practice.saveNow}
            </Button>
          </Callout>
        )}
        <div className={styles.sheetButtons}>
          <Button ref={keep} onClick={close}>
            {text.practice.endKeep}
          </Button>
          <Button look="primary" disabled={busy} onClick={() => void store.end()}>
            {text.practice.end[mode]}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

import { useEffect } from "react";
import { useStore } from "zustand";
import type { Backup } from "../../../../electron/contract/data.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./Data.module.css";
import { ReplacementTable } from "./ReplacementTable.tsx";

type RestoreDialogProps = { readonly backup: Backup; readonly close: () => void };

/** What restoring a backup would mean, before it is restored. */
export function RestoreDialog({ backup, close }: RestoreDialogProps) {
  const { data } = useServices();
  const preview = useStore(data.state, (state) => state.preview);
  const working = useStore(data.state, (state) => state.work.kind);
  const words = text.data;
  useEffect(() => void data.preview(backup.name), [data, backup.name]);
  return (
    <Dialog
      open
      close={close}
      title={words.restoreTitle(backup.at)}
      closeLabel={text.app.close}
      wide
    >
      <div className={styles.dialog}>
        <p>{words.restoreDetail}</p>
        {preview.kind === "asking" && <output>{words.reading}</output>}
        {preview.kind === "failed" && (
          <Callout tone="danger" alert {...describeProblem(preview.problem)} />
        )}
        {preview.kind === "answered" && <ReplacementTable replacement={preview.value} />}
        <div className={styles.end}>
          <Button onClick={close}>{text.app.cancel}</Button>
          <Button
            look="primary"
            disabled={preview.kind !== "answered" || working !== "none"}
            onClick={() => void data.restore(backup.name)}
          >
            {working === "restoring" ? words.restoring : words.restoreSure}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

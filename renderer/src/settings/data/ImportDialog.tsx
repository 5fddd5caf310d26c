import { useStore } from "zustand";
import type { OpenedArchive } from "../../../../electron/contract/data.ts";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./Data.module.css";
import { ReplacementTable } from "./ReplacementTable.tsx";

type ImportDialogProps = { readonly opened: OpenedArchive; readonly close: () => void };

/** What importing an export would mean, before it replaces everything. */
export function ImportDialog({ opened, close }: ImportDialogProps) {
  const { data } = useServices();
  const working = useStore(data.state, (state) => state.work.kind);
  const { facts, replacement } = opened;
  const words = text.data;
  return (
    <Dialog open close={close} title={words.importTitle} closeLabel={text.app.close} wide>
      <div className={styles.dialog}>
        <p>{words.importFacts(facts.madeAt, facts.version, formatBytes(facts.bytes))}</p>
        <p>{words.importDetail}</p>
        <ReplacementTable replacement={replacement} />
        {facts.models.length > 0 && (
          <div>
            <p className={styles.hint}>{words.importModels}</p>
            <ul className={styles.titles}>
              {[...new Set(facts.models)].map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </div>
        )}
        <div className={styles.end}>
          <Button onClick={close}>{text.app.cancel}</Button>
          <Button look="primary" disabled={working !== "none"} onClick={() => void data.import()}>
            {working === "importing" ? words.importing : words.importSure}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

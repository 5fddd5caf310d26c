import type { OpenedArchive } from "../../../../electron/contract/data.ts";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Data.module.css";
import { ReplacementTable } from "./ReplacementTable.tsx";
import { useJob } from "./useJob.ts";
import { WorkDialog } from "./WorkDialog.tsx";

type ImportDialogProps = { readonly opened: OpenedArchive; readonly close: () => void };

/** What importing an export would mean, before it replaces everything. */
export function ImportDialog({ opened, close }: ImportDialogProps) {
  const { data } = useServices();
  const job = useJob();
  const { facts, replacement } = opened;
  const words = text.data;
  return (
    <WorkDialog
      of="importing"
      title={words.importTitle}
      close={close}
      wide
      action={
        <Button
          look="primary"
          disabled={job !== null && job !== "importing"}
          onClick={() => void data.import()}
        >
          {job === "importing" ? words.importing : words.importSure}
        </Button>
      }
    >
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
    </WorkDialog>
  );
}

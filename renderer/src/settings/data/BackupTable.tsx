import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import type { Backup } from "../../../../electron/contract/data.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import styles from "./Data.module.css";

type BackupTableProps = {
  readonly backups: readonly Backup[];
  readonly choose: (backup: Backup) => void;
};

/** When each backup was made, why, and what it holds. */
export function BackupTable({ backups, choose }: BackupTableProps) {
  const words = text.data;
  return (
    <ul className={styles.backups} aria-label={words.list}>
      {backups.map((backup) => (
        <li key={backup.name} className={styles.backup}>
          <span>
            <span className={styles.when}>{text.dateTime(backup.at)}</span>
            <span className={styles.why}>{words.reasons[backup.why]}</span>
            <span className={styles.facts}>{factsOf(backup)}</span>
          </span>
          <Button small onClick={() => choose(backup)}>
            <span aria-hidden="true">{words.restore}</span>
            <Unseen>{words.restoreOf(backup.at)}</Unseen>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function factsOf({ contents, addedBytes }: Backup): string {
  const { conversations, documents, answers } = contents;
  return text.data.backupFacts({
    conversations,
    documents,
    answers,
    size: formatBytes(addedBytes),
  });
}

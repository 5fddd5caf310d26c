import { useState } from "react";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import type { Backup, DataOverview } from "../../../../electron/contract/data.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import styles from "../Settings.module.css";
import { SettingPlace } from "../settingPlace.tsx";
import { BackupTable } from "./BackupTable.tsx";
import { RestoreDialog } from "./RestoreDialog.tsx";
import { useJob } from "./useJob.ts";
import { WorkProblem } from "./WorkProblem.tsx";

const shownFirst = 5;

/** The list of backups, one more at a click, and the way back to any of them. */
export function BackupsPart({ overview }: { readonly overview: DataOverview }) {
  const { data, toasts } = useServices();
  const job = useJob();
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<Backup | null>(null);
  const { backups, backupBytes, backupFailure } = overview;
  const words = text.data;

  const backUp = async () => {
    const made = await data.backUp();
    if (made !== "failed") toasts.show({ title: words.backUpEnded[made] });
  };

  return (
    <section className={styles.card} aria-labelledby="settings-backups">
      <h2 id="settings-backups" className={styles.title}>
        {words.backups}
      </h2>
      <p className={styles.lead}>{words.backupsHint}</p>
      {overview.fewer && <Callout tone="caution" title={words.fewer} detail={words.fewerDetail} />}
      {backupFailure !== null && (
        <Callout
          tone="caution"
          title={words.backupFailed}
          detail={describeProblem(backupFailure).detail}
        />
      )}
      <SettingPlace name="backups" className={styles.row}>
        <span>
          {backups.length === 0
            ? words.noBackups
            : words.inAll(backups.length, formatBytes(backupBytes))}
        </span>
        <Button disabled={job !== null && job !== "backingUp"} onClick={() => void backUp()}>
          {job === "backingUp" ? words.backingUp : words.backUp}
        </Button>
      </SettingPlace>
      <WorkProblem of="backingUp" />
      {backups.length > 0 && (
        <BackupTable backups={all ? backups : backups.slice(0, shownFirst)} choose={setChosen} />
      )}
      {backups.length > shownFirst && (
        <div>
          <Button look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? words.showNewest : words.showAll(backups.length)}
          </Button>
        </div>
      )}
      {chosen !== null && <RestoreDialog backup={chosen} close={() => setChosen(null)} />}
    </section>
  );
}

import { useState } from "react";
import { useStore } from "zustand";
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

const shownFirst = 5;

/** The list of backups, one more at a click, and the way back to any of them. */
export function BackupsPart({ overview }: { readonly overview: DataOverview }) {
  const { data, toasts } = useServices();
  const working = useStore(data.state, (state) => state.work.kind);
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<Backup | null>(null);
  const { backups, backupBytes, backupFailure } = overview;
  const words = text.data;

  const backUp = async () => {
    const made = await data.backUp();
    if (made !== undefined)
      toasts.show({ title: made === null ? words.nothingNew : words.backedUp });
  };

  return (
    <section className={styles.card} aria-labelledby="settings-backups">
      <h2 id="settings-backups" className={styles.title}>
        {words.backups}
      </h2>
      <p className={styles.hint}>{words.backupsHint}</p>
      {overview.fewer && <Callout tone="caution" title={words.fewer} detail={words.fewerDetail} />}
      {backupFailure !== null && (
        <Callout
          tone="caution"
          title={words.backupFailed}
          detail={describeProblem(backupFailure).detail}
        />
      )}
      {backups.length === 0 ? (
        <p>{words.noBackups}</p>
      ) : (
        <BackupTable backups={all ? backups : backups.slice(0, shownFirst)} choose={setChosen} />
      )}
      <SettingPlace name="backups" className={styles.row}>
        <span className={styles.hint}>{words.inAll(backups.length, formatBytes(backupBytes))}</span>
        <span className={styles.withButtons}>
          {!all && backups.length > shownFirst && (
            <Button look="quiet" onClick={() => setAll(true)}>
              {words.showAll(backups.length)}
            </Button>
          )}
          <Button disabled={working !== "none"} onClick={() => void backUp()}>
            {working === "backingUp" ? words.backingUp : words.backUp}
          </Button>
        </span>
      </SettingPlace>
      {chosen !== null && <RestoreDialog backup={chosen} close={() => setChosen(null)} />}
    </section>
  );
}

import { useState } from "react";
import { useStore } from "zustand";
import type { DataOverview } from "../../../../electron/contract/data.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { SettingPlace } from "../settingPlace.tsx";
import styles from "../Settings.module.css";
import { LeftFolder } from "./LeftFolder.tsx";
import { MoveDialog } from "./MoveDialog.tsx";

/** Where the data are, and the way to another folder. */
export function FolderPart({ overview }: { readonly overview: DataOverview }) {
  const { data, settings } = useServices();
  const shell = useStore(settings.state, (state) => state.info?.shell ?? null);
  const [moving, setMoving] = useState(false);
  const { folder, fixedBy, left } = overview;
  const words = text.data;
  return (
    <section className={styles.card} aria-labelledby="settings-folder">
      <h2 id="settings-folder" className={styles.title}>
        {words.folder}
      </h2>
      {left !== null && <LeftFolder left={left} />}
      <SettingPlace name="folder" className={styles.row}>
        <span>
          <code className={styles.folder}>{folder}</code>
          <CopyButton iconOnly value={folder} label={words.copyFolder} done={text.app.copied} />
        </span>
        <span className={styles.withButtons}>
          {shell === "desktop" && (
            <Button onClick={() => void data.showFolder()}>{words.showFolder}</Button>
          )}
          {fixedBy === null && <Button onClick={() => setMoving(true)}>{words.move}</Button>}
        </span>
      </SettingPlace>
      {fixedBy !== null && <p className={styles.hint}>{words.fixed[fixedBy]}</p>}
      {moving && <MoveDialog close={() => setMoving(false)} />}
    </section>
  );
}

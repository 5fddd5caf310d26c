import { useState } from "react";
import { useStore } from "zustand";
import type { DataOverview } from "../../../../electron/contract/data.ts";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { SettingPlace } from "../settingPlace.tsx";
import styles from "../Settings.module.css";
import { MoveDialog } from "./MoveDialog.tsx";

/** Where the data are, and the way to another folder. */
export function FolderPart({ overview }: { readonly overview: DataOverview }) {
  const { data, toasts } = useServices();
  const working = useStore(data.state, (state) => state.work.kind);
  const [moving, setMoving] = useState(false);
  const { folder, fixedBy, left } = overview;
  const words = text.data;
  const removeLeft = async () => {
    if (await data.removeLeft()) toasts.show({ title: words.leftRemoved });
  };
  return (
    <section className={styles.card} aria-labelledby="settings-folder">
      <h2 id="settings-folder" className={styles.title}>
        {words.folder}
      </h2>
      {left !== null && (
        <Callout
          tone="info"
          title={words.left(left.folder)}
          detail={words.leftDetail(formatBytes(left.bytes))}
        >
          <Button small disabled={working !== "none"} onClick={() => void removeLeft()}>
            {words.removeLeft}
          </Button>
        </Callout>
      )}
      <SettingPlace name="folder" className={styles.row}>
        <span>
          <code className={styles.folder}>{folder}</code>
          <CopyButton iconOnly value={folder} label={words.copyFolder} done={text.app.copied} />
        </span>
        {fixedBy === null && <Button onClick={() => setMoving(true)}>{words.move}</Button>}
      </SettingPlace>
      <p className={styles.hint}>{words.folderHint}</p>
      {fixedBy !== null && <p className={styles.hint}>{words.fixed[fixedBy]}</p>}
      {moving && (
        <MoveDialog
          close={() => {
            setMoving(false);
            data.forgetFolder();
          }}
        />
      )}
    </section>
  );
}

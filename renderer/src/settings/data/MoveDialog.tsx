import { useState } from "react";
import { useStore } from "zustand";
import type { CheckedFolder } from "../../../../electron/contract/data.ts";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { FolderBrowser } from "../../models/FolderBrowser.tsx";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import settings from "../Settings.module.css";
import styles from "./Data.module.css";
import { WorkProgress } from "./WorkProgress.tsx";

/** Chooses a folder, checks it, and moves the data there. */
export function MoveDialog({ close }: { readonly close: () => void }) {
  const { data } = useServices();
  const target = useStore(data.state, (state) => state.target);
  const working = useStore(data.state, (state) => state.work.kind);
  const [path, setPath] = useState("");
  const [browsing, setBrowsing] = useState(false);
  const words = text.data;
  const type = (next: string) => {
    setPath(next);
    data.forgetFolder();
  };
  return (
    <Dialog open close={close} title={words.moveTitle} closeLabel={text.app.close}>
      <form
        className={styles.dialog}
        onSubmit={(event) => {
          event.preventDefault();
          if (target.kind === "answered") void data.move(target.value.folder);
          else void data.checkFolder(path);
        }}
      >
        <p>{words.moveDetail}</p>
        <Field label={words.moveTo} hint={words.moveHint}>
          {(control) => (
            <span className={settings.withButtons}>
              <input {...control} value={path} onChange={(event) => type(event.target.value)} />
              <Button onClick={() => setBrowsing(true)}>{words.choose}</Button>
            </span>
          )}
        </Field>
        {target.kind === "failed" && (
          <Callout tone="danger" alert {...describeProblem(target.problem)} />
        )}
        {target.kind === "answered" && <Checked folder={target.value} />}
        <WorkProgress of="moving" label={words.moving} />
        <div className={styles.end}>
          <Button onClick={close}>{text.app.cancel}</Button>
          <Button
            type="submit"
            look="primary"
            disabled={path.trim() === "" || target.kind === "asking" || working !== "none"}
          >
            {target.kind === "answered" ? words.moveSure : words.moveCheck}
          </Button>
        </div>
      </form>
      <FolderBrowser
        choose="folder"
        title={words.chooseTitle}
        open={browsing}
        close={() => setBrowsing(false)}
        take={(chosen) => {
          setBrowsing(false);
          type(chosen);
        }}
      />
    </Dialog>
  );
}

function Checked({ folder }: { readonly folder: CheckedFolder }) {
  const { needBytes, freeBytes, warnings } = folder;
  return (
    <>
      {warnings.map((warning) => (
        <Callout key={warning} tone="caution" title={text.data.warnings[warning]} />
      ))}
      <output>{text.data.needs(formatBytes(needBytes), formatBytes(freeBytes))}</output>
    </>
  );
}

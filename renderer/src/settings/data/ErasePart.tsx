import { useState } from "react";
import type { DataOverview } from "../../../../electron/contract/data.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { SettingPlace } from "../settingPlace.tsx";
import styles from "../Settings.module.css";
import { EraseDialog } from "./EraseDialog.tsx";

/** The way to start anew. */
export function ErasePart({ overview }: { readonly overview: DataOverview }) {
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.card} aria-labelledby="settings-erase">
      <h2 id="settings-erase" className={styles.title}>
        {text.data.eraseHeading}
      </h2>
      <SettingPlace name="erase" className={styles.row}>
        <span className={styles.lead}>{text.data.eraseHint}</span>
        <Button look="danger" onClick={() => setOpen(true)}>
          {text.data.eraseAction}
        </Button>
      </SettingPlace>
      {open && <EraseDialog overview={overview} close={() => setOpen(false)} />}
    </section>
  );
}

import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Settings } from "../../../electron/contract/app.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { FolderBrowser } from "../models/FolderBrowser.tsx";
import { focusWhenLost } from "../practice/banks/rowFocus.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { SettingPlace } from "./settingPlace.tsx";
import styles from "./Settings.module.css";

const changeId = "settings-models-change";

const minutes = [1, 5, 10, 15, 30, 60, 120, 240] as const;

/** How long an unused model stays in memory, and where Viva keeps the files it gets. */
export function ModelSettings({ settings }: { readonly settings: Settings }) {
  const { settings: store } = useServices();
  const { restAfterMinutes } = settings;
  const words = text.modelFiles;
  // Another number may have been chosen elsewhere.
  const offered = [
    ...new Set([...minutes, ...(restAfterMinutes === null ? [] : [restAfterMinutes])]),
  ].toSorted((a, b) => a - b);
  return (
    <section className={styles.card} aria-labelledby="settings-part">
      <SettingPlace name="rest" className={styles.grid}>
        <Field label={words.rest} hint={words.restHint}>
          {(control) => (
            <select
              {...control}
              value={restAfterMinutes ?? "never"}
              onChange={({ target }) =>
                void store.update({
                  restAfterMinutes: target.value === "never" ? null : Number(target.value),
                })
              }
            >
              {offered.map((one) => (
                <option key={one} value={one}>
                  {words.restMinutes(one)}
                </option>
              ))}
              <option value="never">{words.restNever}</option>
            </select>
          )}
        </Field>
      </SettingPlace>
      <ModelsFolder chosen={settings.modelsFolder} />
    </section>
  );
}

/** The folder as it is now, and the ways to another one and back. */
function ModelsFolder({ chosen }: { readonly chosen: string | null }) {
  const { offers, settings: store } = useServices();
  const machine = useStore(offers.state, (state) => state.machine);
  const [browsing, setBrowsing] = useState(false);
  const words = text.modelFiles;
  // What the usual folder is, only the core knows.
  useEffect(() => void offers.refresh(), [offers]);
  const choose = async (modelsFolder: string | null) => {
    setBrowsing(false);
    await store.update({ modelsFolder });
    focusWhenLost(changeId);
    await offers.refresh();
  };
  return (
    <SettingPlace name="folder">
      <div className={styles.row}>
        <span className={styles.label} id="settings-models-folder">
          {words.folder}
        </span>
        <span className={styles.withButtons}>
          <Button
            small
            id={changeId}
            aria-describedby="settings-models-folder"
            onClick={() => setBrowsing(true)}
          >
            {words.changeFolder}
          </Button>
          {chosen !== null && (
            <Button small look="quiet" onClick={() => void choose(null)}>
              {words.usualFolder}
            </Button>
          )}
        </span>
      </div>
      <p>
        <code className={styles.folder}>
          {chosen ?? machine?.modelsFolder ?? words.folderUnknown}
        </code>
      </p>
      <p className={styles.hint}>{words.folderHint}</p>
      <FolderBrowser
        title={words.folderChooseTitle}
        choose="folder"
        open={browsing}
        close={() => setBrowsing(false)}
        take={(folder) => void choose(folder)}
      />
    </SettingPlace>
  );
}

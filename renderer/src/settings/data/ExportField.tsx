import { useState } from "react";
import { useStore } from "zustand";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { SettingPlace } from "../settingPlace.tsx";
import styles from "../Settings.module.css";
import { WorkProgress } from "./WorkProgress.tsx";

/** Where a browser finds everything as one file; the desktop window writes to a path. */
const download = "/export";

/** Exports everything: by a browser's own download, or to a path. */
export function ExportField() {
  const { settings } = useServices();
  const shell = useStore(settings.state, (state) => state.info?.shell ?? null);
  if (shell === null) return null;
  return (
    <SettingPlace name="export">
      {shell === "web" ? (
        <Button onClick={startDownload}>{text.data.exportAction}</Button>
      ) : (
        <ExportTo />
      )}
    </SettingPlace>
  );
}

/** The browser streams it to its own folder: the page never holds it. */
function startDownload(): void {
  const link = document.createElement("a");
  link.href = download;
  link.download = "";
  link.click();
}

function ExportTo() {
  const { data, toasts } = useServices();
  const work = useStore(data.state, (state) => state.work);
  const [path, setPath] = useState<string>(text.data.exportPlace);
  const write = async () => {
    const written = await data.exportTo(path);
    if (written !== null) toasts.show({ title: text.data.exported(written) });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <Field label={text.data.exportTo}>
        {(control) => (
          <span className={styles.withButtons}>
            <input {...control} value={path} onChange={(event) => setPath(event.target.value)} />
            <Button type="submit" disabled={work.kind !== "none" || path.trim() === ""}>
              {text.data.exportAction}
            </Button>
          </span>
        )}
      </Field>
      <WorkProgress of="exporting" label={text.data.exporting} />
    </form>
  );
}

import { useState } from "react";
import { useStore } from "zustand";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Field } from "../../ui/Field.tsx";
import { SettingPlace } from "../settingPlace.tsx";
import styles from "../Settings.module.css";
import { ImportDialog } from "./ImportDialog.tsx";

/** Names an export, which is checked and shown before it replaces anything. */
export function ImportField() {
  const { data } = useServices();
  const archive = useStore(data.state, (state) => state.archive);
  const [path, setPath] = useState("");
  return (
    <SettingPlace name="import">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (path.trim() !== "") void data.openArchive(path);
        }}
      >
        <Field label={text.data.importFrom} hint={text.data.importHint}>
          {(control) => (
            <span className={styles.withButtons}>
              <input {...control} value={path} onChange={(event) => setPath(event.target.value)} />
              <Button type="submit" disabled={archive.kind === "asking" || path.trim() === ""}>
                {archive.kind === "asking" ? text.data.checking : text.data.importAction}
              </Button>
            </span>
          )}
        </Field>
      </form>
      {archive.kind === "failed" && (
        <Callout tone="danger" alert {...describeProblem(archive.problem)} />
      )}
      {archive.kind === "answered" && (
        <ImportDialog opened={archive.value} close={data.closeArchive} />
      )}
    </SettingPlace>
  );
}

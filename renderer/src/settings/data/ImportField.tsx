import { useRef, useState } from "react";
import { useStore } from "zustand";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { pathOfFile } from "../../link/pathOfFile.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Field } from "../../ui/Field.tsx";
import { SettingPlace } from "../settingPlace.tsx";
import styles from "../Settings.module.css";
import { CopyProgress } from "./CopyProgress.tsx";
import type { ChosenArchive } from "./dataState.ts";
import { ImportDialog } from "./ImportDialog.tsx";

/** Chooses an export, which is checked and shown before it replaces anything. */
export function ImportField() {
  const { data } = useServices();
  const archive = useStore(data.state, (state) => state.archive);
  const chooser = useRef<HTMLInputElement>(null);
  const [path, setPath] = useState("");
  const words = text.data;
  const busy = archive.kind === "sending" || archive.kind === "asking";
  return (
    <SettingPlace name="import" className={styles.stack}>
      <div className={styles.row}>
        <span className={styles.lead}>{words.importHint}</span>
        {/* One button, so that the focus stays on it. */}
        <Button onClick={() => (busy ? data.closeArchive() : chooser.current?.click())}>
          {busy ? words.importCancel : words.importChoose}
        </Button>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (path.trim() !== "") void data.openArchive(path);
        }}
      >
        <Field label={words.importFrom}>
          {(control) => (
            <span className={styles.withButtons}>
              <input
                {...control}
                value={path}
                onChange={(event) => {
                  setPath(event.target.value);
                  if (archive.kind === "failed") data.closeArchive();
                }}
              />
              <Button type="submit">{words.importOpen}</Button>
            </span>
          )}
        </Field>
      </form>
      <State archive={archive} />
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".zip,application/zip"
        aria-label={words.importChoose}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void data.openArchive(pathOfFile(file) ?? file);
          // The same file can be chosen again.
          target.value = "";
        }}
      />
    </SettingPlace>
  );
}

function State({ archive }: { readonly archive: ChosenArchive }) {
  const { data } = useServices();
  switch (archive.kind) {
    case "none":
      return null;
    case "sending":
      return <CopyProgress label={text.data.sending} progress={archive} />;
    case "asking":
      return <output>{text.data.checking}</output>;
    case "failed":
      return <Callout tone="danger" alert {...describeProblem(archive.problem)} />;
    case "answered":
      return <ImportDialog opened={archive.value} close={data.closeArchive} />;
  }
}

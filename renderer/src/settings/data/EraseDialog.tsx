import { useState } from "react";
import { useStore } from "zustand";
import type { DataOverview } from "../../../../electron/contract/data.ts";
import { eraseWord } from "../../../../electron/contract/dataProcedures.ts";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import styles from "./Data.module.css";

type EraseDialogProps = { readonly overview: DataOverview; readonly close: () => void };

/** Says what goes and what stays, and asks for a typed word. */
export function EraseDialog({ overview, close }: EraseDialogProps) {
  const { data } = useServices();
  const working = useStore(data.state, (state) => state.work.kind);
  const problem = useStore(data.state, (state) => state.problem);
  const [typed, setTyped] = useState("");
  const [models, setModels] = useState(false);
  const { folder, modelBytes, outside } = overview;
  const words = text.data;
  const isSure = typed.trim().toLowerCase() === eraseWord;
  return (
    <Dialog open close={close} title={words.eraseTitle} closeLabel={text.app.close}>
      <form
        className={styles.dialog}
        onSubmit={(event) => {
          event.preventDefault();
          if (isSure) void data.erase(models);
        }}
      >
        <p>{words.eraseDetail(folder)}</p>
        {modelBytes > 0 && (
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={models}
              onChange={(event) => setModels(event.target.checked)}
            />
            {words.eraseModels(formatBytes(modelBytes))}
          </label>
        )}
        {outside.length > 0 && (
          <div>
            <p>{words.notErased}</p>
            <ul className={styles.titles}>
              {outside.map((path) => (
                <li key={path}>{path}</li>
              ))}
            </ul>
          </div>
        )}
        <p className={styles.hint}>{words.exportsStay}</p>
        <Field label={words.typeWord(eraseWord)}>
          {(control) => (
            <input
              {...control}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
        <div className={styles.end}>
          <Button onClick={close}>{text.app.cancel}</Button>
          <Button type="submit" look="danger" disabled={!isSure || working !== "none"}>
            {working === "erasing" ? words.erasing : words.eraseSure}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import { useRef, useState } from "react";
import type { DataOverview } from "../../../../electron/contract/data.ts";
import { eraseWord } from "../../../../electron/contract/dataProcedures.ts";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import styles from "./Data.module.css";
import { useJob } from "./useJob.ts";
import { WorkDialog } from "./WorkDialog.tsx";

type EraseDialogProps = { readonly overview: DataOverview; readonly close: () => void };

/** Says what goes and what stays, and asks for a typed word. */
export function EraseDialog({ overview, close }: EraseDialogProps) {
  const { data } = useServices();
  const job = useJob();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [models, setModels] = useState(false);
  const { folder, contents, backups, modelBytes, modelFiles, stays, outside } = overview;
  const notErased = [...stays, ...outside];
  const words = text.data;
  const isSure = typed.trim().toLowerCase() === eraseWord;
  return (
    <WorkDialog
      of="erasing"
      title={words.eraseTitle}
      close={close}
      first={field}
      submit={() => {
        if (isSure) void data.erase(models);
      }}
      action={
        <Button
          type="submit"
          look="danger"
          disabled={!isSure || (job !== null && job !== "erasing")}
        >
          {job === "erasing" ? words.erasing : words.eraseSure}
        </Button>
      }
    >
      <p>{words.eraseDetail(folder)}</p>
      <p>{words.eraseWhat(contents, backups.length)}</p>
      {modelBytes > 0 && (
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={models}
            onChange={(event) => setModels(event.target.checked)}
          />
          {words.eraseModels(modelFiles, formatBytes(modelBytes))}
        </label>
      )}
      {notErased.length > 0 && (
        <div>
          <p>{words.notErased}</p>
          <ul className={styles.titles}>
            {notErased.map((path) => (
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
            ref={field}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
    </WorkDialog>
  );
}

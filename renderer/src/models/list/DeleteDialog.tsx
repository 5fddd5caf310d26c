import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import type { ListedModel } from "../../../../electron/contract/modelFiles.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "../Models.module.css";
import { useRemoveModel } from "./useRemoveModel.ts";

type DeleteDialogProps = {
  readonly model: ListedModel;
  /** Called when it is closed without deleting anything. */
  readonly close: () => void;
  /** Called just before it deletes. */
  readonly sure: () => void;
};

/** Asks before a file is deleted from the disk. */
export function DeleteDialog({ model, close, sure }: DeleteDialogProps) {
  const remove = useRemoveModel();
  const { file, status } = model;
  const words = text.modelFiles;
  return (
    <Dialog open close={close} title={words.deleteTitle(file.name)} closeLabel={text.app.close}>
      <div className={styles.dialog}>
        <p className={styles.path}>{file.path}</p>
        <p>
          {status === "changed"
            ? words.deleteOther(file.path)
            : words.deleteDetail(formatBytes(file.fileBytes))}
        </p>
        <div className={styles.end}>
          <Button onClick={close}>{text.app.cancel}</Button>
          <Button
            look="danger"
            onClick={() => {
              sure();
              void remove(model);
            }}
          >
            {words.deleteSure}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

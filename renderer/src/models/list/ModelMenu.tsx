import { Ellipsis, History, SlidersHorizontal, Trash2, X } from "lucide-react";
import { useState } from "react";
import type { ListedModel } from "../../../../electron/contract/modelFiles.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { focusWhenLost } from "../../practice/banks/rowFocus.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Menu, MenuItem } from "../../ui/Menu.tsx";
import { LoadForm } from "../LoadForm.tsx";
import styles from "../Models.module.css";
import { DeleteDialog } from "./DeleteDialog.tsx";
import { deletesFile } from "./deletesFile.ts";
import { fileNameOf } from "./fileNameOf.ts";
import { actionsId } from "./rowIds.ts";
import { SpeedHistory } from "./SpeedHistory.tsx";
import { useRemoveModel } from "./useRemoveModel.ts";

/** What is done with a model now and then. */
export function ModelMenu({ model }: { readonly model: ListedModel }) {
  const { models } = useServices();
  const remove = useRemoveModel();
  const [open, setOpen] = useState<"options" | "history" | "delete" | null>(null);
  const { file, status, use } = model;
  const words = text.modelFiles;
  const deletes = deletesFile(model);
  const close = () => {
    setOpen(null);
    focusWhenLost(actionsId(model.id));
  };
  const title = {
    options: words.loadTitle(file.name),
    history: words.historyTitle(file.name),
  };
  return (
    <>
      <Menu
        trigger={
          <IconButton
            id={actionsId(model.id)}
            label={words.actions(words.withFile(file.name, fileNameOf(file.path)))}
          >
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        {use === "answers" && status === "ready" && (
          <MenuItem
            icon={<SlidersHorizontal aria-hidden="true" />}
            choose={() => setOpen("options")}
          >
            {words.loadWith}
          </MenuItem>
        )}
        {use === "answers" && (
          <MenuItem icon={<History aria-hidden="true" />} choose={() => setOpen("history")}>
            {words.history}
          </MenuItem>
        )}
        {model.origin !== "builtIn" && (
          <MenuItem
            danger={deletes}
            icon={deletes ? <Trash2 aria-hidden="true" /> : <X aria-hidden="true" />}
            choose={() => (deletes ? setOpen("delete") : void remove(model))}
          >
            {deletes ? words.removeFile : words.remove}
          </MenuItem>
        )}
      </Menu>
      {open === "delete" && <DeleteDialog model={model} close={close} sure={() => setOpen(null)} />}
      {(open === "options" || open === "history") && (
        <Dialog open close={close} title={title[open]} closeLabel={text.app.close} wide>
          <div className={styles.dialog}>
            {open === "options" && (
              <LoadForm
                file={file}
                load={(options) => {
                  close();
                  void models.load(file.path, options, false);
                }}
                cancel={close}
              />
            )}
            {open === "history" && <SpeedHistory modelId={model.id} />}
          </div>
        </Dialog>
      )}
    </>
  );
}

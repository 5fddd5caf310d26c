import { FolderOpen, FolderSearch } from "lucide-react";
import { useState } from "react";
import { useStore } from "zustand";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { chooseId } from "../chooseId.ts";
import { FolderBrowser } from "../FolderBrowser.tsx";
import { DownloadDialog } from "../offers/DownloadDialog.tsx";
import { FoundDialog } from "./FoundDialog.tsx";
import styles from "./List.module.css";
import { readPlace } from "./readPlace.ts";
import { useTakeFile } from "./useTakeFile.ts";

type Open =
  | { readonly kind: "files" | "folders" }
  | { readonly kind: "found"; readonly folder: string }
  | { readonly kind: "download"; readonly address: string };

/** The ways to a model that is on this computer already. */
export function AddModels() {
  const { models, settings } = useServices();
  const shell = useStore(settings.state, (state) => state.info?.shell);
  const none = useStore(models.state, (state) => state.model?.kind === "none");
  const take = useTakeFile();
  const [open, setOpen] = useState<Open | null>(null);
  const [typed, setTyped] = useState("");
  const words = text.modelFiles;
  const close = () => setOpen(null);

  const choose = async () => {
    if (shell !== "desktop") return setOpen({ kind: "files" });
    const path = await models.pickPath();
    if (path !== null) await take(path);
  };
  const openTyped = () => {
    const place = readPlace(typed);
    if (place === null) return;
    setTyped("");
    if (place.kind === "file") void take(place.path);
    else if (place.kind === "folder") setOpen({ kind: "found", folder: place.path });
    else setOpen({ kind: "download", address: place.address });
  };
  return (
    <div className={styles.add}>
      <div className={styles.addButtons}>
        <Button id={chooseId} onClick={() => void choose()}>
          <FolderOpen aria-hidden="true" />
          {none ? text.models.choose : text.models.chooseOther}
        </Button>
        <Button onClick={() => setOpen({ kind: "folders" })}>
          <FolderSearch aria-hidden="true" />
          {words.chooseFolder}
        </Button>
        <span className={styles.hint}>{words.dropHint}</span>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          openTyped();
        }}
      >
        <Field label={words.path} hint={words.pathHint}>
          {(control) => (
            <span className={styles.fieldRow}>
              <input
                {...control}
                spellCheck={false}
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
              <Button type="submit" disabled={readPlace(typed) === null}>
                {words.open}
              </Button>
            </span>
          )}
        </Field>
      </form>
      <FolderBrowser
        open={open?.kind === "files"}
        close={close}
        take={(path) => {
          close();
          void take(path);
        }}
      />
      <FolderBrowser
        title={words.folderTitle}
        choose="folder"
        open={open?.kind === "folders"}
        close={close}
        take={(folder) => setOpen({ kind: "found", folder })}
      />
      {open?.kind === "found" && <FoundDialog folder={open.folder} close={close} />}
      {open?.kind === "download" && (
        <DownloadDialog wanted={{ kind: "address", address: open.address }} close={close} />
      )}
    </div>
  );
}

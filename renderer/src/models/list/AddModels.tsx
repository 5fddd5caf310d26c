import { FolderOpen, FolderSearch } from "lucide-react";
import { useState } from "react";
import { useStore } from "zustand";
import { describeProblem, type Problem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { useCommands } from "../../commands/useCommands.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { chooseId } from "../chooseId.ts";
import { FolderBrowser } from "../FolderBrowser.tsx";
import { DownloadDialog } from "../offers/DownloadDialog.tsx";
import type { Source } from "../transferStore.ts";
import { FoundDialog } from "./FoundDialog.tsx";
import styles from "./List.module.css";
import { readPlace } from "./readPlace.ts";
import { useTakeFile } from "./useTakeFile.ts";

type Open =
  | { readonly kind: "files" | "folders" }
  | { readonly kind: "found"; readonly folder: string }
  | { readonly kind: "download"; readonly address: string; readonly source: Source };

/** The ways to a model that is on this computer already, or at an address. */
export function AddModels() {
  const { models, settings, transfers } = useServices();
  const shell = useStore(settings.state, (state) => state.info?.shell);
  const none = useStore(models.state, (state) => state.model?.kind === "none");
  const take = useTakeFile();
  const [open, setOpen] = useState<Open | null>(null);
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState<Problem | null>(null);
  const words = text.modelFiles;
  const close = () => setOpen(null);

  /** What was refused before says nothing of what is tried now. */
  const begin = () => {
    setRefused(null);
    if (models.state.getState().chosen.kind === "failed") models.forgetChosen();
  };
  const browse = (kind: "files" | "folders") => {
    begin();
    setOpen({ kind });
  };
  const choose = async () => {
    begin();
    if (shell !== "desktop") return browse("files");
    const path = await models.pickPath();
    if (path !== null) await take(path);
  };
  const openTyped = () => {
    begin();
    const place = readPlace(typed);
    if (place === null) return;
    if (place.kind === "address") return void ask(place.address);
    setTyped("");
    if (place.kind === "file") void take(place.path);
    else setOpen({ kind: "found", folder: place.path });
  };
  const type = (next: string) => {
    setTyped(next);
    setRefused(null);
  };
  /** What cannot be downloaded is refused before anything is asked. */
  const ask = async (address: string) => {
    const outcome = await transfers.source({ kind: "address", address });
    if (outcome.kind === "failed") return setRefused(outcome.problem);
    setOpen({ kind: "download", address, source: outcome.value });
  };
  useCommands([
    {
      id: "models-choose",
      name: none ? text.models.choose : text.models.chooseOther,
      icon: FolderOpen,
      run: () => void choose(),
    },
    {
      id: "models-folder",
      name: words.chooseFolder,
      icon: FolderSearch,
      run: () => browse("folders"),
    },
  ]);
  return (
    <div className={styles.add}>
      <div className={styles.addButtons}>
        <Button id={chooseId} onClick={() => void choose()}>
          <FolderOpen aria-hidden="true" />
          {none ? text.models.choose : text.models.chooseOther}
        </Button>
        <Button onClick={() => browse("folders")}>
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
        <Field label={words.path} hint={words.pathHint} problem={refused && problemWords(refused)}>
          {(control) => (
            <span className={styles.fieldRow}>
              <input
                {...control}
                spellCheck={false}
                autoComplete="off"
                value={typed}
                onChange={(event) => type(event.target.value)}
              />
              <Button type="submit">{words.open}</Button>
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
        <DownloadDialog
          wanted={{ kind: "address", address: open.address }}
          source={open.source}
          begun={() => setTyped("")}
          close={close}
        />
      )}
    </div>
  );
}

function problemWords(problem: Problem): string {
  const { title, detail } = describeProblem(problem);
  return `${title}. ${detail}`;
}

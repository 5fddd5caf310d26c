import { ArrowUp, Box, Folder, FolderHeart } from "lucide-react";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { FailureMessage } from "../../../electron/contract/failureMessage.ts";
import { formatBytes } from "../../../electron/contract/formatBytes.ts";
import type { FolderEntry, FolderListing } from "../../../electron/contract/models.ts";
import { describeProblem, type Problem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import styles from "./FolderBrowser.module.css";

type Choosing = {
  /** What is chosen: a model file, or a folder. */
  readonly choose?: "file" | "folder";
  /** Called with the path of what was chosen. */
  readonly take: (path: string) => void;
};

type FolderBrowserProps = Choosing & {
  readonly title?: string;
  /** Why it is open, where that needs saying. */
  readonly note?: FailureMessage | null;
  readonly open: boolean;
  readonly close: () => void;
};

/** A small browser of this computer's folders, for shells without a file dialog. */
export function FolderBrowser(props: FolderBrowserProps) {
  const { choose = "file", note = null, open, close, take } = props;
  const { title = text.models[choose === "file" ? "browserTitle" : "folderTitle"] } = props;
  return (
    <Dialog open={open} close={close} title={title} closeLabel={text.app.close} wide>
      {note !== null && (
        <div className={styles.why}>
          <Callout tone="info" {...note} />
        </div>
      )}
      <Folders choose={choose} take={take} />
    </Dialog>
  );
}

function Folders({ choose, take }: Required<Choosing>) {
  const { models } = useServices();
  const { listing, problem } = useStore(models.state, (state) => state.folder);
  // What is typed stays until a folder was opened because of it, whatever arrives meanwhile.
  const [typed, setTyped] = useState<string | null>(null);
  const open = async (path: string) => {
    if (await models.browse(path)) setTyped(null);
  };
  const go = (path: string) => void open(path);
  useEffect(() => void models.browse(null), [models]);

  return (
    <div className={styles.browser}>
      <PathRow
        path={typed ?? listing?.path ?? ""}
        // The first folder's path, when it comes, must not stand in the middle of what is being typed.
        isReady={listing !== null || problem !== null}
        type={setTyped}
        parent={listing?.parent ?? null}
        go={go}
        choose={choose}
        take={take}
      />
      {problem !== null && <Callout tone="danger" alert {...folderProblem(problem)} />}
      <div className={styles.panes}>
        {listing !== null && (
          <>
            <ul className={styles.shortcuts} aria-label={text.models.shortcuts}>
              {listing.shortcuts.map((shortcut) => (
                <li key={shortcut.path}>
                  <button type="button" className={styles.entry} onClick={() => go(shortcut.path)}>
                    <FolderHeart aria-hidden="true" />
                    <span className={styles.entryName}>{shortcut.name}</span>
                  </button>
                </li>
              ))}
            </ul>
            <Entries listing={listing} go={go} choose={choose} take={take} />
          </>
        )}
      </div>
      {choose === "folder" && (
        <div className={styles.end}>
          <Button
            look="primary"
            disabled={listing === null}
            onClick={() => (listing === null ? undefined : take(listing.path))}
          >
            {text.models.takeFolder}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Only folders are opened here, so what is missing is a folder. */
function folderProblem(problem: Problem): FailureMessage {
  return problem.code === "FILE_MISSING"
    ? { title: text.models.noFolder, detail: text.models.noFolderDetail(problem.data.path) }
    : describeProblem(problem);
}

type PathRowProps = Required<Choosing> & {
  readonly path: string;
  readonly isReady: boolean;
  readonly type: (path: string) => void;
  readonly parent: string | null;
  readonly go: (path: string) => void;
};

/** The folder's path, to read, type over or paste over. */
function PathRow({ path, isReady, type, parent, go, choose, take }: PathRowProps) {
  const goToPath = () => {
    const wanted = path.trim();
    if (wanted === "") return;
    if (choose === "file" && wanted.toLowerCase().endsWith(".gguf")) take(wanted);
    else go(wanted);
  };
  return (
    <form
      className={styles.pathRow}
      onSubmit={(event) => {
        event.preventDefault();
        // A dialog may stand within another form as React sees it, which must not be sent by this one.
        event.stopPropagation();
        goToPath();
      }}
    >
      <IconButton
        label={text.models.up}
        disabled={parent === null}
        onClick={() => (parent === null ? undefined : go(parent))}
      >
        <ArrowUp aria-hidden="true" />
      </IconButton>
      <input
        className={styles.path}
        aria-label={text.models.path}
        spellCheck={false}
        readOnly={!isReady}
        value={path}
        onChange={(event) => type(event.target.value)}
      />
      <Button type="submit">{text.models.go}</Button>
    </form>
  );
}

type EntriesProps = Required<Choosing> & {
  readonly listing: FolderListing;
  readonly go: (path: string) => void;
};

function Entries({ listing, go, choose, take }: EntriesProps) {
  return (
    <div className={styles.entries}>
      {listing.entries.length === 0 && <p className={styles.note}>{text.models.emptyFolder}</p>}
      <ul aria-label={text.models.entries}>
        {listing.entries.map((entry) => (
          <li key={entry.path}>
            <Entry
              entry={entry}
              disabled={choose === "folder" && entry.kind === "model"}
              choose={() => (entry.kind === "folder" ? go(entry.path) : take(entry.path))}
            />
          </li>
        ))}
      </ul>
      {listing.leftOut > 0 && <p className={styles.note}>{text.models.leftOut(listing.leftOut)}</p>}
    </div>
  );
}

type EntryProps = {
  readonly entry: FolderEntry;
  readonly disabled: boolean;
  readonly choose: () => void;
};

function Entry({ entry, disabled, choose }: EntryProps) {
  const Icon = entry.kind === "folder" ? Folder : Box;
  return (
    <button type="button" className={styles.entry} disabled={disabled} onClick={choose}>
      <Icon aria-hidden="true" className={entry.kind === "model" ? styles.model : undefined} />
      <bdi className={styles.entryName}>{entry.name}</bdi>
      {entry.bytes !== null && <span className={styles.bytes}>{formatBytes(entry.bytes)}</span>}
    </button>
  );
}

import { FolderSync } from "lucide-react";
import { useState } from "react";
import { useStore } from "zustand";
import { describeProblem, type Problem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { focusWhenLost } from "../practice/banks/rowFocus.ts";
import { Button } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import styles from "./Library.module.css";

/** Folders that are looked through for new files; closed until there is one or the student opens it. */
export function WatchedFolders() {
  const { library, toasts } = useServices();
  const watched = useStore(library.documents.state, (state) => state.watched);
  const [path, setPath] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const words = text.library.watched;

  const watch = async () => {
    const failed = await library.documents.watchFolder(path.trim());
    setProblem(failed);
    if (failed === null) setPath("");
  };
  const stop = async (folder: string) => {
    const failed = await library.documents.unwatchFolder(folder);
    setProblem(failed);
    if (failed !== null) return;
    focusWhenLost();
    const goOn = async () => {
      const refused = await library.documents.watchFolder(folder);
      if (refused !== null) toasts.show(describeProblem(refused));
    };
    toasts.show({
      title: words.stopped(folder),
      action: { label: text.app.undo, run: () => void goOn() },
    });
  };
  return (
    <details className={styles.section} open={watched.length > 0}>
      <summary className={styles.sectionTitle}>{words.heading}</summary>
      <div className={styles.sectionBody}>
        <p className={styles.hint}>{words.lead}</p>
        {watched.length > 0 && (
          <ul className={styles.folders}>
            {watched.map((folder) => (
              <li key={folder}>
                <FolderSync aria-hidden="true" />
                <span className={styles.path}>{folder}</span>
                <Button
                  small
                  look="quiet"
                  aria-label={words.stopOne(folder)}
                  onClick={() => void stop(folder)}
                >
                  {words.stop}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <form
          className={styles.pathForm}
          onSubmit={(event) => {
            event.preventDefault();
            if (path.trim() !== "") void watch();
          }}
        >
          <input
            className={styles.field}
            aria-label={words.path}
            placeholder={words.placeholder}
            spellCheck={false}
            value={path}
            onChange={(event) => setPath(event.target.value)}
          />
          <Button type="submit" disabled={path.trim() === ""}>
            {words.watch}
          </Button>
        </form>
        {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
      </div>
    </details>
  );
}

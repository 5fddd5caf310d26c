import { useEffect, useRef, useState } from "react";
import type { OpenedFile as Opened } from "../../../electron/contract/openedFile.ts";
import { whenFileOpened } from "../link/whenFileOpened.ts";
import { useTakeFile } from "../models/list/useTakeFile.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import styles from "./OpenedFile.module.css";
import { describeProblem } from "./problem.ts";
import { formatRoute, type Route } from "./routes.ts";
import { useServices } from "./services.ts";
import { text } from "./text.ts";

const screens: Record<Opened["kind"], Route> = {
  model: { screen: "models" },
  bank: { screen: "practice", part: "banks" },
};

/** Asks about each file that the system hands to Viva's window, and opens it only then. */
export function OpenedFile() {
  const { practice, toasts } = useServices();
  const takeModel = useTakeFile();
  const [[file, ...others], setFiles] = useState<readonly Opened[]>([]);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => whenFileOpened((next) => setFiles((before) => [...before, next])), []);
  if (file === undefined) return null;

  const close = () => setFiles(others);
  const open = async () => {
    close();
    location.hash = formatRoute(screens[file.kind]);
    if (file.kind === "model") return takeModel(file.path);
    const problem = await practice.imports.add([file.path], null);
    if (problem !== null) toasts.show(describeProblem(problem));
  };
  const words = text.opened;
  return (
    <Dialog
      key={file.path}
      open
      close={close}
      title={words.title[file.kind]}
      closeLabel={text.app.close}
      first={first}
    >
      <div className={styles.body}>
        <p className={styles.path}>
          <bdi>{file.path}</bdi>
        </p>
        <p>{words.detail[file.kind]}</p>
        <div className={styles.end}>
          <Button onClick={close}>{words.later}</Button>
          <Button ref={first} look="primary" onClick={() => void open()}>
            {words.open[file.kind]}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

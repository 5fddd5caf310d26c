import { useState } from "react";
import { useStore } from "zustand";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { focusWhenLost } from "../../practice/banks/rowFocus.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Field } from "../../ui/Field.tsx";
import { SettingPlace } from "../settingPlace.tsx";
import styles from "../Settings.module.css";
import { useJob } from "./useJob.ts";
import { WorkProblem } from "./WorkProblem.tsx";
import { WorkProgress } from "./WorkProgress.tsx";

const buttonId = "settings-export";

/** Where a browser finds everything as one file; the desktop window writes to a path. */
const download = "/export";

/** Exports everything: by a browser's own download, or to a path. */
export function ExportField() {
  const { settings } = useServices();
  const shell = useStore(settings.state, (state) => state.info?.shell ?? null);
  if (shell === null) return null;
  return (
    <SettingPlace name="export" className={styles.stack}>
      {shell === "web" ? <Download /> : <ExportTo />}
      <Lacks />
    </SettingPlace>
  );
}

/** What the last export is short of, although it is whole otherwise. */
function Lacks() {
  const { data } = useServices();
  const lacks = useStore(data.state, (state) => state.overview?.exportLacks);
  if (lacks === undefined || lacks.length === 0) return null;
  return <Callout tone="caution" title={text.data.exportLacks} detail={lacks.join(", ")} />;
}

/** A browser does not tell its page how a download went; the core does. */
function Download() {
  const { data } = useServices();
  const failure = useStore(data.state, (state) => state.overview?.exportFailure ?? null);
  const words = text.data;
  const dismiss = () => {
    void data.dismissNews();
    focusWhenLost(buttonId);
  };
  return (
    <>
      <div className={styles.row}>
        <span className={styles.lead}>{words.exportHint}</span>
        <Button id={buttonId} onClick={startDownload}>
          {words.exportAction}
        </Button>
      </div>
      {failure !== null && (
        <Callout tone="danger" alert title={words.exportFailed} detail={reasonOf(failure)}>
          <Button small onClick={dismiss}>
            {text.app.dismiss}
          </Button>
        </Callout>
      )}
    </>
  );
}

function reasonOf(failure: Parameters<typeof describeProblem>[0]): string {
  const { title, detail } = describeProblem(failure);
  return `${title}. ${detail} ${text.data.exportNotWhole}`;
}

/** The browser streams it to its own folder: the page never holds it. */
function startDownload(): void {
  const link = document.createElement("a");
  link.href = download;
  link.download = "";
  link.click();
}

function ExportTo() {
  const { data, toasts } = useServices();
  const job = useJob();
  const [path, setPath] = useState<string>(text.data.exportPlace);
  const words = text.data;
  const exporting = job === "exporting";
  const choose = async () => setPath((await data.chooseExport()) ?? path);
  const write = async () => {
    const written = await data.exportTo(path);
    if (written !== null) toasts.show({ title: words.exported(written) });
  };
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (exporting) data.cancel();
        else if (path.trim() !== "") void write();
      }}
    >
      <p className={styles.lead}>{words.exportHint}</p>
      <Field label={words.exportTo}>
        {(control) => (
          <span className={styles.withButtons}>
            <input
              {...control}
              readOnly={exporting}
              value={path}
              onChange={(event) => setPath(event.target.value)}
            />
            <Button disabled={exporting} onClick={() => void choose()}>
              {words.choose}
            </Button>
            {/* One button, so that the focus stays on it. */}
            <Button type="submit" disabled={job !== null && !exporting}>
              {exporting ? text.app.cancel : words.exportAction}
            </Button>
          </span>
        )}
      </Field>
      <WorkProgress of="exporting" label={words.exporting} />
      <WorkProblem of="exporting" />
    </form>
  );
}

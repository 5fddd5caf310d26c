import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { CheckedFolder } from "../../../../electron/contract/data.ts";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { FolderBrowser } from "../../models/FolderBrowser.tsx";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Field } from "../../ui/Field.tsx";
import settings from "../Settings.module.css";
import { useJob } from "./useJob.ts";
import { WorkDialog } from "./WorkDialog.tsx";
import { WorkProgress } from "./WorkProgress.tsx";

/** Chooses a folder, checks it, and moves the data there. */
export function MoveDialog({ close }: { readonly close: () => void }) {
  const { data, toasts } = useServices();
  const target = useStore(data.state, (state) => state.target);
  const job = useJob();
  const [path, setPath] = useState("");
  const [browsing, setBrowsing] = useState(false);
  const words = text.data;
  const moving = job === "moving";
  useEffect(() => data.forgetFolder, [data]);
  const type = (next: string) => {
    setPath(next);
    data.forgetFolder();
    data.forgetFailure();
  };
  const cancel = () => {
    data.cancel();
    close();
    toasts.show({ title: words.moveCancelled, detail: words.moveCancelledDetail(path) });
  };
  return (
    <WorkDialog
      of="moving"
      title={words.moveTitle}
      close={close}
      cancel={cancel}
      submit={() => {
        if (target.kind === "answered") void data.move(target.value.folder);
        else if (path.trim() !== "") void data.checkFolder(path);
      }}
      action={
        <Button
          type="submit"
          look="primary"
          disabled={path.trim() === "" || (job !== null && !moving)}
        >
          {moving ? words.moving : target.kind === "answered" ? words.moveSure : words.moveCheck}
        </Button>
      }
    >
      <p>{words.moveDetail}</p>
      <Field label={words.moveTo} hint={words.moveHint}>
        {(control) => (
          <span className={settings.withButtons}>
            <input
              {...control}
              readOnly={moving}
              value={path}
              onChange={(event) => type(event.target.value)}
            />
            <Button disabled={moving} onClick={() => setBrowsing(true)}>
              {words.choose}
            </Button>
          </span>
        )}
      </Field>
      {target.kind === "asking" && <output>{words.checkingFolder}</output>}
      {target.kind === "failed" && (
        <Callout tone="danger" alert {...describeProblem(target.problem)} />
      )}
      {target.kind === "answered" && <Checked folder={target.value} />}
      <WorkProgress of="moving" label={words.moving} />
      <FolderBrowser
        choose="folder"
        title={words.chooseTitle}
        open={browsing}
        close={() => setBrowsing(false)}
        take={(chosen) => {
          setBrowsing(false);
          type(chosen);
        }}
      />
    </WorkDialog>
  );
}

function Checked({ folder }: { readonly folder: CheckedFolder }) {
  const { needBytes, freeBytes, warnings } = folder;
  return (
    <>
      {warnings.map((warning) => (
        <Callout key={warning} tone="caution" title={text.data.warnings[warning]} />
      ))}
      <output>{text.data.needs(formatBytes(needBytes), formatBytes(freeBytes))}</output>
    </>
  );
}

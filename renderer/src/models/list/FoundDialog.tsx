import { useEffect, useId, useState } from "react";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import type { FoundModels } from "../../../../electron/contract/modelFiles.ts";
import { describeProblem, type Problem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import dialog from "../Models.module.css";
import styles from "./List.module.css";

type FoundDialogProps = { readonly folder: string; readonly close: () => void };

type Look =
  | { readonly kind: "looking" }
  | { readonly kind: "failed"; readonly problem: Problem }
  | { readonly kind: "found"; readonly found: FoundModels };

/** What models a folder holds, to add those that are wanted. */
export function FoundDialog({ folder, close }: FoundDialogProps) {
  const { modelFiles } = useServices();
  const [look, setLook] = useState<Look>({ kind: "looking" });
  const words = text.modelFiles;
  useEffect(() => {
    let left = false;
    const scan = async () => {
      const outcome = await modelFiles.scan(folder);
      if (left) return;
      setLook(outcome.kind === "failed" ? outcome : { kind: "found", found: outcome.value });
    };
    void scan();
    return () => {
      left = true;
    };
  }, [modelFiles, folder]);
  return (
    <Dialog open close={close} title={words.foundTitle} closeLabel={text.app.close} wide>
      <div className={dialog.dialog}>
        <p className={dialog.path}>{folder}</p>
        {look.kind === "looking" && <output>{words.looking}</output>}
        {look.kind === "failed" && (
          <Callout tone="danger" alert {...describeProblem(look.problem)} />
        )}
        {look.kind === "found" && <Found found={look.found} close={close} />}
      </div>
    </Dialog>
  );
}

type FoundProps = { readonly found: FoundModels; readonly close: () => void };

function Found({ found: { models, refused, cut }, close }: FoundProps) {
  const { modelFiles, toasts } = useServices();
  const id = useId();
  const words = text.modelFiles;
  const fresh = models.filter(({ modelId }) => modelId === null).map(({ file }) => file.path);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(fresh));
  const add = async () => {
    close();
    const { added, refused: failed } = await modelFiles.addAll([...chosen]);
    if (added.length > 0) toasts.show({ title: words.addedSeveral(added.length) });
    for (const { problem } of failed) toasts.show(describeProblem(problem));
  };
  const toggle = (path: string, wanted: boolean) => {
    const next = new Set(chosen);
    if (wanted) next.add(path);
    else next.delete(path);
    setChosen(next);
  };
  return (
    <>
      {models.length === 0 && <output>{words.foundNone}</output>}
      <ul
        className={styles.found}
        aria-label={words.foundTitle}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable
        tabIndex={0}
      >
        {models.map(({ file, modelId, use }) => (
          <li key={file.path} className={styles.foundRow}>
            <input
              id={`${id}-${file.path}`}
              type="checkbox"
              aria-describedby={`${id}-${file.path}-hint`}
              disabled={modelId !== null}
              checked={modelId !== null || chosen.has(file.path)}
              onChange={(event) => toggle(file.path, event.target.checked)}
            />
            <label className={styles.foundName} htmlFor={`${id}-${file.path}`}>
              {words.nameIn(file.name, file.quantization)}
            </label>
            <span id={`${id}-${file.path}-hint`} className={styles.hint}>
              {formatBytes(file.fileBytes)} · {words.uses[use]}
              {modelId !== null && ` · ${words.listed}`} · {file.path}
            </span>
          </li>
        ))}
      </ul>
      {cut && <Callout tone="info" title={words.foundCut} />}
      {refused.length > 0 && (
        <details className={styles.refused}>
          <summary>{words.refused(refused.length)}</summary>
          <ul>
            {refused.map(({ path, failure }) => (
              <li key={path}>
                {path}: {describeProblem(failure).title}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={dialog.end}>
        <Button onClick={close}>{text.app.cancel}</Button>
        <Button look="primary" disabled={chosen.size === 0} onClick={() => void add()}>
          {words.addChosen(chosen.size)}
        </Button>
      </div>
    </>
  );
}

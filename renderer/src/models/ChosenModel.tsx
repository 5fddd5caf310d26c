import { useEffect, useId, useRef, useState } from "react";
import { useStore } from "zustand";
import { formatBytes } from "../../../electron/contract/formatBytes.ts";
import type { LoadOptions, ModelFile } from "../../../electron/contract/models.ts";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { focusWhenLost } from "../practice/banks/rowFocus.ts";
import { Button } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import { chooseId } from "./chooseId.ts";
import { Facts } from "./Facts.tsx";
import { fileNameOf } from "./list/fileNameOf.ts";
import { LoadForm } from "./LoadForm.tsx";
import styles from "./Models.module.css";
import { useSayBegun } from "./transfers/useSayBegun.ts";

/** What the header of the chosen file says, where to keep it, and how to load it. */
export function ChosenModel() {
  const { models } = useServices();
  const chosen = useStore(models.state, (state) => state.chosen);
  switch (chosen.kind) {
    case "none":
      return null;
    case "inspecting":
      return <p className={styles.quiet}>{text.app.loading}</p>;
    case "failed":
      return <Callout tone="danger" alert {...describeProblem(chosen.problem)} />;
    case "inspected":
      return <Inspected key={chosen.file.path} file={chosen.file} />;
  }
}

const keeps = ["link", "copy"] as const;
type Keep = (typeof keeps)[number];

function Inspected({ file }: { readonly file: ModelFile }) {
  const { modelFiles, models, toasts } = useServices();
  const sayBegun = useSayBegun();
  const listed = useStore(
    modelFiles.state,
    ({ models: all }) => all?.some((one) => one.file.path === file.path) ?? false,
  );
  const [keep, setKeep] = useState<Keep>("link");
  const { facts } = text.models;
  // It comes up below what was just used.
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    card.current?.scrollIntoView({ block: "nearest" });
  }, []);

  const leave = () => {
    // Another file may have been chosen while this one was added.
    const { chosen } = models.state.getState();
    if (chosen.kind !== "inspected" || chosen.file.path !== file.path) return;
    models.forgetChosen();
    focusWhenLost(chooseId);
  };
  const add = async () => {
    const outcome = await modelFiles.add(file.path);
    if (outcome.kind === "failed") toasts.show(describeProblem(outcome.problem));
    else leave();
  };
  const load = (options: LoadOptions) => {
    void modelFiles.add(file.path);
    void models.load(file.path, options, false);
    focusWhenLost(chooseId);
  };
  const copy = async () => {
    const problem = await modelFiles.copy(file.path);
    if (problem !== null) return toasts.show(describeProblem(problem));
    leave();
    sayBegun("copy", fileNameOf(file.path));
  };
  return (
    <section ref={card} className={styles.inner} aria-label={text.models.inspected}>
      <h3 className={styles.name}>
        <bdi>{file.name}</bdi>
      </h3>
      <Facts
        facts={[
          [facts.architecture, file.architecture],
          [facts.quantization, file.quantization],
          [facts.parameters, text.models.parameters(file.parameters)],
          [facts.size, formatBytes(file.fileBytes)],
          [facts.trained, text.models.tokens(file.trainedContext)],
          [facts.layers, text.number(file.layers)],
          [facts.file, file.path],
        ]}
      />
      {!listed && <KeepChoice keep={keep} choose={setKeep} />}
      {keep === "copy" && !listed ? (
        <div className={styles.buttons}>
          <Button look="primary" onClick={() => void copy()}>
            {text.modelFiles.copy}
          </Button>
          <Button look="quiet" onClick={leave}>
            {text.app.cancel}
          </Button>
        </div>
      ) : (
        <LoadForm file={file} load={load} cancel={leave}>
          {!listed && <Button onClick={() => void add()}>{text.modelFiles.addOnly}</Button>}
        </LoadForm>
      )}
    </section>
  );
}

type KeepChoiceProps = { readonly keep: Keep; readonly choose: (keep: Keep) => void };

function KeepChoice({ keep, choose }: KeepChoiceProps) {
  const name = useId();
  const words = text.modelFiles;
  return (
    <fieldset className={styles.keeps}>
      <legend className={styles.legend}>{words.keepQuestion}</legend>
      {keeps.map((one) => (
        <div key={one} className={styles.keep}>
          <input
            id={`${name}-${one}`}
            type="radio"
            name={name}
            aria-describedby={`${name}-${one}-hint`}
            checked={keep === one}
            onChange={() => choose(one)}
          />
          <label htmlFor={`${name}-${one}`}>{words.keep[one]}</label>
          <span id={`${name}-${one}-hint`} className={styles.small}>
            {words.keepHints[one]}
          </span>
        </div>
      ))}
    </fieldset>
  );
}

import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { focusWhenLost } from "../../practice/banks/rowFocus.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { ChosenModel } from "../ChosenModel.tsx";
import { chooseId } from "../chooseId.ts";
import styles from "../Models.module.css";
import { useKeepFocus } from "../useKeepFocus.ts";
import { AddModels } from "./AddModels.tsx";
import rows from "./List.module.css";
import { ModelRow } from "./ModelRow.tsx";
import { rowAfter } from "./rowAfter.ts";
import { actionsId } from "./rowIds.ts";

/** More than these bury what stands below them. */
const shownFirst = 20;

/** Every model file of this computer that the student has added, and the ways to add more. */
export function YourModels() {
  const { modelFiles } = useServices();
  const { models, problem } = useStore(modelFiles.state);
  const [all, setAll] = useState(false);
  const shown = useRef<readonly string[]>([]);
  const focus = useKeepFocus(() => {
    const next = rowAfter(shown.current, models?.map(({ id }) => id) ?? []);
    return [next === null ? null : actionsId(next), chooseId];
  });
  useEffect(() => {
    shown.current = models?.map(({ id }) => id) ?? [];
  }, [models]);
  const words = text.modelFiles;
  const showAll = () => {
    const next = models?.[shownFirst];
    setAll(true);
    if (next !== undefined) focusWhenLost(actionsId(next.id));
  };
  return (
    <section className={styles.card} aria-labelledby="models-yours" {...focus}>
      <h2 id="models-yours" className={styles.title}>
        {words.title}
      </h2>
      {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
      {models?.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      {models !== null && models.length > 0 && (
        <ul className={rows.rows}>
          {models.slice(0, all ? models.length : shownFirst).map((model) => (
            <ModelRow key={model.id} model={model} />
          ))}
        </ul>
      )}
      {models !== null && models.length > shownFirst && !all && (
        <Button className={rows.showAll} onClick={showAll}>
          {words.showAll(models.length)}
        </Button>
      )}
      <AddModels />
      <ChosenModel />
    </section>
  );
}

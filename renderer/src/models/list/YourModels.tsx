import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
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

/** Every model file of this computer that the student has added, and the ways to add more. */
export function YourModels() {
  const { modelFiles } = useServices();
  const { models, problem } = useStore(modelFiles.state);
  const shown = useRef<readonly string[]>([]);
  const focus = useKeepFocus(() => {
    const next = rowAfter(shown.current, models?.map(({ id }) => id) ?? []);
    return [next === null ? null : actionsId(next), chooseId];
  });
  useEffect(() => {
    shown.current = models?.map(({ id }) => id) ?? [];
  }, [models]);
  const words = text.modelFiles;
  return (
    <section className={styles.card} aria-labelledby="models-yours" {...focus}>
      <h2 id="models-yours" className={styles.title}>
        {words.title}
      </h2>
      {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
      {models?.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      {models !== null && models.length > 0 && (
        <ul className={rows.rows}>
          {models.map((model) => (
            <ModelRow key={model.id} model={model} />
          ))}
        </ul>
      )}
      <AddModels />
      <ChosenModel />
    </section>
  );
}

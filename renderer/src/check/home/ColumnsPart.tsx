import { useId } from "react";
import { useStore } from "zustand";
import { formatRoute } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { SourcesControl } from "../../ask/SourcesControl.tsx";
import { slotName } from "./engines.ts";
import { SecondPart } from "./SecondPart.tsx";
import styles from "./Start.module.css";

/** Who answers beside the student, and where the sources come from. */
export function ColumnsPart() {
  const { checkForm, models } = useServices();
  const draft = useStore(checkForm.state, (state) => state.draft);
  const model = useStore(models.state, (state) => state.model);
  const id = useId();
  const words = text.checkStart;
  const name = slotName(model);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.columns}</legend>
      <div className={styles.column}>
        <input
          id={`${id}-mine`}
          type="checkbox"
          aria-describedby={`${id}-mine-hint`}
          checked
          disabled
        />
        <label className={styles.columnName} htmlFor={`${id}-mine`}>
          {words.mine}
        </label>
        <span id={`${id}-mine-hint`} className={styles.hint}>
          {words.mineHint}
        </span>
      </div>
      <div className={styles.column}>
        <input
          id={id}
          type="checkbox"
          aria-describedby={`${id}-hint`}
          checked={draft.model && name !== null}
          disabled={name === null}
          onChange={(event) => checkForm.change({ model: event.target.checked })}
        />
        <label className={styles.columnName} htmlFor={id}>
          {words.model}
        </label>
        <span id={`${id}-hint`} className={styles.hint}>
          {name === null ? (
            <>
              {words.modelNone} <a href={formatRoute({ screen: "models" })}>{words.modelChoose}</a>
            </>
          ) : model?.kind === "ready" ? (
            words.modelIs(name, model.model.adapter)
          ) : model?.kind === "away" ? (
            words.modelAway(name)
          ) : model?.kind === "resting" ? (
            words.modelResting(name)
          ) : (
            words.modelComing(name)
          )}
        </span>
      </div>
      <SecondPart />
      <div className={styles.sources}>
        <SourcesControl
          choice={draft.sources}
          choose={(sources) => checkForm.change({ sources })}
        />
        <span className={styles.hint}>{words.sourcesHint}</span>
      </div>
    </fieldset>
  );
}

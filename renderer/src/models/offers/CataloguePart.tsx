import { useStore } from "zustand";
import { usualContext } from "../../../../electron/contract/models.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Field } from "../../ui/Field.tsx";
import styles from "../Models.module.css";
import { contextChoices } from "./contextChoices.ts";
import { OfferedModelPart } from "./OfferedModelPart.tsx";
import parts from "./Offers.module.css";
import { recommendedFirst } from "./recommendedFirst.ts";

/** Every model that Viva knows of, measured against this computer. */
export function CataloguePart() {
  const { offers: store } = useServices();
  const { contextSize, offers, problem } = useStore(store.state);
  const words = text.modelFit.catalogue;
  return (
    <section className={styles.card} aria-labelledby="models-catalogue">
      <div>
        <h2 id="models-catalogue" className={styles.title}>
          {words.title}
        </h2>
        <p className={styles.quiet}>{words.lead}</p>
      </div>
      {offers === null && problem === null && <p className={styles.quiet}>{text.app.loading}</p>}
      {offers !== null && (
        <>
          <div className={parts.context}>
            <Field label={words.context} hint={words.contextHint}>
              {(control) => (
                <select
                  {...control}
                  value={String(contextSize)}
                  onChange={({ target }) =>
                    void store.choose(target.value === "auto" ? "auto" : Number(target.value))
                  }
                >
                  {contextChoices(offers).map((size) => (
                    <option key={size} value={size === usualContext ? "auto" : size}>
                      {size === usualContext ? words.usualContext(size) : words.tokens(size)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
          <div>
            {recommendedFirst(offers).map((model) => (
              <OfferedModelPart key={model.id} model={model} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { ItemOption } from "../../../../electron/contract/bank.ts";
import type { ModelState } from "../../../../electron/contract/models.ts";
import { isDemo } from "../../../../electron/contract/demo.ts";
import { nameWithAdapter } from "../../../../electron/contract/nameWithAdapter.ts";
import {
  opinionMode,
  usualOpinion,
  type OpinionMode,
  type OpinionSettings,
} from "../../../../electron/contract/opinion.ts";
import type { Feedback, Session } from "../../../../electron/contract/practice.ts";
import { formatRoute } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { isThere } from "../../models/isThere.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Field } from "../../ui/Field.tsx";
import { OpinionNews } from "./OpinionNews.tsx";
import { OpinionOnItsWay } from "./OpinionOnItsWay.tsx";
import { OpinionView } from "./OpinionView.tsx";
import styles from "./Opinion.module.css";
import { askingKey, isOnItsWay } from "./opinionStore.ts";

type OpinionPartProps = {
  readonly session: Session;
  readonly feedback: Feedback;
  readonly options: readonly ItemOption[];
};

/** What the model thinks of a question, once the student has committed: asked by the plan just then, or with a button. */
export function OpinionPart({ session, feedback, options }: OpinionPartProps) {
  const { session: store, models } = useServices();
  const { place } = feedback.response;
  const key = askingKey({ sessionId: session.id, place });
  const asking = useStore(store.opinions.state, (state) => state[key]);
  const model = useStore(models.state, (state) => state.model);
  const ready = isThere(model);
  const settingsFor = useOpinionSettings();
  const [chosen, setChosen] = useState(0);
  const { opinions } = feedback;
  const shown = opinions[chosen] ?? opinions[0];
  const onItsWay = isOnItsWay(asking);
  const ask = (mode: OpinionMode, why: "byHand" | "planned" = "byHand") => {
    setChosen(0);
    void store.opinions.ask({ sessionId: session.id, place }, settingsFor(mode), why);
  };
  usePlannedOpinion(session, feedback, (mode) => ask(mode, "planned"));

  return (
    <section className={styles.opinion} aria-label={text.practice.opinion.title}>
      <h3 className={styles.title}>{text.practice.opinion.title}</h3>
      <p className={styles.caution}>
        {isDemoIn(model) ? text.practice.opinion.cautionDemo : text.practice.opinion.caution}
      </p>
      <OpinionNews asking={asking} opinion={onItsWay ? undefined : shown} feedback={feedback} />
      {opinions.length > 1 && (
        <div className={styles.which}>
          <Field label={text.practice.opinion.which}>
            {(control) => (
              <select
                {...control}
                value={chosen}
                onChange={(event) => setChosen(Number(event.target.value))}
              >
                {opinions.map(({ model, settings }, n) => (
                  // oxlint-disable-next-line react/no-array-index-key -- the same names may stand for two prompts
                  <option key={n} value={n}>
                    {text.practice.opinion.name(text.practice.modes[settings.mode], model.name)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      )}
      {asking !== undefined && asking.phase.kind !== "done" && (
        <OpinionOnItsWay
          asking={asking}
          options={options}
          stop={() => store.opinions.stop({ sessionId: session.id, place })}
        />
      )}
      {shown !== undefined && !onItsWay && (
        <OpinionView opinion={shown} feedback={feedback} options={options} />
      )}
      {model?.kind === "away" && (
        <Callout tone="info" title={text.models.away(model.name, model.for)} />
      )}
      {!ready && model?.kind !== "away" && (
        <Callout tone="info" title={text.practice.opinion.none}>
          <a href={formatRoute({ screen: "models" })}>{text.practice.opinion.models}</a>
        </Callout>
      )}
      {ready && !onItsWay && (
        <fieldset className={styles.ask}>
          <legend className={styles.askName}>{text.practice.opinion.ask}</legend>
          <div className={styles.modes}>
            {opinionMode.options.map((mode) => (
              <Button
                key={mode}
                small
                title={text.practice.modeHints[mode]}
                onClick={() => ask(mode)}
              >
                {text.practice.modes[mode]}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
    </section>
  );
}

function isDemoIn(model: ModelState | null): boolean {
  return model?.kind === "ready" && isDemo(model.model.file);
}

/** How each mode is asked: as the student settled it, else as usual. */
function useOpinionSettings(): (mode: OpinionMode) => OpinionSettings {
  const { settings } = useServices();
  const usual = useStore(settings.state, (state) => state.settings?.opinion);
  return (mode) => {
    if (usual === undefined) return usualOpinion[mode];
    if (usual.mode === mode) return usual;
    return { ...usualOpinion[mode], shots: usual.shots };
  };
}

/**
 * Asks as the plan says, once, where the feedback has just come and nothing is known yet; whoever pages through a review
 * asks by hand. A text on its way is dropped with the page it is for.
 */
function usePlannedOpinion(
  session: Session,
  feedback: Feedback,
  ask: (mode: OpinionMode) => void,
): void {
  const { session: store, models } = useServices();
  const model = useStore(models.state, (state) => askedName(state.model));
  const mode = session.plan.opinion;
  const { place } = feedback.response;
  const known = feedback.opinions.some(
    (opinion) => opinion.settings.mode === mode && opinion.model.name === model,
  );
  const fresh = useStore(store.state, (state) => state.fresh === place);
  const wanted = fresh && mode !== null && model !== null && !known;
  useEffect(() => {
    const asked = store.opinions.state.getState()[askingKey({ sessionId: session.id, place })];
    if (wanted && asked === undefined) ask(mode);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- ask is made anew on every render
  }, [store, session.id, place, wanted, mode]);
  useEffect(
    () => () => store.opinions.leavePlanned({ sessionId: session.id, place }),
    [store, session.id, place],
  );
}

/** What the opinion of the model in the slot is filed under; null where there is no model to ask. */
function askedName(model: ModelState | null): string | null {
  if (model?.kind === "resting") return model.name;
  if (model?.kind !== "ready") return null;
  return nameWithAdapter(model.model.file.name, model.model.adapter);
}

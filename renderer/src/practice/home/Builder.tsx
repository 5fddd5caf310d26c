import { useState } from "react";
import { useStore } from "zustand";
import type { Bank } from "../../../../electron/contract/bank.ts";
import { opinionMode } from "../../../../electron/contract/opinion.ts";
import { itemStanding, type SessionPlan } from "../../../../electron/contract/practice.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Callout } from "../../ui/Callout.tsx";
import { Field } from "../../ui/Field.tsx";
import { NumberField } from "../banks/NumberField.tsx";
import { BeginRow } from "./BeginRow.tsx";
import styles from "./Builder.module.css";
import { FacetField } from "./FacetField.tsx";
import { Segments } from "./Segments.tsx";
import { Ticks } from "./Ticks.tsx";
import { TimeFields } from "./TimeFields.tsx";

const mostItems = 500;

type BuilderProps = { readonly plan: SessionPlan; readonly banks: readonly Bank[] };

/** Everything that can be chosen about a session, and how many questions fit. */
export function Builder({ plan, banks }: BuilderProps) {
  const { practice } = useServices();
  const { subjects, tags, problem } = useStore(practice.builder.state);
  const [numberFits, setNumberFits] = useState(true);
  const [timeFits, setTimeFits] = useState(true);
  const { selection } = plan;
  const { change, select } = practice.builder;
  const words = text.banks.home;
  return (
    <form
      className={styles.builder}
      aria-labelledby="builder-heading"
      onSubmit={(event) => event.preventDefault()}
    >
      <h3 id="builder-heading" className={styles.title}>
        {words.builder[plan.mode]}
      </h3>
      <Ticks
        legend={words.banks}
        hint={words.allBanks}
        options={banks.map((bank) => ({
          value: bank.id,
          label: bank.name,
          detail: words.bankCount(bank.items - bank.suspended),
        }))}
        ticked={selection.banks}
        tick={(chosen) => select({ banks: chosen })}
      />
      <div className={styles.pair}>
        <FacetField
          kind="subjects"
          facets={subjects}
          chosen={selection.subjects}
          use={(chosen) => select({ subjects: [...chosen] })}
        />
        <FacetField
          kind="tags"
          facets={tags}
          chosen={selection.tags}
          use={(chosen) => select({ tags: [...chosen] })}
        />
      </div>
      <Ticks
        legend={words.which}
        hint={words.allItems}
        options={itemStanding.options.map((standing) => ({
          value: standing,
          label: words.standings[standing],
          detail: words.standingHints[standing],
        }))}
        ticked={selection.standings}
        tick={(standings) => select({ standings })}
      />
      <div className={styles.pair}>
        <NumberField
          label={words.number}
          hint={words.numberHint(mostItems)}
          range={[1, mostItems]}
          value={plan.items}
          save={(items) => {
            setNumberFits(items !== null);
            if (items !== null) change({ items });
          }}
        />
        <TimeFields
          timing={plan.timing}
          change={(timing) => change({ timing })}
          fits={setTimeFits}
        />
      </div>
      <div className={styles.pair}>
        <Segments
          label={words.order}
          options={["random", "asInBank"] as const}
          names={words.orders}
          value={plan.order}
          choose={(order) => change({ order })}
        />
        {/* Whoever reviews a block asks for an opinion where it is wanted. */}
        {plan.mode === "tutor" && (
          <Field label={words.opinion}>
            {(control) => (
              <select
                {...control}
                value={plan.opinion ?? "none"}
                onChange={({ target }) =>
                  change({
                    opinion: opinionMode.options.find((mode) => mode === target.value) ?? null,
                  })
                }
              >
                {(["none", ...opinionMode.options] as const).map((mode) => (
                  <option key={mode} value={mode}>
                    {words.opinions[mode]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </div>
      {problem !== null && problem.code !== "CONNECTION_LOST" && (
        <Callout tone="danger" alert {...describeProblem(problem)} />
      )}
      <BeginRow plan={plan} numbersFit={numberFits && timeFits} />
    </form>
  );
}

import { useState } from "react";
import { useStore } from "zustand";
import type { SessionPlan } from "../../../../electron/contract/practice.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Builder.module.css";
import { useBegin } from "./useBegin.ts";

type BeginRowProps = {
  readonly plan: SessionPlan;
  /** Every number that was typed makes sense. */
  readonly numbersFit: boolean;
};

/** How many questions fit, and the button; where it is off, the line says why. */
export function BeginRow({ plan, numbersFit }: BeginRowProps) {
  const { practice } = useServices();
  const fit = useStore(practice.builder.state, (state) => state.fit);
  const begin = useBegin();
  const [beginning, setBeginning] = useState(false);
  const words = text.banks.home;
  const ready = numbersFit && fit !== null && fit > 0 && !beginning;
  const start = async () => {
    setBeginning(true);
    await begin(plan);
    setBeginning(false);
  };
  return (
    <div className={styles.begin}>
      <output
        id="builder-fit"
        className={fit === 0 || !numbersFit ? styles.none : styles.fit}
        aria-live="polite"
      >
        {numbersFit ? fitWords(fit, plan.items) : words.mend}
      </output>
      <Button
        type="submit"
        look="primary"
        disabled={!ready}
        aria-describedby="builder-fit"
        onClick={() => void start()}
      >
        {fit === null || fit === 0 ? words.beginPlain : words.begin(Math.min(fit, plan.items))}
      </Button>
    </div>
  );
}

function fitWords(fit: number | null, wanted: number): string {
  const words = text.banks.home;
  if (fit === null) return words.counting;
  if (fit === 0) return words.noneFit;
  const counted = words.fit(fit);
  return fit < wanted ? `${counted}. ${words.fewerFit(fit)}` : counted;
}

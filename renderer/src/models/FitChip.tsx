import { CircleCheck, CircleX, TriangleAlert } from "lucide-react";
import type { Fit } from "../../../electron/contract/machine.ts";
import { text } from "../app/text.ts";
import styles from "./Fit.module.css";
import { shareWords } from "./shareWords.ts";

const icons = { fits: CircleCheck, tight: TriangleAlert, no: CircleX } as const;

type FitChipProps = { readonly fit: Fit; readonly figure?: boolean };

/** Whether a model fits, in words and shape, and the figure behind it. */
export function FitChip({ fit, figure = true }: FitChipProps) {
  const words = text.modelFit;
  const Icon = icons[fit.verdict];
  const said =
    fit.verdict === "no" && fit.reason === "closeOthers" ? words.noNow : words[fit.verdict];
  return (
    <span className={styles.fit}>
      <span className={styles[fit.verdict]}>
        <Icon aria-hidden="true" />
        {said}
      </span>
      {figure && (
        <span className={styles.figure}>
          {words.needs(shareWords(fit.need.total, fit.haveBytes))}
        </span>
      )}
    </span>
  );
}

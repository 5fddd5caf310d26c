import { CircleCheck, CircleX, TriangleAlert } from "lucide-react";
import type { Fit } from "../../../electron/contract/machine.ts";
import { text } from "../app/text.ts";
import styles from "./Fit.module.css";
import { fitSaid, mustHave } from "./fitSaid.ts";
import { shareWords } from "./shareWords.ts";

const looks = {
  fits: [CircleCheck, styles.fits],
  tight: [TriangleAlert, styles.tight],
  noNow: [TriangleAlert, styles.tight],
  no: [CircleX, styles.no],
} as const;

type FitChipProps = { readonly fit: Fit; readonly figure?: boolean };

/** Whether a model fits, in words and shape, and the figure behind it. */
export function FitChip({ fit, figure = true }: FitChipProps) {
  const words = text.modelFit;
  const said = fitSaid(fit);
  const [Icon, look] = looks[said];
  return (
    <span className={styles.fit}>
      <span className={look}>
        <Icon aria-hidden="true" />
        {words[said]}
      </span>
      {figure && (
        <span className={styles.figure}>
          {words.needs(shareWords(mustHave(fit.need), fit.haveBytes))}
        </span>
      )}
    </span>
  );
}

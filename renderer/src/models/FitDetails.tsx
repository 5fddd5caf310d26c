import { formatBytes } from "../../../electron/contract/formatBytes.ts";
import type { Fit } from "../../../electron/contract/machine.ts";
import { text } from "../app/text.ts";
import styles from "./Fit.module.css";
import { mustHave } from "./fitSaid.ts";

const parts = ["weights", "keyValues", "compute", "process"] as const;

type FitDetailsProps = { readonly fit: Fit; readonly name: string };

/** What the memory of a model is made of; closed until the student opens it. */
export function FitDetails({ fit, name }: FitDetailsProps) {
  const words = text.modelFit;
  return (
    <details className={styles.details}>
      <summary aria-label={words.detailsOf(name)}>{words.details}</summary>
      <div className={styles.detailsBody}>
        <p>
          {words.reasons[fit.reason](fit.contextSize)} {words.context(fit.contextSize)},{" "}
          {fit.memoryMapped ? words.mappedYes : words.mappedNo}
          {fit.gpuLayers > 0 && `, ${words.onGpu(fit.gpuLayers, fit.layers)}`}.
        </p>
        <dl className={styles.parts}>
          {parts
            .filter((part) => fit.need[part] > 0)
            .map((part) => (
              <div key={part}>
                <dt>{words.parts[part]}</dt>
                <dd>{formatBytes(fit.need[part])}</dd>
              </div>
            ))}
          <div className={styles.total}>
            <dt>{words.total}</dt>
            <dd>{formatBytes(mustHave(fit.need))}</dd>
          </div>
          {fit.need.mapped > 0 && (
            <div>
              <dt>{words.mapped}</dt>
              <dd>{formatBytes(fit.need.mapped)}</dd>
            </div>
          )}
        </dl>
      </div>
    </details>
  );
}

import { useId } from "react";
import styles from "./Builder.module.css";

type TicksProps<T extends string> = {
  readonly legend: string;
  readonly hint: string;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly detail: string;
  }[];
  readonly ticked: readonly T[];
  readonly tick: (values: T[]) => void;
};

/** Any of several, or none of them. */
export function Ticks<T extends string>({ legend, hint, options, ticked, tick }: TicksProps<T>) {
  const hintId = useId();
  const toggle = (value: T) =>
    tick(ticked.includes(value) ? ticked.filter((one) => one !== value) : [...ticked, value]);
  return (
    <fieldset className={styles.group} aria-describedby={hintId}>
      <legend className={styles.legend}>
        {legend}{" "}
        <span className={styles.hint} id={hintId}>
          {hint}
        </span>
      </legend>
      <div className={styles.ticks}>
        {options.map(({ value, label, detail }) => (
          <label key={value} className={styles.tick}>
            <input
              type="checkbox"
              checked={ticked.includes(value)}
              onChange={() => toggle(value)}
            />
            <span className={styles.tickLabel}>{label}</span>{" "}
            <span className={styles.hint}>{detail}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

import { useId } from "react";
import styles from "./Toggle.module.css";

type ToggleProps = {
  readonly label: string;
  /** What it means as it stands now. */
  readonly detail: string;
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
};

/** A switch with words beside it, and below them what its present position means. */
export function Toggle({ label, detail, on, turn }: ToggleProps) {
  const id = useId();
  return (
    <div className={styles.toggle}>
      <input
        id={id}
        className={styles.switch}
        type="checkbox"
        role="switch"
        aria-checked={on}
        aria-describedby={`${id}-detail`}
        checked={on}
        onChange={(event) => turn(event.target.checked)}
      />
      <div>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        <p id={`${id}-detail`} className={styles.detail}>
          {detail}
        </p>
      </div>
    </div>
  );
}

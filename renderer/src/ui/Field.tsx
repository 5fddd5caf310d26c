import { useId, type ReactNode } from "react";
import styles from "./Field.module.css";

type FieldControl = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean | undefined;
  readonly className: string | undefined;
};

type FieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly children: (control: FieldControl) => ReactNode;
};

/** A labelled control with a line of explanation and, when the value is wrong, what is right. */
export function Field({ label, hint, problem = null, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const note = problem ?? hint;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        "aria-describedby": note === undefined ? undefined : hintId,
        "aria-invalid": problem === null ? undefined : true,
        className: styles.control,
      })}
      {note !== undefined && (
        <p id={hintId} className={problem === null ? styles.hint : styles.problem}>
          {note}
        </p>
      )}
    </div>
  );
}

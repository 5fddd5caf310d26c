import { Field } from "../../ui/Field.tsx";
import styles from "./Item.module.css";

type DraftFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problem: string | null;
  readonly type: (value: string) => void;
};

/** A text of several paragraphs. */
export function LongField({
  value,
  type,
  rows,
  name,
  ...field
}: DraftFieldProps & { readonly rows: number; readonly name?: string }) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          className={`${control.className} ${styles.long}`}
          name={name}
          rows={rows}
          value={value}
          onChange={(event) => type(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A text of one line. */
export function ShortField({ value, type, ...field }: DraftFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input {...control} value={value} onChange={(event) => type(event.target.value)} />
      )}
    </Field>
  );
}

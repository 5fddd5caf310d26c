import { useState } from "react";
import { formats } from "../../app/numbers.ts";
import { text } from "../../app/text.ts";
import { Field } from "../../ui/Field.tsx";
import { readWhole } from "./readWhole.ts";

type NumberFieldProps = {
  readonly label: string;
  readonly hint?: string;
  /** The lowest and the highest value. */
  readonly range: readonly [number, number];
  readonly value: number;
  /** Called while one types, with null for what is no such number. */
  readonly save: (value: number | null) => void;
};

/** A whole number to type; what makes no sense stays to be mended. */
export function NumberField({ label, hint, range: [low, high], value, save }: NumberFieldProps) {
  const [typed, setTyped] = useState(formats.typed(value));
  const wrong = readWhole(typed, low, high) === null;
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      problem={wrong ? text.banks.invalid.number(low, high) : null}
    >
      {(control) => (
        <input
          {...control}
          inputMode="numeric"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            save(readWhole(event.target.value, low, high));
          }}
        />
      )}
    </Field>
  );
}

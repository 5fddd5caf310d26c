import { useState } from "react";
import type { Decoding } from "../../../electron/contract/conversation.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Field } from "../ui/Field.tsx";
import { problemWith, readDecoding, showDecoding, type DecodingField } from "./typedDecoding.ts";
import styles from "./Settings.module.css";

const fields: readonly {
  readonly name: DecodingField;
  readonly label: string;
  readonly hint: string;
}[] = [
  {
    name: "temperature",
    label: text.settings.temperature,
    hint: text.settings.temperatureHint,
  },
  { name: "topP", label: text.settings.topP, hint: text.settings.topPHint },
  { name: "maxTokens", label: text.settings.maxTokens, hint: text.settings.maxTokensHint },
  { name: "seed", label: text.settings.seed, hint: text.settings.seedHint },
];

/** How words are drawn; saved when a field is left with a value that makes sense. */
export function AnswerSettings({ decoding }: { readonly decoding: Decoding }) {
  return (
    <section className={styles.card} aria-labelledby="settings-answers">
      <div>
        <h2 id="settings-answers" className={styles.title}>
          {text.settings.answers}
        </h2>
        <p className={styles.hint}>{text.settings.answersLead}</p>
      </div>
      <div className={styles.grid}>
        {fields.map((field) => (
          <NumberField
            // What the core keeps is shown anew whenever it changes.
            key={`${field.name} ${showDecoding(decoding, field.name)}`}
            {...field}
            decoding={decoding}
          />
        ))}
      </div>
    </section>
  );
}

type NumberFieldProps = (typeof fields)[number] & { readonly decoding: Decoding };

function NumberField({ name, label, hint, decoding }: NumberFieldProps) {
  const { settings: store } = useServices();
  const saved = showDecoding(decoding, name);
  const [typed, setTyped] = useState(saved);
  const save = () => {
    const next = readDecoding(decoding, name, typed);
    if (next !== null && typed !== saved) void store.update({ decoding: next });
  };
  return (
    <Field label={label} hint={hint} problem={problemWith(decoding, name, typed)}>
      {(control) => (
        <input
          {...control}
          inputMode="decimal"
          placeholder={name === "seed" ? text.settings.seedRandom : undefined}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === "Enter") save();
          }}
        />
      )}
    </Field>
  );
}

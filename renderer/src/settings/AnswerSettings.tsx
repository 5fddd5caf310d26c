import { useState } from "react";
import type { Decoding } from "../../../electron/contract/conversation.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Field } from "../ui/Field.tsx";
import { problemWith, readDecoding, showDecoding, type DecodingField } from "./typedDecoding.ts";
import { SettingPlace } from "./settingPlace.tsx";
import styles from "./Settings.module.css";

const fields: readonly {
  readonly name: DecodingField;
  readonly place: string;
  readonly label: string;
  readonly hint: string;
}[] = [
  {
    name: "temperature",
    place: "temperature",
    label: text.settings.temperature,
    hint: text.settings.temperatureHint,
  },
  { name: "topP", place: "top-p", label: text.settings.topP, hint: text.settings.topPHint },
  {
    name: "maxTokens",
    place: "length",
    label: text.settings.maxTokens,
    hint: text.settings.maxTokensHint,
  },
  { name: "seed", place: "seed", label: text.settings.seed, hint: text.settings.seedHint },
];

/** How words are drawn; saved when a field is left with a value that makes sense. */
export function AnswerSettings({ decoding }: { readonly decoding: Decoding }) {
  return (
    <section className={styles.card} aria-labelledby="settings-part">
      <div className={styles.grid}>
        {fields.map((field) => (
          <SettingPlace key={field.name} name={field.place}>
            <NumberField
              // What the core keeps is shown anew whenever it changes.
              key={showDecoding(decoding, field.name)}
              {...field}
              decoding={decoding}
            />
          </SettingPlace>
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
            if (event.key === "Enter" && !event.nativeEvent.isComposing) save();
          }}
        />
      )}
    </Field>
  );
}

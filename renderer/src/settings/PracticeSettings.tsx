import { useState } from "react";
import type { Settings } from "../../../electron/contract/app.ts";
import {
  opinionMode,
  opinionSettings,
  usualOpinion,
  type OpinionSettings,
} from "../../../electron/contract/opinion.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Field } from "../ui/Field.tsx";
import { SettingPlace } from "./settingPlace.tsx";
import { problemWithRetention, readRetention, showRetention } from "./typedRetention.ts";
import styles from "./Settings.module.css";

const shots = [0, 3, 5] as const;
const samples = [3, 5, 7, 9, 11, 15] as const;

/** How soon questions come back, and what the model is asked with for its second opinion. */
export function PracticeSettings({ settings }: { readonly settings: Settings }) {
  const { settings: store } = useServices();
  const words = text.practiceSettings;
  const { opinion } = settings;
  const change = (next: Partial<OpinionSettings>) => {
    const read = opinionSettings.safeParse({ ...opinion, ...next });
    if (read.success) void store.update({ opinion: read.data });
  };
  return (
    <section className={styles.card} aria-labelledby="settings-part">
      <div className={styles.grid}>
        <SettingPlace name="retention">
          <RetentionField
            // What the core keeps is shown anew whenever it changes.
            key={settings.desiredRetention}
            saved={settings.desiredRetention}
          />
        </SettingPlace>
        <SettingPlace name="opinion">
          <Field label={words.mode} hint={text.practice.modeHints[opinion.mode]}>
            {(control) => (
              <select
                {...control}
                value={opinion.mode}
                onChange={({ target }) => {
                  const mode = opinionMode.parse(target.value);
                  change({ mode, samples: usualOpinion[mode].samples });
                }}
              >
                {opinionMode.options.map((mode) => (
                  <option key={mode} value={mode}>
                    {text.practice.modes[mode]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </SettingPlace>
        <SettingPlace name="examples">
          <Field label={words.shots} hint={words.shotsHint}>
            {(control) => (
              <select
                {...control}
                value={opinion.shots}
                onChange={({ target }) =>
                  change({ shots: shots.find((one) => String(one) === target.value) ?? 3 })
                }
              >
                {shots.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            )}
          </Field>
        </SettingPlace>
        {opinion.mode === "vote" && (
          <SettingPlace name="samples">
            <Field label={words.samples} hint={words.samplesHint}>
              {(control) => (
                <select
                  {...control}
                  value={opinion.samples}
                  onChange={({ target }) => change({ samples: Number(target.value) })}
                >
                  {[...new Set([...samples, opinion.samples])]
                    .toSorted((a, b) => a - b)
                    .map((one) => (
                      <option key={one}>{one}</option>
                    ))}
                </select>
              )}
            </Field>
          </SettingPlace>
        )}
      </div>
    </section>
  );
}

/** Saved when the field is left with a value that makes sense. */
function RetentionField({ saved }: { readonly saved: number }) {
  const { settings: store } = useServices();
  const [typed, setTyped] = useState(showRetention(saved));
  const save = () => {
    const desiredRetention = readRetention(typed);
    if (desiredRetention !== null && desiredRetention !== saved) {
      void store.update({ desiredRetention });
    }
  };
  return (
    <Field
      label={text.practiceSettings.retention}
      hint={text.practiceSettings.retentionHint}
      problem={problemWithRetention(typed)}
    >
      {(control) => (
        <input
          {...control}
          inputMode="decimal"
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

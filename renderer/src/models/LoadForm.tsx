import { useState, type ReactNode } from "react";
import { useStore } from "zustand";
import {
  loadOptions,
  type LoadOptions,
  type ModelFile,
} from "../../../electron/contract/models.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { GgufField } from "./GgufField.tsx";
import styles from "./Models.module.css";
import { readAdapter } from "./readAdapter.ts";
import { emptyOptions, limits, readOption, readOptions, readScale } from "./typedOptions.ts";

type LoadFormProps = {
  readonly file: ModelFile;
  readonly load: (options: LoadOptions) => void;
  readonly cancel: () => void;
  /** What else can be done with the file. */
  readonly children?: ReactNode;
};

/** How to load a file; every option may be left to Viva. */
export function LoadForm({ file, load, cancel, children }: LoadFormProps) {
  const { models, settings } = useServices();
  const profiles = useStore(models.state, (state) => state.profiles);
  const lastAdapter = useStore(settings.state, (state) => state.settings?.load.adapter ?? null);
  const [typed, setTyped] = useState(emptyOptions);
  const [adapter, setAdapter] = useState("");
  const options = readOptions(typed);
  const suggested = profiles.find((profile) => profile.id === file.profile)?.label ?? file.profile;
  const described = profiles.find((profile) => profile.id === typed.profile)?.description;

  const numberField = (option: keyof typeof limits, label: string, hint: string) => (
    <Field
      label={label}
      hint={hint}
      problem={
        readOption(option, typed[option]) === null ? text.models.badNumber(limits[option]) : null
      }
    >
      {(control) => (
        <input
          {...control}
          inputMode="numeric"
          placeholder={text.models.auto}
          value={typed[option]}
          onChange={(event) => setTyped({ ...typed, [option]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <form
      aria-label={text.models.options}
      onSubmit={(event) => {
        event.preventDefault();
        if (options !== null) load({ ...options, adapter: readAdapter(adapter) });
      }}
    >
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={options === null}>
          {text.models.load}
        </Button>
        {children}
        <Button look="quiet" onClick={cancel}>
          {text.app.cancel}
        </Button>
      </div>
      <p className={styles.why}>{text.models.profileWhy(suggested, file.profileReason)}</p>
      <div className={styles.options}>
        <Field label={text.models.profileField} hint={described ?? text.models.profileHint}>
          {(control) => (
            <select
              {...control}
              value={typed.profile}
              onChange={(event) => setTyped({ ...typed, profile: event.target.value })}
            >
              <option value="auto">{text.models.auto}</option>
              {profiles.map((profile) => (
                <option key={profile.id} value={profile.id}>
                  {profile.label}
                </option>
              ))}
            </select>
          )}
        </Field>
        {numberField("gpuLayers", text.models.gpuField, text.models.gpuHint(file.layers + 1))}
        {numberField("threads", text.models.threadsField, text.models.threadsHint)}
        {numberField("contextSize", text.models.contextField, text.models.contextHint)}
        <Field label={text.models.flashField} hint={text.models.flashHint}>
          {(control) => (
            <select
              {...control}
              value={typed.flashAttention}
              onChange={({ target }) =>
                setTyped({
                  ...typed,
                  flashAttention: loadOptions.shape.flashAttention.parse(target.value),
                })
              }
            >
              {(["auto", "on", "off"] as const).map((way) => (
                <option key={way} value={way}>
                  {text.models.flash[way]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className={styles.wide}>
          <GgufField
            label={text.models.adapterField}
            hint={text.models.adapterHint}
            title={text.models.adapterTitle}
            path={adapter}
            change={setAdapter}
            known={
              lastAdapter === null ? [] : [{ path: lastAdapter, name: text.models.lastAdapter }]
            }
          />
        </div>
        {readAdapter(adapter) !== null && (
          <Field
            label={text.models.scaleField}
            hint={text.models.scaleHint}
            problem={readScale(typed.adapterScale) === null ? text.models.badScale : null}
          >
            {(control) => (
              <input
                {...control}
                inputMode="decimal"
                placeholder="1"
                value={typed.adapterScale}
                onChange={({ target }) => setTyped({ ...typed, adapterScale: target.value })}
              />
            )}
          </Field>
        )}
      </div>
    </form>
  );
}

import { useState } from "react";
import { useStore } from "zustand";
import type { ModelFile } from "../../../electron/contract/models.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import styles from "./Models.module.css";
import { readAdapter } from "./readAdapter.ts";
import { GgufField } from "./GgufField.tsx";
import { emptyOptions, limits, readOption, readOptions } from "./typedOptions.ts";

/** How to load the chosen file; every option may be left to Viva. */
export function LoadForm({ file }: { readonly file: ModelFile }) {
  const { models } = useServices();
  const profiles = useStore(models.state, (state) => state.profiles);
  const [typed, setTyped] = useState(emptyOptions);
  const [adapter, setAdapter] = useState("");
  const options = readOptions(typed);
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
        if (options === null) return;
        void models.load(file.path, { ...options, adapter: readAdapter(adapter) }, false);
      }}
    >
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={options === null}>
          {text.models.load}
        </Button>
        <Button look="quiet" onClick={models.forgetChosen}>
          {text.app.cancel}
        </Button>
      </div>
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
        {numberField("gpuLayers", text.models.gpuField, text.models.gpuHint)}
        {numberField("threads", text.models.threadsField, text.models.threadsHint)}
        {numberField("contextSize", text.models.contextField, text.models.contextHint)}
        <div className={styles.wide}>
          <GgufField
            label={text.models.adapterField}
            hint={text.models.adapterHint}
            title={text.models.adapterTitle}
            path={adapter}
            change={setAdapter}
          />
        </div>
      </div>
    </form>
  );
}

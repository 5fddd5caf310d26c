import { RadioGroup } from "radix-ui";
import { useState } from "react";
import { useStore } from "zustand";
import type { Bank } from "../../../../electron/contract/bank.ts";
import {
  opinionMode,
  opinionSettings,
  usualOpinion,
  type OpinionSettings,
} from "../../../../electron/contract/opinion.ts";
import { describeProblem, type Problem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import styles from "./Banks.module.css";
import { NumberField } from "./NumberField.tsx";

const shots = [0, 3, 5] as const;
const fewestSamples = 2;
const mostSamples = 15;

type AnswerBankProps = { readonly bank: Bank; readonly close: () => void };

/** Has the model answer a whole bank in the background. */
export function AnswerBank({ bank, close }: AnswerBankProps) {
  const { practice, settings: preferences } = useServices();
  const usual = useStore(preferences.state, (state) => state.settings?.opinion);
  const [settings, setSettings] = useState<OpinionSettings>(usual ?? usualOpinion.letter);
  const [samplesFit, setSamplesFit] = useState(true);
  const [problem, setProblem] = useState<Problem | null>(null);
  const words = text.banks.runs;
  const begin = async () => {
    const failed = await practice.runs.begin(bank.id, settings);
    setProblem(failed);
    if (failed === null) close();
  };
  const choose = (mode: string) => {
    setSamplesFit(true);
    setSettings({ ...usualOpinion[opinionMode.parse(mode)], shots: settings.shots });
  };
  return (
    <Dialog open close={close} title={words.title(bank.name)} closeLabel={text.app.close}>
      <form
        className={styles.dialog}
        onSubmit={(event) => {
          event.preventDefault();
          if (samplesFit) void begin();
        }}
      >
        <p className={styles.soft}>{words.lead}</p>
        <RadioGroup.Root
          className={styles.modes}
          aria-label={words.mode}
          value={settings.mode}
          onValueChange={choose}
        >
          {opinionMode.options.map((mode) => (
            <RadioGroup.Item key={mode} value={mode} className={styles.mode}>
              <strong>{text.banks.modes[mode]}</strong>
              <span>{text.banks.modeHints[mode]}</span>
            </RadioGroup.Item>
          ))}
        </RadioGroup.Root>
        {settings.mode === "vote" && (
          <NumberField
            label={words.samples}
            hint={words.samplesHint}
            range={[fewestSamples, mostSamples]}
            value={settings.samples}
            save={(samples) => {
              setSamplesFit(samples !== null);
              if (samples !== null) setSettings({ ...settings, samples });
            }}
          />
        )}
        <Field label={words.shots} hint={words.shotsHint}>
          {(control) => (
            <select
              {...control}
              value={settings.shots}
              onChange={({ target }) =>
                setSettings({
                  ...settings,
                  shots: opinionSettings.shape.shots.parse(Number(target.value)),
                })
              }
            >
              {shots.map((n) => (
                <option key={n} value={n}>
                  {n}
                </option>
              ))}
            </select>
          )}
        </Field>
        {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
        <div className={styles.end}>
          <Button onClick={close}>{text.app.cancel}</Button>
          <Button type="submit" look="primary" disabled={!samplesFit}>
            {words.begin}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

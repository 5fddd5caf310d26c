import { Minus, Plus } from "lucide-react";
import { RadioGroup } from "radix-ui";
import { theme, type Settings } from "../../../electron/contract/app.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { IconButton } from "../ui/Button.tsx";
import styles from "./Settings.module.css";

/** Per cent of the normal size. */
const sizes = [75, 90, 100, 110, 125, 150, 175, 200] as const;

/** Theme and text size; both apply at once. */
export function AppearanceSettings({ settings }: { readonly settings: Settings }) {
  const { settings: store } = useServices();
  const larger = sizes.find((size) => size > settings.textSize);
  const smaller = sizes.findLast((size) => size < settings.textSize);
  const resize = (textSize: number | undefined) => {
    if (textSize !== undefined) void store.update({ textSize });
  };
  return (
    <section className={styles.card} aria-labelledby="settings-appearance">
      <h2 id="settings-appearance" className={styles.title}>
        {text.settings.appearance}
      </h2>
      <div className={styles.row}>
        <span className={styles.label} id="settings-theme">
          {text.settings.theme}
        </span>
        <RadioGroup.Root
          className={styles.choices}
          aria-labelledby="settings-theme"
          value={settings.theme}
          onValueChange={(value) => void store.update({ theme: theme.parse(value) })}
        >
          {theme.options.map((option) => (
            <RadioGroup.Item key={option} value={option} className={styles.choice}>
              {text.settings.themes[option]}
            </RadioGroup.Item>
          ))}
        </RadioGroup.Root>
      </div>
      <div className={styles.row}>
        <span className={styles.label} id="settings-size">
          {text.settings.textSize}
        </span>
        <fieldset className={styles.stepper} aria-labelledby="settings-size">
          <IconButton
            label={text.settings.smaller}
            disabled={smaller === undefined}
            onClick={() => resize(smaller)}
          >
            <Minus aria-hidden="true" />
          </IconButton>
          <output className={styles.size}>{text.settings.percent(settings.textSize)}</output>
          <IconButton
            label={text.settings.larger}
            disabled={larger === undefined}
            onClick={() => resize(larger)}
          >
            <Plus aria-hidden="true" />
          </IconButton>
        </fieldset>
      </div>
    </section>
  );
}

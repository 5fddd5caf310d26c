import { Minus, Plus } from "lucide-react";
import { RadioGroup } from "radix-ui";
import { theme, type Settings } from "../../../electron/contract/app.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { SingleKeysSetting } from "../commands/SingleKeysSetting.tsx";
import { IconButton } from "../ui/Button.tsx";
import { ShowTour } from "../welcome/ShowTour.tsx";
import { SettingPlace } from "./settingPlace.tsx";
import styles from "./Settings.module.css";
import { nextTextSize } from "./textSizes.ts";

/** Theme and text size; both apply at once. */
export function AppearanceSettings({ settings }: { readonly settings: Settings }) {
  const { settings: store } = useServices();
  const larger = nextTextSize(settings.textSize, 1);
  const smaller = nextTextSize(settings.textSize, -1);
  const resize = (textSize: number | undefined) => {
    if (textSize !== undefined) void store.update({ textSize });
  };
  return (
    <section className={styles.card} aria-labelledby="settings-part">
      <SettingPlace name="theme" className={styles.row}>
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
      </SettingPlace>
      <SettingPlace name="size" className={styles.row}>
        <span className={styles.label} id="settings-size">
          {text.settings.textSize}
        </span>
        <fieldset className={styles.stepper} aria-labelledby="settings-size">
          <IconButton
            label={text.settings.smaller}
            off={smaller === undefined}
            onClick={() => resize(smaller)}
          >
            <Minus aria-hidden="true" />
          </IconButton>
          <output className={styles.size}>{text.settings.percent(settings.textSize)}</output>
          <IconButton
            label={text.settings.larger}
            off={larger === undefined}
            onClick={() => resize(larger)}
          >
            <Plus aria-hidden="true" />
          </IconButton>
        </fieldset>
      </SettingPlace>
      <SettingPlace name="keys" className={styles.row}>
        <SingleKeysSetting on={settings.singleKeys} />
      </SettingPlace>
      <SettingPlace name="tour" className={styles.row}>
        <span className={styles.label}>{text.welcome.tour.name}</span>
        <ShowTour />
      </SettingPlace>
    </section>
  );
}

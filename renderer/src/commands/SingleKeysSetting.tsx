import { commandTexts } from "../app/commandTexts.ts";
import { useServices } from "../app/services.ts";
import { Button } from "../ui/Button.tsx";
import { Toggle } from "../ui/Toggle.tsx";
import styles from "./SingleKeysSetting.module.css";

/** Switches shortcuts of one letter, digit or sign, and leads to the sheet of all shortcuts. */
export function SingleKeysSetting({ on }: { readonly on: boolean }) {
  const { commands, settings } = useServices();
  return (
    <div className={styles.setting}>
      <Toggle
        label={commandTexts.singleKeys}
        detail={on ? commandTexts.singleKeysOn : commandTexts.singleKeysAreOff}
        on={on}
        turn={(singleKeys) => void settings.update({ singleKeys })}
      />
      <Button small onClick={() => commands.show("sheet")}>
        {commandTexts.shortcuts}
      </Button>
    </div>
  );
}

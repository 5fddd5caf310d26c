import { useRef } from "react";
import { useStore } from "zustand";
import { commandTexts } from "../app/commandTexts.ts";
import type { Route } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { areasOf } from "./areasOf.ts";
import { hasSequences } from "./hasSequences.ts";
import { KeyCaps } from "./KeyCaps.tsx";
import { stepsOf, type Keys } from "./keys.ts";
import { shortcuts, type ShortcutArea } from "./shortcuts.ts";
import styles from "./ShortcutSheet.module.css";
import { useSingleKeys } from "./useSingleKeys.ts";

/** Every shortcut, by where it is heard; those of the screen in view first. */
export function ShortcutSheet({ route }: { readonly route: Route }) {
  const { commands } = useServices();
  const open = useStore(commands.state, (state) => state.shown === "sheet");
  const singleKeys = useSingleKeys();
  const sheet = useRef<HTMLElement>(null);
  return (
    <Dialog
      open={open}
      close={commands.close}
      title={commandTexts.sheetTitle}
      closeLabel={text.app.close}
      wide
      first={sheet}
    >
      <section
        ref={sheet}
        className={styles.sheet}
        aria-label={commandTexts.sheetTitle}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable
        tabIndex={0}
      >
        <p className={styles.lead}>
          {singleKeys ? commandTexts.sheetLead : commandTexts.singleKeysOff}
        </p>
        <div className={styles.areas}>
          {areasOf(route.screen).map((area) => (
            <Area key={area} area={area} sequences={hasSequences(route.screen)} />
          ))}
        </div>
      </section>
    </Dialog>
  );
}

type AreaProps = {
  readonly area: ShortcutArea;
  /** Whether the ways to other screens are heard here. */
  readonly sequences: boolean;
};

function Area({ area, sequences }: AreaProps) {
  const words: Readonly<Record<string, string>> = commandTexts.does[area];
  const entries: readonly (readonly [string, readonly Keys[]])[] = Object.entries(
    shortcuts[area],
  ).filter(([, [first = ""]]) => sequences || area !== "anywhere" || stepsOf(first).length === 1);
  return (
    <section className={styles.area} aria-labelledby={`shortcuts-${area}`}>
      <h3 id={`shortcuts-${area}`} className={styles.name}>
        {commandTexts.areas[area]}
      </h3>
      <dl>
        {entries.map(([name, keys]) => (
          <div key={name} className={styles.row}>
            <dt className={styles.keys}>
              {keys.map((one, at) => (
                <span key={one} className={styles.one}>
                  {at > 0 && <span className={styles.or}>{commandTexts.or}</span>}
                  <KeyCaps keys={one} />
                </span>
              ))}
            </dt>
            <dd>{words[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import { Search } from "lucide-react";
import { commandTexts } from "../app/commandTexts.ts";
import { useServices } from "../app/services.ts";
import styles from "./CommandButton.module.css";
import { isOnMac } from "./keys.ts";
import { KeyCaps } from "./KeyCaps.tsx";
import { shortcuts } from "./shortcuts.ts";

const [keys] = shortcuts.anywhere.palette;

/** Opens the palette, and says by which keys it opens too. */
export function CommandButton() {
  const { commands } = useServices();
  return (
    <button
      type="button"
      className={styles.button}
      title={commandTexts.open}
      aria-label={commandTexts.open}
      aria-keyshortcuts={isOnMac() ? "Meta+K" : "Control+K"}
      aria-haspopup="dialog"
      onClick={() => commands.show("palette")}
    >
      <Search aria-hidden="true" />
      <span className={styles.keys} aria-hidden="true">
        <KeyCaps keys={keys} />
      </span>
    </button>
  );
}

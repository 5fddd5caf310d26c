import { commandTexts } from "../app/commandTexts.ts";
import type { Keys } from "./keys.ts";
import styles from "./KeyCaps.module.css";
import { showKeys } from "./showKeys.ts";

/** Keys as they look on the keyboard; one after the other where a shortcut takes several. */
export function KeyCaps({ keys }: { readonly keys: Keys }) {
  return (
    <span className={styles.keys}>
      {showKeys(keys).map((chord, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the steps of one shortcut stand in their order
        <span key={at} className={styles.step}>
          {at > 0 && <span className={styles.word}>{commandTexts.thenKey}</span>}
          <kbd className={styles.key}>{chord}</kbd>
        </span>
      ))}
    </span>
  );
}

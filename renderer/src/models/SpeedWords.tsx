import type { ExpectedSpeed } from "../../../electron/contract/machine.ts";
import { text } from "../app/text.ts";
import styles from "./Models.module.css";

/** Tokens written a second: measured, or about what is expected; said where neither is known. */
export function SpeedWords({ speed }: { readonly speed: ExpectedSpeed | null }) {
  const words = text.modelFit;
  if (speed === null) return <span className={styles.small}>{words.unmeasured}</span>;
  const { generatePerSecond, basis } = speed;
  return basis === "measured" ? (
    <span className={styles.speed}>
      {words.speed(generatePerSecond)} <span className={styles.small}>{words.measured}</span>
    </span>
  ) : (
    <span className={styles.speed}>{words.about(generatePerSecond)}</span>
  );
}

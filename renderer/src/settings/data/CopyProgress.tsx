import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import { text } from "../../app/text.ts";
import styles from "./Data.module.css";
import type { Progress } from "./dataState.ts";

type CopyProgressProps = {
  readonly label: string;
  /** Null until the first bytes are counted. */
  readonly progress: Progress | null;
};

/** How far a copy is. */
export function CopyProgress({ label, progress }: CopyProgressProps) {
  const isKnown = progress !== null && progress.total > 0;
  return (
    <p className={styles.progress}>
      <progress
        aria-label={label}
        {...(isKnown ? { value: progress.done, max: progress.total } : {})}
      />
      {isKnown && text.data.progress(formatBytes(progress.done), formatBytes(progress.total))}
    </p>
  );
}

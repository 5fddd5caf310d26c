import type { Accuracy } from "../../../../electron/contract/practiceStatistics.ts";
import { partRight } from "./accuracyWords.ts";
import styles from "./Statistics.module.css";

/** A bar as long as the share that was right, with the whiskers of its interval; from 0 to 100 %. */
export function AccuracyBar({ accuracy }: { readonly accuracy: Accuracy }) {
  const at = (share: number) => `${share * 100}%`;
  const { low, high } = accuracy;
  return (
    <svg className={styles.bar} aria-hidden="true" focusable="false">
      <rect className={styles.track} x="0" y="20%" width="100%" height="60%" />
      <rect className={styles.fill} x="0" y="20%" width={at(partRight(accuracy))} height="60%" />
      <line className={styles.middle} x1="50%" x2="50%" y1="5%" y2="95%" />
      <line className={styles.whisker} x1={at(low)} x2={at(high)} y1="50%" y2="50%" />
      <line className={styles.whisker} x1={at(low)} x2={at(low)} y1="25%" y2="75%" />
      <line className={styles.whisker} x1={at(high)} x2={at(high)} y1="25%" y2="75%" />
    </svg>
  );
}

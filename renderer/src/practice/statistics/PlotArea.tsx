import type { ReactNode } from "react";
import { text } from "../../app/text.ts";
import { Unseen } from "../../ui/Unseen.tsx";
import styles from "./Statistics.module.css";

type PlotAreaProps = {
  /** What the picture says, for those who do not see it. */
  readonly label: string;
  readonly vertical: string;
  /** What its five lines stand for, from the top; per cent without. */
  readonly scale?: readonly string[];
  /** What stands below its ends, or below its middle. */
  readonly left?: string;
  readonly middle?: string;
  readonly right?: string;
  readonly square?: boolean;
  readonly children: ReactNode;
};

const levels = [0, 0.25, 0.5, 0.75, 1] as const;

/** A plot from 0 to 100 % upwards, or of another scale; its words are text of the page, so that they grow with it. */
export function PlotArea(props: PlotAreaProps) {
  const { label, vertical, left, middle, right, square = false, children } = props;
  const { percent } = text.practiceStatistics;
  const { scale = levels.toReversed().map((level) => percent(level)) } = props;
  return (
    <figure className={square ? styles.square : styles.plot}>
      <Unseen>
        <figcaption>{label}</figcaption>
      </Unseen>
      <span className={styles.vertical} aria-hidden="true">
        {vertical}
      </span>
      <span className={styles.scale} aria-hidden="true">
        {scale.map((level) => (
          <span key={level}>{level}</span>
        ))}
      </span>
      <svg className={styles.canvas} aria-hidden="true" focusable="false">
        {levels.map((level) => (
          <line
            key={level}
            className={styles.grid}
            x1="0"
            x2="100%"
            y1={`${level * 100}%`}
            y2={`${level * 100}%`}
          />
        ))}
        {children}
      </svg>
      <span className={styles.ends} aria-hidden="true">
        <span>{left}</span>
        <span>{middle}</span>
        <span>{right}</span>
      </span>
    </figure>
  );
}

import { PenLine } from "lucide-react";
import type { Check } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { text } from "../../app/text.ts";
import { ColumnFrame } from "./ColumnFrame.tsx";
import type { ColumnMover } from "./columnMover.ts";
import styles from "./Columns.module.css";
import { ColumnText } from "./ColumnText.tsx";

type MineColumnProps = {
  readonly mine: Check["mine"];
  readonly name: string;
  readonly mover: ColumnMover | null;
};

/** What the student wrote, as it was committed. */
export function MineColumn({ mine, name, mover }: MineColumnProps) {
  const { committedAt, confidence } = mine;
  return (
    <ColumnFrame
      column="mine"
      name={name}
      icon={<PenLine aria-hidden="true" />}
      facts={
        committedAt !== null &&
        confidence !== null && (
          <span>{checkTexts.committed(text.practice.confidences[confidence], committedAt)}</span>
        )
      }
      mover={mover}
    >
      <ColumnText name={name}>
        <p className={styles.plain}>{mine.text}</p>
      </ColumnText>
    </ColumnFrame>
  );
}

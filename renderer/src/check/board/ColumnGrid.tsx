import { ChevronLeft, ChevronRight } from "lucide-react";
import { useRef, useState } from "react";
import type { Check, ColumnKind } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { useServices } from "../../app/services.ts";
import type { Command } from "../../commands/command.ts";
import { useCommands } from "../../commands/useCommands.ts";
import { Unseen } from "../../ui/Unseen.tsx";
import type { ColumnMover } from "./columnMover.ts";
import type { ColumnNames } from "./columnNames.ts";
import styles from "./Columns.module.css";
import { EngineColumn } from "./EngineColumn.tsx";
import { MineColumn } from "./MineColumn.tsx";
import { moveColumn } from "./moveColumn.ts";
import { ReferenceColumn } from "./ReferenceColumn.tsx";
import { useClaimHighlight } from "./useClaimHighlight.ts";
import { useStep } from "./useStep.ts";

type ColumnGridProps = {
  readonly check: Check;
  readonly names: ColumnNames;
  /** The row whose claims are marked in the texts. */
  readonly pointedAt: string | null;
};

/** Every answer beside the others, in the student's order; while the student writes, the others alone. */
export function ColumnGrid({ check, names, pointedAt }: ColumnGridProps) {
  const { board } = useServices();
  const step = useStep();
  const grid = useRef<HTMLElement>(null);
  const [said, setSaid] = useState("");
  useClaimHighlight(grid, check, pointedAt);
  const committed = check.mine.committedAt !== null;
  const shown = check.columns.filter((column) => committed || column !== "mine");
  const move = async (column: ColumnKind, by: 1 | -1) => {
    const columns = moveColumn(check.columns, column, by);
    if (!(await step(board.arrange(columns)))) return;
    setSaid(checkTexts.column.moved(names[column], columns.indexOf(column) + 1, columns.length));
  };
  const moverOf = (column: ColumnKind): ColumnMover | null =>
    committed
      ? {
          first: check.columns[0] === column,
          last: check.columns.at(-1) === column,
          move: (by) => void move(column, by),
        }
      : null;
  useCommands(committed ? moves(check.columns, names, (column, by) => void move(column, by)) : []);
  return (
    <section
      ref={grid}
      className={styles.grid}
      data-columns={shown.length}
      aria-label={committed ? checkTexts.column.list : checkTexts.writing.others}
    >
      {shown.map((column) => (
        <Column
          key={column}
          check={check}
          column={column}
          name={names[column]}
          mover={moverOf(column)}
        />
      ))}
      <Unseen>
        <output>{said}</output>
      </Unseen>
    </section>
  );
}

/** A command for each step that a column can take. */
function moves(
  columns: readonly ColumnKind[],
  names: ColumnNames,
  move: (column: ColumnKind, by: 1 | -1) => void,
): readonly Command[] {
  const { moveLeft, moveRight } = checkTexts.column;
  return columns.flatMap((column, at) => [
    ...(at > 0
      ? [
          {
            id: `column-left-${column}`,
            name: moveLeft(names[column]),
            icon: ChevronLeft,
            run: () => move(column, -1),
          },
        ]
      : []),
    ...(at < columns.length - 1
      ? [
          {
            id: `column-right-${column}`,
            name: moveRight(names[column]),
            icon: ChevronRight,
            run: () => move(column, 1),
          },
        ]
      : []),
  ]);
}

type ColumnProps = {
  readonly check: Check;
  readonly column: ColumnKind;
  readonly name: string;
  readonly mover: ColumnMover | null;
};

function Column({ check, column, name, mover }: ColumnProps) {
  if (column === "mine") return <MineColumn mine={check.mine} name={name} mover={mover} />;
  if (column === "reference") return <ReferenceColumn check={check} name={name} mover={mover} />;
  const answer = check.answers.find((one) => one.column === column);
  if (answer === undefined) return null;
  return <EngineColumn answer={answer} passages={check.passages} name={name} mover={mover} />;
}

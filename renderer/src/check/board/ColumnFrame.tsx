import { ChevronLeft, ChevronRight } from "lucide-react";
import { useId, type ReactNode } from "react";
import type { ColumnKind } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { IconButton } from "../../ui/Button.tsx";
import type { ColumnMover } from "./columnMover.ts";
import styles from "./Columns.module.css";

type ColumnFrameProps = {
  readonly column: ColumnKind;
  readonly name: string;
  /** Tells the kinds of columns apart besides their names. */
  readonly icon: ReactNode;
  /** Who wrote it and how, under the name. */
  readonly facts?: ReactNode;
  /** Buttons of this column alone. */
  readonly tools?: ReactNode;
  readonly mover: ColumnMover | null;
  readonly children: ReactNode;
};

/** A column with its name, its facts and its place among the others. */
export function ColumnFrame(props: ColumnFrameProps) {
  const { column, name, icon, facts, tools, mover, children } = props;
  const titleId = useId();
  const words = checkTexts.column;
  return (
    <article className={styles.column} data-column={column} aria-labelledby={titleId}>
      <header className={styles.head}>
        <div className={styles.names}>
          {icon}
          <h2 id={titleId} className={styles.name} tabIndex={-1}>
            {name}
          </h2>
          <span className={styles.tools}>
            {tools}
            {mover !== null && (
              <>
                <IconButton
                  label={words.moveLeft(name)}
                  off={mover.first}
                  onClick={() => mover.move(-1)}
                >
                  <ChevronLeft aria-hidden="true" />
                </IconButton>
                <IconButton
                  label={words.moveRight(name)}
                  off={mover.last}
                  onClick={() => mover.move(1)}
                >
                  <ChevronRight aria-hidden="true" />
                </IconButton>
              </>
            )}
          </span>
        </div>
        {facts !== undefined && <div className={styles.facts}>{facts}</div>}
      </header>
      {children}
    </article>
  );
}

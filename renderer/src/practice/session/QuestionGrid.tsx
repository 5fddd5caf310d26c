import {
  Circle,
  CircleCheck,
  CircleDot,
  CircleX,
  Flag,
  Layers,
  type LucideIcon,
} from "lucide-react";
import { useRef, useState, type KeyboardEvent } from "react";
import type { Response } from "../../../../electron/contract/practice.ts";
import { text } from "../../app/text.ts";
import { classes } from "../../ui/classes.ts";
import { Segments } from "../home/Segments.tsx";
import styles from "./Overview.module.css";
import {
  cellsOf,
  filterCells,
  stepInGrid,
  type CellFilter,
  type OverviewCell,
  type Standing,
} from "./overviewCells.ts";

type QuestionGridProps = {
  readonly responses: readonly Response[];
  /** Where the student is; null where nobody is. */
  readonly current: number | null;
  readonly choose: (place: number) => void;
};

/** Standings differ by shape and word, not by colour alone. */
const icons: Record<Standing, LucideIcon> = {
  open: Circle,
  answered: CircleDot,
  right: CircleCheck,
  wrong: CircleX,
  rated: Layers,
};

/** Questions as numbered cells; the arrow keys move between them, and a filter shows some of them. */
export function QuestionGrid({ responses, current, choose }: QuestionGridProps) {
  const [filter, setFilter] = useState<CellFilter>("all");
  const [focused, setFocused] = useState(current);
  const list = useRef<HTMLUListElement>(null);
  const cells = cellsOf(responses);
  const seen = cells.some(({ standing }) => standing === "right" || standing === "wrong");
  const filters: readonly CellFilter[] = seen
    ? ["all", "right", "wrong", "open", "flagged"]
    : ["all", "open", "answered", "flagged"];
  const shown = filterCells(cells, filter);
  const inTurn = shown.find(({ place }) => place === focused)?.place ?? shown[0]?.place;

  const move = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (at === -1) return;
    const top = buttons[0]?.offsetTop;
    const columns = buttons.filter((button) => button.offsetTop === top).length;
    const next = stepInGrid(event.key, at, buttons.length, columns);
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };

  return (
    <div className={styles.gridPart}>
      <Segments
        label={text.practice.show}
        options={filters}
        names={text.practice.filters}
        value={filter}
        choose={setFilter}
      />
      {shown.length === 0 && <output>{text.practice.noneOf}</output>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys that move between cells */}
      <ul ref={list} className={styles.grid} aria-label={text.practice.cells} onKeyDown={move}>
        {shown.map((cell) => (
          <li key={cell.place}>
            <Cell
              cell={cell}
              current={cell.place === current}
              reachable={cell.place === inTurn}
              focus={() => setFocused(cell.place)}
              choose={() => choose(cell.place)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

type CellProps = {
  readonly cell: OverviewCell;
  readonly current: boolean;
  readonly reachable: boolean;
  readonly focus: () => void;
  readonly choose: () => void;
};

function Cell({ cell, current, reachable, focus, choose }: CellProps) {
  const { place, standing, flagged } = cell;
  const Icon = icons[standing];
  const word = text.practice.standings[standing];
  const words = flagged ? `${word}, ${text.practice.flagged}` : word;
  return (
    <button
      type="button"
      className={classes(styles.cell, styles[standing], current && styles.here)}
      aria-label={text.practice.cell(place, words)}
      aria-current={current ? "true" : undefined}
      tabIndex={reachable ? 0 : -1}
      onFocus={focus}
      onClick={choose}
    >
      <span className={styles.number}>
        {place + 1}
        {flagged && <Flag aria-hidden="true" />}
      </span>
      <span className={styles.standing}>
        <Icon aria-hidden="true" />
        {word}
      </span>
    </button>
  );
}

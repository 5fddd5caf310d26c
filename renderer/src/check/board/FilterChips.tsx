import type { CheckRow } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { filterRows, pointFilters, type PointFilter } from "./pointFilters.ts";
import styles from "./Points.module.css";

type FilterChipsProps = {
  readonly rows: readonly CheckRow[];
  readonly filter: PointFilter;
  readonly choose: (filter: PointFilter) => void;
};

/** Which rows are shown, each with how many there are. */
export function FilterChips({ rows, filter, choose }: FilterChipsProps) {
  const { filters, filter: names, filterCount } = checkTexts.points;
  return (
    <fieldset className={styles.filters}>
      <legend className={styles.unseen}>{filters}</legend>
      {pointFilters.map((one) => (
        <button
          key={one}
          type="button"
          className={styles.filter}
          aria-pressed={one === filter}
          onClick={() => choose(one)}
        >
          {filterCount(names[one], filterRows(rows, one).length)}
        </button>
      ))}
    </fieldset>
  );
}

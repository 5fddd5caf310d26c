import { Table } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import { commandTexts } from "../../app/commandTexts.ts";
import { text } from "../../app/text.ts";
import { useCommands } from "../../commands/useCommands.ts";
import styles from "./Statistics.module.css";

type ChartFrameProps = {
  readonly title: string;
  readonly lead?: string;
  readonly chart: ReactNode;
  readonly table: ReactNode;
  /** What stands below both. */
  readonly children?: ReactNode;
};

/** A chart that can be read as a table. */
export function ChartFrame({ title, lead, chart, table, children }: ChartFrameProps) {
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  useCommands([
    {
      id: `chart-${title}`,
      name: asTable ? commandTexts.asChart(title) : commandTexts.asTable(title),
      icon: Table,
      run: () => setAsTable(!asTable),
    },
  ]);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.cardHead}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={asTable}
            onChange={(event) => setAsTable(event.target.checked)}
          />
          {text.practiceStatistics.asTable}
        </label>
      </div>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {asTable ? table : chart}
      {children}
    </section>
  );
}

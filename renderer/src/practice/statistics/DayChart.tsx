import type { PracticeStatistics } from "../../../../electron/contract/practiceStatistics.ts";
import { text } from "../../app/text.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { countsOf, partRight, rangeOf, shareOf } from "./accuracyWords.ts";
import { ChartFrame } from "./ChartFrame.tsx";
import { dayPlaces } from "./chartPlaces.ts";
import { PlotArea } from "./PlotArea.tsx";
import styles from "./Statistics.module.css";

type DayChartProps = { readonly days: PracticeStatistics["byDay"] };

/** How much was right on each day with answers. */
export function DayChart({ days }: DayChartProps) {
  const words = text.practiceStatistics;
  const places = dayPlaces(days.map(({ day }) => day));
  const points = days.map((row, n) => ({
    ...row,
    x: `${(places[n] ?? 0) * 100}%`,
    y: up(partRight(row)),
  }));
  const summary = days
    .map((row) => words.barLabel(row.day, shareOf(row), countsOf(row), rangeOf(row)))
    .join("; ");
  return (
    <ChartFrame
      title={words.dayTitle}
      lead={words.dayLead}
      chart={
        <PlotArea
          label={`${words.dayTitle}. ${summary}`}
          vertical={words.accuracy}
          {...(days.length === 1
            ? { middle: days[0]?.day }
            : { left: days[0]?.day, right: days.at(-1)?.day })}
        >
          {points.slice(1).map(({ day, x, y }, n) => (
            <line
              key={day}
              className={styles.path}
              x1={points[n]?.x}
              y1={points[n]?.y}
              x2={x}
              y2={y}
            />
          ))}
          {points.map(({ day, x, y, low, high }) => (
            <g key={day}>
              <line className={styles.whisker} x1={x} x2={x} y1={up(low)} y2={up(high)} />
              <circle className={styles.point} cx={x} cy={y} r="4" />
            </g>
          ))}
        </PlotArea>
      }
      table={
        <DataTable
          caption={words.tableOf(words.dayTitle)}
          columns={[words.day, words.accuracy, words.counts, words.interval]}
          rows={days.map((row) => ({
            key: row.day,
            cells: [row.day, shareOf(row), countsOf(row), rangeOf(row)],
          }))}
        />
      }
    />
  );
}

/** A share as a height from the top. */
function up(share: number): string {
  return `${(1 - share) * 100}%`;
}

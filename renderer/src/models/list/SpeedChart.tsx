import type { SpeedRun } from "../../../../electron/contract/modelFiles.ts";
import { text } from "../../app/text.ts";
import { PlotArea } from "../../practice/statistics/PlotArea.tsx";
import plot from "../../practice/statistics/Statistics.module.css";
import { chartTop } from "./chartTop.ts";

/** The tests of a model from left to right, the oldest first; runs come newest first. */
export function SpeedChart({ runs }: { readonly runs: readonly SpeedRun[] }) {
  const words = text.modelFiles;
  const inOrder = runs.toReversed();
  const top = chartTop(Math.max(...inOrder.map((run) => run.generatePerSecond)));
  const points = inOrder.map((run, n) => ({
    id: run.id,
    x: `${(100 * n) / Math.max(1, inOrder.length - 1)}%`,
    y: `${(1 - run.generatePerSecond / top) * 100}%`,
  }));
  const said = inOrder
    .map((run) => `${text.moment(run.at)}: ${text.decimal(run.generatePerSecond)}`)
    .join("; ");
  const [oldest, newest] = [inOrder[0], inOrder.at(-1)];
  return (
    <PlotArea
      label={words.chart(said)}
      vertical={words.perSecond}
      scale={[1, 0.75, 0.5, 0.25, 0].map((level) => text.twoPlaces(level * top))}
      {...(oldest === undefined ? {} : { left: text.moment(oldest.at) })}
      {...(newest === undefined ? {} : { right: text.moment(newest.at) })}
    >
      {points.slice(1).map(({ id, x, y }, n) => (
        <line key={id} className={plot.path} x1={points[n]?.x} y1={points[n]?.y} x2={x} y2={y} />
      ))}
      {points.map(({ id, x, y }) => (
        <circle key={id} className={plot.point} cx={x} cy={y} r="4" />
      ))}
    </PlotArea>
  );
}

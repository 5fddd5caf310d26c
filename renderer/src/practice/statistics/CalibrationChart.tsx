import { useState } from "react";
import type {
  CalibrationBin,
  PracticeStatistics,
} from "../../../../electron/contract/practiceStatistics.ts";
import { text } from "../../app/text.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { Field } from "../../ui/Field.tsx";
import { countsOf, partRight, rangeOf, shareOf } from "./accuracyWords.ts";
import { ChartFrame } from "./ChartFrame.tsx";
import { PlotArea } from "./PlotArea.tsx";
import styles from "./Statistics.module.css";

type Rated = {
  readonly name: string;
  readonly line: string | null;
  readonly bins: readonly CalibrationBin[];
  readonly brier: number | null;
};

/** How sure the student, or a model, was against how often that was right. */
export function CalibrationChart({ statistics }: { readonly statistics: PracticeStatistics }) {
  const words = text.practiceStatistics;
  const [chosen, setChosen] = useState(0);
  const everybody = ratedOf(statistics);
  const shown = everybody[chosen] ?? everybody[0];
  if (shown === undefined) return null;
  const { bins, brier, line } = shown;
  const summary = bins
    .map(
      (bin) =>
        `${words.expected} ${words.percent(bin.expected)}, ${words.actual} ${shareOf(bin)} (${countsOf(bin)})`,
    )
    .join("; ");
  return (
    <ChartFrame
      title={words.calibrationTitle}
      lead={words.calibrationLead}
      chart={
        bins.length === 0 ? (
          <p>{words.noBins}</p>
        ) : (
          <PlotArea
            square
            label={`${words.calibrationTitle}, ${shown.name}. ${summary}`}
            vertical={words.actual}
            left={words.percent(0)}
            right={`${words.expected} ${words.percent(1)}`}
          >
            <line className={styles.diagonal} x1="0" y1="100%" x2="100%" y2="0" />
            {bins.map((bin) => (
              <Bin key={bin.label} bin={bin} />
            ))}
          </PlotArea>
        )
      }
      table={
        <DataTable
          caption={words.tableOf(words.calibrationTitle)}
          columns={[words.bin, words.expected, words.actual, words.counts, words.interval]}
          rows={bins.map((bin) => ({
            key: bin.label,
            cells: [
              bin.label,
              words.percent(bin.expected),
              shareOf(bin),
              countsOf(bin),
              rangeOf(bin),
            ],
          }))}
        />
      }
    >
      {line !== null && <p>{line}</p>}
      {brier !== null && <p className={styles.small}>{words.brier(brier)}</p>}
      {everybody.length > 1 && (
        <div className={styles.filter}>
          <Field label={words.confidence}>
            {(control) => (
              <select
                {...control}
                value={chosen}
                onChange={(event) => setChosen(Number(event.target.value))}
              >
                {everybody.map(({ name }, n) => (
                  // oxlint-disable-next-line react/no-array-index-key -- the same name may stand for two profiles
                  <option key={n} value={n}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      )}
    </ChartFrame>
  );
}

function Bin({ bin }: { readonly bin: CalibrationBin }) {
  const x = `${bin.expected * 100}%`;
  const up = (share: number) => `${(1 - share) * 100}%`;
  return (
    <g>
      <line className={styles.whisker} x1={x} x2={x} y1={up(bin.low)} y2={up(bin.high)} />
      <circle className={styles.point} cx={x} cy={up(partRight(bin))} r="5" />
    </g>
  );
}

/** The student first, then each model and way of asking; empty bins say nothing. */
function ratedOf({ student, models }: PracticeStatistics): readonly Rated[] {
  const words = text.practiceStatistics;
  const filled = (bins: readonly CalibrationBin[]) => bins.filter(({ answered }) => answered > 0);
  return [
    { name: words.you, line: null, bins: filled(student.bins), brier: student.brier },
    ...models.map(({ model, mode, shots, samples, total, bins, brier, unparsed, ties }) => ({
      name: words.modelName(
        `${model.name} ${model.quantization}`,
        text.practice.modes[mode],
        shots,
        samples,
      ),
      line: [
        words.modelLine(shareOf(total), countsOf(total), rangeOf(total)),
        words.unparsed(unparsed),
        words.ties(ties),
      ]
        .filter((part) => part !== "")
        .join(" "),
      bins: filled(bins),
      brier,
    })),
  ];
}

import type { CheckStatistics } from "../../../../electron/contract/check.ts";
import { text } from "../../app/text.ts";
import { ChartFrame } from "../../practice/statistics/ChartFrame.tsx";
import { DataTable } from "../../practice/statistics/DataTable.tsx";
import styles from "../../practice/statistics/Statistics.module.css";
import {
  comparedPairs,
  pairKey,
  pairName,
  participantKey,
  participantName,
  pointsOf,
} from "./participantWords.ts";
import { ShareRows } from "./ShareRows.tsx";

/** Fewer than so many points say little. */
const fewPoints = 20;

type TotalProps = { readonly total: CheckStatistics["total"] };

/** How many checks were compared, and what the student's points came to. */
export function OverallFacts({ total }: TotalProps) {
  const words = text.checkStatistics;
  const { right, wrong, missed, open, unsure } = total.score;
  return (
    <section className={styles.card} aria-label={words.overall}>
      <h2 className={styles.title}>{words.overall}</h2>
      <ul className={styles.factList}>
        <li>{words.checks(total.checks)}</li>
        <li>{words.score(right, wrong, missed)}</li>
        <li>{words.left(open, unsure)}</li>
      </ul>
    </section>
  );
}

/** How often any two say the same. */
export function AgreementChart({ total }: TotalProps) {
  const words = text.checkStatistics;
  const pairs = comparedPairs(total.agreements);
  const rows = pairs.map((pair) => ({
    key: pairKey(pair),
    name: pairName(pair),
    part: pair.same,
    all: pointsOf(pair),
  }));
  if (rows.length === 0) {
    return <Nothing title={words.agreementTitle} why={words.agreementNone} />;
  }
  return (
    <ChartFrame
      title={words.agreementTitle}
      lead={words.agreementLead}
      chart={<ShareRows rows={rows} />}
      table={<ShareTable first={words.pairColumn} share={words.agree} rows={rows} />}
    >
      {rows.every(({ all }) => all < fewPoints) && <p className={styles.small}>{words.few}</p>}
    </ChartFrame>
  );
}

/** How often each was right where the student settled it. */
export function RightnessChart({ total }: TotalProps) {
  const words = text.checkStatistics;
  const rows = total.rightness
    .filter(({ right, wrong }) => right + wrong > 0)
    .map(({ who, right, wrong }) => ({
      key: participantKey(who),
      name: participantName(who),
      part: right,
      all: right + wrong,
    }));
  if (rows.length === 0) {
    return <Nothing title={words.rightnessTitle} why={words.rightnessNone} />;
  }
  return (
    <ChartFrame
      title={words.rightnessTitle}
      lead={words.rightnessLead}
      chart={<ShareRows rows={rows} />}
      table={<ShareTable first={words.who} share={words.right} rows={rows} />}
    />
  );
}

type ShareTableProps = {
  readonly first: string;
  readonly share: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly part: number;
    readonly all: number;
  }[];
};

function ShareTable({ first, share, rows }: ShareTableProps) {
  const words = text.checkStatistics;
  return (
    <DataTable
      columns={[first, share, words.of]}
      rows={rows.map(({ key, name, part, all }) => ({
        key,
        cells: [name, words.percent(part / all), words.ofPoints(part, all)],
      }))}
    />
  );
}

function Nothing({ title, why }: { readonly title: string; readonly why: string }) {
  return (
    <section className={styles.card} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.lead}>{why}</p>
    </section>
  );
}

import type { CheckStatistics } from "../../../../electron/contract/check.ts";
import { text } from "../../app/text.ts";
import { ChartFrame } from "../../practice/statistics/ChartFrame.tsx";
import styles from "../../practice/statistics/Statistics.module.css";
import {
  agreementOf,
  comparedPairs,
  pairKey,
  pairName,
  participantKey,
  participantName,
} from "./participantWords.ts";
import { FewPoints, ShareRows, ShareTable } from "./ShareRows.tsx";

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
    accuracy: agreementOf(pair),
  }));
  if (rows.length === 0) {
    return <Nothing title={words.agreementTitle} why={words.agreementNone} />;
  }
  return (
    <ChartFrame
      title={words.agreementTitle}
      lead={words.agreementLead}
      chart={<ShareRows rows={rows} />}
      table={
        <ShareTable
          title={words.agreementTitle}
          first={words.pairColumn}
          share={words.agree}
          rows={rows}
        />
      }
    >
      <FewPoints rows={rows} />
    </ChartFrame>
  );
}

/** How often each was right where the student, the key or a source decided. */
export function RightnessChart({ total }: TotalProps) {
  const words = text.checkStatistics;
  const rows = total.rightness
    .filter(({ answered }) => answered > 0)
    .map(({ who, ...accuracy }) => ({
      key: participantKey(who),
      name: participantName(who),
      accuracy,
    }));
  if (rows.length === 0) {
    return <Nothing title={words.rightnessTitle} why={words.rightnessNone} />;
  }
  return (
    <ChartFrame
      title={words.rightnessTitle}
      lead={words.rightnessLead}
      chart={<ShareRows rows={rows} />}
      table={
        <ShareTable
          title={words.rightnessTitle}
          first={words.who}
          share={words.right}
          rows={rows}
        />
      }
    >
      <FewPoints rows={rows} />
    </ChartFrame>
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

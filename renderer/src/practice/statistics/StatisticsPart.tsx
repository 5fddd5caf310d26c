import { ChartColumn } from "lucide-react";
import { useEffect } from "react";
import { useStore } from "zustand";
import { describeProblem } from "../../app/problem.ts";
import { formatRoute } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Field } from "../../ui/Field.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { CalibrationChart } from "./CalibrationChart.tsx";
import { DayChart } from "./DayChart.tsx";
import { OverallFacts } from "./OverallFacts.tsx";
import styles from "./Statistics.module.css";
import { SubjectChart } from "./SubjectChart.tsx";
import { SureAndWrong } from "./SureAndWrong.tsx";

/** What the student knows by now, of all banks or of one: what was sure and wrong comes first. */
export function StatisticsPart() {
  const { practiceStatistics: store, practice, connection } = useServices();
  const line = useStore(connection, (state) => (state.kind === "open" ? state.line : null));
  const { bankId, statistics, problem, reading } = useStore(store.state);
  const { banks, loaded } = useStore(practice.banks.state);
  useEffect(() => {
    if (line !== null) void store.read();
  }, [store, line]);
  useEffect(() => {
    if (loaded) void store.keepTo(banks.map(({ id }) => id));
  }, [store, banks, loaded]);
  // Without a line they are read with the next one.
  const awaited = reading || problem?.code === "CONNECTION_LOST";
  const words = text.practiceStatistics;
  return (
    <div className={styles.stack}>
      {banks.length > 1 && (
        <div className={styles.filter}>
          <Field label={words.bank}>
            {(control) => (
              <select
                {...control}
                value={bankId ?? ""}
                onChange={({ target }) =>
                  void store.choose(target.value === "" ? null : target.value)
                }
              >
                <option value="">{words.allBanks}</option>
                {banks.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      )}
      {problem !== null && problem.code !== "CONNECTION_LOST" && (
        <Callout tone="danger" alert {...describeProblem(problem)}>
          <Button small onClick={() => void store.read()}>
            {words.again}
          </Button>
        </Callout>
      )}
      {statistics === null && awaited && <output>{words.reading}</output>}
      {statistics !== null && statistics.total.answered === 0 && (
        <EmptyState
          icon={<ChartColumn aria-hidden="true" />}
          title={words.emptyTitle}
          detail={words.emptyDetail}
        >
          <LinkButton look="primary" href={formatRoute({ screen: "practice", part: "start" })}>
            {words.emptyLink}
          </LinkButton>
        </EmptyState>
      )}
      {statistics !== null && statistics.total.answered > 0 && (
        <>
          <SureAndWrong items={statistics.sureAndWrong} />
          <OverallFacts statistics={statistics} />
          <SubjectChart subjects={statistics.bySubject} />
          <DayChart days={statistics.byDay} />
        </>
      )}
      {statistics !== null && (statistics.total.answered > 0 || statistics.models.length > 0) && (
        <CalibrationChart statistics={statistics} />
      )}
    </div>
  );
}

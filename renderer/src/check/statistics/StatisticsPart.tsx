import { ChartColumn } from "lucide-react";
import { useEffect } from "react";
import { useStore } from "zustand";
import { describeProblem } from "../../app/problem.ts";
import { formatRoute } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import styles from "../../practice/statistics/Statistics.module.css";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { Groups } from "./Groups.tsx";
import { ConfidenceChart, SureAndWrong } from "./HowSure.tsx";
import { AgreementChart, OverallFacts, RightnessChart } from "./Overall.tsx";

/** How often student, models and keys agree, who was right, and how sure the student was. */
export function StatisticsPart() {
  const { checkStatistics: store, connection } = useServices();
  const line = useStore(connection, (state) => (state.kind === "open" ? state.line : null));
  const { statistics, problem } = useStore(store.state);
  useEffect(() => {
    if (line !== null) void store.read();
  }, [store, line]);
  // Without a line they are read with the next one.
  const failed = problem !== null && problem.code !== "CONNECTION_LOST";
  return (
    <div className={styles.stack}>
      {failed && (
        <Callout tone="danger" alert {...describeProblem(problem)}>
          <Button small onClick={() => void store.read()}>
            {text.checkStart.again}
          </Button>
        </Callout>
      )}
      {statistics === null && !failed && <output>{text.checkStart.reading}</output>}
      {statistics?.total.checks === 0 && <Empty />}
      {statistics !== null && statistics.total.checks > 0 && (
        <>
          <OverallFacts total={statistics.total} />
          <AgreementChart total={statistics.total} />
          <RightnessChart total={statistics.total} />
          <ConfidenceChart student={statistics.student} />
          <SureAndWrong student={statistics.student} />
          <Groups statistics={statistics} />
        </>
      )}
    </div>
  );
}

function Empty() {
  const words = text.checkStatistics;
  return (
    <EmptyState
      icon={<ChartColumn aria-hidden="true" />}
      title={words.emptyTitle}
      detail={words.emptyDetail}
    >
      <LinkButton look="primary" href={formatRoute({ screen: "check", part: "start" })}>
        {words.emptyLink}
      </LinkButton>
    </EmptyState>
  );
}

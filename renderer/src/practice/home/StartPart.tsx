import { useEffect } from "react";
import { useStore } from "zustand";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import type { OfferedFile } from "../../library/takenFiles.ts";
import { Callout } from "../../ui/Callout.tsx";
import { AddBanks } from "../banks/AddBanks.tsx";
import { EmptyBanks } from "../banks/EmptyBanks.tsx";
import { DueCard } from "./DueCard.tsx";
import { EarlierSessions } from "./EarlierSessions.tsx";
import { NewSession } from "./NewSession.tsx";
import { OpenSessions } from "./OpenSessions.tsx";
import styles from "./Home.module.css";

type StartPartProps = { readonly addFiles: (files: readonly OfferedFile[]) => void };

/** What waits today, what was begun, something new, and how it went before. */
export function StartPart({ addFiles }: StartPartProps) {
  const { practice, connection } = useServices();
  const line = useStore(connection, (state) => (state.kind === "open" ? state.line : null));
  const { banks, loaded, problem } = useStore(practice.banks.state);
  const sessionProblem = useStore(practice.sessions.state, (state) => state.problem);
  useEffect(() => {
    if (line === null) return;
    void practice.sessions.refresh();
  }, [practice, line]);

  const trouble = problem ?? sessionProblem;
  return (
    <div className={styles.part}>
      {trouble !== null && trouble.code !== "CONNECTION_LOST" && (
        <Callout tone="danger" alert {...describeProblem(trouble)} />
      )}
      {loaded && banks.every((bank) => bank.items === 0) && (
        <EmptyBanks>
          <AddBanks addFiles={addFiles} />
        </EmptyBanks>
      )}
      {banks.some((bank) => bank.items > 0) && (
        <>
          <DueCard />
          <OpenSessions />
          <NewSession banks={banks} />
        </>
      )}
      <EarlierSessions />
    </div>
  );
}

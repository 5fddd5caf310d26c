import { useStore } from "zustand";
import { describeProblem, type Problem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import type { OfferedFile } from "../../library/takenFiles.ts";
import { Callout } from "../../ui/Callout.tsx";
import { AddBanks } from "./AddBanks.tsx";
import { AddByPath } from "./AddByPath.tsx";
import { BankImports } from "./BankImports.tsx";
import { BankList } from "./BankList.tsx";
import styles from "./Banks.module.css";
import { EmptyBanks } from "./EmptyBanks.tsx";
import { ImportEnded } from "./ImportEnded.tsx";
import { OpinionRuns } from "./OpinionRuns.tsx";
import { RemovedBanks } from "./RemovedBanks.tsx";

type BanksPartProps = {
  /** The bank that files are added to, by its name; null is a new one. */
  readonly into: string | null;
  readonly setInto: (name: string | null) => void;
  readonly addFiles: (files: readonly OfferedFile[]) => void;
};

/** The question banks: bring them in, keep them in order, let the model answer them. */
export function BanksPart({ into, setInto, addFiles }: BanksPartProps) {
  const { practice } = useServices();
  const { banks, loaded, problem } = useStore(practice.banks.state);
  const importProblem = useStore(practice.imports.state, (state) => state.problem);
  const runProblem = useStore(practice.runs.state, (state) => state.problem);
  const empty = loaded && banks.length === 0;
  const files = banks.filter((bank) => bank.origin === "file");
  const chosen = files.some((bank) => bank.name === into) ? into : null;
  return (
    <div className={styles.part}>
      {[problem, importProblem, runProblem].map((one, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- three fixed places
        <Trouble key={at} problem={one} />
      ))}
      {empty ? (
        <EmptyBanks>
          <AddBanks addFiles={addFiles} />
          <AddByPath into={null} />
        </EmptyBanks>
      ) : (
        <div className={styles.adding}>
          <AddBanks addFiles={addFiles} />
          <AddByPath into={chosen} />
          <label className={styles.into}>
            {text.banks.add.into}
            <select
              className={styles.select}
              value={chosen ?? ""}
              onChange={({ target }) => setInto(target.value === "" ? null : target.value)}
            >
              <option value="">{text.banks.add.intoNew}</option>
              {files.map((bank) => (
                <option key={bank.id} value={bank.name}>
                  {bank.name}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <BankImports />
      <OpinionRuns />
      {banks.length > 0 && <BankList banks={banks} />}
      <RemovedBanks />
      {!empty && <p className={styles.hint}>{text.banks.add.kinds}</p>}
      <ImportEnded />
    </div>
  );
}

/** A broken line is told above the whole page. */
function Trouble({ problem }: { readonly problem: Problem | null }) {
  if (problem === null || problem.code === "CONNECTION_LOST") return null;
  return <Callout tone="danger" alert {...describeProblem(problem)} />;
}

import { useStore } from "zustand";
import type { OpinionRun } from "../../../../electron/contract/opinion.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import styles from "../../library/Imports.module.css";
import { Button } from "../../ui/Button.tsx";
import { isUnderway } from "./opinionRunStore.ts";

/** Banks that the model answers; absent when there are none. */
export function OpinionRuns() {
  const { practice } = useServices();
  const runs = useStore(practice.runs.state, (state) => state.runs);
  if (runs.length === 0) return null;
  const words = text.banks.runs;
  return (
    <section className={styles.panel} aria-labelledby="runs-heading">
      <header className={styles.head}>
        <h2 id="runs-heading" className={styles.title}>
          {words.heading}
        </h2>
        {!runs.every(isUnderway) && (
          <Button small look="quiet" onClick={() => void practice.runs.dismiss()}>
            {words.dismiss}
          </Button>
        )}
      </header>
      <ul className={styles.rows}>
        {runs.map((run) => (
          <Run key={run.id} run={run} />
        ))}
      </ul>
    </section>
  );
}

function Run({ run }: { readonly run: OpinionRun }) {
  const { practice } = useServices();
  const { bankName, settings, done, items, right, secondsLeft } = run;
  const words = text.banks.runs;
  const underway = isUnderway(run);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>
          {bankName}{" "}
          <span className={styles.folder}>{words.settings(settings.mode, settings.samples)}</span>
        </span>
        <State run={run} />
        <span className={styles.reading}>
          {underway && (
            <progress aria-label={words.progress(bankName)} max={Math.max(1, items)} value={done} />
          )}
          <span className={styles.state}>
            {[
              words.done(done, items),
              ...(done > 0 ? [words.right(right, done)] : []),
              ...(underway && secondsLeft !== null ? [words.left(secondsLeft)] : []),
            ].join(" · ")}
          </span>
        </span>
      </div>
      {underway && (
        <div className={styles.buttons}>
          <Button
            small
            aria-label={words.stopOne(bankName)}
            onClick={() => void practice.runs.stop(run.id)}
          >
            {words.stop}
          </Button>
        </div>
      )}
    </li>
  );
}

function State({ run: { state } }: { readonly run: OpinionRun }) {
  const words = text.banks.runs;
  if (state.kind === "failed") {
    const { title, detail } = describeProblem(state.failure);
    return (
      <span className={styles.failed}>
        {title}. {detail}
      </span>
    );
  }
  if (state.kind === "waiting")
    return <span className={styles.needs}>{words.waits[state.for]}</span>;
  const look = state.kind === "done" ? styles.ready : styles.state;
  return <span className={look}>{words.states[state.kind]}</span>;
}

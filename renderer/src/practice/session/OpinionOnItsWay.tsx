import { LoaderCircle } from "lucide-react";
import type { ItemOption } from "../../../../electron/contract/bank.ts";
import { describeProblem, type Problem } from "../../app/problem.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { countVotes } from "./agreement.ts";
import styles from "./Opinion.module.css";
import { OptionBars } from "./OptionBars.tsx";
import { isOnItsWay, type Asking } from "./opinionStore.ts";
import { Reasonings } from "./Reasonings.tsx";

type OpinionOnItsWayProps = {
  readonly asking: Asking;
  readonly options: readonly ItemOption[];
  readonly stop: () => void;
};

/** An opinion that is being made: how far it is, the votes so far, and a way to stop it. */
export function OpinionOnItsWay({ asking, options, stop }: OpinionOnItsWayProps) {
  const { phase, samples, settings } = asking;
  const ended = samples.filter(({ done }) => done);
  const votes = countVotes(ended, options.length);
  const voting = settings.mode === "vote";
  return (
    <div className={styles.way}>
      {phase.kind === "failed" && <Callout tone="danger" alert {...wordsOf(phase.problem)} />}
      {phase.kind === "stopped" && <p>{text.practice.opinion.stopped}</p>}
      {isOnItsWay(asking) && (
        <div className={styles.phase}>
          <span className={styles.phaseWords}>
            <LoaderCircle aria-hidden="true" />
            {phaseWords(asking, ended.length)}
          </span>
          {phase.kind === "reading" && (
            <progress
              aria-label={text.practice.opinion.reading(phase.percent)}
              max={100}
              value={phase.percent}
            />
          )}
          {voting && phase.kind === "writing" && (
            <progress
              aria-label={text.practice.opinion.writing(ended.length, settings.samples)}
              max={settings.samples}
              value={ended.length}
            />
          )}
          <Button small onClick={stop}>
            {text.practice.opinion.stop}
          </Button>
        </div>
      )}
      {voting && ended.length > 0 && (
        <OptionBars
          options={options}
          shares={votes.votes.map((votes) => votes / ended.length)}
          votes={votes.votes}
          marks={() => []}
        />
      )}
      {samples.length > 0 && <Reasonings samples={samples} open={samples.length === 1} />}
    </div>
  );
}

/** Whoever practises cannot shorten the question. */
function wordsOf(problem: Problem) {
  return problem.code === "QUESTION_TOO_LONG"
    ? text.practice.opinion.tooLong
    : describeProblem(problem);
}

function phaseWords({ phase, settings }: Asking, ended: number): string {
  const words = text.practice.opinion;
  if (phase.kind === "reading") return words.reading(phase.percent);
  if (phase.kind === "writing") return words.writing(ended, settings.samples);
  return words.waiting(phase.kind === "waiting" ? phase.ahead : 0);
}

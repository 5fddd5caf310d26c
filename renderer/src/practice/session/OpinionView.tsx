import { CircleHelp } from "lucide-react";
import type { ItemOption } from "../../../../electron/contract/bank.ts";
import type { Opinion } from "../../../../electron/contract/opinion.ts";
import type { Feedback } from "../../../../electron/contract/practice.ts";
import { text } from "../../app/text.ts";
import { DemoLabel } from "../../welcome/DemoLabel.tsx";
import { agreementWords, countVotes } from "./agreement.ts";
import styles from "./Opinion.module.css";
import { OptionBars } from "./OptionBars.tsx";
import { Reasonings } from "./Reasonings.tsx";

type OpinionViewProps = {
  readonly opinion: Opinion;
  readonly feedback: Feedback;
  readonly options: readonly ItemOption[];
};

/** A complete opinion against the student's answer and the key. */
export function OpinionView({ opinion, feedback, options }: OpinionViewProps) {
  const { response, item } = feedback;
  const key = item.content.kind === "choice" ? item.content.key : -1;
  const { settings, reasonings, model } = opinion;
  const words = text.practice.opinion;
  const votes = settings.mode === "vote" ? countVotes(reasonings, options.length) : null;
  const marks = (option: number) => [
    ...(option === response.chosen ? [words.you] : []),
    ...(option === opinion.chosen ? [words.model] : []),
    ...(option === key ? [words.key] : []),
  ];
  return (
    <div className={styles.view}>
      <p className={styles.agreement}>
        {opinion.unsure && <CircleHelp aria-hidden="true" />}
        {agreementWords(opinion, response.chosen, key).join(" ")}
      </p>
      {opinion.shares.some((share) => share > 0) && (
        <OptionBars
          options={options}
          shares={opinion.shares}
          votes={votes?.votes ?? null}
          marks={marks}
        />
      )}
      {votes !== null && votes.none > 0 && (
        <p className={styles.facts}>{`${words.votes(votes.none)}: ${words.namesNone}`}</p>
      )}
      {reasonings.length > 0 && (
        <Reasonings
          samples={reasonings.map((sample) => ({ ...sample, done: true }))}
          open={false}
        />
      )}
      <p className={styles.facts}>
        <DemoLabel model={model} />{" "}
        {`${words.name(text.practice.modes[settings.mode], model.name)} ${model.quantization}, ${words.facts(opinion.shotsSent, opinion.tookMs / 1000)}`}
      </p>
    </div>
  );
}

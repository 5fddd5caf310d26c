import { Check, CircleCheck, EyeOff, Pencil, RotateCcw } from "lucide-react";
import { useState } from "react";
import { describeProblem, type Problem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { optionLetter } from "../banks/optionLetter.ts";
import { ItemImages } from "../ItemImages.tsx";
import styles from "./Audit.module.css";
import { wasEdited, type DoubtedKey } from "./auditStore.ts";
import { Doubts } from "./Doubts.tsx";

type DoubtedKeyCardProps = {
  readonly doubted: DoubtedKey;
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly edit: () => void;
};

/** One question whose key is doubted: what it asks, who says what, and what the student decides. */
export function DoubtedKeyCard({ doubted, number, edit }: DoubtedKeyCardProps) {
  const { practice } = useServices();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { found, item, confirmed } = doubted;
  const { content } = item;
  if (content.kind !== "choice") return null;
  const words = text.audit;
  const id = doubtedKeyId(item.id);
  const change = async (work: Promise<Problem | null>) => setProblem(await work);
  const standing = item.suspended
    ? words.suspended
    : confirmed
      ? words.confirmed
      : wasEdited(doubted)
        ? words.edited
        : null;
  return (
    <article className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.title} tabIndex={-1}>
        {words.entry(number)}
      </h2>
      {content.context !== "" && <p className={styles.context}>{content.context}</p>}
      <p className={styles.stem}>{content.stem}</p>
      <ItemImages images={content.images.stem} />
      <ol className={styles.options} aria-label={words.options}>
        {content.options.map((option, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- its place is what an option is called by
          <li key={at} className={styles.option} data-key={at === content.key}>
            <span className={styles.letter}>{optionLetter(at)}</span>
            <span className={styles.optionText}>{option.text}</span>
            {at === content.key && (
              <span className={styles.keyTag}>
                <CircleCheck aria-hidden="true" />
                {words.key}
              </span>
            )}
          </li>
        ))}
      </ol>
      <Doubts found={found} />
      <output className={styles.standing}>{standing}</output>
      {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
      <div className={styles.actions}>
        <Button
          aria-describedby={id}
          onClick={() => void change(practice.audit.confirm(item.id, !confirmed))}
        >
          {confirmed ? <RotateCcw aria-hidden="true" /> : <Check aria-hidden="true" />}
          {confirmed ? words.takeBack : words.confirm}
        </Button>
        <Button aria-describedby={id} onClick={edit}>
          <Pencil aria-hidden="true" />
          {words.edit}
        </Button>
        <Button
          aria-describedby={id}
          onClick={() => void change(practice.items.suspend(item.id, !item.suspended))}
        >
          {item.suspended ? <RotateCcw aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
          {item.suspended ? words.unsuspend : words.suspend}
        </Button>
      </div>
    </article>
  );
}

/** The id of the heading of a question in the list. */
export function doubtedKeyId(itemId: string): string {
  return `doubted-${itemId}`;
}

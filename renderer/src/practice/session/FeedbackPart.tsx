import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import type { Feedback, Response, Session } from "../../../../electron/contract/practice.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { classes } from "../../ui/classes.ts";
import { ItemImages } from "../ItemImages.tsx";
import styles from "./Feedback.module.css";
import { FeedbackFacts } from "./FeedbackFacts.tsx";
import { ItemActions } from "./ItemActions.tsx";
import { OpinionPart } from "./OpinionPart.tsx";
import { OptionWhys } from "./OptionWhys.tsx";
import { letterOf } from "./sessionKeys.ts";

type FeedbackPartProps = {
  readonly session: Session;
  readonly feedback: Feedback;
  /** As it is now: flag and note may have changed since the feedback came. */
  readonly response: Response;
};

/** What came of an answer: right or wrong, the key, the reasons, the time, and what the model thinks of it. */
export function FeedbackPart({ session, feedback, response }: FeedbackPartProps) {
  const { content } = feedback.item;
  const card = content.kind === "card";
  if (card && response.rating === null) return null;
  return (
    <section className={styles.feedback} aria-label={text.practice.feedback}>
      {content.kind === "choice" && (
        <>
          <Verdict response={response} answer={content.key} />
          <OptionWhys content={content} response={response} whys={feedback.whys} />
          {(content.explanation !== "" || content.images.answer.length > 0) && (
            <section className={styles.part}>
              <h3 className={styles.partTitle}>{text.practice.explanation}</h3>
              <p className={styles.prose}>{content.explanation}</p>
              <ItemImages images={content.images.answer} />
            </section>
          )}
        </>
      )}
      <FeedbackFacts feedback={feedback} />
      <ItemActions sessionId={session.id} response={response} item={feedback.item} />
      {content.kind === "choice" && (
        <OpinionPart session={session} feedback={feedback} options={content.options} />
      )}
    </section>
  );
}

type VerdictProps = {
  readonly response: Response;
  /** The right option. */
  readonly answer: number;
};

/** Right or wrong in a word and a shape; it takes the focus when it has just come. */
function Verdict({ response, answer }: VerdictProps) {
  const { session: store } = useServices();
  const heading = useRef<HTMLHeadingElement>(null);
  const fresh = useStore(store.state, (state) => state.fresh === response.place);
  useEffect(() => {
    if (fresh) heading.current?.focus();
  }, [fresh]);
  const { chosen } = response;
  const right = chosen === answer;
  const [Icon, word, look] =
    chosen === null
      ? [CircleDashed, text.practice.unanswered, styles.unanswered]
      : right
        ? [CircleCheck, text.practice.right, styles.right]
        : [CircleX, text.practice.wrong, styles.wrong];
  return (
    <h2 ref={heading} className={classes(styles.verdict, look)} tabIndex={-1}>
      <Icon aria-hidden="true" />
      <span>
        {word}
        {". "}
        <span className={styles.verdictDetail}>
          {!right && chosen !== null && `${text.practice.youChose(letterOf(chosen))} `}
          {text.practice.keyIs(letterOf(answer))}
        </span>
      </span>
    </h2>
  );
}

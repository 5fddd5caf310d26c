import { useEffect, useRef } from "react";
import type { Session } from "../../../../electron/contract/practice.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Overview.module.css";
import { QuestionGrid } from "./QuestionGrid.tsx";
import { openCount } from "./overviewCells.ts";

type OverviewProps = {
  readonly session: Session;
  readonly place: number;
  readonly choose: (place: number) => void;
  readonly close: () => void;
  readonly end: () => void;
};

/** All questions of a running session at once. */
export function Overview({ session, place, choose, close, end }: OverviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.overview}>
      <h1 ref={heading} className={styles.heading} tabIndex={-1}>
        {text.practice.overview}
      </h1>
      <p>{text.practice.endOpen(openCount(session.responses))}</p>
      <QuestionGrid responses={session.responses} current={place} choose={choose} />
      <div className={styles.buttons}>
        <Button onClick={close}>{text.practice.backToQuestion}</Button>
        <Button look="primary" onClick={end}>
          {text.practice.end[session.plan.mode]}
        </Button>
      </div>
    </section>
  );
}

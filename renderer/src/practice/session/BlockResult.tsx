import { useEffect, useRef } from "react";
import type { Session } from "../../../../electron/contract/practice.ts";
import { formatRoute, goTo } from "../../app/routes.ts";
import { text } from "../../app/text.ts";
import { endedByTime, scoreOf } from "./blockScore.ts";
import styles from "./Overview.module.css";
import { QuestionGrid } from "./QuestionGrid.tsx";
import session from "./Session.module.css";
import { SubjectScores } from "./SubjectScores.tsx";

/** What came out of an ended session, and the way to each of its questions. */
export function BlockResult({ session: ended }: { readonly session: Session }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { responses, id: sessionId } = ended;
  const score = scoreOf(responses);
  const words = text.practice.result;
  return (
    <div className={session.scroller}>
      <div className={session.column}>
        <h1 ref={heading} className={styles.heading} tabIndex={-1}>
          {words.title[ended.plan.mode]}
        </h1>
        {endedByTime(ended) && <p>{text.practice.timeUp}</p>}
        {score.questions > 0 && (
          <p className={styles.score}>
            {words.score(score.right, score.questions)}
            <span className={styles.share}>{words.share(score.right, score.questions)}</span>
          </p>
        )}
        <ul className={styles.facts}>
          {score.open > 0 && <li>{words.openCount(score.open)}</li>}
          {score.cards > 0 && <li>{words.cards(score.cards)}</li>}
          <li>{words.time(score.spentMs / 1000)}</li>
          <li>{words.perItem(score.spentMs / 1000 / Math.max(1, responses.length))}</li>
        </ul>
        <section className={styles.part}>
          <h2 className={styles.partTitle}>{words.review}</h2>
          <QuestionGrid
            responses={responses}
            current={null}
            choose={(place) => goTo({ screen: "session", sessionId, place })}
          />
        </section>
        {score.questions > 0 && <SubjectScores key={sessionId} session={ended} />}
        <a href={formatRoute({ screen: "practice", part: "start" })}>{text.practice.leave}</a>
      </div>
    </div>
  );
}

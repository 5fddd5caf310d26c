import { useState } from "react";
import { useStore } from "zustand";
import type { SessionSummary } from "../../../../electron/contract/practice.ts";
import { formatRoute } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Home.module.css";
import { RemoveSession } from "./RemoveSession.tsx";
import { sessionLinkId } from "./sessionLinkId.ts";

/** So many at once, and again with each press. */
const page = 10;

/** Sessions that ended, newest first; absent before the first. */
export function EarlierSessions() {
  const { practice } = useServices();
  const ended = useStore(practice.sessions.state, (state) => state.ended);
  const [shown, setShown] = useState(page);
  if (ended.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby="earlier-heading">
      <h2 id="earlier-heading" className={styles.title}>
        {text.banks.home.earlier}
      </h2>
      <ul className={styles.rows}>
        {ended.slice(0, shown).map((session, at) => (
          <Earlier key={session.id} session={session} next={ended[at + 1] ?? ended[at - 1]} />
        ))}
      </ul>
      {ended.length > shown && (
        <div>
          <Button small look="quiet" onClick={() => setShown(shown + page)}>
            {text.banks.home.more}
          </Button>
        </div>
      )}
    </section>
  );
}

type EarlierProps = {
  readonly session: SessionSummary;
  readonly next: SessionSummary | undefined;
};

function Earlier({ session, next }: EarlierProps) {
  const { id, mode, createdAt, answered, items, right, banks } = session;
  const words = text.banks.home;
  const name = words.sessionName(mode, text.dateTime(createdAt));
  const score = right === null ? words.answeredOnly(answered) : words.score(right, items);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.name}>{name}</p>
        <p className={styles.facts}>
          {[score, banks.join(", ")].filter((fact) => fact !== "").join(" · ")}
        </p>
      </div>
      <div className={styles.tools}>
        <a
          id={sessionLinkId(session)}
          className={styles.look}
          aria-label={words.lookAt(name)}
          href={formatRoute({ screen: "session", sessionId: id, place: null })}
        >
          {words.look}
        </a>
        <RemoveSession session={session} next={next} />
      </div>
    </li>
  );
}

import { Play } from "lucide-react";
import { useStore } from "zustand";
import { formatRoute } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import styles from "./Home.module.css";
import { RemoveSession } from "./RemoveSession.tsx";
import { sessionLinkId } from "./sessionLinkId.ts";
import type { OpenSession } from "./sessionListStore.ts";

/** Sessions that were begun and not ended; absent when there is none. */
export function OpenSessions() {
  const { practice } = useServices();
  const open = useStore(practice.sessions.state, (state) => state.open);
  if (open === null || open.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby="open-heading">
      <h2 id="open-heading" className={styles.title}>
        {text.banks.home.openTitle}
      </h2>
      <ul className={styles.rows}>
        {open.map((session, at) => (
          <Open key={session.id} session={session} next={open[at + 1] ?? open[at - 1]} />
        ))}
      </ul>
    </section>
  );
}

type OpenProps = { readonly session: OpenSession; readonly next: OpenSession | undefined };

function Open({ session, next }: OpenProps) {
  const { id, mode, createdAt, answered, items, banks } = session;
  const words = text.banks.home;
  const name = words.sessionName(mode, text.dateTime(createdAt));
  const facts = [words.answered(answered, items), ...clockOf(session), banks.join(", ")];
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.name}>{name}</p>
        <p className={styles.facts}>{facts.filter((fact) => fact !== "").join(" · ")}</p>
        <progress
          className={styles.progress}
          aria-label={words.answered(answered, items)}
          max={Math.max(1, items)}
          value={answered}
        />
      </div>
      <div className={styles.tools}>
        <a
          id={sessionLinkId(session)}
          className={styles.go}
          aria-label={words.goOnWith(name)}
          href={formatRoute({ screen: "session", sessionId: id, place: null })}
        >
          <Play aria-hidden="true" />
          {words.goOn}
        </a>
        <RemoveSession session={session} next={next} />
      </div>
    </li>
  );
}

function clockOf({ paused, remainingMs, plan }: OpenSession): readonly string[] {
  const words = text.banks.home;
  if (paused) return [words.paused];
  if (remainingMs === null) return [];
  return [plan.timing.per === "item" ? words.leftOfItem(remainingMs) : words.left(remainingMs)];
}

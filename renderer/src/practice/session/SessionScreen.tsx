import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../../electron/contract/practice.ts";
import { describeProblem } from "../../app/problem.ts";
import { formatRoute, goTo } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { useWindowTitle } from "../../app/useWindowTitle.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { BlockResult } from "./BlockResult.tsx";
import { QuestionView } from "./QuestionView.tsx";
import styles from "./Session.module.css";

type SessionScreenProps = {
  readonly sessionId: string;
  /** From 0; null is where the student left off, or the result of a session that has ended. */
  readonly place: number | null;
};

/** One session: its questions while it goes on, its result and review once it has ended. */
export function SessionScreen({ sessionId, place }: SessionScreenProps) {
  const { session: store } = useServices();
  const opened = useStore(store.state, (state) => state.opened);
  useWindowTitle(text.practice.title);
  useEffect(() => {
    void store.open(sessionId);
    return store.leave;
  }, [store, sessionId]);
  const ended = opened.kind === "ready" && opened.session.endedAt !== null;
  const running = useRef(false);
  useEffect(() => {
    // A block that ends before one's eyes, by hand or by its time, leads to its result.
    if (ended && running.current) goTo({ screen: "session", sessionId, place: null }, "replace");
    running.current = opened.kind === "ready" && !ended;
  }, [sessionId, opened.kind, ended]);

  if (opened.kind === "failed" && opened.id === sessionId) {
    const gone = opened.problem.code === "SESSION_MISSING";
    return (
      <div className={styles.message}>
        <Callout tone={gone ? "info" : "danger"} alert {...describeProblem(opened.problem)}>
          {!gone && (
            <Button small onClick={() => void store.open(sessionId)}>
              {text.practice.again}
            </Button>
          )}
          <a href={formatRoute({ screen: "practice", part: "start" })}>{text.practice.leave}</a>
        </Callout>
      </div>
    );
  }
  if (opened.kind !== "ready" || opened.id !== sessionId) {
    return <output className={styles.message}>{text.practice.loading}</output>;
  }
  const { session } = opened;
  if (session.endedAt === null) return <RunningSession session={session} asked={place} />;
  if (place === null || session.responses[place] === undefined) {
    return <BlockResult session={session} />;
  }
  return (
    <QuestionView
      session={session}
      place={place}
      goTo={(next) => goTo({ screen: "session", sessionId, place: next })}
    />
  );
}

type RunningSessionProps = { readonly session: Session; readonly asked: number | null };

/** The core says where the student is; the address follows it, and is followed where somebody else changed it. */
function RunningSession({ session, asked }: RunningSessionProps) {
  const { session: store } = useServices();
  const { id: sessionId, place } = session;
  const written = useRef<number | null>(null);
  const known = asked !== null && session.responses[asked] !== undefined ? asked : null;
  useEffect(() => {
    if (known === null || known === written.current) return;
    written.current = known;
    const { opened } = store.state.getState();
    if (opened.kind === "ready" && opened.session.place !== known) void store.goTo(known);
  }, [store, known]);
  useEffect(() => {
    written.current = place;
    goTo({ screen: "session", sessionId, place }, "replace");
  }, [sessionId, place]);
  return (
    <QuestionView session={session} place={place} goTo={(next) => void store.goTo(next ?? place)} />
  );
}

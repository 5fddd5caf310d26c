import { ChevronLeft, ChevronRight, Flag } from "lucide-react";
import { useStore } from "zustand";
import type { Session } from "../../../../electron/contract/practice.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { NoteButton } from "./NoteButton.tsx";
import { isDone } from "./overviewCells.ts";
import { SaveChip } from "./SaveChip.tsx";
import styles from "./Session.module.css";
import type { Question } from "./useQuestion.ts";
import type { SessionActions } from "./useSessionActions.ts";

type QuestionFooterProps = {
  readonly session: Session;
  readonly place: number;
  readonly question: Question;
  readonly actions: SessionActions;
};

/** Back and on, flag and note, and committing where the feedback comes at once. */
export function QuestionFooter({ session, place, question, actions }: QuestionFooterProps) {
  const { session: store } = useServices();
  const busy = useStore(store.state, (state) => state.busy);
  const { response, open } = question;
  const owesRating = open && response?.kind === "card";
  const { mode } = session.plan;
  const isLast = place === session.responses.length - 1;
  const finishes = isLast && mode === "tutor" && session.endedAt === null && isDone(session);
  const commits = open && mode === "tutor" && response?.kind === "choice";
  return (
    <footer className={styles.footer}>
      <Button off={place === 0} aria-keyshortcuts="P" onClick={() => actions.move(-1)}>
        <ChevronLeft aria-hidden="true" />
        {text.practice.previous}
      </Button>
      {response !== null && (
        <>
          <Button
            look="quiet"
            aria-pressed={response.flagged}
            aria-keyshortcuts="F"
            className={response.flagged ? styles.flagged : undefined}
            onClick={() => actions.act({ type: "flag" })}
          >
            <Flag aria-hidden="true" />
            {response.flagged ? text.practice.flagged : text.practice.flag}
          </Button>
          <NoteButton key={place} place={place} note={response.note} />
        </>
      )}
      <SaveChip save={question.save} timed={session.plan.timing.per !== "none"} />
      <output className={styles.said}>
        {actions.striking ? text.practice.striking : actions.said}
      </output>
      {commits && (
        <Button
          look="primary"
          disabled={busy || response.chosen === null}
          onClick={() => void store.commit(place)}
        >
          {text.practice.commit}
        </Button>
      )}
      <Button
        look={commits || owesRating ? "plain" : "primary"}
        aria-keyshortcuts="N"
        disabled={finishes && busy}
        onClick={() => actions.move(1)}
      >
        {finishes ? text.practice.finish : text.practice.next}
        <ChevronRight aria-hidden="true" />
      </Button>
    </footer>
  );
}

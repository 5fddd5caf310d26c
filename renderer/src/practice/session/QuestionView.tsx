import { useRef } from "react";
import { useStore } from "zustand";
import type { Response, Session } from "../../../../electron/contract/practice.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Callout } from "../../ui/Callout.tsx";
import { Button } from "../../ui/Button.tsx";
import { CardSides } from "./CardSides.tsx";
import { ChoiceQuestion } from "./ChoiceQuestion.tsx";
import { EndDialog } from "./EndDialog.tsx";
import { FeedbackPart } from "./FeedbackPart.tsx";
import { LastReview } from "./LastReview.tsx";
import { Overview } from "./Overview.tsx";
import { PausedCover } from "./PausedCover.tsx";
import { QuestionFooter } from "./QuestionFooter.tsx";
import { QuestionHeading } from "./QuestionHeading.tsx";
import styles from "./Session.module.css";
import { SessionHeader } from "./SessionHeader.tsx";
import { maySee } from "./sessionState.ts";
import { SessionTools } from "./SessionTools.tsx";
import { TimeUp } from "./TimeUp.tsx";
import { useQuestion } from "./useQuestion.ts";
import { useSessionActions } from "./useSessionActions.ts";
import { useSessionCommands } from "./useSessionCommands.ts";
import { useSessionKeys } from "./useSessionKeys.ts";

type QuestionViewProps = {
  readonly session: Session;
  readonly place: number;
  /** Null leads to what comes after the last question. */
  readonly goTo: (place: number | null) => void;
};

/** One question or card with everything around it: answering, feedback, the overview and the tools. */
export function QuestionView({ session, place, goTo }: QuestionViewProps) {
  const { session: store } = useServices();
  const problem = useStore(store.state, (state) => state.problem);
  const undone = useStore(store.state, (state) => state.undone);
  const question = useQuestion(session, place);
  const { item, response, feedback, unread, open } = question;
  const confidence = useRef<HTMLFieldSetElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const actions = useSessionActions({ session, place, question, goTo, confidence });
  useSessionCommands(session, question, actions);
  const { act, overview } = actions;
  const kind = response?.kind ?? "choice";
  const options = item?.content.kind === "choice" ? item.content.options.length : 0;
  useSessionKeys(
    { kind, options, open, revealed: feedback !== null, striking: actions.striking },
    act,
  );

  const of = session.responses.length;
  const name = kind === "card" ? text.practice.card(place, of) : text.practice.question(place, of);
  const locked = feedback !== null && kind === "choice";
  return (
    <div className={styles.session}>
      <SessionHeader session={session} question={question} place={place} actions={actions} />
      <div className={styles.body}>
        <div ref={scroller} className={styles.scroller}>
          <div className={styles.column}>
            {problem !== null && problem.code !== "CONNECTION_LOST" && (
              <Callout tone="danger" alert {...describeProblem(problem)}>
                <Button small onClick={store.dismissProblem}>
                  {text.app.dismiss}
                </Button>
              </Callout>
            )}
            <TimeUp place={place} />
            {session.paused && <PausedCover />}
            {!session.paused && overview && (
              <Overview
                session={session}
                place={place}
                choose={(next) => {
                  actions.showOverview(false);
                  goTo(next);
                }}
                close={() => actions.showOverview(false)}
                end={actions.end}
              />
            )}
            {!session.paused && !overview && (
              <>
                <LastReview place={place} />
                <QuestionHeading
                  key={`${place} heading ${undone?.n ?? 0}`}
                  name={name}
                  flagged={response?.flagged === true}
                  scroller={scroller}
                />
                {unread !== null && (
                  <Callout tone="danger" alert {...describeProblem(unread)}>
                    <Button small onClick={() => void store.show(place)}>
                      {text.practice.again}
                    </Button>
                  </Callout>
                )}
                {item === null && unread === null && <output>{text.app.loading}</output>}
                {item !== null && response !== null && item.content.kind === "choice" && (
                  <ChoiceQuestion
                    key={place}
                    content={item.content}
                    response={response}
                    open={open}
                    shut={open || response === null ? null : shutWords(session, response)}
                    shown={!locked}
                    confidence={confidence}
                    actions={actions}
                  />
                )}
                {item !== null && item.content.kind === "card" && (
                  <CardSides
                    key={place}
                    front={item.content}
                    feedback={feedback}
                    open={open}
                    act={act}
                  />
                )}
                {feedback !== null && response !== null && (
                  <FeedbackPart
                    key={`${place} feedback`}
                    session={session}
                    feedback={feedback}
                    response={response}
                  />
                )}
              </>
            )}
          </div>
        </div>
        <SessionTools actions={actions} />
      </div>
      {!session.paused && !overview && (
        <QuestionFooter session={session} place={place} question={question} actions={actions} />
      )}
      <EndDialog
        session={session}
        open={actions.sheet === "end"}
        close={() => actions.show(null)}
      />
    </div>
  );
}

/** Why a question that is not open shows no feedback; null where it does. */
function shutWords(session: Session, response: Response): string | null {
  if (maySee(session, response)) return null;
  return session.endedAt === null ? text.practice.locked : text.practice.uncommitted;
}

import {
  Calculator,
  CircleQuestionMark,
  FlaskConical,
  Highlighter,
  LayoutGrid,
  Pause,
} from "lucide-react";
import type { Session } from "../../../../electron/contract/practice.ts";
import { formatRoute } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { openCount } from "./overviewCells.ts";
import styles from "./Session.module.css";
import { SessionClock } from "./SessionClock.tsx";
import type { Question } from "./useQuestion.ts";
import type { SessionActions } from "./useSessionActions.ts";

type SessionHeaderProps = {
  readonly session: Session;
  readonly question: Question;
  readonly place: number;
  readonly actions: SessionActions;
};

/** Where one is, how much time is left, and the tools. */
export function SessionHeader({ session, question, place, actions }: SessionHeaderProps) {
  const { commands, session: store } = useServices();
  const { id: sessionId, responses, paused } = session;
  const ended = session.endedAt !== null;
  const of = responses.length;
  return (
    <header className={styles.header}>
      <div className={styles.where}>
        {ended ? (
          <a href={formatRoute({ screen: "session", sessionId, place: null })}>
            {text.practice.backToResult}
          </a>
        ) : (
          <Button
            small
            aria-expanded={actions.overview}
            aria-keyshortcuts="O"
            disabled={paused}
            onClick={() => actions.act({ type: "overview" })}
          >
            <LayoutGrid aria-hidden="true" />
            {text.practice.overview}
          </Button>
        )}
        <span className={styles.progress}>
          {text.practice.progress(place, of)}
          <progress
            className={styles.bar}
            aria-label={text.practice.standings.answered}
            max={of}
            value={of - openCount(responses)}
          />
        </span>
      </div>
      {!ended && <SessionClock session={session} />}
      <div className={styles.tools} role="toolbar" aria-label={text.practice.tools}>
        {question.open && question.response?.kind === "choice" && (
          <IconButton
            label={text.practice.mark}
            aria-pressed={actions.marking}
            aria-keyshortcuts="M"
            onClick={() => actions.act({ type: "mark" })}
          >
            <Highlighter aria-hidden="true" />
          </IconButton>
        )}
        <IconButton
          label={text.practice.labs}
          aria-pressed={actions.tools.has("labs")}
          aria-keyshortcuts="L"
          onClick={() => actions.toggle("labs")}
        >
          <FlaskConical aria-hidden="true" />
        </IconButton>
        <IconButton
          label={text.practice.calculator}
          aria-pressed={actions.tools.has("calculator")}
          aria-keyshortcuts="K"
          onClick={() => actions.toggle("calculator")}
        >
          <Calculator aria-hidden="true" />
        </IconButton>
        {session.plan.mode === "tutor" && !ended && (
          <IconButton
            label={text.practice.pause}
            aria-pressed={paused}
            onClick={() => void store.pause(!paused)}
          >
            <Pause aria-hidden="true" />
          </IconButton>
        )}
        <IconButton label={text.practice.keys} onClick={() => commands.show("sheet")}>
          <CircleQuestionMark aria-hidden="true" />
        </IconButton>
        {!ended && (
          <Button small onClick={actions.end}>
            {text.practice.end[session.plan.mode]}
          </Button>
        )}
      </div>
    </header>
  );
}

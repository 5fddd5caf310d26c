import { useState } from "react";
import { useStore } from "zustand";
import type { Question, QuestionMessage } from "../../../electron/contract/conversation.ts";
import type { Sources } from "../../../electron/contract/grounding.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import type { Opened } from "./askStore.ts";
import { BudgetBar } from "./BudgetBar.tsx";
import { isBlank, toQuestion } from "./drafts.ts";
import { LengthNews } from "./LengthNews.tsx";
import { QuestionFields } from "./QuestionFields.tsx";
import styles from "./Messages.module.css";
import { useBudget } from "./useBudget.ts";
import { useCanAsk } from "./useCanAsk.ts";

type EditQuestionProps = {
  readonly message: QuestionMessage;
  readonly conversationId: string;
  /** Called when the new words were sent or given up. */
  readonly close: () => void;
};

/** A question in other words: it is asked again in the same place, on a branch of its own. */
export function EditQuestion({ message, conversationId, close }: EditQuestionProps) {
  const { ask, composer } = useServices();
  const chosen = useStore(composer.state, (state) => state.sources);
  const before = useStore(ask.state, ({ opened }) => sourcesAfter(opened, message.id));
  const sources = before ?? chosen;
  const canAsk = useCanAsk();
  const [edited, setEdited] = useState<Question>(message.question);
  const place = { conversationId, parentId: message.parentId };
  const { budget, counting, outdated } = useBudget(place, edited, sources);
  const overBy = budget === null || outdated ? 0 : budget.overBy;
  const sendable = canAsk && overBy === 0 && !isBlank(edited);

  const send = async () => {
    if (!sendable) return;
    const sentTo = await ask.send(place, toQuestion(edited), sources);
    if (sentTo !== null) close();
  };

  return (
    <form
      className={styles.editing}
      aria-label={text.ask.editLabel}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <QuestionFields
        question={edited}
        change={(change) => {
          setEdited({ ...edited, ...change });
          ask.questionChanged(place);
        }}
        submit={() => void send()}
        cancel={close}
        label={text.ask.editLabel}
        takesFocus
      />
      <div className={styles.editRow}>
        <span className={styles.over}>{overBy > 0 && text.budget.overBy(overBy)}</span>
        <LengthNews overBy={budget?.overBy ?? 0} />
        <Button small look="quiet" onClick={close}>
          {text.app.cancel}
        </Button>
        <Button small type="submit" look="primary" disabled={!sendable}>
          {text.ask.editSend}
        </Button>
      </div>
      <BudgetBar
        label={text.budget.editTitle}
        budget={budget}
        counting={counting && canAsk}
        outdated={outdated}
      />
    </form>
  );
}

/** What the question on the screen was answered from, or null while it has no answer. */
function sourcesAfter(opened: Opened, questionId: string): Sources | null {
  if (opened.kind !== "ready") return null;
  const answer = opened.conversation.messages.find((one) => one.parentId === questionId);
  return answer?.role === "answer" ? answer.sources : null;
}

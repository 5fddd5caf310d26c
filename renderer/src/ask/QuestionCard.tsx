import { Pencil } from "lucide-react";
import { memo, useId, useState } from "react";
import type { Question, QuestionMessage } from "../../../electron/contract/conversation.ts";
import { text } from "../app/text.ts";
import { IconButton } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { Unseen } from "../ui/Unseen.tsx";
import { EditQuestion } from "./EditQuestion.tsx";
import { QuestionFlags } from "./QuestionFlags.tsx";
import styles from "./Messages.module.css";
import { VersionSwitch } from "./VersionSwitch.tsx";

type QuestionCardProps = {
  readonly message: QuestionMessage;
  readonly number: number;
  readonly conversationId: string;
};

/** What the student asked; can be edited, which begins another branch. */
export const QuestionCard = memo(({ message, number, conversationId }: QuestionCardProps) => {
  const [editing, setEditing] = useState(false);
  const titleId = useId();

  return (
    <article className={styles.question} aria-labelledby={titleId}>
      <Unseen>
        <h2 id={titleId}>{text.ask.question(number)}</h2>
      </Unseen>
      {!editing ? (
        <div className={styles.bubble}>
          <QuestionText question={message.question} />
        </div>
      ) : (
        <EditQuestion
          message={message}
          conversationId={conversationId}
          close={() => setEditing(false)}
        />
      )}
      <QuestionFlags flags={message.flags} />
      <div className={styles.questionTools}>
        <VersionSwitch message={message} />
        <CopyButton
          iconOnly
          value={plainText(message.question)}
          label={text.ask.copyQuestion}
          done={text.app.copied}
        />
        <IconButton label={text.ask.edit} disabled={editing} onClick={() => setEditing(true)}>
          <Pencil aria-hidden="true" />
        </IconButton>
      </div>
    </article>
  );
});

function fieldsOf(question: Question): readonly (readonly [string, string])[] {
  return [
    [text.ask.history, question.history ?? ""] as const,
    [text.ask.examination, question.examination ?? ""] as const,
    [text.ask.tests, question.tests ?? ""] as const,
  ].filter(([, value]) => value.trim() !== "");
}

function plainText(question: Question): string {
  const fields = fieldsOf(question).map(([name, value]) => `${name}: ${value}`);
  return [question.text, ...fields].filter((part) => part.trim() !== "").join("\n");
}

function QuestionText({ question }: { readonly question: Question }) {
  const fields = fieldsOf(question);
  return (
    <>
      {question.task !== "ask" && <p className={styles.task}>{text.tasks[question.task].name}</p>}
      {question.text.trim() !== "" && <p className={styles.plain}>{question.text}</p>}
      {fields.length > 0 && (
        <dl className={styles.fields}>
          {fields.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className={styles.plain}>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

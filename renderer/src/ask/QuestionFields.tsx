import { useLayoutEffect, useRef, type KeyboardEvent } from "react";
import type { Question } from "../../../electron/contract/conversation.ts";
import { text } from "../app/text.ts";
import { isPressed } from "../commands/keys.ts";
import { shortcuts } from "../commands/shortcuts.ts";
import styles from "./QuestionFields.module.css";

type QuestionFieldsProps = {
  readonly question: Question;
  readonly change: (change: Partial<Question>) => void;
  readonly submit: () => void;
  /** What Escape does here; without it, Escape is left to the screen. */
  readonly cancel?: () => void;
  /** The name of the main field of a question that has no others. */
  readonly label: string;
  readonly takesFocus?: boolean;
};

/** The text of a question; a differential has three fields more. Enter submits, Shift+Enter breaks the line. */
export function QuestionFields({
  question,
  change,
  submit,
  cancel,
  label,
  takesFocus = false,
}: QuestionFieldsProps) {
  const differential = question.task === "differential";
  return (
    <div className={styles.fields}>
      <GrowingField
        key={question.task === "differential" ? "case" : "text"}
        label={differential ? text.ask.mainProblem : label}
        shown={differential}
        placeholder={text.tasks[question.task].placeholder}
        value={question.text}
        change={(value) => change({ text: value })}
        submit={submit}
        cancel={cancel}
        takesFocus={takesFocus}
      />
      {differential && (
        <>
          <GrowingField
            label={text.ask.history}
            shown
            placeholder={text.ask.historyHint}
            value={question.history ?? ""}
            change={(history) => change({ history })}
            submit={submit}
            cancel={cancel}
          />
          <GrowingField
            label={text.ask.examination}
            shown
            placeholder={text.ask.examinationHint}
            value={question.examination ?? ""}
            change={(examination) => change({ examination })}
            submit={submit}
            cancel={cancel}
          />
          <GrowingField
            label={text.ask.tests}
            shown
            placeholder={text.ask.testsHint}
            value={question.tests ?? ""}
            change={(tests) => change({ tests })}
            submit={submit}
            cancel={cancel}
          />
        </>
      )}
    </div>
  );
}

type GrowingFieldProps = {
  readonly label: string;
  /** True when the label stands before the field, false when only its name is needed. */
  readonly shown: boolean;
  readonly placeholder: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly submit: () => void;
  readonly cancel: (() => void) | undefined;
  readonly takesFocus?: boolean;
};

function GrowingField(props: GrowingFieldProps) {
  const { label, shown, placeholder, value, change, submit, cancel, takesFocus = false } = props;
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const area = field.current;
    // Where the style sheet can do it, the field also follows the text size and the window.
    if (area === null || CSS.supports("field-sizing", "content")) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight}px`;
  });

  useLayoutEffect(() => {
    const area = field.current;
    if (!takesFocus || area === null) return;
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  }, [takesFocus]);

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and Escape belong to an input method while it composes.
    if (event.nativeEvent.isComposing) return;
    if (isPressed(shortcuts.ask.stop, event) && cancel !== undefined) {
      event.preventDefault();
      cancel();
    }
    if (!isPressed(shortcuts.ask.send, event)) return;
    event.preventDefault();
    submit();
  };

  return (
    <label className={styles.row}>
      {shown && <span className={styles.label}>{label}</span>}
      <textarea
        ref={field}
        className={styles.area}
        aria-label={shown ? undefined : label}
        placeholder={placeholder}
        rows={1}
        value={value}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}

import { useRef } from "react";
import { useStore } from "zustand";
import { describeProblem } from "../../app/problem.ts";
import { goTo, isAt } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Segments } from "../../practice/home/Segments.tsx";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Field } from "../../ui/Field.tsx";
import { Toggle } from "../../ui/Toggle.tsx";
import { mostTags } from "../../../../electron/contract/check.ts";
import { useMainAction } from "../useMainAction.ts";
import { longestTag } from "./checkPlan.ts";
import { ColumnsPart } from "./ColumnsPart.tsx";
import { OneQuestion } from "./OneQuestion.tsx";
import { SeveralQuestions } from "./SeveralQuestions.tsx";
import { splitQuestions } from "./splitQuestions.ts";
import { focusChecks } from "./focusChecks.ts";
import { focusToMend } from "./focusToMend.ts";
import { newCheckId } from "./newCheckId.ts";
import styles from "./Start.module.css";

/** A check, or a set of them, to begin: the question, who answers it, and how. */
export function NewCheck() {
  const { checkForm, checkList, toasts } = useServices();
  const { draft, problems, problem, beginning } = useStore(checkForm.state);
  const form = useRef<HTMLFormElement>(null);
  const words = text.checkStart;
  useMainAction(form);
  const showQueued = async () => {
    goTo({ screen: "check", part: "start" });
    checkList.search("");
    await checkList.show("writing");
    focusChecks();
  };
  const begin = async () => {
    // A double click is one wish.
    if (beginning) return;
    const begun = await checkForm.begin();
    if (begun.kind === "not") return focusToMend(form.current);
    void checkList.refresh();
    if (begun.kind === "queued") {
      toasts.show({
        title: words.queued(begun.checks),
        detail: words.queuedDetail,
        action: { label: words.queuedShow, run: () => void showQueued() },
      });
    } else if (isAt({ screen: "check", part: "start" })) {
      goTo({ screen: "board", checkId: begun.checkId });
    }
  };
  return (
    <form
      ref={form}
      id={newCheckId}
      className={styles.card}
      aria-labelledby="new-check"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <div className={styles.head}>
        <h2 id="new-check" className={styles.title}>
          {words.newTitle}
        </h2>
        <Segments
          label={words.kind}
          labelUnseen
          options={["one", "several"] as const}
          names={words.kinds}
          value={draft.kind}
          choose={(kind) => checkForm.change({ kind })}
        />
      </div>
      {draft.kind === "one" ? <OneQuestion /> : <SeveralQuestions />}
      <ColumnsPart />
      <Toggle
        label={words.blind}
        detail={draft.blind ? words.blindOn : words.blindOff}
        on={draft.blind}
        turn={(blind) => checkForm.change({ blind })}
      />
      <Field
        label={words.tags}
        hint={words.tagsHint}
        problem={problems.tags === undefined ? null : words.problems.tags(mostTags, longestTag)}
      >
        {(control) => (
          <input
            {...control}
            value={draft.tags}
            onChange={(event) => checkForm.change({ tags: event.target.value })}
          />
        )}
      </Field>
      {problems.columns !== undefined && (
        <Callout tone="caution" alert title={words.problems.columns} />
      )}
      {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
      <div className={styles.end}>
        {draft.kind === "several" && <p className={styles.note}>{words.queueNote}</p>}
        <Button type="submit" look="primary" disabled={beginning} aria-keyshortcuts="Control+Enter">
          {draft.kind === "one" ? words.beginAndWrite : words.queue(sizeOf(draft))}
        </Button>
      </div>
    </form>
  );
}

type Sized = {
  readonly from: "typed" | "bank";
  readonly items: number;
  readonly questions: string;
};

function sizeOf({ from, items, questions }: Sized): number {
  return from === "bank" ? items : splitQuestions(questions).length;
}

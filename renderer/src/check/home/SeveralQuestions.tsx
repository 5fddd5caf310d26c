import { useStore } from "zustand";
import { checkTexts } from "../../app/checkTexts.ts";
import { formatRoute } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { NumberField } from "../../practice/banks/NumberField.tsx";
import { Segments } from "../../practice/home/Segments.tsx";
import { Field } from "../../ui/Field.tsx";
import { overLimit } from "../overLimit.ts";
import { mostQuestions } from "./checkPlan.ts";
import { splitQuestions } from "./splitQuestions.ts";
import styles from "./Start.module.css";

/** A whole set: typed, pasted, or from a question bank. */
export function SeveralQuestions() {
  const { checkForm } = useServices();
  const from = useStore(checkForm.state, (state) => state.draft.from);
  const words = text.checkStart;
  return (
    <>
      <Segments
        label={words.from}
        options={["typed", "bank"] as const}
        names={words.froms}
        value={from}
        choose={(chosen) => checkForm.change({ from: chosen })}
      />
      {from === "typed" ? <Typed /> : <FromBank />}
    </>
  );
}

function Typed() {
  const { checkForm } = useServices();
  const { draft, problems } = useStore(checkForm.state);
  const words = text.checkStart;
  const questions = splitQuestions(draft.questions);
  return (
    <div>
      <Field
        label={words.questions}
        hint={words.questionsHint}
        problem={tooLongProblem(questions) ?? questionsProblem(problems.questions)}
      >
        {(control) => (
          <textarea
            {...control}
            rows={6}
            value={draft.questions}
            onChange={(event) => checkForm.change({ questions: event.target.value })}
          />
        )}
      </Field>
      <output className={styles.count}>{words.questionCount(questions.length)}</output>
      {questions.length > 0 && <Preview questions={questions} />}
    </div>
  );
}

/** Where one ends and the next begins, before they are queued. */
function Preview({ questions }: { readonly questions: readonly string[] }) {
  const words = text.checkStart;
  return (
    <section
      className={styles.preview}
      aria-label={words.questionsPreview}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable
      tabIndex={0}
    >
      <ol>
        {questions.slice(0, mostQuestions).map((question, n) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same question may stand there twice
          <li key={n}>
            <span className={styles.previewed}>{question}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function tooLongProblem(questions: readonly string[]): string | null {
  const place = questions.findIndex((question) => overLimit(question) > 0);
  const question = questions[place];
  if (question === undefined) return null;
  const how = checkTexts.tooLong(overLimit(question));
  return text.checkStart.problems.oneTooLong(place + 1, how);
}

function questionsProblem(problem: string | undefined): string | null {
  const { problems } = text.checkStart;
  if (problem === "tooMany") return problems.tooMany(mostQuestions);
  return problem === "questions" ? problems.questions : null;
}

function FromBank() {
  const { checkForm, practice } = useServices();
  const { draft, problems } = useStore(checkForm.state);
  const { banks, loaded } = useStore(practice.banks.state);
  const words = text.checkStart;
  const filled = banks.filter((bank) => bank.items > bank.suspended);
  if (loaded && filled.length === 0) {
    return (
      <p className={styles.note}>
        {words.noBanks}{" "}
        <a href={formatRoute({ screen: "practice", part: "banks" })}>{words.addBank}</a>
      </p>
    );
  }
  return (
    <>
      <Field label={words.bank} problem={problems.bank === undefined ? null : words.problems.bank}>
        {(control) => (
          <select
            {...control}
            value={filled.some((bank) => bank.id === draft.bankId) ? (draft.bankId ?? "") : ""}
            onChange={({ target }) =>
              checkForm.change({ bankId: target.value === "" ? null : target.value })
            }
          >
            <option value="">{words.problems.bank}</option>
            {filled.map((bank) => (
              <option key={bank.id} value={bank.id}>
                {words.bankOption(bank.name, bank.items - bank.suspended)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={styles.pair}>
        <NumberField
          label={words.items}
          hint={words.itemsHint(mostQuestions)}
          range={[1, mostQuestions]}
          value={draft.items}
          save={(items) => {
            if (items !== null) checkForm.change({ items });
          }}
        />
        <Segments
          label={words.order}
          options={["random", "asInBank"] as const}
          names={words.orders}
          value={draft.order}
          choose={(order) => checkForm.change({ order })}
        />
      </div>
    </>
  );
}

import tasks from "../../../assets/profiles/tasks.json" with { type: "json" };
import type { Question } from "../../contract/conversation.ts";

/** What the student wrote, without the task's own words; empty when nothing was written. */
export function questionText(question: Question): string {
  if (question.task !== "differential") return question.text.trim();
  const { text, history, examination, tests } = question;
  return [text, history, examination, tests]
    .map((part) => part?.trim() ?? "")
    .filter(Boolean)
    .join("\n");
}

/** The question as the model reads it: the student's words inside the wording of the task. */
export function writeTask(question: Question): string {
  // A function as replacement: "$&" and the like in the student's words stay what they are.
  return tasks[question.task]
    .replace("{text}", () => question.text.trim())
    .replace("{case}", () => describeCase(question));
}

function describeCase({ text, history, examination, tests }: Question): string {
  const given = (part: string | undefined) => part?.trim() || "not given.";
  return [
    ...(text.trim() ? [text.trim()] : []),
    `History: ${given(history)}`,
    `Examination: ${given(examination)}`,
    `Tests: ${given(tests)}`,
  ].join("\n");
}

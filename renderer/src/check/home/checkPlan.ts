import { type ColumnKind, mostTags } from "../../../../electron/contract/check.ts";
import type { Engine } from "../../../../electron/contract/engine.ts";
import type { Sources } from "../../../../electron/contract/grounding.ts";
import { readTags } from "../../ui/readTags.ts";
import { overLimit } from "../overLimit.ts";
import type { CheckDraft } from "./checkDraft.ts";
import { isSameModel } from "./engines.ts";
import { splitQuestions } from "./splitQuestions.ts";

/** The contract's limits. */
export const mostQuestions = 500;
export const longestTag = 60;

export type Engines = { readonly model: Engine | null; readonly second: Engine | null };

/** The fields of the form that may need the student. */
export type DraftField =
  | "question"
  | "reference"
  | "questions"
  | "bank"
  | "tags"
  | "second"
  | "columns";

/** What is wrong with a field, by the name that its words have. */
export type DraftProblem =
  | "question"
  | "questions"
  | "tooMany"
  | "tooLong"
  | "bank"
  | "tags"
  | "path"
  | "same"
  | "serverOff"
  | "serverNoModel"
  | "columns";

/** The columns that a check of this draft has, in their usual order; fewer than two cannot be compared. */
export function columnsOf(draft: CheckDraft, engines: Engines, sources: Sources): ColumnKind[] {
  const keyed = draft.kind === "one" ? draft.reference.trim() !== "" : draft.from === "bank";
  const columns: ColumnKind[] = ["mine"];
  if (engines.model !== null) columns.push("model");
  if (engines.second !== null) columns.push("second");
  if (keyed || sources.mode !== "none") columns.push("reference");
  return columns;
}

/** The typed tags, none twice; null when there are too many, or one is too long. */
export function tagsOf(typed: string): string[] | null {
  const { tags, left } = readTags(typed, [], mostTags);
  return left === "" ? [...tags] : null;
}

/** What must be mended before a check can begin, by field; empty when nothing must. */
export function problemsOf(
  draft: CheckDraft,
  engines: Engines,
  sources: Sources,
  server: "ready" | "off" | "noModel",
): Partial<Record<DraftField, DraftProblem>> {
  const problems: Partial<Record<DraftField, DraftProblem>> = {};
  if (draft.kind === "one") {
    const question = draft.question.trim();
    if (question === "") problems.question = "question";
    else if (overLimit(question) > 0) problems.question = "tooLong";
    if (overLimit(draft.reference.trim()) > 0) problems.reference = "tooLong";
  } else if (draft.from === "bank") {
    if (draft.bankId === null) problems.bank = "bank";
  } else {
    const questions = splitQuestions(draft.questions);
    if (questions.length === 0) problems.questions = "questions";
    else if (questions.length > mostQuestions) problems.questions = "tooMany";
    else if (questions.some((question) => overLimit(question) > 0)) {
      problems.questions = "tooLong";
    }
  }
  if (tagsOf(draft.tags) === null) problems.tags = "tags";
  if (draft.second === "local") {
    if (engines.second === null) problems.second = "path";
    else if (isSameModel(engines.model, engines.second)) problems.second = "same";
  }
  if (draft.second === "server" && server !== "ready") {
    problems.second = server === "off" ? "serverOff" : "serverNoModel";
  }
  if (columnsOf(draft, engines, sources).length < 2 && problems.second === undefined) {
    problems.columns = "columns";
  }
  return problems;
}

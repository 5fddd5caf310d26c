import type { Check, CheckAnswer, CheckRow, ColumnKind } from "../contract/check.ts";
import { outcomeOf } from "../core/check/score/outcomeOf.ts";
import { modelName } from "../contract/modelName.ts";
import { toError } from "./toError.ts";

/** A check as --json prints it. */
export function checkJson(check: Check, notice: string) {
  const { id, question, topic, columns, rows, passages, stage, score } = check;
  return {
    id,
    question,
    topic,
    columns: columns.map((column) => columnJson(check, column)),
    rows: rows.map((row) => rowJson(row, columns, passages)),
    summary: { stage, points: rows.length, ...score },
    notice,
  };
}

function columnJson({ mine, answers, reference }: Check, column: ColumnKind) {
  if (column === "mine") return { column, text: mine.text, confidence: mine.confidence };
  if (column === "reference") return { column, text: reference?.text ?? "" };
  const answer = answers.find((one) => one.column === column);
  return answer === undefined ? { column, text: "" } : answerJson(answer);
}

function answerJson(answer: CheckAnswer) {
  const { column, text, model, state, decoding, tokens, timings, certainty } = answer;
  return {
    column,
    name: model === null ? null : modelName(model),
    text,
    model,
    decoding,
    state: state.kind,
    ...(state.kind === "done" ? { stop: state.stop } : {}),
    ...(state.kind === "failed" ? { error: toError(state.failure) } : {}),
    tokens,
    timings,
    certainty,
    passagesSent: answer.passagesSent,
    replaced: answer.replaced,
    flags: answer.flags,
  };
}

function rowJson(row: CheckRow, columns: readonly ColumnKind[], passages: Check["passages"]) {
  const { kind, claims, relations } = row;
  const cells = columns.map((column) => {
    const said = claims.filter((claim) => claim.column === column).map(({ text }) => text);
    return [column, said.length === 0 ? null : said.join(" ")] as const;
  });
  return {
    kind,
    outcome: outcomeOf(row),
    cells: Object.fromEntries(cells),
    differences: relations
      .filter(({ relation }) => relation === "differ")
      .map(({ a, b, reason }) => ({ columns: [a, b], reason })),
    evidence: row.evidence.map(({ column, support, conflicts, reason, passage, quote }) => {
      const source = passages[passage - 1];
      return {
        column,
        support,
        conflicts,
        reason,
        quote,
        passageId: source?.passageId ?? null,
        documentId: source?.documentId ?? null,
        title: source?.title ?? null,
        page: source?.page ?? null,
      };
    }),
  };
}

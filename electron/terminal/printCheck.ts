import type { Notice } from "../contract/app.ts";
import type {
  Check,
  CheckAnswer,
  CheckRow,
  ColumnKind,
  PointEvidence,
  RowKind,
} from "../contract/check.ts";
import { count } from "../contract/count.ts";
import { labelFor } from "../contract/demo.ts";
import { isOwnJudgement } from "../contract/isOwnJudgement.ts";
import { numbers } from "../contract/numberLocale.ts";
import { placeOf } from "../contract/placeOf.ts";
import { type Outcome, outcomeOf } from "../core/check/score/outcomeOf.ts";
import { modelName } from "../contract/modelName.ts";
import { plainWords } from "../core/verify/plainClaim.ts";
import { oneLine, plain } from "./plain.ts";
import { toError } from "./toError.ts";

/** The board of a check for a person at a terminal: the columns, then each point. */
export function printCheck(check: Check, notice: Pick<Notice, "strip" | "label">): void {
  const names = namesOf(check);
  console.log(`${notice.strip}\n`);
  for (const column of check.columns) printColumn(check, column, names, notice.label);
  const width = Math.max(...check.columns.map((column) => names[column].length)) + 1;
  check.rows.forEach((row, index) => printRow(row, index + 1, { check, names, width }));
  printEnd(check);
}

type Names = Readonly<Record<ColumnKind, string>>;

function namesOf({ answers }: Check): Names {
  const nameOf = (column: ColumnKind, without: string) => {
    const model = answers.find((answer) => answer.column === column)?.model ?? null;
    return model === null ? without : oneLine(modelName(model));
  };
  return {
    mine: "You",
    model: nameOf("model", "Model"),
    second: nameOf("second", "Second opinion"),
    reference: "Reference",
  };
}

function printColumn(check: Check, column: ColumnKind, names: Names, label: string): void {
  const answer = check.answers.find((one) => one.column === column);
  console.log(
    `== ${names[column]}${answer === undefined ? "" : ` · ${labelFor(answer.model, label)}`}`,
  );
  console.log(plain(textOf(check, column)).trim() || "(no text)");
  if (column === "mine") console.log(`(confidence: ${check.mine.confidence ?? "not stated"})`);
  if (answer !== undefined) printFacts(answer);
  console.log();
}

function textOf({ mine, answers, reference }: Check, column: ColumnKind): string {
  if (column === "mine") return mine.text;
  if (column === "reference") return reference?.text ?? "";
  return answers.find((answer) => answer.column === column)?.text ?? "";
}

function printFacts({ state, model, tokens, timings, replaced, text, flags }: CheckAnswer): void {
  const { whole, decimal } = numbers();
  const facts = [
    ...(model === null ? [] : [`profile ${model.profile}`]),
    ...(tokens === null
      ? []
      : [`${whole(tokens.prompt)} prompt, ${whole(tokens.generated)} new tokens`]),
    ...(timings === null ? [] : [`${decimal(timings.generatePerSecond)} tokens/s`]),
    ...(replaced > 0 ? [`${count(replaced, "identifier")} replaced`] : []),
    ...(state.kind === "stopped" ? ["stopped by you"] : []),
    ...(state.kind === "done" && state.stop === "length" ? ["stopped at the length limit"] : []),
    ...(state.kind === "done" && state.stop === "repetition"
      ? ["stopped: it only repeated itself"]
      : []),
  ];
  if (facts.length > 0) console.log(`(${facts.join(" · ")})`);
  if (state.kind === "failed") console.log(`Failed: ${toError(state.failure).message}`);
  for (const { start, end, explanation } of flags) {
    console.log(`Check “${oneLine(text.slice(start, end))}”: ${explanation}`);
  }
}

type Board = { readonly check: Check; readonly names: Names; readonly width: number };

function printRow(row: CheckRow, number: number, { check, names, width }: Board): void {
  const judged = isOwnJudgement(row) ? ", by your own judgement" : "";
  console.log(`${number}. ${kindWords[row.kind]}: ${outcomeWords[outcomeOf(row)]}${judged}`);
  for (const column of check.columns) {
    const said = row.claims.filter((claim) => claim.column === column);
    const text = said.map((claim) => oneLine(plainWords(claim.text))).join(" ");
    console.log(`   ${`${names[column]}:`.padEnd(width)} ${text === "" ? "–" : text}`);
  }
  for (const { relation, a, b, reason } of row.relations) {
    if (relation === "differ") console.log(`   ${names[a]} / ${names[b]}: ${oneLine(reason)}`);
  }
  for (const evidence of row.evidence) printEvidence(evidence, check, names);
  console.log();
}

const kindWords: Record<RowKind, string> = {
  agree: "Agree",
  differ: "Differ",
  onlyHere: "Only here",
  conflict: "Conflict with a source",
};

const outcomeWords: Record<Outcome, string> = {
  right: "you have it right",
  wrong: "you have it wrong",
  missed: "you missed it",
  unsure: "settled as unsure",
  open: "to be settled",
  none: "unverified",
};

function printEvidence(evidence: PointEvidence, { passages }: Check, names: Names): void {
  const { column, support, conflicts, passage: number, quote } = evidence;
  const passage = passages[number - 1];
  const says = conflicts ? "speaks against it" : supportWords[support];
  const place = passage === undefined ? "" : ` ${oneLine(placeOf(passage))}`;
  console.log(`   [${number}]${place} ${says} (${names[column]}): “${oneLine(quote)}”`);
}

const supportWords: Record<PointEvidence["support"], string> = {
  supported: "bears it out",
  partly: "bears a part of it out",
  notFound: "does not say it",
  numberConflict: "has another number",
};

function printEnd({ id, score, rows, sources, passages, relevant }: Check): void {
  const { right, wrong, missed, unsure, open } = score;
  if (sources.mode !== "none" && (passages.length === 0 || !relevant)) {
    console.log("Your documents say nothing to the point.");
  }
  console.log(`${right} right, ${wrong} wrong, ${missed} missed, ${unsure} unsure, ${open} open`);
  const judged = rows.filter(isOwnJudgement).length;
  if (judged > 0) console.log(`${judged} settled by your judgement alone.`);
  if (open > 0) console.log("What is open is unverified: settle it in the app, under Check.");
  console.log(`viva checks export ${id} writes it as a file.`);
}

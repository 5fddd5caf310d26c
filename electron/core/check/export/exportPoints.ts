import {
  type Check,
  type CheckRow,
  type ColumnKind,
  type PointEvidence,
  type PointVerdict,
  type RowKind,
} from "../../../contract/check.ts";
import { isOwnJudgement } from "../../../contract/isOwnJudgement.ts";
import type { Support } from "../../../contract/grounding.ts";
import type { CheckedSource } from "../../../contract/verify.ts";
import { escapeMarkdown } from "../../conversations/escapeMarkdown.ts";
import { plainWords } from "../../verify/plainClaim.ts";
import { type Outcome, outcomeOf } from "../score/outcomeOf.ts";
import { columnNames } from "./exportColumns.ts";
import { moment } from "./moments.ts";
import { placeLine } from "./placeLine.ts";

type Passages = Check["passages"];

/** Every point with its claims, why they differ, what the passages say and how it was settled. */
export function pointBlocks({ rows, passages, columns }: Check): string[] {
  if (rows.length === 0) return [];
  const blocks = rows.flatMap((row, index) => [
    `### Point ${index + 1}: ${kindWords[row.kind]} (${outcomeWords[outcomeOf(row)]}${isOwnJudgement(row) ? ", by their own judgement" : ""})`,
    linesOf(row, passages, columns)
      .map((line) => `- ${line}`)
      .join("\n"),
  ]);
  return ["## Points", ...blocks];
}

const kindWords: Record<RowKind, string> = {
  agree: "agree",
  differ: "differ",
  onlyHere: "only here",
  conflict: "conflict with a source",
};

const outcomeWords: Record<Outcome, string> = {
  right: "the student has it right",
  wrong: "the student has it wrong",
  missed: "the student missed it",
  unsure: "settled as unsure",
  open: "unverified: not settled",
  none: "unverified: says nothing for or against the student",
};

function linesOf(row: CheckRow, passages: Passages, columns: readonly ColumnKind[]): string[] {
  const place = (column: ColumnKind) => columns.indexOf(column);
  const claims = row.claims.toSorted((a, b) => place(a.column) - place(b.column));
  return [
    ...claims.map(
      ({ column, text, moved }) =>
        `${columnNames[column]}: “${escapeMarkdown(plainWords(text))}”${moved ? " (put here by the student)" : ""}`,
    ),
    ...row.relations
      .filter(({ relation }) => relation === "differ")
      .map(
        ({ a, b, reason }) =>
          `${columnNames[a]} and ${columnNames[b]} differ: ${escapeMarkdown(reason)}`,
      ),
    ...row.evidence.map((evidence) => evidenceLine(evidence, passages)),
    ...settlementLines(row),
  ];
}

const supportWords: Record<Support, string> = {
  supported: "supported by",
  partly: "partly supported by",
  notFound: "not found in",
  numberConflict: "its number conflicts with",
};

function evidenceLine(evidence: PointEvidence, passages: Passages): string {
  const { column, support, conflicts, reason, passage: number, quote } = evidence;
  const passage = passages[number - 1];
  const says =
    conflicts && support !== "numberConflict"
      ? "a source speaks against it:"
      : supportWords[support];
  const where = passage === undefined ? "" : ` ${placeLine(passage)}`;
  const why = support === "supported" ? "" : ` ${escapeMarkdown(reason)}`;
  return `Evidence, ${columnNames[column]}: ${says} [${number}]${where}: “${escapeMarkdown(quote)}”.${why}`;
}

const verdictWords: Record<PointVerdict, string> = {
  mineRight: "Student right",
  modelRight: "Model right",
  secondRight: "Second opinion right",
  noneRight: "Nobody right",
  unsure: "Unsure",
};

function settlementLines(row: CheckRow): string[] {
  const { settled } = row;
  if (settled === null) return [];
  const { verdict, source, note, at, by } = settled;
  return [
    `**${verdictWords[verdict]}**, settled by ${escapeMarkdown(by)} on ${moment(at)}`,
    source === null ? "Without a source" : `Source: ${sourceLine(source)}`,
    ...(isOwnJudgement(row) ? [ownJudgement] : []),
    ...(note.trim() === "" ? [] : [`Note: ${escapeMarkdown(note)}`]),
  ];
}

const ownJudgement = "The student's own judgement: no source of this check fully supports it";

function sourceLine(source: CheckedSource): string {
  if (source.kind === "typed") return escapeMarkdown(source.text);
  return `${placeLine(source.passage)}: “${escapeMarkdown(source.quote)}”`;
}

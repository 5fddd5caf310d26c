import type { BankFormat } from "../../../contract/bank.ts";
import type { BankRecord, Fields, RecordShape } from "../bankRecord.ts";
import { formatOf } from "../recordShape.ts";
import { listedTexts } from "./listedTexts.ts";

/** How the rows of a table become records. */
export type CsvLayout = {
  readonly format: BankFormat;
  /** Its first row names the columns. */
  readonly hasHeader: boolean;
  readonly recordOf: (
    cells: readonly string[],
  ) => Pick<Extract<BankRecord, { readonly fields: Fields }>, "fields" | "shape" | "firstColumn">;
};

/** The layout that the first rows of a table show; null when Viva knows none like it. */
export function csvLayout(rows: readonly (readonly string[])[]): CsvLayout | null {
  const [first = [], ...others] = rows;
  const names = first.map((name) => name.trim().toLowerCase());
  const shape = shapeOf(names, others);
  if (shape === "choices") return withChoices(names);
  if (shape !== null) {
    const recordOf = (cells: readonly string[]) => ({ shape, fields: byName(names, cells) });
    return { format: formatOf(shape, {}), hasHeader: true, recordOf };
  }
  if (!isPublishedMmlu(rows)) return null;
  return { format: "mmlu", hasHeader: false, recordOf: published };
}

/** Whether rows without a header are as MMLU (Hendrycks et al. 2021) is published. */
export function isPublishedMmlu(rows: readonly (readonly string[])[]): boolean {
  return rows.filter(endsInLetter).length * 2 > rows.length;
}

const choiceName = /^(?:choice|option|answer)[ _-]?([\da-z])$/u;
/** Of a table in which each question has options: it is none of cards. */
const optionName =
  /^(?:(?:choice|option|distractor|(?:(?:in)?correct|wrong)?[ _-]?answer)[ _-]?[\da-z]|choices|options|distractors|(?:incorrect|wrong)[ _-]answers?)$/u;
const label = /^\(?(?:[a-z]|-?\d{1,3})[).:]?$/iu;

function shapeOf(
  names: readonly string[],
  rows: readonly (readonly string[])[],
): RecordShape | null {
  const has = (...wanted: readonly string[]): boolean =>
    wanted.every((name) => names.includes(name));
  if (has("question", "best answer", "incorrect answers")) return "truthfulqa";
  if (has("question", "opa", "opb", "cop")) return "medmcqa";
  if (has("question", "choices", "answer")) return "choices";
  if (has("question", "answer") && namedChoices(names) !== null) return "choices";
  if (has("question", "a", "b", "answer")) return "table";
  if (names.some((name) => optionName.test(name))) return null;
  const hasFront = ["front", "term"].some((name) => has(name));
  const hasBack = ["back", "definition"].some((name) => has(name));
  if ((hasFront || has("question")) && hasBack) return "table";
  if (!(hasFront || has("question")) || !has("answer")) return null;
  const answer = names.indexOf("answer");
  const answers = rows.map((cells) => cells[answer]?.trim() ?? "");
  // What answers such as "B" name is not in the table.
  return answers.length > 0 && answers.every((text) => label.test(text)) ? null : "table";
}

/** Columns such as choice0, … or Option A, … in their order; null without, or where they are numbered otherwise. */
function namedChoices(
  names: readonly string[],
): { readonly columns: readonly string[]; readonly firstColumn?: 0 | 1 } | null {
  const columns = names.filter((name) => choiceName.test(name));
  const marks = columns.map((name) => choiceName.exec(name)?.[1] ?? "").join("");
  if (marks.length < 2) return null;
  if ("abcdefghijklmnopqrstuvwxyz".startsWith(marks)) return { columns };
  if ("0123456789".startsWith(marks)) return { columns, firstColumn: 0 };
  return "123456789".startsWith(marks) ? { columns, firstColumn: 1 } : null;
}

function withChoices(names: readonly string[]): CsvLayout {
  const choices = namedChoices(names);
  return {
    format: names.some((name) => name.startsWith("choice")) ? "mmlu" : "csv",
    hasHeader: true,
    recordOf(cells) {
      const fields = byName(names, cells);
      if (choices === null) {
        const listed = listedTexts(String(fields["choices"]));
        return { shape: "choices", fields: { ...fields, choices: listed } };
      }
      const { columns, ...first } = choices;
      const texts = columns.map((name) => fields[name]);
      const last = texts.findLastIndex((text) => String(text).trim() !== "");
      return {
        shape: "choices",
        fields: { ...fields, choices: texts.slice(0, last + 1) },
        ...first,
      };
    },
  };
}

function byName(names: readonly string[], cells: readonly string[]): Fields {
  return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
}

/** The question, its options, and the letter of the right one. */
function published(cells: readonly string[]) {
  const [question = "", ...others] = cells;
  const fields = { question, choices: others.slice(0, -1), answer: others.at(-1) ?? "" };
  return { shape: "choices" as const, fields };
}

function endsInLetter(cells: readonly string[]): boolean {
  const letter = cells.at(-1)?.trim() ?? "";
  return cells.length === 6 && /^[A-D]$/u.test(letter);
}

import type { Fields, RecordShape } from "../bankRecord.ts";
import { textOf } from "../fieldText.ts";

/** How the rows of a table become records. */
export type CsvLayout = {
  readonly shape: RecordShape;
  /** Its first row names the columns. */
  readonly hasHeader: boolean;
  readonly fieldsOf: (cells: readonly string[]) => Fields;
};

/** The layout that the first rows of a table show; null when Viva knows none like it. */
export function csvLayout(rows: readonly (readonly string[])[]): CsvLayout | null {
  const [first = []] = rows;
  const names = first.map((name) => name.trim().toLowerCase());
  const shape = shapeOf(names);
  if (shape === "choices") {
    return { shape, hasHeader: true, fieldsOf: (cells) => numbered(byName(names, cells)) };
  }
  if (shape !== null) {
    return { shape, hasHeader: true, fieldsOf: (cells) => byName(names, cells) };
  }
  const lettered = rows.filter(endsInLetter);
  if (lettered.length * 2 <= rows.length) return null;
  return { shape: "choices", hasHeader: false, fieldsOf: published };
}

function shapeOf(names: readonly string[]): RecordShape | null {
  const has = (...wanted: readonly string[]): boolean =>
    wanted.every((name) => names.includes(name));
  if (has("question", "best answer", "incorrect answers")) return "truthfulqa";
  if (has("question", "opa", "opb", "cop")) return "medmcqa";
  if (has("question", "answer") && names.filter(isChoice).length > 1) return "choices";
  if (has("question", "a", "b", "answer")) return "table";
  const hasFront = ["front", "term", "question"].some((name) => has(name));
  const hasBack = ["back", "definition", "answer"].some((name) => has(name));
  return hasFront && hasBack ? "table" : null;
}

function isChoice(name: string): boolean {
  return /^choice[ _]?\d$/u.test(name);
}

/** The columns of the choices say themselves where their numbers begin. */
function numbered(fields: Fields): Fields {
  const names = Object.keys(fields).filter(isChoice);
  const first = names[0]?.endsWith("1") === true ? 1 : 0;
  const answer = textOf(fields["answer"]).trim();
  const letter = /^\d{1,2}$/u.test(answer) ? letterOf(Number(answer) - first) : answer;
  return { ...fields, choices: names.map((name) => fields[name]), answer: letter };
}

function letterOf(option: number): string {
  return "ABCDEFGHIJKLMNOPQRSTUVWXYZ".at(Math.min(option, 25)) ?? "";
}

function byName(names: readonly string[], cells: readonly string[]): Fields {
  return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
}

/** As MMLU (Hendrycks et al. 2021) is published: the question, its options, and the letter of the right one. */
function published(cells: readonly string[]): Fields {
  return { question: cells[0] ?? "", choices: cells.slice(1, -1), answer: cells.at(-1) ?? "" };
}

function endsInLetter(cells: readonly string[]): boolean {
  const letter = cells.at(-1)?.trim() ?? "";
  return cells.length === 6 && /^[A-D]$/u.test(letter);
}

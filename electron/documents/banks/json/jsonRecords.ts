import type { BankRecord, Fields } from "../bankRecord.ts";
import type { BankSource } from "../bankSource.ts";
import { isFields } from "../fieldText.ts";
import { recordShape } from "../recordShape.ts";
import { longestLine, textLines } from "../textLines.ts";
import { jsonElements } from "./jsonElements.ts";

/**
 * The items of a list or of an object, whose names they then bear ("PMID"), and each with these fields of the file.
 * Failed BANK_BROKEN as jsonElements.
 */
export function* elementRecords(
  source: BankSource,
  path: string,
  common: Fields = {},
): Generator<BankRecord> {
  for (const { number, name, value, share } of jsonElements(source, path)) {
    const named = name === null ? common : { ...common, id: name };
    yield recordOf(`item ${number}`, named, value, share);
  }
}

/** The items of a file with one on each line; a line that is none does not lose the others. */
export function* lineRecords({ file }: BankSource): Generator<BankRecord> {
  let tooLong = 0;
  for (const { number, text, whole, share } of textLines(file)) {
    const at = `line ${number}`;
    if (!whole) {
      const problem = `it is longer than ${longestLine.toLocaleString("en-GB")} characters`;
      if (tooLong !== number) yield { at, share, problem };
      tooLong = number;
    } else if (text.trim() !== "") yield lineRecord(at, text, share);
  }
}

function lineRecord(at: string, text: string, share: number): BankRecord {
  try {
    return recordOf(at, {}, JSON.parse(text), share);
  } catch {
    return { at, share, problem: "it is no JSON" };
  }
}

function recordOf(at: string, common: Fields, value: unknown, share: number): BankRecord {
  if (!isFields(value)) return { at, share, problem: "it is not built as a question" };
  const shape = recordShape(value);
  // The key of PubMedQA's object is the number of the article.
  const fields = { ...common, ...value };
  return { at, share, fields, shape };
}

import { keyOf, type Answer, type KeyNumbers } from "../answerKey.ts";
import type { Fields } from "../bankRecord.ts";
import { firstText } from "../fieldText.ts";
import type { ItemDraft, Refused } from "../itemDraft.ts";

const letters = "abcdefghijklmnopqrstuvwxyz".split("");

/**
 * A row of Viva's own CSV, or of any with a front and a back, by its header in lower case. One without options is a
 * card, since a bank of both has the columns of both.
 */
export function readTable(raw: Fields, numbers: KeyNumbers): ItemDraft | Refused {
  const own = isOwn(raw);
  const fields = own ? withoutApostrophes(raw) : raw;
  const common = {
    plain: "viva" in fields,
    subject: firstText(fields, "subject"),
    topic: firstText(fields, "topic"),
    tags: tagsOf(firstText(fields, "tags"), own),
    sourceId: firstText(fields, "id"),
  };
  const columns = columnsOf(fields);
  const hasOptions = columns.some((letter) => firstText(fields, letter) !== "");
  if (!hasOptions && (columns.length === 0 || "back" in fields)) {
    const stem = firstText(fields, "front", "term", "question");
    return {
      kind: "card",
      stem,
      back: firstText(fields, "back", "definition", "answer"),
      ...common,
    };
  }
  const reading = keyOf(answerOf(fields), numbers);
  if ("refused" in reading) return reading;
  return {
    kind: "choice",
    context: firstText(fields, "context"),
    stem: firstText(fields, "question"),
    options: columns.map((letter) => ({
      text: firstText(fields, letter),
      why: firstText(fields, `explanation ${letter}`),
    })),
    key: reading.key,
    explanation: firstText(fields, "explanation"),
    ...common,
  };
}

/** What a row says of its key; in a table with the column viva, letters are never texts. */
export function tableAnswer(raw: Fields): Answer {
  return answerOf(isOwn(raw) ? withoutApostrophes(raw) : raw);
}

function answerOf(fields: Fields): Answer {
  const columns = columnsOf(fields);
  return {
    named: firstText(fields, "answer"),
    options: columns.map((letter) => firstText(fields, letter)),
    labels: columns,
    isLabel: "viva" in fields,
    explanation: firstText(fields, "explanation"),
  };
}

function columnsOf(fields: Fields): readonly string[] {
  return letters.filter((letter) => letter in fields);
}

function isOwn(fields: Fields): boolean {
  return ("question" in fields && "a" in fields) || ("front" in fields && "back" in fields);
}

/** Cells that would be formulas in a spreadsheet are written with an apostrophe before them. */
function withoutApostrophes(fields: Fields): Fields {
  const entries = Object.entries(fields).map(([name, cell]) => [
    name,
    typeof cell === "string"
      ? cell.replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/u, "")
      : cell,
  ]);
  return Object.fromEntries(entries);
}

/** Semicolons part tags; elsewhere than in Viva's own CSV also commas, or white space as Anki has it. */
function tagsOf(text: string, own: boolean): readonly string[] {
  if (own || text.includes(";")) return text.split(";");
  return text.split(text.includes(",") ? "," : /\s+/u);
}

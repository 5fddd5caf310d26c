import { isPublishedMmlu } from "../csv/csvLayout.ts";
import type { BankFindings, BankSource } from "../bankSource.ts";
import { skippedItem } from "../html/checkedItem.ts";
import { createPictures } from "../html/pictures.ts";
import { separatedRows } from "../separatedRows.ts";
import { textLines, type TextLine } from "../textLines.ts";
import { isAnkiHeader, readAnkiHeaders, type AnkiHeaders } from "./ankiHeaders.ts";
import { noteItem, type Note } from "./noteItem.ts";

const firstLines = 20;
/** Of one field. */
const mostLines = 200;
const mostCharacters = 400_000;
const isSkipped = (line: string): boolean => line.trim() === "" || line.startsWith("#");
/** Of a table that is no export of Anki's. */
const headerRow = /(?:^|\t)"?(?:question|answer|stem|front|back|term|definition)"?(?:\t|$)/iu;

/**
 * Whether the beginning of a text is Anki's export: it begins with its headers, or its first lines (two or more) all
 * have the same number of tabs and the first is no header. MMLU's questions, parted by tabs, are no notes.
 */
export function looksLikeAnkiText(head: string): boolean {
  const lines = head.replace(/^\uFEFF/u, "").split(/\r\n?|\n/u);
  if (isAnkiHeader(lines[0] ?? "")) return true;
  // The last may be cut short.
  const whole = lines.slice(0, -1).filter((line) => line.trim() !== "");
  const cells = whole.slice(0, firstLines).map((line) => line.split("\t"));
  if (isPublishedMmlu(cells)) return false;
  const tabs = cells.map(({ length }) => length - 1);
  if (headerRow.test(whole[0] ?? "")) return false;
  return tabs.length >= 2 && tabs.every((count) => count > 0 && count === tabs[0]);
}

/** Notes of Anki's text export, one item each. */
export async function* readAnkiText(source: BankSource): BankFindings {
  const { cleaner } = source.context;
  const pictures = createPictures(async () => null, cleaner);
  const { headers, rest } = splitHeaders(textLines(source.file));
  const rules = { separator: headers.separator, isSkipped, mostLines, mostCharacters };
  for (const record of separatedRows(rest, rules)) {
    const at = `line ${record.line}`;
    if ("problem" in record) yield skippedItem(at, record.problem, record.share);
    else yield* noteItem(noteOf(record.cells, at, headers), record.share, source, pictures);
  }
  return pictures.notes();
}

function splitHeaders(lines: Generator<TextLine>): {
  headers: AnkiHeaders;
  rest: Iterable<TextLine>;
} {
  const found: string[] = [];
  let next = lines.next();
  while (next.done !== true && next.value.text.startsWith("#")) {
    if (isAnkiHeader(next.value.text)) found.push(next.value.text);
    next = lines.next();
  }
  const { value, done } = next;
  const rest = function* (): Generator<TextLine> {
    if (done === true) return;
    yield value;
    yield* lines;
  };
  return { headers: readAnkiHeaders(found), rest: rest() };
}

function noteOf(fields: readonly string[], at: string, headers: AnkiHeaders): Note {
  const { tagsColumn, noteTypeColumn, deckColumn, guidColumn, columns } = headers;
  const special = new Set([tagsColumn, noteTypeColumn, deckColumn, guidColumn]);
  const said = (column: number | null): string => (column === null ? "" : (fields[column] ?? ""));
  const places = fields.map((_, place) => place).filter((place) => !special.has(place));
  const values = places.map((place) => fields[place] ?? "");
  const noteType = said(noteTypeColumn) || headers.noteType;
  return {
    at,
    guid: said(guidColumn),
    deck: said(deckColumn) || headers.deck,
    tags: `${headers.tags} ${said(tagsColumn)}`,
    names: places.map((place) => columns[place] ?? ""),
    values,
    isCloze: /cloze/iu.test(noteType) || values.some((value) => /\{\{c\d+::/u.test(value)),
    isHtml: headers.isHtml,
  };
}

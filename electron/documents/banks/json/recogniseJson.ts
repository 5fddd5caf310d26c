import type { BankRecord, OpenRecords } from "../bankRecord.ts";
import type { BankSource } from "../bankSource.ts";
import { brokenBank } from "../html/brokenBank.ts";
import { readRecords } from "../readRecords.ts";
import type { RecognisedBank } from "../recogniseBank.ts";
import { formatOf, recordShape } from "../recordShape.ts";
import { elementRecords, lineRecords } from "./jsonRecords.ts";

/** So many records may be none that Viva knows before the file is none. */
const looked = 50;
const newest = 1;

/** What its first fields say; they stand before the items so that these can be read one at a time. */
const ownHead =
  /^\s*\{\s*((?:"(?:viva|name)"\s*:\s*(?:\d{1,9}|"(?:[^"\\]|\\.){0,2000}")\s*,\s*){0,4})"items"\s*:\s*\[/u;

/**
 * A bank in JSON: a list, an object by names, lines, or Viva's own. Null for other JSON and other text. Failed BANK_BROKEN
 * when it begins as one and cannot be read.
 */
export function recogniseJson(
  source: BankSource,
  head: { readonly text: string; readonly whole: boolean },
): RecognisedBank | null {
  const own = ownHead.exec(head.text);
  if (own !== null) return ownBank(source, own[1] ?? "");
  if (isLines(head)) return bankOf(() => lineRecords(source), source);
  if (!/^\s*[[{]\s*(?:["[{\]}]|$)/u.test(head.text)) return null;
  return bankOf(() => elementRecords(source, "$.*"), source);
}

function ownBank(source: BankSource, fields: string): RecognisedBank {
  const { viva, name: named } = toObject(`{${fields.replace(/,\s*$/u, "")}}`);
  if (Number(viva ?? newest) > newest) brokenBank(source, "a newer Viva has written it");
  const name = typeof named === "string" ? named : null;
  const open: OpenRecords = () =>
    elementRecords(source, "$.items.*", viva === undefined ? {} : { viva });
  return { format: "json", name, read: () => readRecords(open, source) };
}

function bankOf(open: () => Iterable<BankRecord>, source: BankSource): RecognisedBank | null {
  let left = looked;
  for (const record of open()) {
    if ("fields" in record && record.shape !== null) {
      const { shape, fields } = record;
      const format = formatOf(shape, fields);
      return { format, name: null, read: () => readRecords(open, source) };
    }
    left -= 1;
    if (left === 0) return null;
  }
  return null;
}

/** Most lines are whole objects; a pretty-printed object has hardly any such line. */
function isLines({ text, whole }: { readonly text: string; readonly whole: boolean }): boolean {
  const lines = text.split(/[\r\n]+/u);
  if (!whole) lines.pop();
  const written = lines.map((line) => line.trim()).filter((line) => line !== "");
  const objects = written.filter((line) => line.startsWith("{") && line.endsWith("}"));
  if (objects.length === 0 || written[0]?.startsWith("[") === true) return false;
  if (written.length > 1) return objects.length * 2 >= written.length;
  return recordShape(toObject(objects[0] ?? "")) !== null;
}

function toObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

import { type Draft, type Part, rowParts, wrappedParts } from "./draft.ts";
import { findTables } from "./findTables.ts";
import { isListItem } from "./listMarker.ts";
import { beginsBlock } from "./beginsBlock.ts";
import { isCode, isHeading } from "./rowKind.ts";
import { type Row, rowText, usualLeading } from "./rows.ts";
import { tableDraft } from "./tableDraft.ts";
import { headingLevel, type TextStyle } from "./textStyle.ts";
import { itemAt } from "./itemAt.ts";

/** The headings, paragraphs, list items, tables and code of one column, from top to bottom. */
export function textBlocks(rows: readonly Row[], style: TextStyle): readonly Draft[] {
  const drafts: Draft[] = [];
  let running: Row[] = [];
  const flush = () => {
    drafts.push(...runningText(running, style));
    running = [];
  };
  for (const part of findTables(rows)) {
    if (!("gutters" in part)) {
      running.push(part);
      continue;
    }
    flush();
    drafts.push(tableDraft(part));
  }
  flush();
  return drafts;
}

type Kind = "heading" | "code" | "listItem" | "paragraph";

function runningText(rows: readonly Row[], style: TextStyle): readonly Draft[] {
  if (rows.length === 0) return [];
  const region = {
    left: Math.min(...rows.map((row) => row.left)),
    right: Math.max(...rows.map((row) => row.right)),
    leading: usualLeading(rows),
  };
  const blocks: { kind: Kind; rows: Row[] }[] = [];
  rows.forEach((row, index) => {
    const last = blocks.at(-1);
    const kind = kindOf(row, rows[index - 1], rows[index + 1], region.leading, style);
    const begins = last === undefined || beginsBlock(last, row, kind, region);
    if (!begins) last.rows.push(row);
    else blocks.push({ kind, rows: [row] });
  });
  const indents = blocks
    .filter(({ kind }) => kind === "listItem")
    .map((block) => itemAt(block.rows, 0).left);
  return blocks.map((block) => toDraft(block, indents, style));
}

function kindOf(
  row: Row,
  above: Row | undefined,
  below: Row | undefined,
  leading: number,
  style: TextStyle,
): Kind {
  if (isCode(row, style)) return "code";
  if (isHeading(row, above, below, leading, style)) return "heading";
  return isListItem(rowText(row)) ? "listItem" : "paragraph";
}

function toDraft(
  block: { readonly kind: Kind; readonly rows: readonly Row[] },
  indents: readonly number[],
  style: TextStyle,
): Draft {
  const { kind, rows } = block;
  if (kind === "code") return { kind, level: 0, parts: codeParts(rows) };
  const parts = wrappedParts(rows);
  if (kind === "heading") return { kind, level: headingLevel(style, itemAt(rows, 0).size), parts };
  if (kind === "listItem") return { kind, level: nesting(itemAt(rows, 0), indents), parts };
  return { kind, level: 0, parts };
}

/** One more than the list items' indents that are clearly smaller. */
function nesting(row: Row, indents: readonly number[]): number {
  const step = 0.8 * row.size;
  const smaller = new Set<number>();
  for (const indent of indents) {
    if (indent < row.left - step) smaller.add(Math.round(indent / step));
  }
  return Math.min(6, smaller.size + 1);
}

/** Lines of code keep their breaks and their indentation. */
function codeParts(rows: readonly Row[]): readonly Part[] {
  const left = Math.min(...rows.map((row) => row.left));
  return rows.flatMap((row, index) => {
    const character = Math.max((row.right - row.left) / Math.max(rowText(row).length, 1), 1);
    const indent = " ".repeat(Math.min(80, Math.round((row.left - left) / character)));
    const before: Part = { kind: "literal", text: index === 0 ? indent : `\n${indent}` };
    return before.text === "" ? rowParts(row) : [before, ...rowParts(row)];
  });
}

import type { Cleaner } from "../cleanText.ts";
import { createInlineText } from "./inlineText.ts";
import { walkHtml, type HtmlElement, type HtmlNode } from "./walkHtml.ts";

/** Joins the cells of a row; rows are lines. */
export function tableRow(cells: readonly string[]): string {
  return cells.join(" | ");
}

/**
 * The rows of a table with data as lines; null for a table that only lays out a page, which is read
 * like any other part of it: one column, or with headings or tables inside.
 */
export function readTable(
  table: HtmlElement,
  cleaner: Cleaner,
  pageBreak: (marker: HtmlElement) => void,
): string | null {
  if (!holdsData(table)) return null;
  const rows: string[] = [];
  let cells: string[] = [];
  const cell = createInlineText();
  walkHtml(table, {
    enter(element) {
      const { tagName } = element;
      if (tagName === "caption") return "skip";
      if (tagName === "tr") cells = [];
      if (tagName === "sup") cell.raise();
      if (breaks.has(tagName)) cell.add(" ");
      return "inside";
    },
    leave({ tagName }) {
      if (tagName === "td" || tagName === "th") cells.push(cleaner.line(cell.take()));
      if (tagName === "tr" && cells.some((text) => text !== "")) rows.push(tableRow(cells));
    },
    text: cell.add,
    pageBreak,
  });
  return rows.join("\n");
}

/** Without a space, the lines of a cell would run together. */
const breaks = new Set(["br", "p", "div", "li", "ul", "ol", "dt", "dd", "tr", "td", "th"]);
const layout = /^(?:h[1-6]|table)$/;

function holdsData(table: HtmlElement): boolean {
  const steps: HtmlNode[] = table.childNodes.toReversed();
  let widest = 0;
  for (let node = steps.pop(); node !== undefined; node = steps.pop()) {
    if (!("tagName" in node)) continue;
    if (layout.test(node.tagName)) return false;
    if (node.tagName === "tr") widest = Math.max(widest, countCells(node));
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index];
      if (child !== undefined) steps.push(child);
    }
  }
  return widest > 1;
}

function countCells(row: HtmlElement): number {
  return row.childNodes.filter((node) => node.nodeName === "td" || node.nodeName === "th").length;
}

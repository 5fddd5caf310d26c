import type { Cleaner } from "../cleanText.ts";
import type { Block } from "../sections.ts";
import { createInlineText } from "./inlineText.ts";
import { createPrintedPage, type PrintedPage } from "./printedPage.ts";
import { readTable } from "./readTable.ts";
import { attribute, walkHtml, type HtmlElement, type HtmlParent } from "./walkHtml.ts";

/** Elements that begin and end a block of their own. */
const blockTags = new Set(
  (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption " +
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section " +
    "summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

type Shape = Pick<Block, "kind" | "level">;
type List = { readonly ordered: boolean; next: number };

const paragraph: Shape = { kind: "paragraph", level: 0 };

/** What a reader of the page sees, as blocks in reading order. Nothing is loaded or run. */
export function htmlBlocks(
  root: HtmlParent,
  cleaner: Cleaner,
  printed: PrintedPage = createPrintedPage(),
): readonly Block[] {
  const blocks: Block[] = [];
  const text = createInlineText();
  const lists: List[] = [];
  const shapes: Shape[] = [];
  let marker = "";
  let pre = 0;
  // A page may turn within a block, which stands where it begins.
  let begunOn: string | null | undefined;

  const push = (shape: Shape, content: string, page: string | null): void => {
    if (content !== "")
      blocks.push({ ...shape, text: content, ...(page === null ? {} : { page }) });
  };
  const flush = (): void => {
    const shape = shapes.at(-1) ?? paragraph;
    const raw = text.take();
    const page = begunOn ?? printed.now();
    begunOn = undefined;
    if (shape.kind === "code") return push(shape, cleaner.code(raw), page);
    const content = shape.kind === "heading" ? cleaner.line(raw) : cleaner.lines(raw);
    if (content === "") return;
    push(shape, marker + content, page);
    marker = "";
  };

  const enter = (element: HtmlElement): "inside" | "skip" => {
    const { tagName } = element;
    if (tagName === "br") text.breakLine();
    if (tagName === "sup") text.raise();
    if (!blockTags.has(tagName)) return "inside";
    flush();
    if (tagName === "table") {
      const page = printed.now();
      const rows = readTable(element, cleaner, printed.turn);
      if (rows !== null) {
        pushCaption(element);
        push({ kind: "table", level: 0 }, rows, page);
        return "skip";
      }
    }
    if (tagName === "ul" || tagName === "ol") lists.push(beginList(element));
    if (tagName === "li") marker = nextMarker(lists.at(-1), element);
    if (tagName === "pre") pre += 1;
    const shape = shapeOf(tagName, Math.max(1, lists.length));
    if (shape !== null) shapes.push(shape);
    return "inside";
  };
  const leave = ({ tagName }: HtmlElement): void => {
    if (!blockTags.has(tagName)) return;
    flush();
    if (tagName === "ul" || tagName === "ol") lists.pop();
    if (tagName === "li") marker = "";
    if (tagName === "pre") pre -= 1;
    if (shapeOf(tagName, 1) !== null) shapes.pop();
  };
  const pushCaption = (table: HtmlElement): void => {
    const caption = table.childNodes.find((node) => node.nodeName === "caption");
    if (caption !== undefined && "childNodes" in caption)
      blocks.push(...htmlBlocks(caption, cleaner, printed));
  };

  walkHtml(root, {
    enter,
    leave,
    text(value) {
      if (begunOn === undefined && value.trim() !== "") begunOn = printed.now();
      if (pre > 0) text.preformatted(value);
      else text.add(value);
    },
    pageBreak: printed.turn,
  });
  flush();
  return blocks;
}

function shapeOf(tagName: string, depth: number): Shape | null {
  if (/^h[1-6]$/.test(tagName)) return { kind: "heading", level: Number(tagName[1]) };
  if (tagName === "li") return { kind: "listItem", level: depth };
  if (tagName === "pre") return { kind: "code", level: 0 };
  return null;
}

function beginList(element: HtmlElement): List {
  const start = Number.parseInt(attribute(element, "start") ?? "1", 10);
  return { ordered: element.tagName === "ol", next: Number.isSafeInteger(start) ? start : 1 };
}

/** The number of an ordered item carries meaning; a bullet does not. */
function nextMarker(list: List | undefined, item: HtmlElement): string {
  if (list === undefined || !list.ordered) return "";
  const value = Number.parseInt(attribute(item, "value") ?? "", 10);
  const number = Number.isSafeInteger(value) ? value : list.next;
  list.next = number + 1;
  return `${number}. `;
}

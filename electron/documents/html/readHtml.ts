import { parse } from "parse5";
import { plainLook } from "../banks/html/markup.ts";
import type { Cleaner } from "../cleanText.ts";
import type { ReadDocument } from "../readDocument.ts";
import { htmlBlocks } from "./htmlBlocks.ts";
import { createPrintedPage, type PrintedPage } from "./printedPage.ts";
import type { HtmlNode, HtmlParent } from "./walkHtml.ts";

/** Blocks of an HTML page and the title it names. Scripts are not run, links and images not followed. */
export function readHtml(
  html: string,
  cleaner: Cleaner,
  printed: PrintedPage = createPrintedPage(),
): ReadDocument {
  const document = parse(plainLook(html), { scriptingEnabled: false });
  return {
    title: cleaner.line(titleOf(document)),
    chapters: [htmlBlocks(document, cleaner, printed)],
    notes: [],
  };
}

/** A title stands in the head, two levels below the document. */
function titleOf(document: HtmlParent): string {
  const head = childrenOf(document)
    .flatMap(childrenOf)
    .find((node) => node.nodeName === "head");
  const title = head === undefined ? undefined : childrenOf(head).find(isTitle);
  return title === undefined ? "" : childrenOf(title).map(valueOf).join("");
}

const isTitle = (node: HtmlNode): boolean => node.nodeName === "title";
const childrenOf = (node: HtmlNode | HtmlParent): readonly HtmlNode[] =>
  "childNodes" in node ? node.childNodes : [];
const valueOf = (node: HtmlNode): string => ("value" in node ? node.value : "");

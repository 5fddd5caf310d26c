import type { Nodes, Root, RootContent, Table } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { parseFragment } from "parse5";
import { plainLook } from "./banks/html/markup.ts";
import type { Cleaner } from "./cleanText.ts";
import { htmlBlocks } from "./html/htmlBlocks.ts";
import { tableRow } from "./html/readTable.ts";
import type { ReadDocument } from "./readDocument.ts";
import type { Block } from "./sections.ts";
import { splitMarkdown } from "./splitMarkdown.ts";

/** Markdown with GitHub's extensions; images and links are not followed, HTML in it is read as such. */
export function readMarkdown(source: string, cleaner: Cleaner): ReadDocument {
  const { title, body } = takeFrontMatter(source);
  const blocks = splitMarkdown(openHtmlBlocks(body.replaceAll(packedPicture, ""))).flatMap((part) =>
    markdownBlocks(
      fromMarkdown(part, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
      cleaner,
    ),
  );
  return { title: cleaner.line(title), chapters: [blocks], notes: [] };
}

/** kramdown reads what stands inside such an element as Markdown; an empty line ends the HTML here. */
function openHtmlBlocks(source: string): string {
  return source.replace(/^<\w+[^>\n]*\bmarkdown="1"[^>\n]*>[ \t]*$/gm, "$&\n");
}

/** A picture as text within its link: megabytes that no one reads. */
const packedPicture = /\bdata:[\w/+.-]+;base64,[A-Za-z0-9+/=]+/g;

/** Attributes that kramdown puts behind what they belong to; they are not text. */
const attributeList = /\{:[^{}\n]*\}/g;

/** Facts about the file that some programs put before the text, between lines of three hyphens. */
function takeFrontMatter(source: string): { readonly title: string; readonly body: string } {
  const front = /^---[ \t]*\r?\n(?<facts>(?:(?!---).*\r?\n){0,200})(?:---|\.\.\.)[ \t]*\r?\n/.exec(
    source,
  );
  const facts = front?.groups?.["facts"];
  // A rule and text between two rules is no front matter: that has a name in each line.
  if (front === null || facts === undefined || !/^[\w-]+\s*:/m.test(facts)) {
    return { title: "", body: source };
  }
  const title = /^title\s*:\s*(.+)$/im.exec(facts)?.[1]?.trim() ?? "";
  return {
    title: title.replace(/^(["'])(.*)\1$/, "$2"),
    body: source.slice(front[0].length),
  };
}

type Surroundings = { readonly depth: number; readonly marker: string };

/** Without recursion: quotes and lists nest as deep as a hostile file likes. */
function markdownBlocks(root: Root, cleaner: Cleaner): readonly Block[] {
  const blocks: Block[] = [];
  const steps: (Surroundings & { readonly node: RootContent })[] = [];
  const plan = (nodes: readonly RootContent[], around: (index: number) => Surroundings): void => {
    for (let index = nodes.length - 1; index >= 0; index--) {
      const node = nodes[index];
      if (node !== undefined) steps.push({ node, ...around(index) });
    }
  };
  const push = (kind: Block["kind"], level: number, text: string): void => {
    if (text !== "") blocks.push({ kind, level, text });
  };
  plan(root.children, () => ({ depth: 0, marker: "" }));
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, depth, marker } = step;
    if (node.type === "heading") push("heading", node.depth, cleaner.line(inlineText(node)));
    else if (node.type === "code") push("code", 0, cleaner.code(node.value));
    else if (node.type === "table") push("table", 0, tableText(node, cleaner));
    else if (node.type === "html")
      blocks.push(...htmlBlocks(parseFragment(plainLook(node.value)), cleaner));
    else if (node.type === "paragraph") {
      const text = cleaner.lines(inlineText(node));
      push(depth > 0 ? "listItem" : "paragraph", depth, text === "" ? "" : marker + text);
    } else if (node.type === "list") {
      const first = node.start ?? 1;
      const marker = (index: number): string => (node.ordered === true ? `${first + index}. ` : "");
      plan(node.children, (index) => ({ depth: depth + 1, marker: marker(index) }));
    } else if ("children" in node) {
      // The number of an item stands before its first paragraph.
      plan(node.children, (index) => ({ depth, marker: index === 0 ? marker : "" }));
    }
  }
  return blocks;
}

function tableText(table: Table, cleaner: Cleaner): string {
  return table.children
    .map((row) => tableRow(row.children.map((cell) => cleaner.line(inlineText(cell)))))
    .join("\n");
}

/** The words of a heading, paragraph or cell; only a hard break breaks a line. */
function inlineText(parent: Nodes): string {
  let text = "";
  const steps: Nodes[] = [parent];
  for (let node = steps.pop(); node !== undefined; node = steps.pop()) {
    if (node.type === "break") text += "\n";
    else if (node.type === "html") text += /^<br\b/i.test(node.value) ? "\n" : "";
    else if (node.type === "footnoteReference") text += `[${node.label ?? node.identifier}]`;
    else if (node.type === "inlineCode") text += node.value.replaceAll("\n", " ");
    else if (node.type === "text") {
      text += node.value.replaceAll(attributeList, "").replaceAll("\n", " ");
    } else if ("children" in node) steps.push(...node.children.toReversed());
  }
  return text;
}

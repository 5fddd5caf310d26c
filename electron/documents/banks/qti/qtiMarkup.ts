import { isTagName } from "../html/markup.ts";
import type { QtiElement } from "./scanItems.ts";

const kept = new Set(["src", "alt", "hidden", "style", "start"]);

/** HTML of what stands in an element, without the elements that leaveOut says; those that HTML does not know are only what is in them. */
export function qtiMarkup(element: QtiElement, leaveOut: ReadonlySet<string>): string {
  return element.content
    .map((child) => {
      if (typeof child === "string") return escaped(child);
      const { name, attributes } = child;
      if (leaveOut.has(name)) return "";
      if (name === "object") return pictureOf(child);
      const inside = qtiMarkup(child, leaveOut);
      if (!isTagName(name)) return blocks.has(name) ? `<p>${inside}</p>` : inside;
      const said = [...attributes]
        .filter(([key]) => kept.has(key))
        .map(([key, value]) => ` ${key}="${escaped(value)}"`);
      return `<${name}${said.join("")}>${voidTags.has(name) ? "" : `${inside}</${name}>`}`;
    })
    .join("");
}

const blocks = new Set(["prompt", "simpleChoice", "contentBody", "rubricBlock"]);
const voidTags = new Set(["br", "hr", "img", "col", "wbr", "input", "source", "track"]);

/** Pictures may come as objects; sounds and films are no text. */
function pictureOf({ attributes }: QtiElement): string {
  if (attributes.get("type")?.startsWith("image/") !== true) return "";
  const alt = attributes.get("ariaLabel") ?? attributes.get("aria-label") ?? "";
  return `<img src="${escaped(attributes.get("data") ?? "")}" alt="${escaped(alt)}">`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

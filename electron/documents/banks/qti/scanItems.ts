import { scanXml } from "../../xml/scanXml.ts";

/** An element of an item, whichever version of QTI wrote it: names are those of QTI 2, without prefixes. */
export type QtiElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Text and elements in their order. */
  readonly content: readonly (QtiElement | string)[];
};

type Growing = QtiElement & { readonly content: (QtiElement | string)[] };

/**
 * Calls found with each assessment item of an XML text as soon as it ends, in their order. Failed DOCUMENT_BROKEN as
 * scanXml, after those before the fault.
 */
export function scanItems(
  xml: string,
  path: string,
  what: string,
  found: (item: QtiElement) => void,
): void {
  // Empty outside of items.
  const open: Growing[] = [];
  scanXml(xml, path, what, {
    open(rawName, rawAttributes) {
      const name = plainName(rawName);
      if (open.length === 0 && name !== "assessmentItem") return;
      const attributes = new Map(
        [...rawAttributes].map(([key, value]) => [plainName(key), value] as const),
      );
      const element: Growing = { name, attributes, content: [] };
      open.at(-1)?.content.push(element);
      open.push(element);
    },
    close() {
      const closed = open.pop();
      if (closed !== undefined && open.length === 0) found(closed);
    },
    text: (text) => void open.at(-1)?.content.push(text),
  });
}

/** "qti-simple-choice" and "response-identifier" of QTI 3 as "simpleChoice" and "responseIdentifier" of QTI 2. */
function plainName(name: string): string {
  if (/^(?:aria|data)-/u.test(name)) return name;
  return name
    .replace(/^qti-/u, "")
    .replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

/** All elements of these names within another, in their order, without those inside of what was found. */
export function within(element: QtiElement, names: ReadonlySet<string>): readonly QtiElement[] {
  return element.content.flatMap((child) => {
    if (typeof child === "string") return [];
    return names.has(child.name) ? [child] : within(child, names);
  });
}

/** The first element of a name that stands directly in another. */
export function childOf(element: QtiElement, name: string): QtiElement | null {
  for (const child of element.content) {
    if (typeof child !== "string" && child.name === name) return child;
  }
  return null;
}

/** All text within, as it stands. */
export function wordsOf(element: QtiElement): string {
  return element.content
    .map((child) => (typeof child === "string" ? child : wordsOf(child)))
    .join("");
}

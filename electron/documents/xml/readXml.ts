import { scanXml } from "./scanXml.ts";

export type XmlElement = {
  /** Without its prefix, as are the names of attributes. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Of this element alone. */
  readonly text: string;
};

type Growing = XmlElement & { children: XmlElement[]; text: string };

/** A small XML part as a tree; its root has no name and holds the outermost element. Failed as scanXml. */
export function readXml(source: string, path: string, what: string): XmlElement {
  const root: Growing = { name: "", attributes: new Map(), children: [], text: "" };
  const open: Growing[] = [root];
  scanXml(source, path, what, {
    open(name, attributes) {
      const element: Growing = { name, attributes, children: [], text: "" };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => open.pop(),
    text(text) {
      const current = open.at(-1);
      if (current !== undefined) current.text += text;
    },
  });
  return root;
}

/** All elements of a name below another, in their order. */
export function findAll(root: XmlElement, name: string): readonly XmlElement[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}

/** The words of an element and of all below it. */
export function textOf(element: XmlElement): string {
  return element.text + element.children.map(textOf).join(" ");
}

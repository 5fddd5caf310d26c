import type { ExtraProps } from "react-markdown";

type Element = NonNullable<ExtraProps["node"]>;
export type Child = Element["children"][number];
export type TextNode = Extract<Child, { type: "text" }>;
export type Parent = { children: Child[] };

/** Where a text node begins in the Markdown source, or null for one that is not from there. */
export function startOf(node: TextNode): number | null {
  return node.position?.start.offset ?? null;
}

export function endOf(node: TextNode): number | null {
  return node.position?.end.offset ?? null;
}

/** A part of a text node that still knows where it stands in the source. */
export function pieceOf(value: string, start: number, end: number): TextNode {
  // Only offsets are read; a piece has no line of its own.
  const at = (offset: number) => ({ line: 1, column: 1, offset });
  return { type: "text", value, position: { start: at(start), end: at(end) } };
}

/** All text below an element that comes from the source, in its order. */
export function collectText(parent: Parent, found: TextNode[]): TextNode[] {
  for (const child of parent.children) {
    if (child.type === "text" && startOf(child) !== null) found.push(child);
    if (child.type === "element") collectText(child, found);
  }
  return found;
}

/** Puts what split makes of each text node in its place. */
export function rewriteText(parent: Parent, split: (node: TextNode) => Child[]): void {
  parent.children = parent.children.flatMap((child) => {
    if (child.type === "element") rewriteText(child, split);
    return child.type === "text" ? split(child) : [child];
  });
}

const entity = /^&(?:#\d+|#x[\da-f]+|\w+);/i;

/**
 * Maps offsets of a Markdown source to offsets of the text it became: escapes, character references
 * and line prefixes are in the source only.
 */
export function alignOffsets(source: string, value: string): (offset: number) => number {
  if (source === value) return (offset) => offset;
  const map: number[] = [];
  let at = 0;
  for (let n = 0; n < source.length; n += 1) {
    map.push(at);
    const reference = entity.exec(source.slice(n, n + 32))?.[0];
    if (reference !== undefined && value[at] !== undefined && !value.startsWith(reference, at)) {
      for (let skip = 1; skip < reference.length; skip += 1) map.push(at);
      n += reference.length - 1;
      at += 1;
    } else if (source[n] === value[at]) at += 1;
  }
  map.push(value.length);
  return (offset) => map[offset] ?? value.length;
}

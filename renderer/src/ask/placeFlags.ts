import type { ExtraProps } from "react-markdown";
import type { Flag } from "../../../electron/contract/flag.ts";

type Element = NonNullable<ExtraProps["node"]>;
type Child = Element["children"][number];
type TextNode = Extract<Child, { type: "text" }>;
type Parent = { children: Child[] };

/** A flag with its number in the answer, by offsets into one block. */
export type BlockFlag = {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly sentenceEnd: number;
};

/** The flags that lie in a block, moved to offsets of that block. */
export function flagsInBlock(
  flags: readonly Flag[],
  block: { readonly start: number; readonly source: string },
): readonly BlockFlag[] {
  const end = block.start + block.source.length;
  return flags.flatMap((flag, index) => {
    if (flag.start >= end || flag.end <= block.start) return [];
    return [
      {
        index,
        start: Math.max(flag.start, block.start) - block.start,
        end: Math.min(flag.end, end) - block.start,
        sentenceEnd: Math.min(Math.max(flag.sentenceEnd, flag.end), end) - block.start,
      },
    ];
  });
}

/**
 * A rehype plugin that underlines each flag's words (`span[data-flag]`) and puts one chip
 * (`span[data-chips]`, the numbers of its flags) where the sentence ends. Positions in the tree are
 * offsets into the Markdown source, so run it on the tree of exactly that source.
 */
export function placeFlags(options: { source: string; flags: readonly BlockFlag[] }) {
  const { source, flags } = options;
  return (tree: Parent): void => {
    if (flags.length === 0) return;
    const spots = chipSpots(collectText(tree, []), flags);
    rewrite(tree, (node) => splitText(node, source, flags, spots.get(node) ?? []));
  };
}

type ChipSpot = { readonly at: number; readonly flags: readonly number[] };

function startOf(node: TextNode): number | null {
  return node.position?.start.offset ?? null;
}

function endOf(node: TextNode): number | null {
  return node.position?.end.offset ?? null;
}

function collectText(parent: Parent, found: TextNode[]): TextNode[] {
  for (const child of parent.children) {
    if (child.type === "text" && startOf(child) !== null) found.push(child);
    if (child.type === "element") collectText(child, found);
  }
  return found;
}

/** Finds, for each sentence end, the last text that begins before it. */
function chipSpots(
  nodes: readonly TextNode[],
  flags: readonly BlockFlag[],
): ReadonlyMap<TextNode, readonly ChipSpot[]> {
  const bySentence = Map.groupBy(flags, (flag) => flag.sentenceEnd);
  const spots = new Map<TextNode, ChipSpot[]>();
  for (const [at, raised] of bySentence) {
    const node = nodes.findLast((candidate) => (startOf(candidate) ?? at) < at);
    if (node === undefined) continue;
    const spot = { at, flags: raised.map((flag) => flag.index) };
    spots.set(node, (spots.get(node) ?? []).concat(spot));
  }
  return spots;
}

function rewrite(parent: Parent, split: (node: TextNode) => Child[]): void {
  parent.children = parent.children.flatMap((child) => {
    if (child.type === "element") rewrite(child, split);
    return child.type === "text" ? split(child) : [child];
  });
}

function splitText(
  node: TextNode,
  source: string,
  flags: readonly BlockFlag[],
  spots: readonly ChipSpot[],
): Child[] {
  const start = startOf(node);
  const end = endOf(node);
  if (start === null || end === null) return [node];
  const inside = flags.filter((flag) => flag.start < end && flag.end > start);
  if (inside.length === 0 && spots.length === 0) return [node];

  const toValue = alignOffsets(source.slice(start, end), node.value);
  const place = (offset: number) => toValue(Math.min(Math.max(offset, start), end) - start);
  const cuts = new Set([0, node.value.length]);
  for (const flag of inside) cuts.add(place(flag.start)).add(place(flag.end));
  for (const spot of spots) cuts.add(place(spot.at));

  const ordered = [...cuts].toSorted((a, b) => a - b);
  return ordered.flatMap((from, n) => {
    const chips = spots.filter((spot) => place(spot.at) === from).map(chip);
    const to = ordered[n + 1];
    if (to === undefined) return chips;
    const flag = inside.find((one) => place(one.start) <= from && place(one.end) >= to);
    const piece: TextNode = { type: "text", value: node.value.slice(from, to) };
    return chips.concat(flag === undefined ? piece : underline(flag, piece));
  });
}

function underline(flag: BlockFlag, piece: TextNode): Child {
  return {
    type: "element",
    tagName: "span",
    properties: { dataFlag: String(flag.index) },
    children: [piece],
  };
}

function chip(spot: ChipSpot): Child {
  return {
    type: "element",
    tagName: "span",
    properties: { dataChips: spot.flags.join(",") },
    children: [],
  };
}

const entity = /^&(?:#\d+|#x[\da-f]+|\w+);/i;

/**
 * Maps offsets of a Markdown source to offsets of the text it became: escapes, character references
 * and line prefixes are in the source only.
 */
function alignOffsets(source: string, value: string): (offset: number) => number {
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

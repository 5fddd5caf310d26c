import type { Flag } from "../../../electron/contract/flag.ts";
import {
  alignOffsets,
  collectText,
  endOf,
  pieceOf,
  rewriteText,
  startOf,
  type Child,
  type Parent,
  type TextNode,
} from "./sourceTree.ts";

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
    rewriteText(tree, (node) => splitText(node, source, flags, spots.get(node) ?? []));
  };
}

type ChipSpot = { readonly at: number; readonly flags: readonly number[] };

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
  const clamp = (offset: number) => Math.min(Math.max(offset, start), end);
  // One cut for each place in the text as it is shown, with where it is in the source.
  const cuts = new Map([[0, start]]);
  for (const flag of inside) {
    cuts.set(place(flag.start), clamp(flag.start)).set(place(flag.end), clamp(flag.end));
  }
  for (const spot of spots) cuts.set(place(spot.at), clamp(spot.at));
  cuts.set(node.value.length, end);

  const ordered = [...cuts].toSorted(([a], [b]) => a - b);
  return ordered.flatMap(([from, sourceFrom], n) => {
    const chips = spots.filter((spot) => place(spot.at) === from).map(chip);
    const next = ordered[n + 1];
    if (next === undefined) return chips;
    const [to, sourceTo] = next;
    const flag = inside.find((one) => place(one.start) <= from && place(one.end) >= to);
    const piece = pieceOf(node.value.slice(from, to), sourceFrom, sourceTo);
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

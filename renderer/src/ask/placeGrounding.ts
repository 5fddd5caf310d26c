import type { Claim } from "../../../electron/contract/grounding.ts";
import { holdMarks } from "./holdMarks.ts";
import {
  alignOffsets,
  endOf,
  pieceOf,
  startOf,
  type Child,
  type Parent,
  type TextNode,
} from "./sourceTree.ts";

/** A sentence with its number in the answer, by offsets into one block. */
export type BlockClaim = { readonly index: number; readonly start: number; readonly end: number };

/** The sentences that lie in a block, moved to offsets of that block. */
export function claimsInBlock(
  claims: readonly Claim[],
  block: { readonly start: number; readonly source: string },
): readonly BlockClaim[] {
  const end = block.start + block.source.length;
  return claims.flatMap((claim, index) => {
    if (claim.start >= end || claim.end <= block.start) return [];
    return [{ index, start: claim.start - block.start, end: claim.end - block.start }];
  });
}

/** Something to put into the text: a marker in place of its characters, or a mark at one place. */
type Spot =
  | {
      readonly kind: "cite";
      readonly start: number;
      readonly end: number;
      readonly number: number;
      readonly claim: number | null;
    }
  | {
      readonly kind: "support";
      readonly start: number;
      readonly end: number;
      readonly claim: number;
    };

type Options = {
  readonly source: string;
  /** How many passages were sent; a marker with a higher number is plain text. */
  readonly citable: number;
  readonly claims: readonly BlockClaim[];
};

/**
 * A rehype plugin that puts a citation (`span[data-cite][data-claim]`) in the place of each marker "[n]" that
 * names a passage, and a mark (`span[data-support]`) where each sentence ends. Both hold the sentence's number
 * in the answer. Run it on the tree of exactly this source, after placeFlags.
 */
export function placeGrounding(options: Options) {
  const { source, citable, claims } = options;
  return (tree: Parent): void => {
    if (citable === 0) return;
    const spots = [...findMarkers(source, citable, claims), ...supportSpots(claims, source.length)];
    if (spots.length > 0) place(tree, source, spots);
  };
}

const marker = /\[(\d{1,3})\]/g;

function findMarkers(source: string, citable: number, claims: readonly BlockClaim[]): Spot[] {
  return [...source.matchAll(marker)].flatMap((found): Spot[] => {
    const number = Number(found[1]);
    if (number < 1 || number > citable) return [];
    const start = found.index;
    return [
      { kind: "cite", start, end: start + found[0].length, number, claim: claimAt(claims, start) },
    ];
  });
}

/** The sentence around a marker, or the one it directly follows. */
function claimAt(claims: readonly BlockClaim[], at: number): number | null {
  const around = claims.find((claim) => claim.start <= at && at < claim.end);
  return (around ?? claims.findLast((claim) => claim.end <= at))?.index ?? null;
}

/** A sentence that goes on in the next block is marked there. */
function supportSpots(claims: readonly BlockClaim[], length: number): Spot[] {
  return claims
    .filter((claim) => claim.end <= length)
    .map((claim) => ({ kind: "support", start: claim.end, end: claim.end, claim: claim.index }));
}

/** What is shown as one thing: nothing is put inside. */
function isWhole(child: Child): boolean {
  if (child.type !== "element") return false;
  return (
    child.tagName === "a" || child.tagName === "code" || child.properties["dataFlag"] !== undefined
  );
}

type Host = { readonly parent: Parent; readonly child: Child; readonly start: number };

/** Texts, and things shown as one, with where each begins in the source. */
function collectHosts(parent: Parent, found: Host[]): Host[] {
  for (const child of parent.children) {
    const start = firstOffset(child);
    if (start !== null && (child.type === "text" || isWhole(child)))
      found.push({ parent, child, start });
    else if (child.type === "element") collectHosts(child, found);
  }
  return found;
}

function firstOffset(child: Child): number | null {
  if (child.type === "text") return startOf(child);
  if (child.type !== "element") return null;
  for (const inner of child.children) {
    const start = firstOffset(inner);
    if (start !== null) return start;
  }
  return null;
}

function place(tree: Parent, source: string, spots: readonly Spot[]): void {
  const hosts = collectHosts(tree, []);
  const byHost = new Map<Host, Spot[]>();
  for (const spot of spots) {
    const host = hostFor(hosts, spot);
    if (host !== undefined) byHost.set(host, [...(byHost.get(host) ?? []), spot]);
  }
  for (const [host, here] of byHost) {
    const put =
      host.child.type === "text"
        ? holdMarks(splitAt(host.child, source, here))
        : [host.child, ...here.filter(isSupport).map(elementOf)];
    const at = host.parent.children.indexOf(host.child);
    host.parent.children.splice(at, 1, ...put);
  }
}

function isSupport(spot: Spot): boolean {
  return spot.kind === "support";
}

/** A marker belongs to the text that holds it, a mark to the last one that begins before it. */
function hostFor(hosts: readonly Host[], spot: Spot): Host | undefined {
  if (spot.kind === "cite") return hosts.findLast((host) => host.start <= spot.start);
  return hosts.findLast((host) => host.start < spot.start);
}

function splitAt(node: TextNode, source: string, spots: readonly Spot[]): Child[] {
  const start = startOf(node);
  const end = endOf(node);
  if (start === null || end === null) return [node];
  const toValue = alignOffsets(source.slice(start, end), node.value);
  const put: Child[] = [];
  let from = start;
  const pushText = (to: number) => {
    const value = node.value.slice(toValue(from - start), toValue(to - start));
    if (value !== "") put.push(pieceOf(value, from, to));
    from = to;
  };
  for (const spot of spots.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const at = Math.min(spot.start, end);
    if (spot.kind === "cite" && !standsAt(node, toValue, spot, start)) continue;
    if (at < from) continue;
    pushText(at);
    put.push(elementOf(spot));
    from = Math.max(from, Math.min(spot.end, end));
  }
  pushText(end);
  return put;
}

/** False for characters that are not shown as a marker here, such as a part of a link's address. */
function standsAt(
  node: TextNode,
  toValue: (offset: number) => number,
  spot: Extract<Spot, { kind: "cite" }>,
  start: number,
): boolean {
  const shown = node.value.slice(toValue(spot.start - start), toValue(spot.end - start));
  return shown === `[${spot.number}]`;
}

function elementOf(spot: Spot): Child {
  const properties: Record<string, string> =
    spot.kind === "support"
      ? { dataSupport: String(spot.claim) }
      : { dataCite: String(spot.number), dataClaim: spot.claim === null ? "" : String(spot.claim) };
  return { type: "element", tagName: "span", properties, children: [] };
}

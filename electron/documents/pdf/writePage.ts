import type { DocumentPage, PageBlock, TextBox } from "../../contract/library.ts";
import { characterEdges } from "./characterWidths.ts";
import type { Draft } from "./draft.ts";
import { boxOnPage, type Fragment, type FragmentGroup, type PageFragments } from "./fragment.ts";
import type { JoinHyphen } from "./hyphenation.ts";
import { mergeBoxes } from "./mergeBoxes.ts";

/** Blocks of fragments that run in one direction. */
export type DraftGroup = {
  readonly quarter: FragmentGroup["quarter"];
  readonly drafts: readonly Draft[];
};

/** A page whose blocks stand two line breaks apart, with the place of every few words. */
export function writePage(
  page: PageFragments,
  label: string,
  groups: readonly DraftGroup[],
  joinHyphen: JoinHyphen,
): DocumentPage {
  const blocks: PageBlock[] = [];
  const boxes: TextBox[][] = [];
  let text = "";
  for (const { quarter, drafts } of groups) {
    for (const draft of drafts) {
      const written = writeDraft(draft, joinHyphen);
      if (written.text.trim() === "") continue;
      if (text !== "") text += "\n\n";
      const start = text.length;
      text += written.text;
      blocks.push({ start, end: text.length, kind: draft.kind, level: draft.level });
      boxes.push(
        written.placed.flatMap(({ fragment, at, kept }) =>
          boxesOf(fragment, start + at, kept, quarter, page),
        ),
      );
    }
  }
  const size = { width: round(page.width), height: round(page.height) };
  return { number: page.number, label, text, blocks, boxes: [...mergeBoxes(boxes)], size };
}

/** A fragment whose first kept characters begin at an offset. */
type Placed = { readonly fragment: Fragment; readonly at: number; kept: number };

function writeDraft(
  draft: Draft,
  joinHyphen: JoinHyphen,
): { readonly text: string; readonly placed: readonly Placed[] } {
  const placed: Placed[] = [];
  let text = "";
  draft.parts.forEach((part, index) => {
    if (part.kind === "literal") {
      text += part.text;
      return;
    }
    if (part.kind === "fragment") {
      placed.push({ fragment: part.fragment, at: text.length, kept: part.fragment.text.length });
      text += part.fragment.text;
      return;
    }
    const last = placed.at(-1);
    const next = draft.parts[index + 1];
    const joint = joinHyphen(text, following(draft, index + 1), last?.fragment.softHyphen === true);
    if (joint === "drop" && last !== undefined && next !== undefined) {
      text = text.slice(0, -1);
      last.kept--;
    }
    if (joint === "space") text += " ";
  });
  return { text, placed };
}

/** The text up to the end of the next word. */
function following(draft: Draft, from: number): string {
  let text = "";
  for (const part of draft.parts.slice(from, from + 4)) {
    if (part.kind === "wrap" || /\s/u.test(text)) break;
    text += part.kind === "literal" ? part.text : part.fragment.text;
  }
  return text;
}

/** Boxes of at most about this many characters, so that a reader may divide them evenly. */
const boxCharacters = 14;

function boxesOf(
  fragment: Fragment,
  start: number,
  kept: number,
  quarter: FragmentGroup["quarter"],
  page: PageFragments,
): readonly TextBox[] {
  const { text, left, right, top, bottom } = fragment;
  const edges = characterEdges(text, fragment.mono);
  const x = (index: number) => {
    const share = edges[index] ?? 1;
    return fragment.rtl ? right - share * (right - left) : left + share * (right - left);
  };
  const boxes: TextBox[] = [];
  let from = 0;
  while (from < kept) {
    const to = pieceEnd(text, from, kept);
    const [one, other] = [x(from), x(to)];
    const frame = { left: Math.min(one, other), right: Math.max(one, other), top, bottom };
    const box = boxOnPage(quarter, page, frame);
    boxes.push({
      start: start + from,
      end: start + to,
      x: round(box.x),
      y: round(box.y),
      width: round(box.width),
      height: round(box.height),
    });
    from = to;
  }
  return boxes;
}

/** The end of the last word that ends within the box's characters, or of the first word. */
function pieceEnd(text: string, from: number, kept: number): number {
  if (kept - from <= boxCharacters) return kept;
  const last = text.lastIndexOf(" ", from + boxCharacters);
  if (last > from) return last + 1;
  const next = text.indexOf(" ", from + boxCharacters);
  return next === -1 || next >= kept ? kept : next + 1;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

import type { TextLine } from "../textLines.ts";
import { markAt } from "./giftText.ts";

/** A category that holds for what follows, or one question as the file writes it. */
export type GiftBlock = {
  /** The line it begins on. */
  readonly line: number;
  readonly share: number;
} & (
  | { readonly kind: "category"; readonly path: string }
  | {
      readonly kind: "question";
      readonly text: string;
      /** "" without one. */
      readonly id: string;
      readonly tags: readonly string[];
    }
);

/** Longer than any question: what follows is not kept. */
const longestBlock = 1_000_000;
const category = /^\s*\$CATEGORY:(.*)$/u;

/**
 * Questions end with an empty line (docs.moodle.org/en/GIFT_format). Within braces one may stand between answers, but a
 * brace that is never closed must not swallow the questions after it.
 */
export function* giftBlocks(lines: Iterable<TextLine>): Generator<GiftBlock> {
  let block = emptyBlock();
  let share = 0;
  const take = function* (): Generator<GiftBlock> {
    const { line, texts, id, tags } = block;
    if (texts.length > 0) yield { kind: "question", line, share, text: texts.join("\n"), id, tags };
    block = emptyBlock();
  };
  for (const line of lines) {
    const { number, text } = line;
    const path = category.exec(text)?.[1];
    if (path !== undefined) {
      yield* take();
      yield { kind: "category", line: number, share: line.share, path: path.trim() };
    } else if (/^\s*\/\//u.test(text)) {
      readComment(text, block);
    } else if (text.trim() === "") {
      if (block.inBraces) block.afterEmptyLine = true;
      else yield* take();
    } else {
      if (block.afterEmptyLine && !/^\s*[=~#}]/u.test(text)) yield* take();
      add(block, line);
    }
    ({ share } = line);
  }
  yield* take();
}

type GrowingBlock = {
  line: number;
  readonly texts: string[];
  characters: number;
  inBraces: boolean;
  afterEmptyLine: boolean;
  id: string;
  tags: string[];
};

function emptyBlock(): GrowingBlock {
  return {
    line: 0,
    texts: [],
    characters: 0,
    inBraces: false,
    afterEmptyLine: false,
    id: "",
    tags: [],
  };
}

function add(block: GrowingBlock, { number, text }: TextLine): void {
  if (block.texts.length === 0) block.line = number;
  if (block.afterEmptyLine) block.texts.push("");
  block.afterEmptyLine = false;
  for (let at = 0; ; at++) {
    at = markAt(text, block.inBraces ? "}" : "{", at);
    if (at === -1) break;
    block.inBraces = !block.inBraces;
  }
  block.characters += text.length;
  if (block.characters <= longestBlock) block.texts.push(text);
}

/** Moodle writes the id and tags of the question that follows into a comment. */
function readComment(text: string, block: GrowingBlock): void {
  if (block.texts.length > 0) return;
  block.id = /\[id:([^\]]{1,200})\]/u.exec(text)?.[1]?.trim() ?? block.id;
  block.tags.push(...[...text.matchAll(/\[tag:([^\]]{1,200})\]/gu)].map(([, tag = ""]) => tag));
}

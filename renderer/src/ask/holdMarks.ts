import type { Child, TextNode } from "./sourceTree.ts";

/** Longer words may have to break, so nothing is held to them. */
const longestWord = 24;

/**
 * Puts each mark into one element (`span[data-hold]`) with the word before it and what follows without a space,
 * so that no line begins with a mark or with the full stop after it. Run it last: texts lose their positions.
 */
export function holdMarks(children: readonly Child[]): Child[] {
  if (children.every((child) => child.type === "text")) return [...children];
  const tokens = children.flatMap((child) => (child.type === "text" ? wordsOf(child) : [child]));
  const held: Child[] = [];
  let at = 0;
  while (at < tokens.length) {
    const end = endOfChain(tokens, at);
    const chain = tokens.slice(at, end);
    if (chain.some((token) => token.type !== "text")) held.push(hold(chain));
    else held.push(...chain);
    at = end;
  }
  return joinTexts(held);
}

function isSpace(token: Child | undefined): boolean {
  return token?.type === "text" && /^\s/.test(token.value);
}

/** A chain is what stands together without a space; a space before a citation does not part it from its word. */
function endOfChain(tokens: readonly Child[], from: number): number {
  let end = from + 1;
  while (end < tokens.length) {
    const [last, next, after] = [tokens[end - 1], tokens[end], tokens[end + 1]];
    if (isTooLong(last) || isTooLong(next)) break;
    if (isSpace(next) && !isMark(after)) break;
    if (isSpace(last) && !isMark(next)) break;
    end += 1;
  }
  return end;
}

function isMark(token: Child | undefined): boolean {
  return token !== undefined && token.type !== "text";
}

function isTooLong(token: Child | undefined): boolean {
  return token?.type === "text" && token.value.length > longestWord;
}

function hold(children: Child[]): Child {
  return { type: "element", tagName: "span", properties: { dataHold: "" }, children };
}

function wordsOf(node: TextNode): Child[] {
  const words = node.value.match(/\s+|\S+/g) ?? [];
  return words.map((value) => ({ type: "text", value }));
}

function joinTexts(children: readonly Child[]): Child[] {
  const joined: Child[] = [];
  for (const child of children) {
    const before = joined.at(-1);
    if (child.type !== "text" || before?.type !== "text") joined.push(child);
    else joined[joined.length - 1] = { type: "text", value: before.value + child.value };
  }
  return joined;
}

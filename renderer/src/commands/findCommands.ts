import type { Command } from "./command.ts";

/** Whether each word of a query begins a word of the text, or at least stands in it; in any order. */
export function hasWords(text: string, query: string): boolean {
  return wordsOf(query).every((word) => fold(text).includes(word));
}

/**
 * The commands that a query names by its words in any order, best first: those with every word at the beginning of one of
 * theirs, then those used last (recent holds ids, newest first), then as they come.
 */
export function findCommands(
  commands: readonly Command[],
  query: string,
  recent: readonly string[],
): readonly Command[] {
  const found = commands.filter((command) => hasWords(searched(command), query));
  const use = ({ id }: Command) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  const ranks = new Map(found.map((command) => [command, rankOf(command, query)]));
  const rank = (command: Command) => ranks.get(command) ?? 0;
  return found.toSorted((a, b) => rank(a) - rank(b) || use(a) - use(b));
}

function searched({ name, words = "", detail = "" }: Command): string {
  return `${name} ${words} ${detail}`;
}

/** 0 for a name that begins so, 1 for words that begin so, 2 for the rest. */
function rankOf({ name, words = "" }: Command, query: string): number {
  if (fold(name).startsWith(fold(query.trim()))) return 0;
  const known = wordsOf(`${name} ${words}`);
  return wordsOf(query).every((word) => known.some((one) => one.startsWith(word))) ? 1 : 2;
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

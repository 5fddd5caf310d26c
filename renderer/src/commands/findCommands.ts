import type { Command } from "./command.ts";
import { isNearly } from "./isNearly.ts";

/** Whether each word of a query begins a word of the text, or at least stands in it; in any order. */
export function hasWords(text: string, query: string): boolean {
  return wordsOf(query).every((word) => fold(text).includes(word));
}

/**
 * The commands that a query names by its words in any order, best first: those with every word at the beginning of one of
 * theirs, then those used last (recent holds ids, newest first), then as they come. A word that is in none of all commands
 * is taken for one with a slip in it.
 */
export function findCommands(
  commands: readonly Command[],
  query: string,
  recent: readonly string[],
  all: readonly Command[] = commands,
): readonly Command[] {
  const words = wordsOf(query);
  const everything = all.map((command) => fold(searched(command)));
  const slips = new Set(words.filter((word) => !everything.some((one) => one.includes(word))));
  const names = (command: Command, word: string): boolean =>
    slips.has(word)
      ? wordsOf(searched(command)).some((known) => isNearly(word, known))
      : fold(searched(command)).includes(word);
  const found = commands.filter((command) => words.every((word) => names(command, word)));
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

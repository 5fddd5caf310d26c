import type { AskedItem } from "./askedItem.ts";

/** An option, from 0; "unclear" for several of them or for one that is not there. */
export type Named = number | "unclear" | "nothing";

/** Words that may follow an option's name without a stop between: anything else makes "A" an article, "C" a genus. */
const follows =
  /^\s+(?:(?:because|since|as|for|due|given|by|which|that|is|in|if|with|based|so|but|not|rather|here|and|or)\b|[\p{Lu}(])/u;

/** "10.5, i.e. B": what comes before the name only leads to it. */
const leadsToName = /^[^\n]{1,80}?[\s,;(](?:i\.\s?e\.|namely),?\s+(?:option\s+)?/i;

/** What the text names at its very start: an option by its name, or by its whole text. */
export function readNamed(text: string, asked: AskedItem): Named {
  const [first, ...others] = optionsAt(text, asked);
  // The same text twice: the letter before it may tell them apart, its text cannot.
  if (first !== undefined) return others.length === 0 ? first : "unclear";
  const named = namedByLabel(text, asked);
  const lead = named === "nothing" ? leadsToName.exec(text) : null;
  return lead === null ? named : namedByLabel(text.slice(lead[0].length), asked);
}

/** The longest option with which the text begins, or several of the same text; options of one letter are named by their labels only. */
function optionsAt(text: string, { form, options }: AskedItem): number[] {
  if (form === "yesNo") return [];
  const said = wordsOf(text.slice(0, longestOf(options) + 20));
  const begun = options
    .map((option, i) => ({ i, words: wordsOf(option) }))
    .filter(({ words }) => words.length > 0 && words.join("").length > 1)
    .filter(({ words }) => words.every((word, at) => said[at] === word));
  const longest = Math.max(0, ...begun.map(({ words }) => words.length));
  return begun.filter(({ words }) => words.length === longest).map(({ i }) => i);
}

function namedByLabel(text: string, asked: AskedItem): Named {
  const first = labelAt(text, asked);
  if (first === null) return "nothing";
  const second = /^\s*(?:,|\/|&|and\b|or\b)\s*(?:also\s+|option\s+)?/i.exec(first.rest);
  const other = second === null ? null : labelAt(first.rest.slice(second[0].length), asked);
  if (other !== null && other.label !== first.label) return "unclear";
  const option = asked.labels.indexOf(first.label);
  // "B. Aspirin" where C is aspirin, or "A beta blocker" where "A" is no name at all.
  const repeated = optionsAt(first.rest.split("\n", 1).join(), asked);
  if (repeated.length > 0 && !repeated.includes(option)) return "unclear";
  return option < 0 ? "unclear" : option;
}

type Label = { readonly label: string; readonly rest: string };

/** A name at the start of the text, with what stands after it; null when it is but the start of a sentence. */
function labelAt(text: string, { form, options, labels }: AskedItem): Label | null {
  const pattern =
    form === "yesNo"
      ? /^[\s'([{]*(yes|no|maybe)(?![\p{L}\p{N}'’])[)\]}']*/iu
      : /^[\s']*([([{]*)([a-z])(?![\p{L}\p{N}+'’])[)\]}']*/iu;
  const match = pattern.exec(text);
  if (match === null) return null;
  const rest = text.slice(match[0].length);
  const name = match.at(-1) ?? "";
  if (form === "yesNo") {
    return endsName(rest) ? { label: name.toLowerCase(), rest } : null;
  }
  const label = name.toUpperCase();
  const isMarked = name === label || match[1] !== "" || /^(?:[.,;:)!]|\s*$|\s*\n)/.test(rest);
  const ownText = options[labels.indexOf(label)];
  const isRepeated = ownText !== undefined && beginsWith(rest, ownText);
  return isMarked && (isRepeated || endsName(rest)) ? { label, rest } : null;
}

/** Whether a name may end before this. "A-type", "B12" and "C. difficile" are no names of options. */
function endsName(rest: string): boolean {
  if (/^\s*$|^[ \t]*\n|^[,;:!?/&]|^\s+[-–—/&(]|^[–—]/.test(rest)) return true;
  const stop = /^\.+/.exec(rest);
  if (stop === null) return follows.test(rest);
  const after = rest.slice(stop[0].length);
  return (
    /^\s*$|^\s*[^\p{L}\s]|^\s*\n|^\s*\p{Lu}/u.test(after) || follows.test(` ${after.trimStart()}`)
  );
}

function beginsWith(text: string, option: string): boolean {
  const said = wordsOf(text.slice(0, option.length + 20));
  const words = wordsOf(option);
  return words.length > 0 && words.every((word, at) => said[at] === word);
}

/** Words, numbers with their decimals, and signs that tell quantities apart, in small letters. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:(?<=\p{N})[.,](?=\p{N})\p{N}+)*|[<>≤≥+%±]|-(?=\d)/gu) ?? []
  );
}

function longestOf(texts: readonly string[]): number {
  return Math.max(...texts.map(({ length }) => length));
}

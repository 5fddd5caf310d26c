import { medicalSynonyms } from "../medicalSynonyms.ts";
import type { QueryWord } from "./parseQuery.ts";
import { wordsOf } from "./words.ts";

/** Another name for words of a query, and how much it counts beside them. */
type Synonym = {
  readonly words: readonly string[];
  readonly terms: readonly string[];
  readonly weight: number;
};

const sure = 0.5;
const doubtful = 0.15;

type Name = {
  readonly words: readonly string[];
  readonly terms: readonly string[];
  readonly doubtful: boolean;
};

const groups: readonly (readonly Name[])[] = medicalSynonyms.map((names) =>
  names.map(({ name, doubtful: unsure }) => ({
    words: wordsOf(name).map(({ folded }) => folded),
    terms: wordsOf(name).map(({ term }) => term),
    doubtful: unsure,
  })),
);

/** Every name with its group, by its terms. */
const groupsByName = new Map<string, { name: Name; group: readonly Name[] }[]>();
for (const group of groups) {
  for (const name of group) {
    const key = name.terms.join(" ");
    groupsByName.set(key, [...(groupsByName.get(key) ?? []), { name, group }]);
  }
}
const longestName = Math.max(...groups.flat().map(({ terms }) => terms.length));

/**
 * For each word of a query, the other names of what it names alone or with its neighbours: "heart attack" gives
 * both its words "myocardial infarction" and "MI". A longer name keeps its words from being read alone.
 */
export function synonymsIn(words: readonly QueryWord[]): readonly (readonly Synonym[])[] {
  const found: Synonym[][] = words.map(() => []);
  for (let start = 0; start < words.length;) {
    const length = longestNameAt(words, start);
    const key = keyOf(words, start, length);
    for (const { name, group } of length === 0 ? [] : (groupsByName.get(key) ?? [])) {
      for (const other of group) {
        if (other === name || other.terms.join(" ") === key) continue;
        const weight = name.doubtful || other.doubtful ? doubtful : sure;
        for (let i = start; i < start + length; i++) found[i]?.push({ ...other, weight });
      }
    }
    start += Math.max(1, length);
  }
  return found;
}

function longestNameAt(words: readonly QueryWord[], start: number): number {
  const most = Math.min(longestName, words.length - start);
  for (let length = most; length > 0; length--) {
    if (groupsByName.has(keyOf(words, start, length))) return length;
  }
  return 0;
}

function keyOf(words: readonly QueryWord[], start: number, length: number): string {
  return words
    .slice(start, start + length)
    .map(({ term }) => term)
    .join(" ");
}

import type { PersonWords } from "./finding.ts";

type Person = {
  readonly id: number;
  readonly givenNames: Set<string>;
  readonly families: Set<string>;
  gender: PersonWords["gender"];
};

/** Tells which mentions are of the same person. */
export type People = { readonly numberOf: (mention: PersonWords) => string };

/**
 * Puts mentions together: "John Smith", "J. Smith", "Mr Smith" and "John" are one, unless titles tell two. Mentions
 * with given and family name come first, then the others go to the first person that has their word.
 */
export function createPeople(mentions: readonly PersonWords[]): People {
  const people: Person[] = [];
  const byFamily = new Map<string, Person[]>();
  const byGiven = new Map<string, Person[]>();
  const known = new Map<string, Person>();
  const ordered = mentions.toSorted(
    (a, b) => Number(b.words.length > 1) - Number(a.words.length > 1),
  );
  for (const mention of ordered) personOf(mention);
  return { numberOf: (mention) => `person ${personOf(mention).id}` };

  function personOf(mention: PersonWords): Person {
    const key = `${mention.gender ?? ""} ${mention.words.join(" ")}`;
    const person = known.get(key) ?? match(mention) ?? add();
    known.set(key, person);
    person.gender ??= mention.gender;
    const [givenNames, family] = partsOf(mention);
    for (const name of givenNames) note(byGiven, person.givenNames, name, person);
    if (family !== undefined) note(byFamily, person.families, family, person);
    return person;
  }

  function match(mention: PersonWords): Person | undefined {
    const [givenNames, family] = partsOf(mention);
    const agrees = (person: Person) =>
      person.gender === null || mention.gender === null || person.gender === mention.gender;
    const [first] = givenNames;
    if (family !== undefined && first !== undefined) {
      return byFamily.get(family)?.find((person) => agrees(person) && goesWith(person, first));
    }
    const word = family ?? first ?? "";
    const others = [...(byFamily.get(word) ?? []), ...(byGiven.get(word) ?? [])];
    return others.find(agrees);
  }

  function add(): Person {
    const person: Person = {
      id: people.length + 1,
      givenNames: new Set(),
      families: new Set(),
      gender: null,
    };
    people.push(person);
    return person;
  }
}

/** The given names or initials, and the family name; a single word may be either. */
function partsOf({ words, family }: PersonWords): [string[], string | undefined] {
  if (words.length > 1) return [words.slice(0, -1), words.at(-1)];
  return family ? [[], words[0]] : [[...words], undefined];
}

/** "J." goes with "John", and "John" with one of whom no more than "J." is known. */
function goesWith({ givenNames }: Person, name: string): boolean {
  if (givenNames.size === 0 || givenNames.has(name)) return true;
  const initial = name.charAt(0);
  if (name.length === 1) return [...givenNames].some((other) => other.charAt(0) === initial);
  return givenNames.size === 1 && givenNames.has(initial);
}

function note(index: Map<string, Person[]>, own: Set<string>, name: string, person: Person): void {
  if (own.has(name)) return;
  own.add(name);
  const others = index.get(name);
  if (others === undefined) index.set(name, [person]);
  else others.push(person);
}

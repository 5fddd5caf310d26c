import type { Refused } from "./itemDraft.ts";

/** What an item says of its key. */
export type Answer = {
  /** A number is a place among the options; a text may be a label, a number or the text of an option. */
  readonly named: string | number;
  readonly options: readonly string[];
  /** What the options are called in their order, such as "A". */
  readonly labels: readonly string[];
  /** A label is meant as one, whatever the options read. */
  readonly isLabel?: boolean;
  readonly explanation: string;
};

export type KeyReading = { readonly key: number } | Refused;

/** How a file's keys that are numbers are meant. */
export type KeyNumbers = {
  /** The number of the first option; null where nothing tells. */
  readonly first: 0 | 1 | null;
  /** Such a key is never the text of an option. */
  readonly arePlaces: boolean;
};

const noKey: Refused = { refused: "it has no key" };
const noSuchOption: Refused = { refused: "its key names none of its options" };
const twoOptions: Refused = { refused: "its key can mean two options" };
const untold: Refused = {
  refused: "its key is a number, and nothing tells whether the first option is 0 or 1",
};

/** "A", "B", …, as options are called where the file does not say. */
export function lettersFor(options: readonly unknown[]): readonly string[] {
  return options.map((_, index) => String.fromCodePoint(65 + index));
}

/** The option that an item's key names. Whatever it could mean must be one and the same option, else it is refused. */
export function keyOf(answer: Answer, { first, arePlaces }: KeyNumbers): KeyReading {
  const { named, options } = answer;
  if (typeof named === "string" && named.trim() === "") return noKey;
  const labelled = typeof named === "string" ? labelPlaces(named, answer.labels) : [];
  if (answer.isLabel === true && labelled.length > 0) return only([labelled], options);
  const number = labelled.length > 0 ? null : numberOf(named);
  const isText = typeof named === "string" && (number === null || !arePlaces);
  const read = isText ? textPlaces(named, options) : [];
  if (number !== null && number < 0 && read.length === 0) return noKey;
  const numbered = (first === null ? [0, 1] : [first]).flatMap((start) =>
    number !== null && isPlace(number - start, options) ? [[number - start]] : [],
  );
  if (first === null && numbered.length > 0 && labelled.length + read.length === 0) return untold;
  return only([labelled, read, ...numbered], options);
}

/** The number that a key may be, which some write as "3.0"; null for what is none. */
export function numberOf(named: string | number): number | null {
  if (typeof named === "number") return named;
  return /^\s*-?\d{1,9}(?:\.0+)?\s*$/u.test(named) ? Number(named) : null;
}

/** The options that read just so. */
export function textPlaces(named: string, options: readonly string[]): readonly number[] {
  return placesOf(fold(named), options.map(fold));
}

/** The options that are called so; "(C)", "c." and "C" are one label. */
export function labelPlaces(named: string, labels: readonly string[]): readonly number[] {
  return placesOf(bare(named), labels.map(bare));
}

/** Whether there is such an option, and it says something. */
export function isPlace(place: number, options: readonly string[]): boolean {
  return (options[place] ?? "").trim() !== "";
}

function only(readings: readonly (readonly number[])[], options: readonly string[]): KeyReading {
  const [meant, ...others] = readings.filter((places) => places.length > 0);
  if (meant === undefined) return noSuchOption;
  const [key, second] = meant.filter((place) => others.every((places) => places.includes(place)));
  if (key === undefined || second !== undefined) return twoOptions;
  return isPlace(key, options) ? { key } : noSuchOption;
}

function placesOf(wanted: string, texts: readonly string[]): readonly number[] {
  return texts.flatMap((text, place) => (wanted !== "" && text === wanted ? [place] : []));
}

function bare(label: string): string {
  return fold(/^\s*\(?(\w+)[).:]?\s*$/u.exec(label)?.[1] ?? label);
}

function fold(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}

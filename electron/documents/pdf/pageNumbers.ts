/** A way to read a line that would be the same on other pages. */
export type Variant = {
  readonly key: string;
  /** For people: a number that runs with the pages is N. */
  readonly shown: string;
};

/**
 * The line itself, and the line without the number at its beginning or end: in place of the number
 * stands how far it is from the page's, or that it is the page's label. Only lines whose number runs
 * with the pages are the same then: "Day 1: 200 mg" and "Day 2: 400 mg" are not.
 */
export function variantsOf(
  line: string,
  number: number,
  label: string | null,
): readonly [Variant, ...Variant[]] {
  const folded = places.flatMap((place): readonly Variant[] => {
    const found = place.exec(line);
    const token = found?.[0];
    if (found === null || token === undefined) return [];
    const before = line.slice(0, found.index);
    const after = line.slice(found.index + token.length);
    if (counted.test(before)) return [];
    const shown = `${before}N${after}`;
    const key = (what: string): string => `${before}\0${what}\0${after}`;
    const value = valueOf(token);
    return [
      ...(value === null ? [] : [{ key: key(`${value - number}`), shown }]),
      ...(token === label ? [{ key: key("label"), shown }] : []),
    ];
  });
  return [{ key: line, shown: line }, ...folded];
}

/** The number of "12", "- 12 -", "Page 12", "12 of 80", "12/80", "xii"; null for other text. */
export function printedNumber(text: string): number | null {
  const found =
    /^(?:page|p\.|seite|-|–|—|\|)?\s*(\d{1,5}|[ivxlc]{1,7})\s*(?:-|–|—|\||(?:of|von|\/)\s*\d{1,5})?$/iu.exec(
      text,
    )?.[1];
  return found === undefined ? null : valueOf(found);
}

/** Where in a line the number of the page may stand: first, last, or before the number of all pages. */
const places: readonly RegExp[] = [
  /^(?:\d{1,5}|[ivxlc]{1,7})(?=[\s|·•–—:/-])/iu,
  /(?<=[\s|·•–—:/-])(?:\d{1,5}|[ivxlc]{1,7})$/iu,
  /(?<=^|[\s|·•–—:/-])\d{1,5}(?=\s?(?:of|von|\/)\s?\d{1,5}$)/iu,
];

/** What a text counts for its own sake: the second case may well stand on the second page. */
const counted =
  /\b(?:case|day|step|week|month|year|hour|visit|patient|question|answer|stage|grade|phase|type|class|level|table|figure|fig|box|dose|cycle|round|station|exercise|problem|item|lecture|lesson|chapter|part|unit|section|module|topic|appendix|no|nr|score|option|rule|factor|sample|trial|group)[\s.:#]*$/iu;

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function valueOf(token: string): number | null {
  if (/^\d+$/u.test(token)) return Number(token);
  const digits = Array.from(token.toLowerCase(), (letter) => romanDigits[letter] ?? 0);
  if (!/^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/iu.test(token)) return null;
  return digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  );
}

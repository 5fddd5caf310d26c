import type { Span } from "../../contract/library.ts";
import { findFrequencies } from "./frequencies.ts";
import { digits, fraction, minus, numberWord, readNumber } from "./readNumber.ts";
import { compoundOf, unitName } from "./units.ts";

/**
 * A number of a text with its unit, in base units: from low to high, one of them infinite for a bound ("at least 5").
 * Only quantities of one kind can be compared: its dimensions ("mass/volume"), "share", "every" (seconds between two
 * doses), "systolic", "diastolic", or "number" without a unit. There is no conversion between mass and amount.
 */
export type Quantity = Span & {
  readonly kind: string;
  readonly low: number;
  readonly high: number;
  readonly about: boolean;
  readonly text: string;
};

const any = `(?:${digits}|${numberWord}\\b)`;
const notInName = "(?<![\\p{L}\\p{N}_])(?<!\\p{L}-)(?<!\\d[.,:/])";
/** Days and longer are how often, see findFrequencies: "mg/day", "mL/kg per day". */
const perUnit = `(?: ?/ ?| per | an? (?=hour|minute|min\\b))(?!(?:d|days?|weeks?|wk|months?|mo|years?|yr)\\b)${unitName}`;
const unit = `${unitName}(?:${perUnit}){0,3}`;
const noun = "(?:(?: ?(?:\\p{L}{3,14}))? ?(?:/ ?| per ))";
const pattern = new RegExp(
  [
    // 1/2 tablet, 1 1/2 tablets, 3/6
    `${notInName}(?:(?<units>\\d{1,2})[ -])?(?<over>\\d)/(?<under>[2-9]|1[0-6])(?![\\d/]|\\.\\d)(?: (?:of an? )?(?<overUnit>${unitName}))?`,
    // 140/90 mmHg
    `${notInName}(?<systolic>\\d{2,3})/(?<diastolic>\\d{2,3})(?: ?mm ?Hg)?(?![\\d/])`,
    // 1:1000, 1 in 100, one in ten
    `${notInName}(?<part>\\d{1,6}|one\\b|${numberWord}\\b)(?: ?: ?(?=\\d)| (?:in|out of|in every) )(?<whole>\\d{1,3}(?:[, ]\\d{3}){1,2}|\\d{1,6}|${numberWord}\\b)(?!\\d|\\.\\d| ?(?:${unitName}|:))`,
    // two thirds, half
    `${notInName}(?<fraction>${fraction})\\b(?: an?(?= ))?(?: ?(?<fractionUnit>${unitName}))?`,
    `${notInName}(?<first>${minus}?${any}|one(?=[ -]${unitName}))(?:st|nd|rd|th)?(?:(?:[ -]?(?<firstUnit>${unit}))?(?<link> ?- ?| to | and | or )(?<second>(?:(?:[-+]|minus )(?=[\\d.]))?${any}))?(?:[ -]?(?<unit>${unit})|(?<each>${noun}${unitName}))?`,
  ].join("|"),
  "giu",
);
const least =
  /(?:at least|(?:no|not) (?:less|fewer|lower|under) than|(?:a )?minimum of|≥|>=|(?<!(?:no|not) )(?:more|greater|longer|older|higher|larger) than|above|over|exceed(?:s|ed|ing)?|>|in excess of|beyond) ?(?:about |approximately |around )?$/iu;
const most =
  /(?:at most|up to|(?:no|not) (?:more|longer|higher|greater|later) than|(?:a )?\bmax(?:imum)?\.?(?: (?:daily )?dose)?(?: of| is|:)?|≤|<=|(?<!(?:no|not) )(?:less|fewer|lower|shorter|younger|smaller) than|below|under|within|<) ?(?:about |approximately |around |the first )?$/iu;
const forbids = /(?:\b(?:not|never|cannot)|n't) (?:\p{L}+ ){0,4}$/iu;
const leastAfter =
  /^(?: ?\+| (?:or|and) (?:more|higher|above|greater|over|longer|older|later)\b)/iu;
const mostAfter = /^ (?:or|and) (?:less|lower|below|under|fewer|shorter|younger)\b/iu;
const roughly =
  /(?:about|approximately|approx\.?|around|roughly|circa|nearly|almost|some|~|≈) ?$/iu;

/** The quantities of a folded text in reading order (at most 200); years and the numbers of names are none. */
export function readQuantities(folded: string): Quantity[] {
  const found: Quantity[] = findFrequencies(folded);
  const taken = found.map(({ start, end }) => ({ start, end }));
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
    if (found.length >= 200) break;
    const { index, 0: text } = match;
    const inside = taken.find(({ start, end }) => start < index + text.length && end > index);
    if (inside !== undefined) {
      pattern.lastIndex = Math.max(inside.end, index + 1);
      continue;
    }
    found.push(...quantitiesOf(folded, match));
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function quantitiesOf(folded: string, match: RegExpExecArray): Quantity[] {
  const { index: start, 0: text, groups = {} } = match;
  const place = { start, end: start + text.length, about: false, text };
  const { systolic, diastolic, part, whole, over, under } = groups;
  if (over !== undefined && under !== undefined) {
    const value = Number(groups["units"] ?? 0) + Number(over) / Number(under);
    return [bounded(folded, { ...place, ...shareOf(value, groups["overUnit"]) })];
  }
  if (systolic !== undefined && diastolic !== undefined) {
    return pressuresOf(folded, place, Number(systolic), Number(diastolic));
  }
  if (part !== undefined && whole !== undefined) {
    const value = readNumber(part) / readNumber(whole);
    return Number.isFinite(value) ? [{ ...place, kind: "share", low: value, high: value }] : [];
  }
  if (groups["fraction"] !== undefined) {
    const value = readNumber(groups["fraction"]);
    return [bounded(folded, { ...place, ...shareOf(value, groups["fractionUnit"]) })];
  }
  return plainOf(folded, match, place);
}

/** A part of a unit, or of the whole where no unit stands. */
function shareOf(value: number, unit: string | undefined): Pick<Quantity, "kind" | "low" | "high"> {
  const named = unit === undefined ? undefined : compoundOf([unit]);
  const amount = value * (named?.factor ?? 1);
  return { kind: named?.dimension ?? "share", low: amount, high: amount };
}

type Place = Span & { readonly about: boolean; readonly text: string };

function pressuresOf(
  folded: string,
  place: Place,
  systolic: number,
  diastolic: number,
): Quantity[] {
  if (systolic < 50 || systolic > 300 || diastolic < 20 || diastolic >= systolic) return [];
  return [
    bounded(folded, { ...place, kind: "systolic", low: systolic, high: systolic }),
    bounded(folded, { ...place, kind: "diastolic", low: diastolic, high: diastolic }),
  ];
}

const year = /^(?:19|20)\d\d$/u;
const name =
  /\b(?:types?|grade|stages?|class|group|phase|factors?|category|trisomy|chromosome|nerve|alpha|beta|cox|hhv|interleukin|figure|fig\.?|table|step|chapter|section|question|option|answer|vitamin|in|since) $/iu;

function plainOf(folded: string, { groups = {} }: RegExpExecArray, place: Place): Quantity[] {
  const { first = "", second, firstUnit, link = "" } = groups;
  const written = groups["unit"] ?? groups["each"];
  const before = folded.slice(Math.max(0, place.start - 12), place.start);
  if (written === undefined && firstUnit === undefined) {
    if (year.test(first) && (second === undefined || year.test(second))) return [];
    if (name.test(before) && !/\bin $/iu.test(before)) return [];
  }
  const own = unitOfText(written ?? "");
  const low = unitOfText(firstUnit ?? written ?? "");
  if (second === undefined) return [single(folded, { ...place, ...low, value: readNumber(first) })];
  const joined = /-|to|or/u.test(link) || /between $/iu.test(before);
  const from = readNumber(first) * low.factor;
  const to = readNumber(second) * own.factor;
  if (joined && own.kind === low.kind && (from <= to || from < 0)) {
    return [{ ...place, kind: own.kind, low: Math.min(from, to), high: Math.max(from, to) }];
  }
  // "5 mg and 10 mg" are two.
  const half = place.start + place.text.indexOf(second, first.length);
  return [
    single(folded, {
      ...place,
      end: half,
      text: folded.slice(place.start, half).trimEnd(),
      ...low,
      value: readNumber(first),
    }),
    single(folded, {
      ...place,
      start: half,
      text: folded.slice(half, place.end),
      ...own,
      value: readNumber(second),
    }),
  ];
}

type Named = { readonly kind: string; readonly factor: number };

function unitOfText(written: string): Named {
  const whole = compoundOf([written]);
  if (whole !== undefined) return { kind: whole.dimension, factor: whole.factor };
  const each = /^(?: ?\p{L}{3,14})? ?(?:\/ ?| per )(.*)$/iu.exec(written);
  const names = written
    .split(/ ?\/ ?| per | an? (?=hour|min)/iu)
    .filter((part) => part.trim() !== "");
  const compound = compoundOf(names);
  if (compound !== undefined && !/^ ?(?:\/|per )/iu.test(written)) {
    return { kind: compound.dimension.replace(/^cells\//u, "number/"), factor: compound.factor };
  }
  const below = each === null ? undefined : compoundOf([each[1] ?? ""]);
  return below === undefined
    ? { kind: "number", factor: 1 }
    : { kind: `number/${below.dimension}`, factor: 1 / below.factor };
}

function single(folded: string, found: Place & Named & { readonly value: number }): Quantity {
  const { kind, factor, value, ...place } = found;
  if (kind !== "fahrenheit") {
    return bounded(folded, { ...place, kind, low: value * factor, high: value * factor });
  }
  const celsius = ((value - 32) * 5) / 9;
  return bounded(folded, { ...place, kind: "temperature", low: celsius, high: celsius });
}

function bounded(folded: string, quantity: Quantity): Quantity {
  const before = folded.slice(Math.max(0, quantity.start - 40), quantity.start);
  const after = folded.slice(quantity.end, quantity.end + 16);
  const about = roughly.test(before);
  const low = least.exec(before);
  const high = most.exec(before);
  // "Must not rise by more than 10" is a maximum.
  const turned = forbids.test(before.slice(0, (low ?? high)?.index ?? 0));
  if (leastAfter.test(after) || (turned ? high : low) !== null)
    return { ...quantity, high: Infinity, about };
  if (mostAfter.test(after) || (turned ? low : high) !== null)
    return { ...quantity, low: -Infinity, about };
  return { ...quantity, about };
}

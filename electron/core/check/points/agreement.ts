import { compareQuantities, comparable } from "../../cite/compareQuantities.ts";
import { importanceOf } from "../../cite/commonWords.ts";
import type { Quantity } from "../../cite/quantities.ts";
import { overlapOf } from "../../cite/overlap.ts";
import { predicateAt } from "./predicates.ts";
import type { ReadPoint } from "./readPoints.ts";
import { alone, likeWord } from "./similarity.ts";

type WeightOf = (term: string) => number;

/**
 * Whether two claims that nothing tells apart say the same: more than half of what each tells is in the other, or one is
 * a short item that the other speaks of or answers with. A topic, a direction or a stretch of time in common is not
 * enough: an agreement where there is none misleads more than two rows.
 */
export function saysTheSame(a: ReadPoint, b: ReadPoint, weightOf: WeightOf): boolean {
  if (isTimedOtherwise(a, b)) return false;
  const [mine, theirs] = [toldBy(a, b, weightOf), toldBy(b, a, weightOf)];
  if (sharesNumber(a, b, Math.max(mine.missed.length, theirs.missed.length))) return true;
  if (mine.shared === 0 || theirs.shared === 0) return false;
  const start = startsBoth(a, b) ? 1 : 0;
  const most = Math.max(partOf(mine, start), partOf(theirs, start));
  const least = Math.min(partOf(mine, start), partOf(theirs, start));
  if (least > half) return true;
  if (most > half && Math.min(mine.shared, theirs.shared) + start >= 2) return true;
  return isItemOf(a, mine, b, theirs) || isItemOf(b, theirs, a, mine);
}
const half = 0.5;

/** What a claim tells: how many of its telling words and numbers another has, which places there, and what is missing. */
type Told = {
  readonly shared: number;
  readonly missing: number;
  readonly missed: readonly number[];
  readonly places: readonly number[];
};

const partOf = ({ shared, missing }: Told, more: number) =>
  (shared + more) / (shared + more + missing);

function toldBy(a: ReadPoint, b: ReadPoint, weightOf: WeightOf): Told {
  const counted = new Set<string>();
  const places: number[] = [];
  const missed: number[] = [];
  let denied = 0;
  let shared = 0;
  let missing = 0;
  for (const { index, credit, words } of overlapOf(a.read, b.read, alone, weightOf).words) {
    const { terms = [], raw = "" } = a.read.words[index] ?? {};
    const key = terms.join(" ");
    if (counted.has(key) || (a.own[index] !== true && words.length === 0)) continue;
    counted.add(key);
    const tells = terms.some((term) => importanceOf(term) === 1) && !generic.test(raw);
    const like = Math.max(credit, likeWord(a, b, index, false));
    const begun = tells ? beginning(terms, b) : undefined;
    if (like >= known || begun !== undefined) {
      if (!tells) continue;
      shared += 1;
      // That both deny it is said in common too.
      if (a.read.denied[index] === true && words.some((at) => b.read.denied[at] === true))
        denied = 1;
      places.push(...(words.length > 0 ? words : (begun ?? [])));
    } else if (tells || directions.test(raw)) {
      missing += 1;
      missed.push(index);
    }
  }
  for (const one of a.read.quantities.slice(0, 12)) {
    if (b.read.quantities.some((other) => isSameNumber(one, other))) {
      if (!times.has(one.kind)) shared += 1;
    } else if (
      !times.has(one.kind) &&
      a.read.drugs.length === 0 &&
      !b.read.quantities.some((other) => comparable(one, other))
    )
      missing += 1;
  }
  return { shared: shared + denied, missing, missed, places };
}
/** Where a word stands that a stem begins or ends: "mesangial", "mesangium". */
function beginning(terms: readonly string[], { read }: ReadPoint): readonly number[] | undefined {
  if (read.places.size > longestRead) return undefined;
  const found = [...read.places].find(([other]) =>
    terms.some(
      (term) =>
        Math.min(term.length, other.length) >= shortestBeginning &&
        (term.startsWith(other) || other.startsWith(term)),
    ),
  );
  return found?.[1];
}
const shortestBeginning = 4;
const longestRead = 200;
const known = 0.5;
const times: ReadonlySet<string> = new Set(["time", "every"]);
/** What is done with most things, and how most things change, tells none from another. */
const generic =
  /^(?:check|recheck|measur|monitor|giv|start|treat|us|look|test|ris|fall|lower|rais|increas|decreas|reduc|rose|fell|avoid|contraindicat|day|dai|hour|week|month|year)(?:e|es|en|s|ed|ing|ly)?$/iu;
const directions = /^(?:ris|fall|lower|rais|increas|decreas|reduc)(?:e|es|en|s|ed|ing)?$|^[↑↓]$/iu;
const bounds = /\b(?:above|below|over|under|more than|less than)\b|[<>]/u;

/** The same amount; notes leave its unit out. */
function isSameNumber(one: Quantity, other: Quantity): boolean {
  if (comparable(one, other)) return compareQuantities(one, other) === "same";
  const written = ({ text }: Quantity) => /\d[\d.,]*/u.exec(text)?.[0];
  const bare = one.kind === "number" || other.kind === "number";
  return bare && written(one) === written(other);
}

/** One number that both name, and hardly anything that only one does. */
function sharesNumber(a: ReadPoint, b: ReadPoint, missed: number): boolean {
  return a.read.quantities.some(
    (one) =>
      missed <= (times.has(one.kind) ? 1 : 2) &&
      one.kind !== "every" &&
      b.read.quantities.some((other) => isSameNumber(one, other)),
  );
}

/** "Check K+ before ACE inhibitor" and "potassium is measured before starting": a start that only one of them names. */
function startsBoth(a: ReadPoint, b: ReadPoint): boolean {
  const both = [a, b].every(({ read }) => checksBefore.test(read.folded));
  return both && [a, b].some(({ read }) => beforeStart.test(read.folded));
}
const checksBefore =
  /\b(?:check|measure|monitor|test)(?:s|d|ed|ing)?\b.{0,200}\bbefore\b|\bbefore\b.{0,200}\b(?:check|measure|monitor|test)/iu;
const beforeStart = /\bbefore (?:starting|the start|treatment|therapy|it is started)\W*$/iu;

/** Whether one claim is an item of a word or two that is what the other speaks of, or what it answers with. */
function isItemOf(item: ReadPoint, own: Told, whole: ReadPoint, other: Told): boolean {
  if (own.shared === 0 || own.missing > 0 || own.shared > longestItem) return false;
  const verb = predicateAt(whole.read.folded);
  if (verb < 0) return true;
  const at = (index: number) => (whole.read.words[index]?.start ?? 0) - whole.read.start;
  // "Fever above 38.5 suggests …" speaks of less than fever.
  const narrowed = bounds.test(whole.read.folded.slice(0, verb)) && !bounds.test(item.read.folded);
  if (own.places.some((index) => at(index) < verb)) return !narrowed;
  const before = other.missed.filter((index) => at(index) < verb).length;
  return before <= 1 && answers.test(whole.read.folded.slice(verb));
}
const longestItem = 3;
/** "The drug of choice is …", "is treated by …". */
const answers = /^(?:is|are|was|were)\b|^(?:can|may|should|must) be\b/u;

/** "Before it is started", "within two weeks of the first dose": other times are other points. */
function isTimedOtherwise(a: ReadPoint, b: ReadPoint): boolean {
  const isBefore = ({ read }: ReadPoint) => /\bbefore\b/u.test(read.folded);
  const isTimed = ({ read }: ReadPoint) =>
    /\b(?:within|after)\b/u.test(read.folded) &&
    read.quantities.some(({ kind }) => kind === "time");
  return (
    (isBefore(a) && isTimed(b) && !isBefore(b) && !isTimed(a)) ||
    (isBefore(b) && isTimed(a) && !isBefore(a) && !isTimed(b))
  );
}

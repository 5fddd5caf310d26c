import type { Finding } from "../finding.ts";
import { fold } from "../names/fold.ts";
import { vocabulary } from "../names/vocabulary.ts";
import { given } from "../names/wordSets.ts";

const between = /^(?:,? {1,2}|, ?\n)$/u;
// A town that no list has, after its street: ", Lewes", ", 1009 Pully".
const townAfter =
  /^,? (?:(?:[A-Z]{1,2}-)?\d{4,6} )?\p{Lu}\p{Ll}[\p{L}\p{M}'-]{1,24}(?:[ -]\p{Lu}\p{Ll}[\p{L}\p{M}'-]{1,24}){0,2}(?=,? (?:[A-Z]{1,2}\d|\p{Lu}{2}\b)|[.,;)\n]|$)/u;
const state =
  "(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|NSW|VIC|QLD|TAS|ON|QC|BC|AB)";
/** A state right after a town, with its postcode. */
export const stateAndCode = new RegExp(
  `^,? ${state}(?: \\d{4,5}(?:-\\d{4})?)?(?![\\p{L}\\d-])`,
  "u",
);

/** Parts of one address as one finding: "45 Church Lane, Leeds LS1 4AP". Findings come in order and without overlap. */
export function joinPlaces(text: string, found: readonly Finding[]): Finding[] {
  const joined: Finding[] = [];
  for (const finding of found) {
    const last = joined.at(-1);
    const isPart =
      last?.class === "place" &&
      finding.class === "place" &&
      between.test(text.slice(last.end, finding.start));
    if (last !== undefined && isPart) joined[joined.length - 1] = { ...last, end: finding.end };
    else joined.push(finding);
  }
  return joined;
}

/** A street with the town that follows it, even where no list has the town. */
export function withTown(text: string, street: Finding): Finding {
  const after = townAfter.exec(text.slice(street.end, street.end + 90))?.[0] ?? "";
  const first = fold(/\p{Lu}\p{Ll}[\p{L}\p{M}]{0,24}/u.exec(after)?.[0] ?? "");
  if (vocabulary.has(first) || given.has(first)) return street;
  const end = street.end + after.length;
  const code = stateAndCode.exec(text.slice(end, end + 16))?.[0] ?? "";
  return { ...street, end: end + code.length };
}

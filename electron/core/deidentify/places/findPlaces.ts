import { drug } from "../../advise/drugWords.ts";
import { every, findAll, some } from "../../advise/pattern.ts";
import { ranks, type Finding } from "../finding.ts";
import { fold } from "../names/fold.ts";
import { vocabulary, wordEnding } from "../names/vocabulary.ts";
import { eponyms, given, setOf } from "../names/wordSets.ts";
import { findByRules } from "../rules/rule.ts";
import { cities, large, unsureCities } from "./cities.ts";
import { institutions } from "./institutions.ts";
import { stateAndCode, withTown } from "./joinPlaces.ts";
import { streets } from "./streets.ts";

const known = setOf(cities);
const unsure = setOf(unsureCities);
const tooLarge = setOf(large);
const longestName = 4;
const isDrug = some(`^${drug}$`);

const capital = every("(?<![\\p{L}\\p{N}'_-])\\p{Lu}[\\p{L}\\p{M}'-]{1,29}", true);
const smallWord = every("(?<![\\p{L}\\p{M}'-])\\p{Ll}[\\p{L}\\p{M}'-]{2,29}", true);
const nextCapital = /^[ -]((?:upon |of |le |la |en |del |de |am )?\p{Lu}[\p{L}\p{M}'-]{1,29})/u;
const codeAfter = /^ \d{6}(?!\d)/u;
const codeBefore = /(?:(?:\b[A-Z]{1,2}-)?\b\d{4,5}(?: [A-Z]{2})? )$/u;
/** "in", and the verbs that make "from" a place rather than a source. */
const inside =
  /(?:\b(?:in|near|at|around|outside|of|to|from|zu|aus|à|a|en|em|v|te|zam\.|wohnhaft in|,)|[,(]|\d) $/iu;
const moving =
  /\b(?:(?:lives?|living|lived|reside[sd]?|residing|resident|born|grew up|raised|moved(?: here)?|relocated|came|comes|coming|is|was|originally|arrived|flew(?: in)?|flies|flying|travel(?:s|led|ed|ling)?|returned|returning|back|going|goes|works?|working|worked|home|native|clinic|patient|man|woman|lady|boy|girl|student|farmer|person|family|seen|admitted|treated|operated|reviewed|followed up|scanned|delivered|based|trip|holiday|journey|station) (?:in|at|to|from|near|of|outside)|(?:abita|vive|vit|wohnt|demeurant|habite|exerce|woont|hospitali[sz]ed?|internad[oa]|née?|nacid[oa]) (?:in|a|à|en|em|te)) $/iu;
const origin = /(?:\p{Ll} from|\b(?:in|at|near)) $/u;
/** Cities after which a score, a rule or a virus is called. */
const score =
  /^(?:[- ]\p{L}{1,14}){0,3}[- ](?:scale|scores?|criteria|classification|rules?|guidelines?|triage|grades?|consensus|declaration|chromosome|virus(?:es)?|fever|index|protocol|stool|stud(?:y|ies)|staging|convention|agreement|inventory|nomogram|charter|principles|statement|system|naming|hanoi|beriberi|strain|flu|influenza|outbreak|variant|brace|formula|cohort|trial|questionnaire|depression|iv|iii|ii|type|blatchford|coma|knee|hip|shoulder)\b|^  {0,1}(?:IV|III|II|I)[A-E]?\b|^ \d{1,4}(?:\.\d{1,2})? ?(?:mg|mcg|g|units?|ml)\b/iu;

/** Places smaller than a state: streets, postcodes, institutions, towns by a list and by "lives in". */
export function findPlaces(text: string): Finding[] {
  return [
    ...findByRules(streets, text).map((street) => withTown(text, street)),
    ...findByRules(institutions, text),
    ...findTowns(text),
  ];
}

function findTowns(text: string): Finding[] {
  const found: Finding[] = [];
  // A word that the text writes small as well is no place.
  const small = new Set(findAll(smallWord, text).map(({ text: word }) => fold(word)));
  capital.lastIndex = 0;
  for (let match = capital.exec(text); match !== null; match = capital.exec(text)) {
    const town = townAt(text, match.index, match[0], small);
    if (town === null) continue;
    found.push(town);
    capital.lastIndex = Math.max(capital.lastIndex, town.end);
  }
  return found;
}

function townAt(
  text: string,
  at: number,
  first: string,
  small: ReadonlySet<string>,
): Finding | null {
  const before = text.slice(Math.max(0, at - 40), at);
  const names = namesFrom(text, at, first.replace(/'s$/u, ""));
  const listed = names.findLast((name) => known.has(keyOf(name)));
  const name =
    listed ?? (moving.test(before) || origin.test(before) ? unlisted(names, small) : undefined);
  // "NICE" publishes guidelines.
  if (name === undefined || (/^\p{Lu}+$/u.test(name) && unsure.has(keyOf(name)))) return null;
  // After a given name it is a surname.
  if (given.has(fold(/(\p{Lu}[\p{L}'-]{1,30}) $/u.exec(before)?.[1] ?? ""))) return null;
  const end = at + name.length;
  const after = text.slice(end, end + 48);
  const withState = stateAndCode.exec(after)?.[0] ?? codeAfter.exec(after)?.[0] ?? "";
  const code = codeBefore.exec(before)?.[0] ?? "";
  const sure = !unsure.has(keyOf(name)) && !score.test(after);
  const told = !score.test(after) && (inside.test(before) || withState !== "" || code !== "");
  if (!sure && !told) return null;
  const rank = listed === undefined ? ranks.guessedTown : ranks.town;
  return { start: at - code.length, end: end + withState.length, class: "place", rank };
}

/** "New", "New York", "New York City": each begins with the one before. */
function namesFrom(text: string, at: number, first: string): string[] {
  const names = [first];
  let end = at + first.length;
  while (names.length < longestName) {
    const next = nextCapital.exec(text.slice(end, end + 40))?.[0];
    if (next === undefined) break;
    end += next.length;
    names.push(text.slice(at, end));
  }
  return names;
}

/** "a miner from Ebbw Vale": unless a list knows the word as something else. */
function unlisted(names: readonly string[], small: ReadonlySet<string>): string | undefined {
  const [first = ""] = names;
  const isOther = names.some(
    (name) => tooLarge.has(keyOf(name)) || name.split(/[ -]/u).some((word) => isKnown(fold(word))),
  );
  const isWord = vocabulary.has(fold(first)) || small.has(fold(first));
  if (isOther || isWord || !/^\p{Lu}[\p{Ll}\p{M}'-]{2,30}$/u.test(first)) return undefined;
  return names.findLast((name) => name.split(" ").every((word) => !vocabulary.has(fold(word))));
}

function isKnown(word: string): boolean {
  return (
    isDrug.test(word) ||
    (word.length > 6 && wordEnding.test(word)) ||
    given.has(word) ||
    eponyms.has(word)
  );
}

function keyOf(name: string): string {
  return fold(name).replaceAll(" ", "_");
}

import { capitalised, guidelineBody } from "./guidelineBodies.ts";
import { year } from "./numbers.ts";
import { occurrences, type Occurrences } from "./occurrences.ts";
import { anyOf, every, findAll, some, wordsOf } from "./pattern.ts";
import type { Span } from "./span.ts";
import { because, type Trigger } from "./trigger.ts";
import { withoutOverlap } from "./withoutOverlap.ts";

const bodies = every(guidelineBody, true);
const years = every(`(?<![\\d.,/-])${year}(?![\\d%]|[.,-]\\d)`, true);
const documents = every(
  wordsOf(`guidelines? guidance recommend(?:s|ed|ations?)? standards statement consensus criteria classification definitions?
    practice_bulletin report update[ds]? revision advis(?:es|ed) suggest(?:s|ed)`),
);
const founding = some(
  wordsOf(
    "founded established created formed declared launched merged set_up eradicated headquarters",
  ),
);
/** Documents that need no body beside them: dated, or named by an edition or a number of their own. */
const documentNames = every(
  anyOf([
    `\\b${year} (?:[a-z]{3,14} ){0,3}guidelines?\\b`,
    `\\b[Gg]uidelines? (?:of |from |published in )?\\(?${year}\\b`,
    "\\bJNC[ -]?(?:[5-8]|VII?I?)\\b",
    `\\bDSM-(?:III|IV|5)(?:-TR|-R)?\\b(?: \\(${year}\\))?`,
    "\\bRome (?:III|IV)\\b(?: criteria)?",
    "\\bNICE (?:[a-z]{1,12} ){0,3}\\(?(?:NG|CG|TA|QS|PH|DG)\\d{1,4}\\b\\)?",
    "\\b(?:SIGN|Green-top [Gg]uideline(?: No\\.?)?) \\d{2,3}\\b",
    "\\b[Pp]ractice [Bb]ulletin (?:[Nn]o\\.? ?|[Nn]umber )?\\d{1,3}\\b",
  ]),
  true,
);
const trialName = "\\b[A-Z][A-Z0-9]{2,12}(?:-[A-Z0-9]{1,10}){0,3}";
const trials = every(
  anyOf([
    `${trialName} (?:trial|study),?(?: (?:published|reported|completed|presented))?(?: in| of| from)? \\(?${year}\\)?`,
    `\\b${year} ${trialName} (?:trial|study)`,
  ]),
  true,
);
const journal = anyOf([
  "N Engl J Med|New England Journal of Medicine|NEJM|Lancet|JAMA|BMJ|Circulation",
  "Ann Intern Med|Annals of Internal Medicine|Cochrane (?:review|Database)",
]);
const publications = every(
  anyOf([
    `\\b${capitalised} (?:et al\\.?|and (?:colleagues|co-workers))(?:,| in)? \\(?${year}[a-z]?\\)?`,
    `\\(${capitalised} (?:&|and) ${capitalised},? ${year}[a-z]?\\)`,
    `\\b${journal}[^\\p{L}]{0,10}${year}`,
  ]),
  true,
);

/** Guidelines, trials and publications that one sentence names together with a year or an edition. */
export function findNamedSources(sentence: string): Trigger[] {
  return withoutOverlap([
    ...because("guideline", datedGuidelines(sentence)),
    ...because("guideline", findAll(documentNames, sentence)),
    ...because("trial", findAll(trials, sentence)),
    ...because("publication", findAll(publications, sentence)),
  ]);
}

/** A body and a year belong together when they touch, or when a word such as "guideline" stands with them. */
function datedGuidelines(sentence: string): Span[] {
  const dates = findAll(years, sentence);
  if (dates.length === 0) return [];
  const named = occurrences(bodies, sentence);
  const words = occurrences(documents, sentence);
  return dates.flatMap((date) => {
    const left = named.lastEnding(date.start - 100, date.start);
    const right = named.firstStarting(date.end, date.end + 60);
    const found = pair(sentence, left, date, words) ?? pair(sentence, right, date, words);
    return found === null ? [] : [found];
  });
}

function pair(
  sentence: string,
  name: Span | undefined,
  date: Span,
  words: Occurrences,
): Span | null {
  if (name === undefined) return null;
  const start = Math.min(name.start, date.start);
  const end = Math.max(name.end, date.end);
  const between = sentence.slice(Math.min(name.end, date.end), Math.max(name.start, date.start));
  const touching = /^(?:[ ,('"]|'s|of|from){1,4}$/u.test(between);
  if (!touching && founding.test(between)) return null;
  const word = words.firstStarting(start, end + 48);
  return touching || word !== undefined ? { start, end: reachOf(sentence, end, word) } : null;
}

/** The trigger takes in a closing bracket, and the word "guideline" when it follows at once. */
function reachOf(sentence: string, end: number, word: Span | undefined): number {
  if (sentence.charAt(end) === ")") return end + 1;
  return word !== undefined && word.start >= end && word.start - end <= 2 ? word.end : end;
}

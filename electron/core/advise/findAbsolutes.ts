import { after, anyOf, before, every, findAll, some, wordsOf, type Occurrence } from "./pattern.ts";
import type { Span } from "./span.ts";

const people = wordsOf(`
  patients? cases? people persons? women woman men man child(?:ren)? infants? individuals? adults? carriers?
  pregnanc(?:y|ies) circumstances situations?
`);
const complete = wordsOf("completely entirely absolutely totally perfectly fully wholly");
const virtue = anyOf([
  "(?:safe|harmless|certain|reliable|effective|sure|accurate|curative)\\b",
  "(?:free (?:of|from)|without (?:risk|side effects)|curable|preventable|protective|avoidable)\\b",
  "(?:exclud|eliminat|cur)(?:e|es|ed|ing)\\b|rul(?:e|es|ed|ing) out\\b",
  "(?:prevent|protect|avoid)(?:s|ed|ing)?\\b",
]);
const outcome = wordsOf(`
  safe effective sensitive specific accurate certain sure reliable protective curative fatal lethal successful predictive
  preventable curable diagnostic cure success protection guarantee
`);
const measure =
  "\\b(?:sensitivity|specificity|accuracy|efficacy|effectiveness|success|cure|mortality|penetrance)(?: rate)?";
const duty = wordsOf(
  "must should needs? requires? will recovers? dies? develops? benefits? responds?",
);
const denial = wordsOf("will ever can should must develops? recovers? dies? survives?");
const someone = `(?:\\p{L}{3,14} )?${people}`;
const hundred = "100 {0,2}(?:%|per ?cent)";

/** Words that leave no exception. */
const absolutes = every(
  anyOf([
    wordsOf(`always never impossible guarantee(?:s|d)? guaranteeing nobody no_one invariably undoubtedly unquestionably
      indisputably infallibl[ey] foolproof definitely certainly risk-free`),
    wordsOf(`under_(?:no|any|all)_circumstances without_(?:any_)?exceptions? no_exceptions? without_fail without_(?:a_|any_)?doubt
      beyond_(?:all_|any_)?doubt (?:cannot|can't|can_not)_possibly it_is_(?:absolutely_)?certain_that free_of_(?:any_)?risk`),
    `\\b${hundred} (?:of (?:all |the )?${people}|${outcome})`,
    `${measure} (?:of|is|reaches|was) ${hundred}`,
    `\\b(?:in|for|from|to|with|by|affects?|cures?|under) (?:all|every|each and every) (?:the )?${someone}`,
    `\\b(?:all|every) ${someone} (?:[\\p{L} ]{0,40} )?${duty}`,
    `\\b(?:no|none of the|none of these) ${someone} (?:[\\p{L} ]{0,40} )?${denial}`,
    `${complete} ${virtue}`,
    "\\buniversally (?:fatal|lethal|effective|present|curative|safe)\\b",
    "\\b(?:no|zero|without any) (?:risks?(?! factors?)|side effects|adverse effects|danger|chance)\\b",
    "\\bthe only (?:possible )?(?:cure|cause|treatment|therapy|diagnosis|explanation)\\b",
  ]),
);

const negation = wordsOf(`
  not cannot nearly almost virtually practically rarely(?:_or)? hardly seldom nor neither few most many isn't aren't don't
  doesn't didn't won't can't wasn't weren't wouldn't shouldn't
`);
const betweenNegation = wordsOf(`
  be been being necessarily a an the occur seen present found entirely absolutely completely offer give exist work effective
  safe indicated required
`);
/** What just before an absolute word takes its force away: "not always", "no drug is completely safe". */
const hedge = some(
  anyOf([
    `${negation}(?: ${betweenNegation}){0,3} $`,
    '^"?no (?:\\p{L}{2,20} ){1,3}(?:is|are|can be|offers?|gives?) $',
    "\\bno $|\\bnot (?:\\p{L}{2,14} ){1,3}$",
  ]),
);
const hedgedInside = /\b(?:is|are) not\b/iu;
/** "never smoker", "never event": terms, not claims. */
const termAfterNever =
  /^(?:[- ](?:smok\p{L}{1,5}|events?|married|users?|drinkers?|drank|drunk|treated|exposed|mind)\b|[- ]?to[- ]be)/iu;
/** "she has never had": somebody's history. */
const historyBeforeNever = some(
  anyOf([
    "\\b(?:he|she|i|we|who|patient|woman|man|boy|girl|child|mother|father|(?:his|her) \\p{L}{2,12})(?:'s|'ve|'d)?(?: (?:has|have|had|was|were))? $",
    "\\bnever [\\p{L} ,]{2,40}\\b(?:and|or|nor)(?: (?:has|have|had))? $",
  ]),
);
const quantified = /^(?:in|for|from|to|with|by|affects?|all|every|no|none)\b/iu;
/** "All patients in the cohort were followed" describes a study. */
const description = some(
  wordsOf("cohort trial study sample consent enrolled randomi[sz]ed group followed arm"),
);

/** Words in one sentence that claim more than medicine can: always, never, 100 % safe, in all patients. */
export function findAbsolutes(sentence: string): Span[] {
  // A question claims nothing.
  if (/\?["')\] ]{0,4}$/u.test(sentence.slice(-8))) return [];
  return findAll(absolutes, sentence).filter((span) => !isHedged(sentence, span));
}

function isHedged(sentence: string, span: Occurrence): boolean {
  const lead = before(sentence, span, 48);
  if (hedge.test(lead) || hedgedInside.test(span.text)) return true;
  if (/never$/iu.test(span.text)) {
    return termAfterNever.test(after(sentence, span, 24)) || historyBeforeNever.test(lead);
  }
  const nearby = sentence.slice(Math.max(0, span.start - 60), span.end + 60);
  return quantified.test(span.text) && description.test(nearby);
}

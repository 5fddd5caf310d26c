import { anyOf, wordsOf } from "./pattern.ts";
import { nearPerson, writer } from "./people.ts";

const harming = anyOf([
  "kill(?:ing)? myself|end(?:ing)? (?:my (?:own )?life|it all|everything)|tak(?:e|ing) my own life",
  "(?:hurt|harm)(?:ing)? myself|cut(?:ting)? myself|commit(?:ting)? suicide",
]);

/** Source of a wish to die or to harm oneself: the writer's, or that of someone near. */
export const selfHarm = anyOf([
  `${writer}(?: \\p{L}{1,12}(?:'\\p{L}{1,2})?){0,5} ${harming}`,
  `${writer}(?: \\p{L}{2,8}){0,2} (?:feel|feeling|am|been|having|have|get|getting)(?: \\p{L}{2,8})? suicidal(?! (?:patients?|people|person|risk)\\b)`,
  "\\b(?:I'm|im)(?: \\p{L}{2,8}){0,2} suicidal\\b",
  `${writer}(?: \\p{L}{2,8}){0,2} (?:want|wish|would like|'d like|plan|going|hope)(?: \\p{L}{1,8}){0,2} (?:to (?:die|be dead|disappear forever)|I was dead|I were dead)`,
  `${writer} (?:do not|don't|dont|no longer)(?: \\p{L}{2,8})? want to (?:live|be alive|be here|exist|wake up)`,
  `${writer}(?: would|'d)? (?:be|am|are) better off dead`,
  `${writer}(?:'ve| have)?(?: just)? (?:cut|slit) my (?:wrists?|arms?|throat)`,
  `${nearPerson}(?: \\p{L}{2,12}){0,4} (?:kill|hurt|harm|cut)(?:ing)? (?:him|her|them)(?:self|selves)\\b`,
  `${nearPerson}(?: \\p{L}{2,12}){0,4} (?:suicidal|suicide|wants? to die)\\b`,
  "\\bno (?:reason|point) (?:to|in) liv(?:e|ing)",
]);

const cannot = "(?:can't|cant|cannot|can not|unable to)";
const never = "(?:won't|wont|will not|doesn't|does not|hasn't|has not)";
const attack =
  "(?:heart attack|stroke|seizure|fit|convulsion|cardiac arrest|anaphyla\\p{L}{2,6}|asthma attack)";

/** Source of a sign that needs help at once, whoever has it. */
export const signs = anyOf([
  `\\b(?:\\p{L}{2,5}n't|(?:not|stopped|barely|hardly|scarcely|struggling to|${cannot}|trouble|difficulty))(?: \\p{L}{3,8})? breath(?:e|es|ing)?\\b(?! (?:through|life))`,
  "\\b(?:collapsed|passed out|unconscious|unresponsive|not responding|lost consciousness|no pulse|without a pulse)\\b",
  `\\b(?:${never}|${cannot}|isn't) (?:wake|waking)(?: (?:him|her|them))?(?: up)?\\b`,
  "\\b(?:turn(?:ed|ing|s)?|gone|going|went|is|are|lips) blue\\b|\\b(?:floppy|limp) and\\b",
  `\\b(?:having|has had|have had|has|have|just had|suffering)(?: just)? an? (?:\\p{L}{3,10} )?${attack}\\b`,
  "(?:\\b(?:is|am|are|started|keeps?|been)|'s|'m|'re) (?:choking|seizing|fitting|convulsing)\\b",
  "\\b(?:bleed(?:ing|s)|ha?emorrhaging)(?: \\p{L}{2,8}){0,2} (?:heavily|badly|a lot|out|everywhere|profusely|uncontrollably)\\b",
  `\\b(?:${never}|not) stop(?:ped|ping)? bleeding\\b|\\bbleeding (?:that )?${never} stop`,
  "\\b(?:vomiting|throwing up|coughing(?: up)?|puking)(?: up)?(?: \\p{L}{2,8})? blood\\b",
  "\\b(?:throat|tongue|lips?|face)\\b(?: \\p{L}{1,9}){0,3} (?:swelling|swollen|closing|swells?|droop(?:s|ing|ed|y)?)\\b",
  "\\bspeech(?: \\p{L}{2,8}){0,2} slurr(?:ed|ing)\\b|\\bslurring\\b",
  "\\bcan(?:'t|not)(?: suddenly)? (?:speak|talk|move (?:his|her|my|one))\\b",
  "\\bcrushing chest pain\\b|\\bchest pain\\b.{0,40}\\b(?:arm|jaw|sweat\\p{L}{0,4})\\b",
]);

/** Source of a sign that is an emergency when it is there now. */
export const signsOfNow = anyOf([
  wordsOf(`chest_(?:pain|pressure|tightness|hurts) chest_(?:feels|is)(?:_so|_very)?_tight pain_in_(?:my|his|her|the)_chest
    short(?:ness)?_of_breath breathless numb weakness_on palpitations worst_headache thunderclap confused drowsy contractions
    bleeding`),
  `\\bhad an? ${attack}\\b`,
]);

/** Source of words that say something is happening now. */
export const now = wordsOf(`
  right_now now just suddenly at_the_moment currently tonight this_(?:morning|evening|afternoon) today minutes?_ago hours?_ago
  an_hour_ago for_(?:the_last_|the_past_)?(?:\\d{1,2}|ten|twenty|thirty)_minutes help emergency urgent(?:ly)?
`);

const tooMuch = anyOf([
  "\\d{2,3}|too many|lots of|a lot of|loads of|a whole|the whole|an entire|all (?:of )?(?:my|his|her|the)",
  "a (?:handful|bunch|box|bottle|packet) of",
]);
const notAStrength = "(?! ?(?:mg|mcg|μg|g|ml|%|years|minutes|hours|days)\\b)";
const poison = wordsOf(`
  bleach antifreeze batter(?:y|ies) magnets? detergent poison pesticide weed_?killer petrol lamp_oil cleaner cleaning drain
  toadstools? mushrooms? acid lye paint_thinner methanol berries laundry dishwasher pods?
`);
const swallow = wordsOf("took taken take swallowed drank drunk ate eaten ingested injected");

/** Source of an overdose or a poison taken. */
export const swallowed = anyOf([
  `${swallow}(?: \\p{L}{2,8}){0,2} ${tooMuch}${notAStrength} (?:[\\p{L}-]{2,20} ?){1,3}`,
  `${swallow}(?: \\p{L}{2,8}){0,2} an overdose\\b|\\boverdosed\\b`,
  `${swallow}(?: \\p{L}{1,10}){0,5} ${poison}`,
]);

/** Source of words that put what happened long ago, or of someone long gone. */
export const past = wordsOf(`
  (?:years?|months?|weeks?|decades?)_ago last_(?:year|month|week|summer|winter|spring) (?:in|since)_(?:19|20)\\d\\d died dead_since
  passed_away when_(?:I|he|she)_was used_to history_of as_a_child once_had survived at_the_age_of years_before
`);

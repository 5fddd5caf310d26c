/** Source of a unit of measure right after a number: then the number is a measurement. */
export const unit =
  "(?:%|°|mm|cm|kg|mg|mcg|µg|μg|ug|ng|pg|g|ml|dl|l|iu|u|units?|mmol|micromol|umol|nmol|pmol|mol|meq|kpa|mmhg|cmh2o|bpm|hz|khz|ms|s|sec|secs|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?|yrs?|y|tabs?|tablets?|caps|puffs?|drops|pack|kcal|x|fr|ohm|j|gy|m2|copies|cells|pounds|patients|people|cases|women|men|children|participants|percent|beats|cycles|doses)(?![\\p{L}\\d])";

const chunk = "[\\p{L}\\d]{1,24}(?:[-./][\\p{L}\\d]{1,24}){0,6}";
const piece = `(?:[ -]{1,3}\\d{2,9}(?:[-/]\\d{2,9})?(?![\\p{L}\\d/%]|[-.,]\\d| {0,2}${unit}))`;
const withDigit = "(?=[\\p{L}./-]{0,14}\\d)";
/** Source of "BUP 3390 1182", "485 777 3456", "K 331 902": short pieces with single spaces. */
const spaced = `(?!(?:id|no|nr|num|ref|code|is|was|for|of|on|at|and|the|with|from|to|by|in|pin|age|aged|day|bed|room|ward)(?![\\p{L}]))(?=[\\p{L}\\d]{1,5} )(?:[\\p{L}]{1,4}|${withDigit}[\\p{L}]{0,3}\\d{1,5})${piece}{1,6}`;

/** Source of a number that somebody gave to something: letters and digits in one piece, or short pieces. */
export const idValue = `(?:${spaced}|${withDigit}${chunk}(?:-[\\p{L}\\d]{1,12})?)(?![\\p{L}\\d]| {0,2}(?:mg|mcg|ml|mmol|units|years?|days?|weeks?|months?|%)(?![\\p{L}]))`;

/** Source of what links a word to its number and must be there for a word that means other things too. */
export const marker =
  "(?:[.]?[ ]{0,2}\\(?(?:numbers?|no\\.?|nos\\.?|nr\\.?|num\\.?|n°|nº|#|id|code|ref(?:erence)?)[.]?(?: {0,2}(?:is|was|:|=|#)){0,2}|[.]? {0,2}[:#=])[ \\n]{0,2}";

/** Source of what may link a word to its number. */
export const looseMarker = `(?:${marker}| {1,2}(?:is|was) | {1,2}|-)`;

/** Whether it has at least so many digits and is no year. */
export function hasDigits(value: string, least: number): boolean {
  return (
    value.replace(/\D/gu, "").length >= least &&
    !/^(?:19|20)\d\d$/u.test(value) &&
    !/^\p{Ll}{2,} /u.test(value)
  );
}

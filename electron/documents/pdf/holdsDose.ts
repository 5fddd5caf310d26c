const units = [
  "[mnpkµμ]?g|mcg|ug|kg|[mdcµμ]?[lL]|[mnpµμ]?mol|m?Eq|k?cal|kJ|IU|I\\.U\\.|units?|U(?!\\.)",
  "mm ?Hg|k?Pa|bpm|°|mV|ms|s|sec|seconds?|min|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?",
  "drops?|puffs?|tablets?|tabs?|capsules?|ampoules?|vials?|doses?|times|mm|cm|k?Hz|Gy|m?Sv|%",
].join("|");

const measured = new RegExp(`\\d\\s*(?:${units})(?!\\p{L})`, "u");
const perUnit = /\/\s?(?:[dmµμ]?[lL]|kg|min|h|d|day|mm3|mm³)(?!\p{L})/u;
const timed = /\bq\d+h\b|\b(?:b|t|q)\.i\.d\b/iu;
const compared = /[<>≤≥=±]\s?\d/u;

/** Whether a line holds an amount that matters: a number with a unit, a rate, a schedule or a threshold. */
export function holdsDose(line: string): boolean {
  return measured.test(line) || perUnit.test(line) || timed.test(line) || compared.test(line);
}

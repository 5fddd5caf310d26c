const asking =
  "check|verify|confirm|compare|consult|see|look(?: it| this| them)? up|refer|read|search|cross-?check|double-?check";
const source =
  "sources?|guidelines?|guidance|references?|textbooks?|formular(?:y|ies)|bnf|literature|lecture notes|documents?";
const reader = /^[\s*_("“-]*(?:(?:please|always|so|but|and|then|you should|you must|do)[ ,]+)*/iu;
/** "In a current source before use"; not "a reference method", nor "the source of". */
const closing = String.raw`(?: (?:for|before|if|when|first|on|about|and|or)\b[^;,:]{0,60})?[\W_]*$`;
const sendsToSource = new RegExp(
  `${reader.source}(?:${asking})\\b[^.!?;,:]{0,80}?\\b(?:in|with|against|from|to|by)\\b(?: [\\p{L}-]+){0,3} (?:${source})\\b${closing}`,
  "iu",
);
const consults = new RegExp(
  `${reader.source}(?:consult|see|read|check|refer to)(?: [\\p{L}-]+){0,3} (?:${source})\\b${closing}`,
  "iu",
);
const uncertain =
  /^[\s*_("“-]*what (?:is|remains|i am) (?:uncertain|unclear|unsure|not certain|not sure)\b/iu;

/** Whether a sentence is about the answer and not about medicine: it sends its reader to a source, or owns to a doubt. */
export function isFiller(sentence: string): boolean {
  const own = sentence.slice(0, 400).replace(/\s+/gu, " ");
  return uncertain.test(own) || sendsToSource.test(own) || consults.test(own);
}

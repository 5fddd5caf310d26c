import { fullDate } from "./numbers.ts";
import { anyOf, every, findAll, wordsOf, type Occurrence } from "./pattern.ts";
import { because, type Trigger } from "./trigger.ts";
import { withoutOverlap } from "./withoutOverlap.ts";

type Rule = {
  readonly reason: "email" | "phone" | "recordNumber" | "birthDate" | "personName" | "address";
  readonly pattern: RegExp;
  /** A check that a pattern cannot make. */
  readonly holds?: (found: Occurrence) => boolean;
};

const name = "[A-Z][\\p{L}\\p{M}'-]{1,24}";
const is =
  "(?: {0,2}(?:number|no\\.?|nr\\.?|num\\.?|#|id))?(?: {0,2}(?:is|was|:|=|#|at|on)){0,2} {0,2}";
const idNumber =
  "(?=[\\p{L}\\d./ -]{0,4}\\d)[\\p{L}]{0,4}[ -]?\\d[\\p{L}\\d./-]{1,18}(?: \\d{2,6}){0,3}";
/** Source of the word that ends the name of an English street. */
export const street = wordsOf(`
  Street St Road Rd Avenue Ave Lane Ln Drive Close Court Crescent Terrace Gardens? Grove Place Square Way Boulevard Blvd Mews
  Parade Highway Row Quay
`);
const register = wordsOf(`
  MRN NHS CHI SSN AHV AVS NI social_security national_insurance medicare medicaid insurance policy passport
  (?:medical_|health_|patient_|hospital_|clinic_)?record hospital chart patient case file accession admission health_card
`);
const phoneWord = anyOf([
  wordsOf("tel(?:ephone)? phone mobile cell(?:_?phone)? fax whatsapp"),
  "\\b(?:call|ring|text|reach)(?: (?:me|him|her|them|us|the (?:family|patient|wife|husband|mother|father|son|daughter)))?(?: back)?\\b",
]);

const rules: readonly Rule[] = [
  {
    reason: "email",
    pattern: every("(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}"),
  },
  {
    reason: "recordNumber",
    pattern: every(`${register}${is}${idNumber}`),
    holds: hasIdDigits,
  },
  {
    reason: "recordNumber",
    pattern: every("(?<![\\w.-])(?:\\d{3}-\\d{2}-\\d{4}|756\\.\\d{4}\\.\\d{4}\\.\\d{2})(?![\\w-])"),
  },
  {
    reason: "recordNumber",
    pattern: every("(?<![\\w.+-])\\d{3}[ -]\\d{3}[ -]\\d{4}(?![\\w-])"),
    holds: isNhsNumber,
  },
  {
    reason: "phone",
    pattern: every(
      `${phoneWord}\\.?(?: {0,2}(?:number|no\\.?|:|is|at|on)){0,3} {0,2}[(+]{0,2}\\d(?:[ ().-]{0,2}\\d){6,14}`,
    ),
  },
  { reason: "phone", pattern: every("(?<![\\w+])\\+[1-9](?:[ ().-]{0,2}\\d){8,13}(?![\\d])") },
  {
    reason: "phone",
    pattern: every(
      "(?<![\\w.+(-])(?:\\(\\d{3}\\) ?|\\d{3}[.-])\\d{3}[.-]\\d{4}(?![\\w-])|(?<![\\w.+/-])0\\d{2,4}[ -]\\d{3,4}[ -]?\\d{3,4}(?![\\w-])",
    ),
  },
  {
    reason: "birthDate",
    pattern: every(
      `\\b(?:DOB|d\\.o\\.b\\.?|date of birth|birth ?date|birthday|born(?: on(?: the)?)?)${is}\\(?${fullDate}`,
    ),
    holds: isOfToday,
  },
  {
    reason: "birthDate",
    pattern: every(`\\b${name} ${name}(?:,| -|:)? {0,2}\\(?(?i:${fullDate})`, true),
    holds: isOfToday,
  },
  {
    reason: "personName",
    pattern: every(
      "(?<![\\p{L}] )(?:\\b(?:patient(?:'s)?|pt|full|first|last|family) )?\\b(?:name|surname) {0,2}[:=] {0,2}[\\p{L}][\\p{L}\\p{M}'-]{1,24}(?: [\\p{L}][\\p{L}\\p{M}'-]{1,24}){0,2}",
    ),
  },
  { reason: "personName", pattern: every(`\\b[Pp](?:atient|t) {0,2}: {0,2}${name} ${name}`, true) },
  {
    reason: "address",
    pattern: every(`(?<![\\w.,])\\d{1,4}[A-Za-z]?,? (?:${name} ){1,3}${street}\\b`, true),
  },
  {
    reason: "address",
    pattern: every(
      `\\b(?:lives? at|living at|lived at|address(?: is|:)?|resides at) {0,2}\\d{1,4}[a-z]?,? (?:[\\p{L}'-]{2,20} ){1,3}${street}\\b`,
    ),
  },
  {
    reason: "address",
    pattern: every(
      `(?<![\\w.,])\\d{1,4}(?: ?bis)?,? (?:rue|chemin|boulevard|impasse|calle|via) (?:d[eu]s? |de la |de l')?${name}|\\b[A-Z]\\p{L}{2,20}(?:strasse|straße|gasse|weg|platz) \\d{1,4}\\b`,
      true,
    ),
  },
];

/** What looks like the data of a real person in one sentence, each kind of data on its own. */
export function findPatientData(sentence: string): Trigger[] {
  return withoutOverlap(
    rules.flatMap(({ reason, pattern, holds = () => true }) =>
      because(reason, findAll(pattern, sentence).filter(holds)),
    ),
  );
}

/** A record number has at least five digits; "case 12" is an exercise. */
function hasIdDigits({ text }: Occurrence): boolean {
  return text.replace(/\D/gu, "").length >= 5;
}

/** The tenth digit of an NHS number is its check digit, modulus 11. */
export function isNhsNumber({ text }: Pick<Occurrence, "text">): boolean {
  const digits = Array.from(text.replace(/\D/gu, ""), Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

/** Nobody born before 1900 is a patient: a date of that time is history. Two-digit years count as of today. */
function isOfToday({ text }: Occurrence): boolean {
  return !/\b1[0-8]\d\d\b/u.test(text);
}

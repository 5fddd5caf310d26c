import { isNhsNumber } from "../../advise/findPatientData.ts";
import { every } from "../../advise/pattern.ts";
import { ranks } from "../finding.ts";
import { isCardNumber, isIban, isIpAddress } from "./checkDigits.ts";
import { unit } from "./idValue.ts";
import type { Rule } from "./rule.ts";

const catalogue =
  /(?:icd|snomed(?: ct)?|loinc|omim|pmid|pmc|doi|isbn|issn|nct|isrctn|cas|atc|rs|version|v|section|chapter)[\s:.#-]{0,3}(?:[\d./-]{0,30})$/iu;
const notCatalogue = (_: string, before: string) => !catalogue.test(before);
const shaped = ranks.shaped;

/** Numbers that are known by their shape or their check digits. */
export const shapedNumbers: readonly Rule[] = [
  {
    class: "socialSecurity",
    rank: shaped,
    pattern: every("(?<![\\w.-])(?:\\d{3}-\\d{2}-\\d{4}|756\\.\\d{4}\\.\\d{4}\\.\\d{2})(?![\\w-])"),
  },
  {
    class: "socialSecurity",
    rank: shaped,
    pattern: every("(?<![\\w.+-])\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?![\\w-])"),
    holds: (text) => isNhsNumber({ text }),
  },
  {
    class: "socialSecurity",
    rank: ranks.labelled - 0.1,
    // National Insurance number; codice fiscale.
    pattern: every(
      "(?<![\\p{L}\\d])(?:[A-Z]{2}(?: ?\\d\\d){3} ?[A-D]|[A-Z]{6}\\d\\d[A-EHLMPRST]\\d\\d[A-Z]\\d{3}[A-Z])(?![\\p{L}\\d])",
      true,
    ),
  },
  {
    class: "socialSecurity",
    rank: shaped,
    // The French number: sex, year, month, place, order, key.
    pattern: every(
      "(?<![\\d.])[12] \\d\\d (?:0[1-9]|1[0-2]) (?:\\d\\d|2[AB]) \\d{3} \\d{3}(?: \\d\\d)?(?!\\d)",
    ),
  },
  {
    class: "account",
    rank: shaped,
    pattern: every(
      "(?<![\\p{L}\\d])[A-Z]{2}\\d{2}(?: ?[A-Z\\d]{4}){3,7}(?: ?[A-Z\\d]{1,3})?(?![\\p{L}\\d])",
      true,
    ),
    holds: isIban,
  },
  {
    class: "account",
    rank: shaped,
    pattern: every("(?<![\\d.-])\\d{4}(?:[ -]?\\d{4}){2}[ -]?\\d{1,7}(?![\\d-])"),
    holds: isCardNumber,
  },
  {
    class: "vehicle",
    rank: shaped,
    pattern: every(
      "(?<![\\p{L}\\d])(?=[A-Z]{0,16}\\d)(?=\\d{0,16}[A-Z])[A-HJ-NPR-Z\\d]{13}\\d{4}(?![\\p{L}\\d])",
      true,
    ),
  },
  {
    class: "vehicle",
    rank: ranks.labelled,
    pattern: every(
      "\\b(?:[Cc]ar|[Vv]ehicle|[Vv]an|[Ll]orry|[Tt]axi|[Tt]ruck|[Mm]oto?r?(?:bike|cycle)|[Rr]eg(?:istration)?|REG|VRM|VIN|[Pp]lates?|[Nn]umber ?plates?|[Kk]entekens?|[Kk]ennzeichen|[Ii]mmatriculation)\\b(?:\\.?(?: (?:no\\.?|number|mark|plate|reg(?:istration)?\\.?))?[:,]? {0,2}(?:\\(|is )?)((?=[A-Z -]{0,6}\\d)[A-Z\\d]{1,8}(?:[ -][A-Z\\d]{1,6}){0,3})(?![\\p{L}\\d])",
      true,
    ),
    holds: (value) => /[A-Z]/u.test(value) && /\d{2}/u.test(value) && value.length >= 5,
  },
  {
    class: "device",
    rank: shaped,
    pattern: every("(?<![\\w:.-])(?:[\\da-f]{2}[:-]){5}[\\da-f]{2}(?![\\w:-])"),
  },
  {
    class: "device",
    rank: shaped,
    pattern: every("\\(01\\)\\d{14}(?:\\(\\d{2}\\)[\\w-]{1,20}){0,4}"),
  },
  {
    class: "ipAddress",
    rank: shaped,
    pattern: every(
      "(?<![\\w.])(?:25[0-5]|2[0-4]\\d|1?\\d{1,2})(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d{1,2})){3}(?:/\\d{1,2})?(?![\\w-]|\\.\\d)",
    ),
    holds: notCatalogue,
  },
  {
    class: "ipAddress",
    rank: shaped,
    pattern: every(
      "(?<![\\w:.])(?=[\\da-f]{0,4}:)(?:[\\da-f]{1,4}:){0,7}:?(?:[\\da-f]{1,4}:?){0,7}[\\da-f]{1,4}(?![\\w:])",
    ),
    holds: isIpAddress,
  },
  {
    class: "otherNumber",
    rank: shaped,
    pattern: every(
      "(?<![\\w-])[\\da-f]{8}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{12}(?![\\w-])",
    ),
  },
  {
    class: "otherNumber",
    rank: ranks.digits,
    // Long numbers that nothing explains; a rounded one is a count.
    pattern: every(
      `(?<![\\p{L}\\d.,/_:-])(?:[A-Z]{1,3}-?)?\\d{7,20}(?![\\p{L}\\d,/_]|[.-]\\d| {0,2}${unit})`,
    ),
    holds: (value, before) =>
      !value.endsWith("000") && !/^(?:rs|nct|pmc)/iu.test(value) && notCatalogue(value, before),
  },
];

import { street } from "../../advise/findPatientData.ts";
import { every } from "../../advise/pattern.ts";
import { ranks } from "../finding.ts";
import type { Rule } from "../rules/rule.ts";

const cap = "\\p{Lu}[\\p{L}\\p{M}'-]{0,24}\\.?";
const flat =
  "(?:(?:Flat|Apt\\.?|Apartment|Unit|Suite|Room|House|No\\.?) ?(?:\\d{1,4}[A-Za-z]?|[A-Z]),? )?";
const houseName = `(?:(?:The )?(?:${cap} ){1,2}(?:Rectory|House|Cottage|Farm|Lodge|Manor|Hall|Villa|Court|Barn|Mill|Vicarage|Tower|Mansions),? )?`;
const theHouse = "(?:The (?:Old |New )?\\p{Lu}[\\p{L}'-]{2,24},? )?";
const number = "\\d{1,5}[A-Za-z]?(?:[-/]\\d{1,4}[A-Za-z]?)?";
const rank = ranks.street;
const area =
  "(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)";

/** Streets, houses, post boxes and postcodes. */
export const streets: readonly Rule[] = [
  {
    class: "place",
    rank,
    pattern: every(
      `(?<![\\w.,])${flat}${theHouse}${houseName}${number},? (?:[NSEW]\\.? )?(?:${cap} ){1,3}(?:${capitalised()})(?![\\p{L}])`,
      true,
    ),
  },
  {
    class: "place",
    rank,
    pattern: every(
      `\\b(?:lives? at|living at|lived at|address(?: is|:)?|resides at|residing at) {0,2}(\\d{1,4}[a-z]?,? (?:[\\p{L}'-]{2,20} ){1,3}${street}(?![\\p{L}]))`,
    ),
  },
  {
    class: "place",
    rank,
    pattern: every(
      `\\b(?:[Hh]ome |[Pp]ostal |[Nn]ew )?[Aa]ddress(?: is|:) {0,2}([^\\n;]{6,90}?)(?=[.]?(?:\\n|;|$)|[.] )`,
      true,
    ),
    holds: (value) => /^\D{0,24}\d/u.test(value) && /\p{Lu}/u.test(value) && !value.includes("@"),
  },
  {
    class: "place",
    rank,
    pattern: every(
      `(?<![\\p{L}\\d])${flat}(?:${cap} ){1,2}(?:Road|Street|Avenue|Lane|Crescent|Boulevard|Gardens|Parade|Terrace)(?! [A-Z]\\w{0,30} (?:Surgery|Practice|Hospital|Clinic|School))(?![\\p{L}])`,
      true,
    ),
    holds: (value) => !/^(?:The|This|That|In|On|At|From|Near|No|A) (?:Road|Street)/u.test(value),
  },
  {
    class: "place",
    rank,
    pattern: every(
      `(?<![\\w.,])${number}(?: ?(?:bis|ter))?,? (?:rue|chemin|boulevard|impasse|avenue|allée|quai|place|route|calle|via|viale|piazza|rua|plaza|avenida|ul\\.|ulica) (?:(?:d[eu]s?|de la|de l'|della|del|dei|d') ?)?${cap}(?: ${cap}){0,2}`,
      true,
    ),
  },
  {
    class: "place",
    rank,
    pattern: every(
      `(?<![\\p{L}\\d])(?:[Rr]ue|[Cc]hemin|[Aa]venue|[Rr]oute|[Aa]llée|[Ii]mpasse|[Cc]alle|[Vv]ia|[Vv]iale|[Pp]iazza|[Rr]ua|[Pp]laza|[Aa]venida|Av\\.|[Uu]l\\.) (?:(?:d[eu]s?|de la|de l'|della|del|dei|d') ?)?${cap}(?: ${cap}){0,2},? \\d{1,4}[a-z]?(?![\\d/.])`,
      true,
    ),
  },
  {
    class: "place",
    rank,
    pattern: every(
      `(?<![\\p{L}\\d])(?:\\p{Lu}[\\p{L}-]{2,30}(?:strasse|straße|str\\.|gasse|weg|platz|allee|ufer|straat|laan|gracht|plein|kade|vej|gade|gatan|vägen|veien|gata|utca)|(?:${cap} ){1,2}(?:Strasse|Straße|Weg|Platz|Gasse|Allee|utca)) \\d{1,4} ?[a-zA-Z]?(?![\\p{L}\\d/.])`,
      true,
    ),
  },
  {
    class: "place",
    rank,
    pattern: every("\\b(?:P\\.?O\\.? ?Box|Box|Postfach|Case postale) \\d{2,6}(?!\\d)", true),
  },
  {
    class: "place",
    rank,
    pattern: every(
      `(?<![\\p{L}\\d])${area}\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\d])`,
      true,
    ),
    holds: (value) => value.length > 5,
  },
  {
    class: "place",
    rank,
    // Canada, and the Eircode with its word.
    pattern: every(
      "(?<![\\p{L}\\d])[ABCEGHJ-NPRSTVXY]\\d[A-Z] \\d[A-Z]\\d(?![\\p{L}\\d])|(?<=[Ee]ircode(?: is|:)? )[A-Z]\\d[\\dW] ?[A-Z\\d]{4}(?![\\p{L}\\d])|(?<![\\p{L}\\d])[ACDEFHKNPRTVWXY]\\d[\\dW] [A-Z]\\d[A-Z\\d]{2}(?![\\p{L}\\d])",
      true,
    ),
  },
  {
    class: "place",
    rank,
    pattern: every(
      "\\b(?:zip(?: ?code)?|post ?code|postal code|pin ?code|plz|code postal|c\\.?p\\.)(?: is|:|=)? {0,2}((?=[\\p{L}]{0,3}\\d)[\\p{L}\\d]{3,7}(?:[ -][\\p{L}\\d]{3,4})?)(?![\\p{L}\\d])",
    ),
  },
];

/** The list of streets with a capital: in running text "close" and "drive" are words. */
function capitalised(): string {
  const more =
    "Walk|Rise|View|Green|Hill|Park|Yard|Wharf|Approach|Vale|Mount|Circle|Trail|Parkway|Side|Bank|Fold|Croft|Gate|Chase|Meadows?|Fields?|Lodge|House|Estate|Pike|Path|Passage|Alley|Broadway";
  return `${street
    .replace(/^\\b\(\?:|\)\\b$/gu, "")
    .split("|")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("|")}|${more}`;
}

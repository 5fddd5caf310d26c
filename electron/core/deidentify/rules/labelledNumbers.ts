import type { IdentifierClass } from "../../../contract/deidentify.ts";
import { every } from "../../advise/pattern.ts";
import { ranks } from "../finding.ts";
import { hasDigits, idValue, looseMarker, marker } from "./idValue.ts";
import type { Rule } from "./rule.ts";

type Register = {
  readonly class: IdentifierClass;
  /** Words that name such a number by themselves. */
  readonly plain?: string;
  /** Words that do only with "no.", "ID", "#" or a colon. */
  readonly marked?: string;
  readonly least: number;
};

// The first register that claims a number has it: what is more particular stands first.
const registers: readonly Register[] = [
  {
    class: "biometric",
    plain:
      "(?:(?:finger|thumb|voice|palm) ?(?:print|vein)s?|retinal?(?: scan)?|iris(?: scan| code)?|face(?:print| template| scan)|facial template|biometrics?|hand geometry|dna profile|voiceprint)(?:,? (?:scan|template|record|hash|profile|enrolment|reader))?(?:,? (?:id|no\\.?|number|ref|code|template id))",
    marked:
      "(?:(?:finger|thumb|voice|palm) ?prints?|retinal? scan|iris scan|biometric(?: id)?|fingerprint, template)",
    least: 3,
  },
  {
    class: "socialSecurity",
    plain:
      "(?:ssn|social security|nhs|chi|ahv|avs|nir|bsn|pesel|personnummer|cpr|aadhaar|dni|nie|nino|national insurance|insee|rijksregister(?:nummer)?|codice fiscale|c\\.?f\\.|r\\.?č\\.|sozialversicherungsnummer|social insurance|personal identity|ic(?= \\d{6}-))",
    marked: "(?:ss|ni|sin|tin|tax|national id(?:entity)?|id card|identity card|h ?& ?c)",
    least: 6,
  },
  {
    class: "licence",
    plain:
      "(?:gmc|nmc(?: pin)?|hcpc|gphc|gdc|dea|npi|ahpra|rpps|gln|passport|c[eé]dula|driv(?:er'?s?|ing) licen[cs]e)",
    marked:
      "(?:licen[cs]e|(?:death |birth |marriage )?certificate|permit|visa|passport|registration|approbation|provider)",
    least: 4,
  },
  {
    class: "healthPlan",
    plain:
      "(?:medicare|medicaid|philhealth|versicherten(?:nummer|-nr\\.?)|versicherungsnummer|ehic|kvnr|beneficiary id|member(?:ship)? (?:id|no\\.?|number)|subscriber id|plan id)",
    marked:
      "(?:(?:insurance |health )?policy|(?:health )?insurance(?: card)?|member(?:ship)?|subscriber|(?:health )?plan|group|beneficiary|health ?card|payer|mutuelle|bupa|axa|aetna|cigna|tarjeta sanitaria|carte vitale|tessera sanitaria|krankenkasse|assurance|seguro|zorgverzekering)",
    least: 3,
  },
  {
    class: "account",
    plain: "(?:acct|a/c|sort code|iban|account (?:id|no\\.?|number|nr\\.?))",
    marked: "(?:accounts?|acct|billing|invoice|bank|guarantor|bill|receipt)",
    least: 3,
  },
  {
    class: "device",
    plain: "(?:imei|udi(?:-di)?|serial (?:no\\.?|number|nr\\.?|#)|s/n|serial)",
    marked: "(?:sn|device|pump|pacemaker|implant|machine|monitor|generator|lead|lens|valve|stent)",
    least: 3,
  },
  {
    class: "recordNumber",
    plain: "(?:mrn|m\\.r\\.n\\.|urn|emis|pas number|nhi|hosp(?:ital)?\\.? ?(?:no|nr|num)|id band)",
    marked:
      "(?:mr|ur|(?:medical|health|patient|hospital|clinic) record|records?|hospital|hosp\\.?|chart|patient|pt|case|file|accession|admission|encounter|visit|episode|wrist ?band|medical id|clinic|(?<!\\p{L} )id|pas)",
    least: 3,
  },
  {
    class: "otherNumber",
    marked:
      "(?:study|trial|participant|subject|sample|specimen|lab(?:oratory)?|requests?|req|orders?|prescriptions?|rx|(?:our |your |booking |family |police |incident |crime |dols |case )?ref(?:erence|s)?|booking|claim|ticket|job|student|staff|employee|badge|barcode|locker|key ?safe|pre-?auth(?:ori[sz]ation)?(?: code)?|authori[sz]ation|crossmatch|donor|unit|bag|pin|tracking|transport|confirmation|randomi[sz]ation|id)",
    least: 3,
  },
  // What is called a number but nobody knows of what.
  { class: "otherNumber", marked: "(?:[\\p{L}]{3,20})(?=\\.? (?:no|nr|num|n°|nº|id|#))", least: 4 },
  {
    class: "otherNumber",
    plain:
      "(?:(?:study|trial|participant|subject|sample|specimen|student|staff|employee) id|key ?safe|(?:our|your|booking|family|police|incident|crime|dols|case|transport|booked,) ref(?:erence)?|booking reference|pre-?auth(?:ori[sz]ation)? code|iris scan ref)",
    least: 3,
  },
];

const isCode =
  /^(?=.{0,12}\d{3})(?:[A-Z]{1,5}[ /-]?\d[\w/-]{3,24}|\d{2,8}[/-][\w/-]{3,24}|\d{6,12})$/u;
/** Numbers of codes, papers and trials, which are the same for everybody. */
const isCatalogue =
  /(?:icd|snomed|loinc|omim|pmid|pmc|doi|isbn|issn|nct|isrctn|cas|atc|opcs|read|ctv3|rxnorm|guideline|drug|section|chapter|page|figure|table|question|model answer)[\s\w:.#-]{0,12}$/iu;

/** Numbers that the text itself names: "MRN 00482913", "policy no. ES-8841". */
export const labelledNumbers: readonly Rule[] = registers.flatMap((register, order) =>
  [
    { words: register.plain, link: looseMarker },
    { words: register.marked, link: marker },
    // Without "no." only what cannot be a count: "sample PGX-2207-19", "ref CAD 4471-0917".
    { words: register.marked, link: " ", bare: true },
  ].flatMap(({ words, link, bare = false }) =>
    words === undefined
      ? []
      : [
          {
            class: register.class,
            rank: ranks.labelled + order / 100,
            pattern: every(`(?<![\\p{L}\\d])${words}s?${link}\\(?(${idValue})`),
            holds: (value: string, before: string) =>
              hasDigits(value, bare ? 4 : register.least) &&
              (!bare || isCode.test(value)) &&
              !isCatalogue.test(before) &&
              !/^(?:nct|isrctn|pmid|doi)/iu.test(value),
          },
        ],
  ),
);

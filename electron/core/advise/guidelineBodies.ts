import { anyOf, wordsOf } from "./pattern.ts";

/** Source of a capitalised word. */
export const capitalised = "[A-Z][\\p{L}'-]{1,20}";

const acronym = wordsOf(`
  AACE AAD AAN AAOS AAP AASLD AATS ACC ACCF ACCP ACEP ACG ACOG ACR ADA AGA AHA APA ASA ASCO ASH ASPEN ASRM ATA ATS AUA AWMF
  BAD BAP BASHH BHIVA BSG BSH BSR BTS CANMAT CCS CDC CHEST CTS DGK EAACI EACS EACTS EADV EAN EAS EASD EASL EAU ECCO ECDC
  EHRA EMA ERC ERS ESC ESE ESGE ESH ESHRE ESICM ESMO ESO ESPEN ESVS ETA EULAR FDA FIGO GINA GOLD GRADE HAS HFSA HRS IDF IDSA
  ILAE ILCOR IOF ISH ISPAD ISTH ISUOG JNC KDIGO KDOQI MHRA NCCN NHLBI NHMRC NICE NIH NOGG OARSI RACGP RANZCP RCEM RCOG
  RCPCH SCCM SIGN SMFM SOGC SSC STOPP STS USPSTF WHO
`);
const nation =
  "(?:American|Asian|Australian|British|Canadian|European|French|German|International|Japanese|National|Royal|Scottish|Swiss)";
const society =
  "(?:Academy|Association|College|Committee|Council|Federation|Foundation|Institute|League|Network|Society)";
const subject = `(?: (?:of|for|on)(?: the)?(?: ${capitalised}){1,3}(?: and ${capitalised})?)?`;
/** Capitals that begin a sentence and are nobody's name. */
const notAName =
  "(?!(?:All|Both|Clinical|Current|Diagnostic|Expert|International|New|No|Old|Other|Revised|Several|Some|Such|The|These|Those|Three|Two|Updated|Which)\\b)";

/** Source of a body that writes guidelines, or of a named consensus: "ACC/AHA", "European Society of Cardiology", "Duke criteria". */
export const guidelineBody = anyOf([
  `${acronym}(?:[/-]${acronym}){0,5}`,
  "World Health Organi[sz]ation|Surviving Sepsis(?: Campaign)?|Resuscitation Council(?: UK)?|Sepsis-[23]",
  `Endocrine Society|Infectious Diseases Society|(?:${capitalised} ){0,2}Task Force|Global Initiative for ${capitalised}`,
  `${nation} (?:${capitalised} ){0,3}${society}${subject}`,
  `${notAName}${capitalised} (?:criteria|definition|consensus)`,
]);

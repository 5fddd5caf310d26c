import { foldText } from "../advise/foldText.ts";
import { guidelineBody } from "../advise/guidelineBodies.ts";
import { year } from "../advise/numbers.ts";
import { anyOf, some } from "../advise/pattern.ts";
import { plainWords } from "./plainClaim.ts";

/** A guideline, trial or publication that an answer names. */
export type NamedSource = {
  /** How a sentence about it can begin. */
  readonly name: string;
  readonly what: "guideline" | "document" | "trial" | "publication";
  /** Phrases of which one stands in a library that holds it. */
  readonly phrases: readonly string[];
};

const bodies = some(guidelineBody, true);
const years = some(`(?<!\\d)${year}(?!\\d)`);
const number = some("\\b(?:NG|CG|TA|QS|PH|DG)\\d{1,4}\\b", true);
const publication = some(
  anyOf([
    "\\bet al\\b|\\band (?:colleagues|co-workers)\\b|^\\(\\p{Lu}[^()]{1,60}(?:&|and) \\p{Lu}",
    "^(?:N Engl J Med|New England Journal|NEJM|Lancet|JAMA|BMJ|Circulation|Ann Intern Med|Annals of|Cochrane)\\b",
  ]),
  true,
);
const trial = some("\\b([A-Z][A-Z0-9]{2,12}(?:-[A-Z0-9]{1,10}){0,3}),? (?:trial|study)\\b", true);
const document = some(
  "^(?:JNC|DSM|Rome)\\b|\\b(?:criteria|classification|definition|consensus)\\b",
);

/** What the text of a guideline flag names, and the phrases to look for in the library. */
export function namedSource(trigger: string): NamedSource {
  const text = plainWords(foldText(trigger));
  if (publication.test(text)) return publicationOf(text);
  const trialName = trial.exec(text)?.[1];
  if (trialName !== undefined) {
    const name = `${trialName} trial`;
    return { name: `The ${name}`, what: "trial", phrases: phrasesOf([name, `${trialName} study`]) };
  }
  return guidelineOf(unwrapped(text));
}

function publicationOf(text: string): NamedSource {
  const cited = unwrapped(text).replace(/[()]/gu, "").replaceAll("&", "and");
  const [author = cited] = cited.split(/ and | et al/u);
  const date = years.exec(cited)?.[0] ?? "";
  return {
    name: `The publication “${cited}”`,
    what: "publication",
    phrases: phrasesOf([cited, cited.replace(/ and | in (?=\d)/gu, " "), `${author} ${date}`]),
  };
}

function guidelineOf(text: string): NamedSource {
  const what = document.test(text) ? "document" : "guideline";
  const numbered = number.exec(text)?.[0];
  const body = bodies.exec(text)?.[0];
  const date = years.exec(text)?.[0];
  if (numbered !== undefined) return { name: text, what, phrases: phrasesOf([numbered]) };
  if (body === undefined || date === undefined) {
    const name = /^\p{Lu}[\p{L}\p{N} -]{1,20}$/u.test(text) ? text : `The ${what} “${text}”`;
    return { name, what, phrases: phrasesOf([text]) };
  }
  return {
    name: `${body} ${date}`,
    what,
    phrases: phrasesOf([
      text,
      `${body} ${date}`,
      `${date} ${body}`,
      `${body} guideline ${date}`,
      `${body} guidelines ${date}`,
    ]),
  };
}

/** Each phrase once, as it is written and with its words alone. */
function phrasesOf(phrases: readonly string[]): string[] {
  const words = phrases.map((phrase) => phrase.replace(/[^\p{L}\p{N}]+/gu, " ").trim());
  return [...new Set([...phrases, ...words])].filter((phrase) => phrase !== "");
}

/** Without the brackets and marks around it. */
function unwrapped(text: string): string {
  const inner = text.replace(/^[\s("'[,;:]+/u, "").replace(/[\s"'\],;:]+$/u, "");
  return inner.endsWith(")") && !inner.includes("(") ? inner.slice(0, -1) : inner;
}

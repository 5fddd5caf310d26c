import type { Span } from "../../../contract/library.ts";

/** The letter of an option that an answer chooses, and where it stands. */
export type Choice = Span & { readonly letter: string };

const told =
  /^[\s*_("'“]*(?:(?:so |therefore,? |thus,? )?(?:the )?(?:(?:single )?(?:correct|right|best|most likely|final|my) )*(?:answer|option|choice)s?(?: (?:is|would be|should be))?(?: option| answer)?|i (?:choose|pick|would choose)(?: option)?)[\s:*_-]*\(?([A-Ha-h])(?![\p{L}\p{N}'’])[).]?/iu;
const label = /^[\s*_>#-]*\(?([A-Ha-h])[.):](?=[\s*_]|$)/u;
const bare = /^[\s*_("'“]*([A-Ha-h])[\s*_)."'”]*$/u;

const article = /^ (?!because|since|as|and|or|due|for)[\p{Ll}\p{N}]/u;

/** The option that one statement of an answer chooses: "the answer is B", "B", or "B. …" where the text has one such label. */
export function choiceIn(text: string, { start, end }: Span, labels: number): Choice | undefined {
  const own = text.slice(start, Math.min(end, start + 200));
  const found = told.exec(own) ?? bare.exec(own) ?? (labels === 1 ? label.exec(own) : null);
  const letter = found?.[1];
  if (found === null || letter === undefined) return undefined;
  // "The answer is a drug", "Answer: A patient with …": an article.
  const isArticle = /^a$/iu.test(letter) && /[Aa]$/u.test(found[0]);
  if (isArticle && article.test(own.slice(found[0].length))) return undefined;
  const at = start + found.index + found[0].lastIndexOf(letter);
  return { letter: letter.toUpperCase(), start: at, end: at + 1 };
}

/** The lines that a letter labels; more than one is a list of options, not a choice. */
export function labelledLines(text: string): Span[] {
  let from = 0;
  return text.split("\n").flatMap((line) => {
    const start = from;
    from += line.length + 1;
    const found = label.exec(line);
    return found === null
      ? []
      : [{ start: start + found[0].search(/[(A-Ha-h]/u), end: start + line.length }];
  });
}

/** Where what follows a choice begins, in a statement that goes on after it: "Correct option: E. Copper is …". */
export function afterChoice(text: string, span: Span): number | undefined {
  const own = text.slice(span.start, Math.min(span.end, span.start + 200));
  const found = told.exec(own);
  if (found === null || !/[.]$/u.test(found[0])) return undefined;
  const after = span.start + found[0].length;
  return /^\s+\p{Lu}/u.test(text.slice(after, span.end)) ? after : undefined;
}

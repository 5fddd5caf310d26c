import wording from "../../../assets/profiles/sources.json" with { type: "json" };
import { placeOf } from "../../contract/placeOf.ts";
import type { Passage } from "../../contract/library.ts";
import type { Exchange } from "./renderPrompt.ts";

type Excerpt = { readonly where: string; readonly text: string };

const longestPlace = 120;

/** The passages as the model reads them: numbered from 1 and fenced as quoted material; "" for none. */
export function writeSources(passages: readonly Passage[]): string {
  return write(passages.map((passage) => ({ where: placeOf(passage), text: passage.text })));
}

/** Worked examples that show how to answer from excerpts, cite them and say what they leave open. */
export const groundedExamples: readonly Exchange[] = wording.examples.map(
  ({ excerpts, question, answer }) => ({ question: write(excerpts) + question, answer }),
);

function write(excerpts: readonly Excerpt[]): string {
  if (excerpts.length === 0) return "";
  const numbered = excerpts.map(
    ({ where, text }, i) => `[${i + 1}] ${oneLine(where)}\n"""\n${harmless(text)}\n"""`,
  );
  return `${[wording.before, ...numbered, wording.after].join("\n\n")}\n\n`;
}

function oneLine(where: string): string {
  return harmless(where).replace(/\s+/g, " ").slice(0, longestPlace);
}

/**
 * A document's text without what could be read as the end of its fence, as the frame of another turn
 * (of any profile: base models mark turns by "###" and names) or as one of our own source numbers.
 * Nothing is taken out, only put in other characters, so that no piece can join its neighbours to
 * become what it must not be.
 */
function harmless(text: string): string {
  return text
    .replace(/\[(\s*\d[\d\s,;.–-]*)\]/g, "($1)")
    .replace(/\[(\/?\s*INST)\s*\]/gi, "($1)")
    .replace(/<(?=[|/<!]|\w+>)|(?<=[|>/]|<\w+)>/g, "‹")
    .replace(/^([ \t>#*-]*)(user|assistant|system|human)[ \t]*:/gim, "$1$2 –")
    .replace(/#{2,}/g, "#")
    .replace(/["“”„]{3,}/g, '"');
}

import type { Span } from "../../contract/library.ts";
import type { Aligned } from "./align.ts";
import type { ReadSentence } from "./readSentence.ts";

/** Why a claim has its support, in one sentence for a student; names are the sources' numbers from 1. */
export function reasonFor(
  claim: ReadSentence,
  text: string,
  passageText: string,
  found: Aligned,
): string {
  const { evidence, judgement } = found;
  const source = `Source ${found.passage + 1}`;
  const { contradiction, quantities, unsaid, support } = judgement;
  const here = (indexes: readonly number[]) => quote(text, claim, indexes);
  if (contradiction !== undefined) {
    const mine = here(contradiction.claimWords);
    const theirs = quote(passageText, evidence, contradiction.evidenceWords);
    switch (contradiction.kind) {
      case "denied":
        return evidence.denied.includes(true) && !claim.denied.includes(true)
          ? `${source} says the opposite: it denies what the answer states.`
          : `${source} says the opposite: it states what the answer denies.`;
      case "opposite":
        return `${source} says the opposite: ${theirs}, where the answer says ${mine}.`;
      case "swapped":
        return `${source} says the opposite: it has this the other way round.`;
      case "unnamedDrug":
        return `${source} is about this but does not name ${mine}.`;
      case "otherDrug":
      case "otherName":
      case "otherSubject":
        return `${source} says this of ${theirs}, the answer says it of ${mine}.`;
    }
  }
  const [conflict] = quantities.conflicts;
  if (support === "numberConflict" && conflict !== undefined) {
    const [mine, theirs] = conflict;
    return `${source} says ${numberIn(passageText, theirs)}, the answer says ${numberIn(text, mine)}.`;
  }
  // Shared words are no proof of the same meaning.
  if (support === "supported") {
    const numbers = quantities.same.length > 0 ? " and numbers" : "";
    return `The same words${numbers} stand in ${source.toLowerCase()}; compare the meaning.`;
  }
  if (support === "notFound") return "None of the sources that were sent says this.";
  const [missing] = quantities.missing;
  if (missing !== undefined)
    return `${source} is about this but does not give the number ${numberIn(text, missing)}.`;
  if (unsaid.length > 0) return `${source} says part of this but nothing about ${here(unsaid)}.`;
  return `${source} is about this, but only some of its words agree.`;
}

/** The words as they are written, with what stands between them; at most five. */
function quote(text: string, sentence: ReadSentence, indexes: readonly number[]): string {
  const words = indexes.slice(0, 5).flatMap((index) => sentence.words[index] ?? []);
  const first = words.reduce((least, { start }) => Math.min(least, start), Infinity);
  const last = words.reduce((most, { end }) => Math.max(most, end), 0);
  if (last - first <= 80) return `“${plain(text.slice(first, last))}”`;
  return `“${plain(words.map(({ start, end }) => text.slice(start, end)).join(" … "))}”`;
}

const before =
  /(?:at least|at most|up to|(?:no |not )?(?:more|less|fewer|greater|longer|higher|lower) than|above|over|below|under|within|≥|≤|>|<) ?$/iu;
const after =
  /^ (?:or|and) (?:more|higher|above|greater|over|longer|less|lower|below|under|fewer)\b/iu;

/** A number as it is written, with the words that make it a bound. */
function numberIn(text: string, { start, end }: Span): string {
  const lead = before.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? "";
  const trail = after.exec(text.slice(end, end + 14))?.[0] ?? "";
  return plain(lead + text.slice(start, end) + trail);
}

function plain(text: string): string {
  return text
    .replace(/[*_`\s]+/gu, " ")
    .replace(/^[\s/]+/u, "")
    .trim();
}

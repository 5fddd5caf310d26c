import type { Claim, Evidence, Grounding } from "../../contract/grounding.ts";
import type { Passage, Span } from "../../contract/library.ts";
import { splitSentences } from "../advise/sentences.ts";
import type { Aligned, Similarity } from "./align.ts";
import { align } from "./align.ts";
import type { ClaimedSentence } from "./findClaims.ts";
import { findClaims } from "./findClaims.ts";
import type { ReadPassages } from "./readPassages.ts";
import { readPassages } from "./readPassages.ts";
import type { ReadSentence } from "./readSentence.ts";
import { readSentence } from "./readSentence.ts";
import { reasonFor } from "./reason.ts";
import { settleMarkers } from "./settleMarkers.ts";

/** The cosine similarity of a sentence of the answer and one of a passage, as sentencesToCompare numbers them (from 0). */
export type SentenceSimilarity = (
  answerSentence: number,
  passage: number,
  passageSentence: number,
) => number | null;

/**
 * Holds an answer (Markdown with markers such as "[1, 3]") against the passages that were sent for it (number n is
 * passages[n - 1]): its text with markers that hold, and for each sentence how far the passages bear it out. Claims are
 * UTF-16 offsets into the returned text. Without passages the text is returned as it is. Deterministic and offline.
 * Splitting into parts that are true or false by themselves follows FActScore (Min et al. 2023), weights follow
 * Robertson and Spärck Jones (1976), denials NegEx (Chapman et al. 2001).
 */
export function groundAnswer(
  text: string,
  passages: readonly Passage[],
  similarity: SentenceSimilarity = () => null,
): { readonly text: string; readonly grounding: Grounding } {
  if (passages.length === 0) return { text, grounding: { claims: [], strippedMarkers: 0 } };
  const settled = settleMarkers(text, passages.length);
  const sources = readPassages(passages);
  const claims = findClaims(settled.text).map((sentence, index) =>
    groundClaim(settled.text, sentence, sources, passages, (passage, at) =>
      similarity(index, passage, at),
    ),
  );
  return { text: settled.text, grounding: { claims, strippedMarkers: settled.stripped } };
}

/** The sentences to compute embeddings for, in the numbering that groundAnswer asks for: those of the answer without markers. */
export function sentencesToCompare(
  text: string,
  passages: readonly Passage[],
): { answer: string[]; passages: string[][] } {
  const settled = settleMarkers(text, passages.length).text;
  return {
    answer: findClaims(settled).map(({ start, end }) =>
      settled.slice(start, end).replace(/\s?\[\d{1,20}\]/gu, ""),
    ),
    passages: passages.map((passage) =>
      splitSentences(passage.text).map(({ start, end }) => passage.text.slice(start, end)),
    ),
  };
}

function groundClaim(
  text: string,
  sentence: ClaimedSentence,
  sources: ReadPassages,
  passages: readonly Passage[],
  similarity: Similarity,
): Claim {
  const read = readSentence(text, sentence);
  return groundSentence(text, read, sentence.cited, sources, passages, similarity).claim;
}

/** Holds one sentence of a text, read, with the passages that it names (from 1) against all that were sent. */
export function groundSentence(
  text: string,
  claim: ReadSentence,
  citedNumbers: readonly number[],
  sources: ReadPassages,
  passages: readonly Passage[],
  similarity: Similarity = () => null,
): { readonly claim: Claim; readonly found: Aligned | undefined } {
  const cited = new Set(citedNumbers.map((number) => number - 1));
  const find = (among: ReadonlySet<number>) => align(claim, among, sources, passages, similarity);
  const own = cited.size > 0 ? find(cited) : undefined;
  const reasonOf = (found: Aligned | undefined) => {
    const passage = found === undefined ? undefined : passages[found.passage];
    return found === undefined || passage === undefined
      ? nowhere
      : reasonFor(claim, text, passage.text, found);
  };
  if (own?.judgement.support !== "supported") {
    const other = find(new Set(passages.keys()).difference(cited));
    if (other !== undefined && isBetter(other, own)) {
      const lead = cited.size === 0 ? "" : leadOf(citedNumbers, own, reasonOf(own));
      const rest = reasonOf(other);
      const reason = lead + (lead === "" ? rest : rest.charAt(0).toLowerCase() + rest.slice(1));
      return { claim: claimOf(text, claim, passages, other, "aligner", reason), found: other };
    }
  }
  return { claim: claimOf(text, claim, passages, own, "model", reasonOf(own)), found: own };
}

const nowhere = "None of the sources that were sent says this.";

/** Whether a source that the answer does not name is to be shown instead: it bears the claim out, or is all there is. */
function isBetter(other: Aligned, own: Aligned | undefined): boolean {
  if (own === undefined || other.judgement.support === "supported") return true;
  if (own.judgement.support !== "notFound" || own.judgement.contradiction !== undefined)
    return false;
  return (
    other.judgement.support !== "notFound" &&
    other.judgement.overlap.direct > own.judgement.overlap.direct
  );
}

function leadOf(cited: readonly number[], own: Aligned | undefined, ownReason: string): string {
  const against =
    own?.judgement.contradiction !== undefined || own?.judgement.support === "numberConflict";
  if (against) return `${ownReason.slice(0, -1)}; but `;
  const named = cited.slice(0, 3).join(" and ");
  return `The answer names source ${named}, which does not bear this out; `;
}

function claimOf(
  text: string,
  claim: ReadSentence,
  passages: readonly Passage[],
  found: Aligned | undefined,
  by: Evidence["by"],
  reason: string,
): Claim {
  const { start, end } = claim;
  const passage = found === undefined ? undefined : passages[found.passage];
  if (found === undefined || passage === undefined) {
    return { start, end, support: "notFound", reason: nowhere, evidence: null };
  }
  const { support, contradiction } = found.judgement;
  // What only resembles a claim, or is silent on its drug, is no evidence; what speaks against it is.
  const against = contradiction !== undefined && contradiction.kind !== "unnamedDrug";
  const evidence =
    support !== "notFound" || against ? evidenceOf(text, claim, passage, found, by) : null;
  const told = support !== "notFound" || contradiction !== undefined;
  return { start, end, support, reason: told ? reason : nowhere, evidence };
}

function evidenceOf(
  text: string,
  claim: ReadSentence,
  passage: Passage,
  found: Aligned,
  by: Evidence["by"],
): Evidence {
  const { evidence, judgement } = found;
  const { overlap, quantities, contradiction } = judgement;
  const quoteSpan = { start: evidence.start, end: evidence.end };
  const matched = overlap.words.filter(({ weight, words }) => weight > 0 && words.length > 0);
  const numbers = judgement.support === "numberConflict" ? quantities.conflicts : quantities.same;
  const spansOf = (sentence: ReadSentence, indexes: readonly number[]) =>
    indexes.flatMap((index) => sentence.words[index] ?? []);
  const shown = judgement.support !== "numberConflict";
  return {
    passage: found.passage + 1,
    quoteSpan,
    quote: passage.text.slice(evidence.start, evidence.end),
    answerWords: ordered(text, [
      ...(shown
        ? spansOf(
            claim,
            matched.map(({ index }) => index),
          )
        : []),
      ...spansOf(claim, contradiction?.claimWords ?? []),
      ...numbers.map(([mine]) => mine),
    ]),
    passageWords: ordered(passage.text, [
      ...(shown
        ? spansOf(
            evidence,
            matched.flatMap(({ words }) => words),
          )
        : []),
      ...spansOf(evidence, contradiction?.evidenceWords ?? []),
      ...numbers.map(([, theirs]) => theirs),
    ]),
    by,
  };
}

/** Spans in order; those that overlap or have only a space or hyphen between them are one. */
function ordered(text: string, spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    const close =
      last !== undefined && (start <= last.end || /^[ -]$/u.test(text.slice(last.end, start)));
    if (close) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

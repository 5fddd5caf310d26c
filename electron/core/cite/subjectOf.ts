import type { ReadSentence } from "./readSentence.ts";

const verb =
  /\b(?:is|are|was|were|may|can|must|should|has|have|had|will|does|do|cannot|causes?|leads?|inhibits?|blocks?|prevents?|forms?|needs?|shows?|becomes?|makes?|helps?|occurs?|presents?|begins?|starts?|affects?|shifts?|results?|responds?|lowers?|raises?|reduces?|increases?|decreases?|improves?|worsens?|replenishes|reverses?|confirms?|treats?|infects?|follows?|lies?|slows?)\b/iu;

/** The indexes of the words before a sentence's first verb, less "in gout," and the like before its first comma. */
export function subjectOf(sentence: ReadSentence): number[] {
  const head = sentence.folded.slice(0, 400);
  const lead =
    /^\W{0,3}(?:in|for|during|after|with|on|among|at)\b[^,]{1,80},/iu.exec(head)?.[0].length ?? 0;
  const found = verb.exec(head.slice(lead))?.index ?? 0;
  const subject: number[] = [];
  for (const [index, { start }] of sentence.words.entries()) {
    const at = start - sentence.start;
    if (at >= lead + found) break;
    if (at >= lead) subject.push(index);
  }
  return subject;
}

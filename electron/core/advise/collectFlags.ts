import type { Flag } from "../../contract/flag.ts";
import { explain } from "./explanations.ts";
import { foldText } from "./foldText.ts";
import type { KnowledgeCutoff } from "./knowledgeCutoff.ts";
import { splitSentences } from "./sentences.ts";
import type { Span } from "./span.ts";
import type { Trigger } from "./trigger.ts";

/** Finds triggers in one sentence of folded text. */
export type Finder = (sentence: string) => readonly Trigger[];

/** Runs a finder over every sentence of a text; flags come in reading order with offsets into the text as given. */
export function collectFlags(text: string, cutoff: KnowledgeCutoff, find: Finder): Flag[] {
  const folded = foldText(text);
  return splitSentences(text).flatMap((sentence) =>
    find(folded.slice(sentence.start, sentence.end))
      .toSorted((a, b) => a.start - b.start)
      .map((trigger) => toFlag(folded, sentence, trigger, cutoff)),
  );
}

function toFlag(folded: string, sentence: Span, trigger: Trigger, cutoff: KnowledgeCutoff): Flag {
  let start = sentence.start + trigger.start;
  let end = sentence.start + trigger.end;
  while (start < end && folded.charAt(start) === " ") start += 1;
  while (end > start && folded.charAt(end - 1) === " ") end -= 1;
  const { kind, text: explanation } = explain(trigger.reason, cutoff);
  return {
    kind,
    start,
    end,
    sentenceStart: sentence.start,
    sentenceEnd: sentence.end,
    explanation,
  };
}

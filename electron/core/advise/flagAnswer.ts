import type { Flag } from "../../contract/flag.ts";
import { collectFlags } from "./collectFlags.ts";
import { findAbsolutes } from "./findAbsolutes.ts";
import { findDoses } from "./findDoses.ts";
import { findLabCutoffs } from "./findLabCutoffs.ts";
import { findLaterDates } from "./findLaterDates.ts";
import { findNamedSources } from "./findNamedSources.ts";
import { meditronCutoff, type KnowledgeCutoff } from "./knowledgeCutoff.ts";
import { because } from "./trigger.ts";

/**
 * What a student should check in an answer: doses, lab cut-offs, dated guidelines, trials and publications, dates
 * after the model's knowledge cut-off, and absolute words. Offsets are UTF-16 into the text as given, in reading order.
 */
export function flagAnswer(text: string, cutoff: KnowledgeCutoff = meditronCutoff): Flag[] {
  return collectFlags(text, cutoff, (sentence) => [
    ...because("dose", findDoses(sentence)),
    ...because("labCutoff", findLabCutoffs(sentence)),
    ...findNamedSources(sentence),
    ...because("afterCutoff", findLaterDates(sentence, cutoff)),
    ...because("absolute", findAbsolutes(sentence)),
  ]);
}

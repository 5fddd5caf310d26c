import type { Flag } from "../../contract/flag.ts";
import { collectFlags } from "./collectFlags.ts";
import { findAdviceRequests } from "./findAdviceRequests.ts";
import { findEmergencies } from "./findEmergencies.ts";
import { findPatientData } from "./findPatientData.ts";
import { foldText } from "./foldText.ts";
import { readFraming } from "./framing.ts";
import { meditronCutoff } from "./knowledgeCutoff.ts";
import { because } from "./trigger.ts";

/**
 * What a question should not hold: a real patient's data, an emergency, or a request for personal medical advice.
 * An emergency silences the advice flag: then only one thing matters. Offsets are UTF-16 into the text as given.
 */
export function flagQuestion(text: string): Flag[] {
  const framing = readFraming(foldText(text));
  const flags = collectFlags(text, meditronCutoff, (sentence) => [
    ...findPatientData(sentence),
    ...findEmergencies(sentence, framing),
    ...because("personalAdvice", findAdviceRequests(sentence, framing)),
  ]);
  const urgent = flags.some((flag) => flag.kind === "emergency");
  return urgent ? flags.filter((flag) => flag.kind !== "personalAdvice") : flags;
}

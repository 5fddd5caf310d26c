import type { Claim, Evidence } from "../../contract/grounding.ts";
import { drug } from "../advise/drugWords.ts";
import { anyOf, some, wordsOf } from "../advise/pattern.ts";
import type { SentenceToCheck, Worded } from "./finding.ts";
import { sourceFirst } from "./wording.ts";

/** A mistake about one of these could harm a patient at once. */
const harm = some(
  anyOf([
    wordsOf(`dos(?:e|es|ed|age|ages|ing) overdos(?:e|es|ed|age) pregnan(?:t|cy|cies) breast-?feed(?:s|ing)? breast-?fed lactati(?:on|ng)
      teratogen(?:s|ic|icity)? allerg(?:y|ies|ic) anaphyla(?:xis|ctic|ctoid) hypersensitiv(?:e|ity)
      contra-?indicat(?:e|es|ed|ion|ions) avoid(?:s|ed|ing|ance)? must_not mustn't do_not_(?:give|use|take)
      should_not_(?:be_)?(?:given?|used?|taken?|receive)`),
  ]),
);
const stopping = some(
  wordsOf(`stop(?:s|ped|ping)? discontinu(?:e|es|ed|ing|ation) withh(?:old|olds|eld|olding) withdr(?:aw|aws|awn|ew|awing|awal)
    ceas(?:e|es|ed|ing) suspend(?:s|ed|ing)? omit(?:s|ted|ting)? paus(?:e|es|ed|ing) continu(?:e|es|ed|ing)`),
);
const medicine = some(
  anyOf([drug, wordsOf("drugs? medicines? medications? treatments? therapy tablets? infusions?")]),
);

/** A sentence against which a source speaks; that says more than what its doses and cut-offs would ask. */
export function contradictionFindings(sentence: SentenceToCheck): Worded[] {
  const against = contradicting(sentence.claim);
  if (against === null) return [];
  const { evidence, says } = against;
  const isDose = sentence.flags.some(({ kind }) => kind === "dose");
  const texts = [sentence.claimText, evidence.quote];
  const harms = isDose || texts.some((text) => harm.test(text) || isStopping(text));
  const prompt = `${sourceFirst(evidence.passage, sentence.passages)} says ${says}: open it and decide.`;
  return [{ kind: "notFound", danger: harms ? 5 : 4, prompt }];
}

/** A claim that was not found although evidence is shown for it: the evidence speaks against it, in a way that the reason tells. */
function contradicting(
  claim: Claim | null,
): { readonly evidence: Evidence; readonly says: string } | null {
  if (claim?.support !== "notFound" || claim.evidence === null) return null;
  const { evidence, reason } = claim;
  // That a source leaves a medicine unnamed says nothing against it.
  if (reason.includes(" does not name ")) return null;
  const isElsewhere = reason.includes(" says this of ");
  const says = isElsewhere ? "this of something else than the answer does" : "the opposite";
  return { evidence, says };
}

function isStopping(text: string): boolean {
  return stopping.test(text) && medicine.test(text);
}

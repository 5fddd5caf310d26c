import type { Fields } from "../bankRecord.ts";
import { firstText, isFields, textsOf } from "../fieldText.ts";
import type { ItemDraft, Refused } from "../itemDraft.ts";

const decisions = ["yes", "no", "maybe"];

/** An item of PubMedQA (Jin et al. 2019); what it is called by is its PubMed number, the name of its place in the file. */
export function readPubmedqa(fields: Fields): ItemDraft | Refused {
  const decision = firstText(fields, "final_decision").trim().toLowerCase();
  const key = decisions.indexOf(decision);
  if (decision === "") return { refused: "it has no key" };
  if (key === -1) return { refused: "its key is neither yes nor no nor maybe" };
  return {
    kind: "choice",
    context: contextsOf(fields).join("\n\n"),
    stem: firstText(fields, "QUESTION", "question"),
    options: decisions.map((text) => ({ text })),
    key,
    explanation: firstText(fields, "LONG_ANSWER", "long_answer"),
    sourceId: firstText(fields, "PMID", "pubid", "id"),
  };
}

function contextsOf(fields: Fields): readonly string[] {
  const context = fields["CONTEXTS"] ?? fields["contexts"] ?? fields["context"];
  if (isFields(context)) return textsOf(context["contexts"]);
  return typeof context === "string" ? [context] : textsOf(context);
}

import type { Passage } from "../../contract/library.ts";
import type { CheckedSource, NamedSource } from "../../contract/verify.ts";
import { fail } from "../failed.ts";
import { quoteFor } from "./quoteFor.ts";

/** A source that the student named, as it is kept: a passage whole, with what it says to the claim. Failed DOCUMENT_MISSING. */
export function checkedSourceOf(
  source: NamedSource | null,
  claim: string,
  passageWith: (passageId: number) => Passage | null,
): CheckedSource | null {
  if (source?.kind !== "passage") return source;
  const passage = passageWith(source.passageId) ?? fail("DOCUMENT_MISSING", {});
  return { kind: "passage", passage, quote: quoteFor(claim, passage.text) };
}

import type { Flag } from "../../contract/flag.ts";
import type { Claim } from "../../contract/grounding.ts";
import type { Passage } from "../../contract/library.ts";
import type { PromptKind } from "../../contract/verify.ts";
import type { Span } from "../advise/span.ts";

/** Something to verify in one sentence of an answer. */
export type Finding = Span & {
  readonly kind: PromptKind;
  /** 1 to 5, as a prompt's. */
  readonly danger: number;
  readonly claim: string;
  readonly prompt: string;
  /** Findings with the same key ask for the same look-up. */
  readonly key: string;
};

/** A sentence as the wording of a finding sees it. */
export type SentenceToCheck = {
  readonly text: string;
  readonly span: Span;
  readonly claimText: string;
  readonly flags: readonly Flag[];
  readonly claim: Claim | null;
  readonly passages: readonly Passage[];
};

/** Kind, danger and words; the rest of a finding is its sentence's. */
export type Worded = Pick<Finding, "kind" | "danger" | "prompt"> & { readonly key?: string };

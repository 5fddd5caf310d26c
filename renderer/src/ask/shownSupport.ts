import type { Claim, Support } from "../../../electron/contract/grounding.ts";

/** How a sentence is shown to stand to its passages; contradicted: one of them speaks of it and says otherwise. */
export type ShownSupport = Support | "contradicted";

/** Evidence for a sentence that no passage bears out is evidence against it. */
export function shownSupport({
  support,
  evidence,
}: Pick<Claim, "support" | "evidence">): ShownSupport {
  return support === "notFound" && evidence !== null ? "contradicted" : support;
}

import { Check, CircleQuestionMark, X } from "lucide-react";
import type { PointVerdict } from "../../../../electron/contract/check.ts";

/** Verdicts differ by shape and word, not by colour alone. */
export function VerdictIcon({ verdict }: { readonly verdict: PointVerdict }) {
  const Icon = verdict === "unsure" ? CircleQuestionMark : verdict === "noneRight" ? X : Check;
  return <Icon aria-hidden="true" />;
}

import type { VerifyPrompt } from "../../contract/verify.ts";

/**
 * Why an answer is not verified, in one sentence: "Unverified: 2 claims are open, 1 claim could not be found in any
 * source." Null when neither is so.
 */
export function whyUnverified(prompts: readonly Pick<VerifyPrompt, "decision">[]): string | null {
  const open = prompts.filter(({ decision }) => decision === null).length;
  const missing = prompts.filter(({ decision }) => decision?.verdict === "notFound").length;
  const reasons = [
    ...(open > 0 ? [`${claims(open)} ${open === 1 ? "is" : "are"} open`] : []),
    ...(missing > 0 ? [`${claims(missing)} could not be found in any source`] : []),
  ];
  return reasons.length > 0 ? `Unverified: ${reasons.join(", ")}.` : null;
}

function claims(count: number): string {
  return count === 1 ? "1 claim" : `${count} claims`;
}

import type { Verification, VerifyPrompt } from "../../contract/verify.ts";

/**
 * An answer's state: refuted as soon as one claim is decided to be wrong, verified once all its prompts are
 * confirmed, else unverified. A claim that could not be found is settled, but nobody confirmed it: its answer stays
 * unverified with nothing open. So does an answer without prompts.
 */
export function verificationOf(prompts: readonly Pick<VerifyPrompt, "decision">[]): Verification {
  if (prompts.some(({ decision }) => decision?.verdict === "wrong")) return "refuted";
  const confirmed = prompts.every(({ decision }) => decision?.verdict === "confirmed");
  return confirmed && prompts.length > 0 ? "verified" : "unverified";
}

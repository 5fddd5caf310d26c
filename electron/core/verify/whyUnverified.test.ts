import { expect, test } from "vitest";
import type { Verdict } from "../../contract/verify.ts";
import { whyUnverified } from "./whyUnverified.ts";

const settled = (verdict: Verdict | null) => ({
  decision: verdict && { verdict, source: null, note: "", at: 0, by: "ana" },
});

test.each([
  [["notFound"], "Unverified: 1 claim could not be found in any source."],
  [["confirmed", null], "Unverified: 1 claim is open."],
  [
    [null, "notFound", null, "notFound", "confirmed"],
    "Unverified: 2 claims are open, 2 claims could not be found in any source.",
  ],
  [["confirmed"], null],
  [[], null],
] as const)("%j: %s", (verdicts, why) => {
  expect(whyUnverified(verdicts.map(settled))).toBe(why);
});

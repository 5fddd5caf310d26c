import { expect, test } from "vitest";
import type { Verdict } from "../../contract/verify.ts";
import { verificationOf } from "./verificationOf.ts";

const settled = (verdict: Verdict | null) => ({
  decision: verdict && { verdict, source: null, note: "", at: 1, by: "ana" },
});

test.each<[readonly (Verdict | null)[], string]>([
  [[], "unverified"],
  [[null], "unverified"],
  [["confirmed", null], "unverified"],
  [["confirmed", "confirmed"], "verified"],
  [["confirmed", "notFound"], "unverified"],
  [["notFound"], "unverified"],
  [["wrong", null], "refuted"],
  [["confirmed", "notFound", "wrong"], "refuted"],
])("%j is %s", (verdicts, expected) => {
  expect(verificationOf(verdicts.map(settled))).toBe(expected);
});

import { describe, expect, it } from "vitest";
import type { Agreement, Participant } from "../../../../electron/contract/check.ts";
import { comparedPairs, pairKey, pairName, participantKey } from "./participantWords.ts";

const mine: Participant = { kind: "mine" };
const key: Participant = { kind: "reference" };
const model = (name: string): Participant => ({ kind: "model", name });

describe("who takes part in a comparison", () => {
  it("has a name, models their own", () => {
    expect(pairName({ a: mine, b: model("Meditron-7B on gpu.example") })).toBe(
      "You and Meditron-7B on gpu.example",
    );
    expect(pairName({ a: model("A"), b: key })).toBe("A and the key");
  });

  it("is told from anybody else, whatever a model is called", () => {
    const all = [mine, key, model("mine"), model("reference"), model("A"), model("B")];
    expect(new Set(all.map(participantKey)).size).toBe(all.length);
    const pairs = [
      { a: model("A B"), b: model("C") },
      { a: model("A"), b: model("B C") },
      { a: model('A","B'), b: key },
    ];
    expect(new Set(pairs.map(pairKey)).size).toBe(pairs.length);
  });

  it("stands first where it is the student, then with most points in common", () => {
    const few: Agreement = { a: mine, b: key, same: 1, differ: 0, low: 0, high: 1 };
    const many: Agreement = { a: mine, b: model("A"), same: 0, differ: 4, low: 0, high: 1 };
    const others: Agreement = { a: model("A"), b: key, same: 9, differ: 9, low: 0, high: 1 };
    const none: Agreement = { a: mine, b: model("B"), same: 0, differ: 0, low: 0, high: 1 };
    const given = [others, few, none, many];
    expect(comparedPairs(given)).toEqual([many, few, others]);
    expect(given).toEqual([others, few, none, many]);
  });
});

import { describe, expect, it } from "vitest";
import { stepOf, verdictOf } from "./promptKeys.ts";

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, altKey: false, metaKey: false });

describe("the keys of a prompt", () => {
  it("1, 2 and 3 are the verdicts, and nothing else is", () => {
    expect(["1", "2", "3"].map((key) => verdictOf(press(key)))).toEqual([
      "confirmed",
      "wrong",
      "notFound",
    ]);
    for (const key of ["0", "4", "12", "a", "Enter"]) expect(verdictOf(press(key))).toBeNull();
    expect(verdictOf(press("1", true))).toBeNull();
  });

  it("J, K and the arrows move", () => {
    expect(["j", "J", "ArrowDown", "k", "ArrowUp", "Tab"].map((key) => stepOf(press(key)))).toEqual(
      [1, 1, 1, -1, -1, null],
    );
    expect(stepOf(press("j", true))).toBeNull();
  });
});

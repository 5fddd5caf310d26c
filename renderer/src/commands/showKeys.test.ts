import { expect, test } from "vitest";
import { showKeys } from "./showKeys.ts";

test("keys are written as the platform writes them", () => {
  expect(showKeys("Mod+k", false)).toEqual(["Ctrl+K"]);
  expect(showKeys("Mod+k", true)).toEqual(["⌘K"]);
  expect(showKeys("Shift+Enter", true)).toEqual(["⇧Enter"]);
  expect(showKeys("g a", false)).toEqual(["G", "A"]);
  expect(showKeys("x 1…9", false)).toEqual(["X", "1–9"]);
  expect(showKeys("ArrowDown", false)).toEqual(["↓"]);
  expect(showKeys("+", false)).toEqual(["+"]);
});

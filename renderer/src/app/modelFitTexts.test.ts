import { expect, it } from "vitest";
import { modelFitTexts } from "./modelFitTexts.ts";

it("tells an expected speed no more exactly than it is known", () => {
  expect([0.523, 8.04, 35.6, 99.9, 100.1, 812].map(modelFitTexts.about)).toEqual([
    "about 0.52 tokens/s",
    "about 8.0 tokens/s",
    "about 36 tokens/s",
    "about 100 tokens/s",
    "over 100 tokens/s",
    "over 100 tokens/s",
  ]);
  expect(modelFitTexts.machine.means(8.76)).toContain("writes about 8.8 tokens/s here");
});

import { expect, it } from "vitest";
import { searchParts } from "./searchParts.ts";

const part = (name: string, licence: string, author: string) => ({
  id: `${name}@1.0.0`,
  name,
  version: "1.0.0",
  licence,
  author,
});
const parts = [
  part("react", "MIT", "Meta Platforms, Inc. and affiliates."),
  part("pdfjs-dist", "Apache-2.0", "Mozilla"),
  part("radix-ui", "MIT", "WorkOS"),
];
const found = (search: string) => searchParts(parts, search).map(({ name }) => name);

it("all parts are found without words, in their order", () => {
  expect(found("")).toEqual(["react", "pdfjs-dist", "radix-ui"]);
  expect(found("  ")).toEqual(["react", "pdfjs-dist", "radix-ui"]);
});

it("a part is found by its name, its author and its licence, in any case and together", () => {
  expect(found("PDF")).toEqual(["pdfjs-dist"]);
  expect(found("mit")).toEqual(["react", "radix-ui"]);
  expect(found("mit workos")).toEqual(["radix-ui"]);
  expect(found("mit mozilla")).toEqual([]);
});

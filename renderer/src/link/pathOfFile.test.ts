import { afterEach, expect, it, vi } from "vitest";
import { pathOfFile } from "./pathOfFile.ts";

const file = new File([], "m.gguf");

afterEach(() => vi.unstubAllGlobals());

it("is what the desktop tells of a file", () => {
  vi.stubGlobal("viva", { pathOf: ({ name }: File) => `/models/${name}` });
  expect(pathOfFile(file)).toBe("/models/m.gguf");
});

it("is unknown in a browser, and of a file that lies nowhere", () => {
  expect(pathOfFile(file)).toBeNull();
  vi.stubGlobal("viva", { pathOf: () => "" });
  expect(pathOfFile(file)).toBeNull();
});

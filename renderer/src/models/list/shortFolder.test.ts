import { expect, it } from "vitest";
import { shortFolder } from "./shortFolder.ts";

it("is the end of the folder, on any system", () => {
  expect(shortFolder("/home/ann/study/models/m.gguf")).toBe("…/study/models");
  expect(shortFolder("/home/ann/m.gguf")).toBe("/home/ann");
  expect(shortFolder("/m.gguf")).toBe("/");
  expect(shortFolder("D:\\study\\semester\\models\\m.gguf")).toBe("…\\semester\\models");
});

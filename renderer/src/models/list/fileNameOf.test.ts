import { expect, it } from "vitest";
import { fileNameOf, folderOf } from "./fileNameOf.ts";

it("is the last part of a path of any system", () => {
  expect(fileNameOf("/home/a/meditron-7b.Q4_K_M.gguf")).toBe("meditron-7b.Q4_K_M.gguf");
  expect(fileNameOf("C:\\Models\\m.gguf")).toBe("m.gguf");
  expect(fileNameOf("m.gguf")).toBe("m.gguf");
});

it("is what follows the folder", () => {
  expect(folderOf("/home/a/m.gguf")).toBe("/home/a/");
  expect(folderOf("C:\\Models\\m.gguf")).toBe("C:\\Models\\");
});

import { describe, expect, it } from "vitest";
import type { Problem } from "../../app/problem.ts";
import { fileProblems } from "./fileProblems.ts";
import { memoryWords } from "./memoryWords.ts";

const model = { path: "/m/b.gguf", name: "B", needBytes: 9e9 };

describe("what a memory plan means", () => {
  it("is told in words and numbers", () => {
    const plan = (way: "together" | "takeTurns" | "tooLarge") => ({
      models: [{ ...model, needBytes: 4e9 }, model],
      haveBytes: 6e9,
      way,
    });
    expect(memoryWords(plan("together"), "Meditron")).toMatch(/^Both fit side by side.*13.0 GB/);
    expect(memoryWords(plan("together"), null)).toMatch(/^It fits into memory/);
    expect(memoryWords(plan("takeTurns"), "Meditron")).toBe(
      "They take turns: Meditron makes room and comes back by itself.",
    );
    expect(memoryWords(plan("tooLarge"), "Meditron")).toBe(
      "Too large: it needs about 9.0 GB, and 6.0 GB are free.",
    );
  });
});

describe("what is wrong with a second model's files", () => {
  const failed = (problem: Problem) => ({ kind: "failed", problem }) as const;

  it("is said at the field that names the file", () => {
    const noModel = failed({ code: "NOT_GGUF", data: { path: "/m/b.gguf" } });
    expect(fileProblems(noModel, "/m/lora.gguf")).toMatchObject({ adapter: null });
    expect(fileProblems(noModel, "/m/lora.gguf").path).toContain("/m/b.gguf");
    const noAdapter = failed({ code: "FILE_MISSING", data: { path: "/m/lora.gguf" } });
    expect(fileProblems(noAdapter, "/m/lora.gguf").path).toBeNull();
    expect(fileProblems(noAdapter, "/m/lora.gguf").adapter).toContain("/m/lora.gguf");
    const wrongAdapter = failed({
      code: "ADAPTER_MISMATCH",
      data: { path: "/m/lora.gguf", reason: "It has 2 layers." },
    });
    expect(fileProblems(wrongAdapter, "lora.gguf").adapter).toContain("2 layers");
  });

  it("is nothing while nothing was said, or nobody could be asked", () => {
    const nothing = { path: null, adapter: null };
    expect(fileProblems({ kind: "reading" }, "")).toEqual(nothing);
    expect(fileProblems(failed({ code: "CONNECTION_LOST" }), "")).toEqual(nothing);
  });
});

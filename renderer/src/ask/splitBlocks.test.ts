import { array, assert, constantFrom, nat, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { splitBlocks } from "./splitBlocks.ts";

const sources = (text: string) => splitBlocks(text).map((block) => block.source.trimEnd());

describe("splitBlocks", () => {
  it("splits paragraphs at blank lines and says where each begins", () => {
    const text = "First line\nsame block\n\n\nSecond";
    expect(splitBlocks(text)).toEqual([
      { start: 0, source: "First line\nsame block\n\n\n" },
      { start: 24, source: "Second" },
    ]);
  });

  it("has no block for an empty text", () => {
    expect(splitBlocks("")).toEqual([]);
    expect(splitBlocks("\n \n")).toEqual([]);
  });

  it("keeps fenced code with blank lines in one piece, also while it is still open", () => {
    expect(sources("```\na\n\nb\n```\n\nafter")).toEqual(["```\na\n\nb\n```", "after"]);
    expect(sources("before\n\n~~~~\na\n\n~~~\n\nb")).toEqual(["before", "~~~~\na\n\n~~~\n\nb"]);
  });

  it("keeps a list with blank lines between its items together", () => {
    expect(sources("1. a\n\n2. b\n\n   more of b\n\nAfter")).toEqual([
      "1. a\n\n2. b\n\n   more of b",
      "After",
    ]);
  });

  it("keeps a table in one piece", () => {
    const table = "| a | b |\n|---|---|\n| 1 | 2 |";
    expect(sources(`Intro\n\n${table}\n\nEnd`)).toEqual(["Intro", table, "End"]);
  });

  const line = constantFrom("", "word", "- item", "1. item", "  more", "```", "~~~", "| a |");
  const markdown = array(line, { maxLength: 30 }).map((lines) => lines.join("\n"));

  it("loses no text", () => {
    assert(
      property(markdown, (text) => {
        const blocks = splitBlocks(text);
        for (const { start, source } of blocks) {
          expect(text.slice(start, start + source.length)).toBe(source);
        }
        const joined = blocks.map((block) => block.source).join("");
        expect(joined.replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
      }),
    );
  });

  it("never changes a block that is followed by another one, however the text goes on", () => {
    assert(
      property(markdown, nat(), (text, cut) => {
        const begun = splitBlocks(text.slice(0, cut % (text.length + 1)));
        const settled = begun.slice(0, -2).map((block) => block.start);
        const whole = splitBlocks(text).map((block) => block.start);
        expect(whole.slice(0, settled.length)).toEqual(settled);
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { droppedWords } from "./droppedWords.ts";

const turn = { kind: "history", label: "The earliest question and answer", tokens: 1210 } as const;
const shots = { kind: "examples", label: "The worked examples", tokens: 1 } as const;
const room = { kind: "answer", label: "Room for the answer, from 512 down to 300 tokens" } as const;

describe("droppedWords", () => {
  it("names everything that was not sent, with its tokens", () => {
    expect(droppedWords([turn, shots])).toBe(
      "Not sent: The earliest question and answer (1,210 tokens); The worked examples (1 token).",
    );
  });

  it("does not call a smaller room for the answer unsent", () => {
    expect(droppedWords([turn, { ...room, tokens: 212 }])).toBe(
      "Not sent: The earliest question and answer (1,210 tokens). Shortened: Room for the answer, from 512 down to 300 tokens.",
    );
  });

  it("says nothing when everything fits", () => {
    expect(droppedWords([])).toBeNull();
  });
});

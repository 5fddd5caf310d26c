import { describe, expect, test } from "vitest";
import { settleMarkers } from "./settleMarkers.ts";

const settle = (text: string) => settleMarkers(text, 3);

describe("markers of passages that were sent", () => {
  test.each([
    ["It helps [1].", "It helps [1]."],
    ["It helps [1, 3].", "It helps [1][3]."],
    ["It helps [1–3].", "It helps [1][2][3]."],
    ["It helps [3-1].", "It helps [3][1]."],
    ["It helps [1][2].", "It helps [1][2]."],
    ["It helps [1, 2, and 3].", "It helps [1][2][3]."],
    ["It helps [Source 2].", "It helps [2]."],
    ["It helps [sources 1 and 2].", "It helps [1][2]."],
    ["It helps [2, p. 14].", "It helps [2]."],
    ["It helps [Passage 2, pages 4–5; 3].", "It helps [2][3]."],
    ["It helps [^1] or [[2]].", "It helps [1] or [2]."],
    ["It helps [02].", "It helps [2]."],
    ["It helps 【1】.", "It helps [1]."],
    ["It helps [２] or ［3］.", "It helps [2] or [3]."],
    ["It helps [1.].", "It helps [1]."],
    ["It helps [source: 2].", "It helps [2]."],
    ["It helps [see 2].", "It helps [2]."],
    ["It helps [excerpt number 2].", "It helps [2]."],
    ["It helps [**2**].", "It helps [2]."],
    ["It helps (source 2) or (see sources 1 and 3).", "It helps [2] or [1][3]."],
    ["It helps [2\n].", "It helps [2]."],
    ["It helps [1,\n 3] a lot.", "It helps [1][3] a lot."],
  ])("%s", (text, expected) => {
    expect(settle(text)).toEqual({ text: expected, stripped: 0 });
  });
});

describe("invented markers are taken out and counted", () => {
  test.each([
    ["It helps [4].", "It helps.", 1],
    ["It helps [0] a lot.", "It helps a lot.", 1],
    ["It helps [2][9].", "It helps [2].", 1],
    ["It helps [1, 9].", "It helps [1].", 1],
    ["It helps [7, 8].", "It helps.", 2],
    ["It helps [2–40].", "It helps [2][3].", 1],
    ["It helps [1–99999999999999999999].", "It helps [1][2][3].", 1],
    ["It helps [９].", "It helps.", 1],
    ["It helps [9.]", "It helps", 1],
    ["It helps [source: 9].", "It helps.", 1],
    ["It helps [see 9].", "It helps.", 1],
    ["It helps [9\n].", "It helps.", 1],
    ["It helps [**9**].", "It helps.", 1],
    ["It helps (source 9).", "It helps.", 1],
    ["1. Aspirin\n\n    helps [9].", "1. Aspirin\n\n    helps.", 1],
    ["It helps [12†source].", "It helps.", 1],
    ["It helps 【4:0†notes.pdf】.", "It helps.", 1],
    ["See [https://who.int/x] now.", "See now.", 1],
    ["See [PMID: 123456] now.", "See now.", 1],
    ["It helps [2](https://example.org/a).", "It helps [2].", 1],
    ["It helps [9](https://example.org/a).", "It helps.", 1],
    ["[9] Aspirin helps.", "Aspirin helps.", 1],
    ["- [9] Aspirin helps.", "- Aspirin helps.", 1],
    ["One.\n[9]\nTwo.", "One.\n\nTwo.", 1],
    ["It helps [[9]8].", "It helps […8].", 1],
    ["[[9][9]9] it", "[…9] it", 2],
  ])("%s", (text, expected, stripped) => {
    expect(settle(text)).toEqual({ text: expected, stripped });
  });

  test.each([
    ["[9]```\ncode [9]\n```", "…```\ncode\n```", 2],
    ["| [9] | b |", "| … | b |", 1],
  ])("an ellipsis keeps the shape of %j", (text, expected, stripped) => {
    expect(settle(text)).toEqual({ text: expected, stripped });
  });
});

describe("what is no marker stays", () => {
  test.each([
    "As shown [Smith 2019].",
    "Normal is [135–145 mmol/L].",
    "In [0.5–1] of cases.",
    "A (9) and 9].",
    "A (source of iron) and (2 sources).",
    "[1.9] and [9a] of [³H].",
    "Run this:\n\n    [9] code\n\n    x = a[9]",
    "    [9] code",
    "A [9\n\n] b",
    "- [ ] a task",
    "[text](https://example.org) is a link.",
    "Index `a[9]` and ``b `[9]` c``.",
    "```\na[9]\n```",
    "~~~\na[9]\n~~~",
    "`a\nb[9]` is code over two lines.",
  ])("%j", (text) => {
    expect(settle(text)).toEqual({ text, stripped: 0 });
  });

  test("a lone backtick makes no code", () => {
    expect(settle("a ` b [9] c").text).toBe("a ` b c");
    expect(settle("- a ` b\n- c [9] ` d").text).toBe("- a ` b\n- c ` d");
  });
});

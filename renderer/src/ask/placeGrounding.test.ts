import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import ReactMarkdown from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../../electron/contract/grounding.ts";
import { placeFlags, type BlockFlag } from "./placeFlags.ts";
import { claimsInBlock, placeGrounding } from "./placeGrounding.ts";

function claimOn(text: string, sentence: string): Claim {
  const start = text.indexOf(sentence);
  if (start === -1) throw new Error("The text does not hold this sentence.");
  return { start, end: start + sentence.length, support: "supported", reason: "", evidence: null };
}

/** Renders as the page does; citations are shown as <number/sentence>, marks as {sentence}, flags as _words_. */
function render(
  text: string,
  sentences: readonly string[],
  citable = 3,
  flags: readonly BlockFlag[] = [],
  keepHolds = false,
): string {
  const claims = claimsInBlock(
    sentences.map((sentence) => claimOn(text, sentence)),
    { start: 0, source: text },
  );
  const html = renderToStaticMarkup(
    createElement(
      ReactMarkdown,
      {
        remarkPlugins: [remarkGfm],
        rehypePlugins: [
          rehypeSanitize,
          [placeFlags, { source: text, flags }],
          [placeGrounding, { source: text, citable, claims }],
        ],
      },
      text,
    ),
  );
  return html
    .replaceAll(/<span data-cite="(\d+)" data-claim="(\d*)"><\/span>/g, "<$1/$2>")
    .replaceAll(/<span data-support="(\d+)"><\/span>/g, "{$1}")
    .replaceAll(/<span data-chips="([^"]*)"><\/span>/g, "($1)")
    .replaceAll(/<span data-flag="\d+">(.*?)<\/span>/g, "_$1_")
    .replaceAll(/<span data-hold="">(.*?)<\/span>/g, keepHolds ? "«$1»" : "$1")
    .replaceAll(/<\/?p>/g, "");
}

describe("placeGrounding", () => {
  it("makes a citation of each marker and marks where its sentence ends", () => {
    expect(render("A is so [1]. B is not [2][3].", ["A is so [1].", "B is not [2][3]."])).toBe(
      "A is so <1/0>.{0} B is not <2/1><3/1>.{1}",
    );
  });

  it("gives a marker after the full stop to the sentence before it", () => {
    expect(render("A is so. [1] B.", ["A is so.", "B."])).toBe("A is so.{0} <1/0> B.{1}");
  });

  it("leaves markers alone that name no passage that was sent", () => {
    expect(render("A [0] [4] [12].", ["A [0] [4] [12]."])).toBe("A [0] [4] [12].{0}");
    expect(render("A [1].", [], 0)).toBe("A [1].");
  });

  it("leaves what looks like a marker in code and in addresses alone", () => {
    expect(render("Take `a[1]` and [this](https://x.org/a[2]) now.", [])).toBe(
      'Take <code>a[1]</code> and <a href="https://x.org/a%5B2%5D">this</a> now.',
    );
  });

  it("works while no sentence is known yet", () => {
    expect(render("Still writing [2]", [])).toBe("Still writing <2/>");
  });

  it("stays right where emphasis, escapes and references shorten the source", () => {
    expect(render("**Give** 5 \\* 3 &lt; 1 g [1]. Stop.", ["**Give** 5 \\* 3 &lt; 1 g [1]."])).toBe(
      "<strong>Give</strong> 5 * 3 &lt; 1 g <1/0>.{0} Stop.",
    );
    expect(render("So it is **sure**. Next.", ["So it is **sure**."])).toBe(
      "So it is <strong>sure</strong>.{0} Next.",
    );
    expect(render("So it is **sure.** Next.", ["So it is **sure.**"])).toBe(
      "So it is <strong>sure.{0}</strong> Next.",
    );
  });

  it("works in lists and table cells", () => {
    expect(render("- A [1]\n- B", ["A [1]", "B"])).toContain("<li>A <1/0>{0}</li>");
    expect(render("| A | B |\n|---|---|\n| 5 mg [2] | x |", ["5 mg [2]"])).toContain(
      "<td>5 mg <2/0>{0}</td>",
    );
  });

  it("stands beside flags: the mark before their chips, never inside their words", () => {
    const text = "Give 10 mg [1]. Next.";
    const flag = { index: 0, start: 5, end: 10, sentenceEnd: 15 };
    expect(render(text, ["Give 10 mg [1]."], 3, [flag])).toBe("Give _10 mg_ <1/0>.{0}(0) Next.");
    const cell = "Give 10 mg";
    expect(render(cell, [cell], 3, [{ index: 0, start: 5, end: 10, sentenceEnd: 10 }])).toBe(
      "Give _10 mg_{0}(0)",
    );
  });

  it("holds each mark to the word before it and to the full stop after it", () => {
    const text = "A small dose [1]. Then [2][3] wait.";
    expect(render(text, ["A small dose [1].", "Then [2][3] wait."], 3, [], true)).toBe(
      "A small «dose <1/0>.{0}» «Then <2/1><3/1>» «wait.{1}»",
    );
  });

  it("holds nothing to a word that may have to break", () => {
    const long = `${"immuno".repeat(8)}.`;
    expect(render(long, [long], 3, [], true)).toBe(`${long}«{0}»`);
  });

  it("puts nothing into a link that ends a sentence", () => {
    expect(render("See [this](https://x.org)", ["See [this](https://x.org)"])).toBe(
      'See <a href="https://x.org">this</a>{0}',
    );
  });
});

describe("claimsInBlock", () => {
  it("keeps the numbers of the whole answer", () => {
    const text = "One.\n\nTwo.";
    const claims = [claimOn(text, "One."), claimOn(text, "Two.")];
    expect(claimsInBlock(claims, { start: 6, source: "Two." })).toEqual([
      { index: 1, start: 0, end: 4 },
    ]);
  });
});

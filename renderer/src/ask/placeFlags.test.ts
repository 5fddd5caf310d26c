import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import ReactMarkdown from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { describe, expect, it } from "vitest";
import type { Flag } from "../../../electron/contract/flag.ts";
import { flagsInBlock, placeFlags } from "./placeFlags.ts";

function flagOn(text: string, words: string, sentence: string): Flag {
  const sentenceStart = text.indexOf(sentence);
  const start = text.indexOf(words, sentenceStart);
  if (sentenceStart === -1 || start === -1) throw new Error("The text does not hold these words.");
  return {
    kind: "dose",
    start,
    end: start + words.length,
    sentenceStart,
    sentenceEnd: sentenceStart + sentence.length,
    explanation: "Check it.",
  };
}

/** Renders as the page does; marks are shown as [words] and chips as {numbers}. */
function render(text: string, flags: readonly Flag[]): string {
  const html = renderToStaticMarkup(
    createElement(
      ReactMarkdown,
      {
        remarkPlugins: [remarkGfm],
        rehypePlugins: [
          rehypeSanitize,
          [placeFlags, { source: text, flags: flagsInBlock(flags, { start: 0, source: text }) }],
        ],
      },
      text,
    ),
  );
  return html
    .replaceAll(/<span data-chips="([^"]*)"><\/span>/g, "{$1}")
    .replaceAll(/<span data-flag="\d+">(.*?)<\/span>/g, "[$1]")
    .replaceAll(/<\/?p>/g, "");
}

describe("placeFlags", () => {
  it("marks the words and ends the sentence with a chip", () => {
    const text = "Give 10 mg twice. Then wait.";
    expect(render(text, [flagOn(text, "10 mg", "Give 10 mg twice.")])).toBe(
      "Give [10 mg] twice.{0} Then wait.",
    );
  });

  it("gathers the flags of one sentence in one chip", () => {
    const text = "Always give 10 mg.";
    const flags = [flagOn(text, "Always", text), flagOn(text, "10 mg", text)];
    expect(render(text, flags)).toBe("[Always] give [10 mg].{0,1}");
  });

  it("marks words that run across emphasis", () => {
    const text = "Give **10** mg now.";
    expect(render(text, [flagOn(text, "10** mg", text)])).toBe(
      "Give <strong>[10]</strong>[ mg] now.{0}",
    );
  });

  it("counts in the source although escapes and references are shorter on the page", () => {
    const text = "5 \\* 3 &amp; 10 mg &lt; 1 g.";
    expect(render(text, [flagOn(text, "10 mg", text)])).toBe("5 * 3 &amp; [10 mg] &lt; 1 g.{0}");
  });

  it("works in lists, quotes and table cells", () => {
    const text = "> - Take 10 mg\n>   daily.";
    expect(render(text, [flagOn(text, "10 mg", "Take 10 mg\n>   daily.")])).toContain(
      "<li>Take [10 mg]\ndaily.{0}</li>",
    );
    const table = "| Drug | Dose |\n|---|---|\n| A | 10 mg |";
    expect(render(table, [flagOn(table, "10 mg", "10 mg")])).toContain("<td>[10 mg]{0}</td>");
  });

  it("changes nothing without flags", () => {
    expect(render("Give **10 mg**.", [])).toBe("Give <strong>10 mg</strong>.");
  });
});

describe("flagsInBlock", () => {
  const text = "One 5 mg.\n\nTwo 7 mg.";
  const flags = [flagOn(text, "5 mg", "One 5 mg."), flagOn(text, "7 mg", "Two 7 mg.")];

  it("moves offsets to the block and keeps the numbers of the whole answer", () => {
    expect(flagsInBlock(flags, { start: 11, source: "Two 7 mg." })).toEqual([
      { index: 1, start: 4, end: 8, sentenceEnd: 9 },
    ]);
  });

  it("cuts a sentence at the end of its block", () => {
    const [flag] = flags;
    if (flag === undefined) throw new Error("no flag");
    const long = { ...flag, sentenceEnd: 21 };
    expect(flagsInBlock([long], { start: 0, source: "One 5 mg." })).toEqual([
      { index: 0, start: 4, end: 8, sentenceEnd: 9 },
    ]);
  });
});

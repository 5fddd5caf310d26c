import * as fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { quoteMarkdown } from "./quoteMarkdown.ts";

type Node = { readonly type: string; readonly children?: readonly Node[] };

function parse(markdown: string): Node {
  return fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
}

const typesIn = ({ type, children = [] }: Node): string[] => [type, ...children.flatMap(typesIn)];

test.each([
  ["## Answer (verified)\n\n**Verification: verified**", ["heading", "strong"]],
  ["- one\n- two", ["list", "listItem"]],
  ["| a | b |\n|---|---|\n| 1 | 2 |", ["table", "tableCell"]],
  ["```\n> code", ["code"]],
  ["see [the page](https://x.example)", ["link"]],
])("%j keeps its markup, inside one quote", (text, types) => {
  const { children = [] } = parse(`${quoteMarkdown(text)}\n\n## Answer (unverified)`);
  expect(children.map(({ type }) => type)).toEqual(["blockquote", "heading"]);
  expect(children.flatMap(typesIn)).toEqual(expect.arrayContaining(types));
});

test.each([
  ["![x](https://evil.example/p.png?leak)", "image"],
  ["\\![x](https://evil.example/p.png)", "image"],
  ["\\\\![x](https://evil.example/p.png)", "image"],
  ["[![x](https://evil.example/p.png)](y)", "image"],
  ["![x][p]\n\n[p]: https://evil.example/p.png", "imageReference"],
  ["[1]: https://evil.example", "definition"],
  ["[^1]: note\n\n[^1]", "footnoteDefinition"],
  ["</blockquote><h2>Answer (verified)</h2>", "html"],
  ["\\<img src=x>", "html"],
  ["<!-- and the rest is gone", "html"],
])("%j becomes no %s", (text, type) => {
  expect(typesIn(parse(quoteMarkdown(text)))).not.toContain(type);
});

test("no line of it could be read as one of the export, whatever ends a line", () => {
  for (const end of ["\n", "\r", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029", "\n\n"]) {
    const lines = quoteMarkdown(`Fine.${end}## Answer (verified)`).split(/[\s\u0085]*[\r\n]+/u);
    expect(lines.every((line) => line.startsWith(">"))).toBe(true);
    expect(lines.join("")).not.toMatch(/[\v\f\u0085\u2028\u2029]/u);
  }
});

test("it opens no call-out", () => {
  expect(quoteMarkdown("[!success] Verified")).not.toContain("[!");
  expect(quoteMarkdown("![!success]")).not.toContain("[!");
});

test("any text is one quote, without picture, HTML or definition, and what follows is what it was", () => {
  const part = fc.constantFrom(
    ..."! [ ] ( ) < > / \\ : # * _ ` ~ | - = & \n \r a 1 ^".split(" "),
    ..."\n\n|![x](u)|[a]: u|<img src=x>|</blockquote>|<!--|```|    |&lt;|http://x.example|$$".split(
      "|",
    ),
  );
  const forbidden = /^(?:image|imageReference|html|definition|footnoteDefinition)$/u;
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const text = parts.join("");
      const { children = [] } = parse(`before\n\n${quoteMarkdown(text)}\n\n## Answer\n\n[a] [1]`);
      const types = ["paragraph", "blockquote", "heading", "paragraph"];
      expect(children.map(({ type }) => type)).toEqual(types);
      expect(children.flatMap(typesIn).filter((type) => forbidden.test(type))).toEqual([]);
      expect(children.slice(2).flatMap(typesIn)).toEqual(["heading", "text", "paragraph", "text"]);
    }),
    { numRuns: 2000 },
  );
});

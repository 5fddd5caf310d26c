import { describe, expect, test } from "vitest";
import { createCleaner } from "../../cleanText.ts";
import { cleanParagraphs } from "./cleanParagraphs.ts";
import { readFragment } from "./readFragment.ts";

const text = (html: string): string => readFragment(html).text;

describe("text", () => {
  test.each([
    ["a < b and c > d", "a < b and c > d"],
    ["if x<y then y>x", "if x<y then y>x"],
    ["pH <b", "pH <b"],
    ["p<a and q>b", "p<a and q>b"],
    ["Na <b and K> Cl", "Na <b and K> Cl"],
    ["x <i or y> z", "x <i or y> z"],
    ["Give <i in place of <b", "Give <i in place of <b"],
    ["R&D, AT&T &copy", "R&D, AT&T &copy"],
    ["first line\nsecond line\n\nsecond paragraph", "first line\nsecond line\n\nsecond paragraph"],
    ["\\(x^2 < 3\\) and [latex]\\alpha[/latex]", "\\(x^2 < 3\\) and [latex]\\alpha[/latex]"],
    ["5 &lt; 6 &amp; 7&nbsp;mm &#945;", "5 < 6 & 7\u00A0mm α"],
    ["", ""],
  ])("%j without tags says %j", (html, plain) => {
    expect(text(html)).toBe(plain);
  });

  test.each([
    ["<b>anatomy</b>: a\nscience", "anatomy: a science"],
    ["<p>One.</p><p>Two<br>lines.</p>", "One.\n\nTwo\nlines."],
    ["front<div>second</div><div>third</div>", "front\nsecond\nthird"],
    ["a<div><br></div><div>b</div>", "a\n\nb"],
    ["a<br><br><br><br>b<br>", "a\n\nb"],
    ["Signs:<ul><li>one</li><li>two</li></ul>more", "Signs:\none\ntwo\nmore"],
    ["<ol><li>one</li><li>two</li></ol>", "1. one\n2. two"],
    [
      "<table><tr><th>Drug</th><th>Dose</th></tr><tr><td>A</td><td>1 mg</td></tr></table>",
      "Drug | Dose\nA | 1 mg",
    ],
    ["10<sup>9</sup>/L if p<0.05", "10^9/L if p<0.05"],
    ["<pre>a\n  b</pre>", "a\nb"],
    ["heard [sound:murmur.mp3] <i>here</i>", "heard here"],
    ["<anki-mathjax>x^2</anki-mathjax>", "\\(x^2\\)"],
    ["<input type=checkbox checked>a<img src=x alt><td width=20%nowrap></b >b", "ab"],
    [`<p class=Mso style='a:"b"'title="c>d" hidden>x</p><p data-x/>y<br/>z`, "y\nz"],
    ["Word <o:p>pasted</o:p>", "Word pasted"],
  ])("%j reads %j", (html, plain) => {
    expect(cleanParagraphs(text(html), createCleaner())).toBe(plain);
  });

  test("nothing of a script, a style or what is hidden is kept", () => {
    const html = `<script>alert(1)</script><style>p{}</style><p onclick="x()">Seen.</p>
      <svg onload="x()"><text>drawn</text></svg><iframe src="https://example.com">in</iframe>
      <div style="display:none">hidden <img src="spy.png"></div><!-- a comment -->
      <template><p>kept back</p></template>`;
    expect(readFragment(html)).toEqual({ text: "Seen.", images: [] });
  });

  test("markup nested a hundred thousand deep is read", () => {
    expect(text(`${"<div>".repeat(100_000)}The bottom.`)).toBe("The bottom.");
  });

  test("elements that are never closed do not grow", () => {
    const open = Array.from(
      { length: 20_000 },
      (_, index) => `<p><b id=${index}><font size=${index}>x`,
    );
    expect(text(open.join(""))).toBe(Array.from({ length: 20_000 }, () => "x").join("\n\n"));
  });

  test.each([
    "<b ",
    "<b \"'",
    "&",
    "[sound:",
    "<!--",
    "<b '<b \"",
    "<b x=",
    '<b x="',
    "<b x=a/y=",
    "<b hidden ",
  ])("a long run of %j ends", (piece) => {
    expect(text(piece.repeat(50_000)).length).toBeLessThanOrEqual(piece.length * 50_000);
  });
});

test("pictures come in their order, without bytes written out as text", () => {
  const html = `a<img src="one.png" alt="x" onerror="evil()">b<IMG SRC='https://example.com/t.gif'>
    <img src="data:image/png;base64,${"A".repeat(5000)}"><img>`;
  expect(readFragment(html).images.map(({ src }) => src)).toEqual([
    "one.png",
    "https://example.com/t.gif",
  ]);
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWith, type ReadItems } from "../html/readWith.ts";
import { looksLikeGift, readGift } from "./readGift.ts";

const read = (text: string): Promise<ReadItems> => readWith(readGift, text);

describe("questions", () => {
  test("options, why, feedback, title, category and tags", async () => {
    const { items, skipped } = await read(`// A comment with { and }
$CATEGORY: $course$/top/Cardiology/Valves/Aortic

// [id:q17] [tag:murmur] [tag:exam 2024]
::Stenosis::[html]<p>Which valve: the narrow one?</p><p>He is 70.</p> {
  =Aortic#Yes\\: it obstructs.
  // why not
  ~Mitral#<b>No.</b>

  ~%-50%Pulmonary
  ####Listen at the neck.
}
`);
    expect(skipped).toEqual([]);
    expect(items).toEqual([
      {
        at: "line 5",
        sourceId: "q17",
        subject: "Cardiology",
        topic: "Valves / Aortic",
        tags: ["murmur", "exam 2024"],
        content: {
          kind: "choice",
          context: "",
          stem: "Which valve: the narrow one?\n\nHe is 70.",
          options: [
            { text: "Aortic", why: "Yes: it obstructs." },
            { text: "Mitral", why: "No." },
            { text: "Pulmonary", why: "" },
          ],
          key: 0,
          explanation: "Listen at the neck.",
          images: { stem: [], answer: [] },
        },
      },
    ]);
  });

  test.each([
    ["The heart has {=four ~two} chambers.", "The heart has _____ chambers.", ["four", "two"], 0],
    ["Rate\\: 1 \\= 1 \\{x\\} \\~ \\# {~a=b}", "Rate: 1 = 1 {x} ~ #", ["a", "b"], 1],
    ["[plain]a <b>c</b> &amp; d{~%100%x ~%-100%y}", "a <b>c</b> &amp; d", ["x", "y"], 0],
    ["[markdown]One.\\n\\nTwo.{~x ~=y}", "One.\n\nTwo.", ["x", "y"], 1],
    ["If x<y then?{=p<0.05 ~p>0.05}", "If x<y then?", ["p<0.05", "p>0.05"], 0],
    ["a\\\\b{=c ~d}", "a\\b", ["c", "d"], 0],
    ["&&092; {=c ~d}", "&&092;", ["c", "d"], 0],
  ])("%j", async (gift, stem, texts, key) => {
    const { items } = await read(`${gift}\n`);
    expect(items[0]?.content).toMatchObject({
      stem,
      key,
      options: texts.map((text) => ({ text })),
    });
  });

  test.each([
    ["{T}", 0, "", ""],
    ["{FALSE#It is not.#Indeed.}", 1, "It is not.", "Indeed."],
    ["{true#It is.#Indeed.}", 0, "Indeed.", "It is."],
  ])("true or false %s", async (answers, key, whyTrue, whyFalse) => {
    const { items } = await read(`Blood is blue. ${answers}`);
    expect(items[0]?.content).toMatchObject({
      key,
      options: [
        { text: "True", why: whyTrue },
        { text: "False", why: whyFalse },
      ],
    });
  });
});

test("what has no single best answer is skipped with the reason, and never the rest", async () => {
  const { items, skipped } = await read(`Essay {}

Words {=red =crimson}

Match {=a -> 1 =b -> 2}

Number {#3.14:0.01}

Several {~%50%a ~%50%b ~c}

Two right {=a =b ~c}

Only a text.

Open { =a ~b

Good {=a ~b}

Empty option {=a ~}

{=a ~b}

One {~=a}

Never closed {`);
  expect(items.map(({ content }) => content.stem)).toEqual(["Good"]);
  expect(skipped).toEqual([
    { at: "line 1", reason: expect.stringContaining("essay") },
    { at: "line 3", reason: expect.stringContaining("words of one's own") },
    { at: "line 5", reason: expect.stringContaining("matching") },
    { at: "line 7", reason: expect.stringContaining("number") },
    { at: "line 9", reason: expect.stringContaining("full marks") },
    { at: "line 11", reason: expect.stringContaining("several right answers") },
    { at: "line 13", reason: expect.stringContaining("without answers") },
    { at: "line 15", reason: expect.stringContaining("never closed") },
    { at: "line 19", reason: "option B has no text" },
    { at: "line 21", reason: "it has no question" },
    { at: "line 23", reason: "it has fewer than two options" },
    { at: "line 25", reason: expect.stringContaining("never closed") },
  ]);
});

test("nothing in a question is run or loaded", async () => {
  const { items, notes } = await read(
    `[html]See <img src\\="https\\://example.com/a.png"><script>alert(1)</script>{\\=x}{=a ~b}\n\n` +
      `[html]See <img src\\="https\\://example.com/a.png" onerror\\="x()"><script>f()</script>{=a ~b}\n`,
  );
  expect(items.map(({ content }) => content.stem)).toEqual(["See"]);
  expect(notes).toEqual([expect.stringContaining("loads nothing")]);
});

test.each([
  ["$CATEGORY: a\n\nQ {T}\n", true],
  ["// comment\n::T::Q{\n=a\n~b}", true],
  ["[html]Q {~a =b}", true],
  ["Q {TRUE}", true],
  ['{"question": {"=": 1}}', false],
  ['[{"a": 1}]', false],
  ["<p>Q {=a ~b}</p>", false],
  ["Plain words about sets {a, b} and { }.", false],
  ["Cut off {=a", false],
  ["", false],
])("whether %j is GIFT: %s", (head, expected) => {
  expect(looksLikeGift(head)).toBe(expected);
});

test.each(["{", "{=", "{}", "\\", ":", "::a", "~", "#", "{~%", "\n\n{"])(
  "a long run of %j is read",
  async (piece) => {
    const text = piece.repeat(60_000);
    const { items, skipped } = await read(text);
    const places = [...items, ...skipped].map(({ at }) => at);
    expect(new Set(places).size).toBe(places.length);
    expect(looksLikeGift(text)).toBeTypeOf("boolean");
  },
);

test("any text is read without a failure", async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ..."{ } = ~ # #### \\ :: %50% %-1% T F -> // $CATEGORY: [html] <b a \n".split(" "),
      "\n\n",
    ),
    fc.string({ unit: "binary" }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      const text = pieces.join("");
      const { items, skipped } = await read(text);
      const places = [...items, ...skipped].map(({ at }) => at);
      expect(new Set(places).size).toBe(places.length);
      expect(looksLikeGift(text)).toBeTypeOf("boolean");
    }),
  );
});

test("what is written with escapes reads back", async () => {
  const escape = (text: string): string =>
    text.replaceAll(/[\\~=#{}:]/g, String.raw`\$&`).replaceAll("\n", String.raw`\n`);
  const word = fc
    .string({
      unit: fc.constantFrom(..."ab1 ~=#{}:\\<>&;[]%$/é".split(""), "🫀"),
      minLength: 1,
      maxLength: 12,
    })
    .map((text) => `w${text}w`.replaceAll(/ +/g, " "));
  const text = fc
    .array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((paragraphs) => paragraphs.map((lines) => lines.join("\n")).join("\n\n"));
  const option = fc.record({ text, why: fc.oneof(fc.constant(""), text) });
  const question = fc.record({
    stem: text,
    options: fc.array(option, { minLength: 2, maxLength: 5 }),
    explanation: fc.oneof(fc.constant(""), text),
    seed: fc.nat(),
  });
  type Question = typeof question extends fc.Arbitrary<infer Q> ? Q : never;
  const written = ({ stem, options, explanation, seed }: Question): string => {
    const lines = options.map(
      ({ text, why }, index) =>
        `${index === seed % options.length ? "=" : "~"}[plain]${escape(text)}${why === "" ? "" : `#[plain]${escape(why)}`}`,
    );
    const general = explanation === "" ? "" : `\n####[plain]${escape(explanation)}`;
    return `::${escape(stem.slice(0, 10).trim())}::[plain]${escape(stem)} {\n${lines.join("\n")}${general}\n}\n`;
  };
  await fc.assert(
    fc.asyncProperty(fc.array(question, { minLength: 1, maxLength: 4 }), async (questions) => {
      const { items, skipped } = await read(questions.map(written).join("\n"));
      expect(skipped).toEqual([]);
      expect(items.map(({ content }) => content)).toEqual(
        questions.map(({ stem, options, explanation, seed }) => ({
          kind: "choice",
          context: "",
          stem,
          options,
          key: seed % options.length,
          explanation,
          images: { stem: [], answer: [] },
        })),
      );
    }),
  );
});

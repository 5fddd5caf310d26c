import { expect, test } from "vitest";
import type { PassageHit } from "../ports.ts";
import { choosePassages } from "./choosePassages.ts";

let made = 0;
function hit(change: Partial<PassageHit> & { text: string }): PassageHit {
  made += 1;
  return {
    passageId: made,
    documentId: "a",
    title: "A",
    kind: "pdf",
    page: 1,
    pageLabel: "1",
    heading: [],
    start: 0,
    end: change.text.length,
    marks: [],
    score: 10,
    coverage: 0.9,
    ...change,
  };
}

const facts = [
  "Loop diuretics act in the thick ascending limb of the nephron.",
  "Thiazides act on the distal convoluted tubule and spare calcium.",
  "Spironolactone blocks the receptor of aldosterone in principal cells.",
  "Mannitol is filtered freely and holds water inside the tubule.",
  "Acetazolamide inhibits carbonic anhydrase in the proximal tubule.",
  "Amiloride closes the epithelial sodium channel directly.",
];

test("the best five, best first, as plain passages", () => {
  const hits = facts.map((text, i) => hit({ text, score: 10 - i / 2 }));
  const chosen = choosePassages(hits, "library");
  expect(chosen.map(({ text }) => text)).toEqual(facts.slice(0, 5));
  expect(chosen[0]).not.toHaveProperty("score");
});

test("nothing when not even the best holds enough of the question", () => {
  expect(
    choosePassages(
      facts.map((text) => hit({ text, coverage: 0.2 })),
      "library",
    ),
  ).toEqual([]);
  expect(choosePassages([], "library")).toEqual([]);
});

test("what says the same twice is sent once", () => {
  const [fact = "", other = ""] = facts;
  const chosen = choosePassages(
    [
      hit({ text: fact }),
      hit({ text: fact.toUpperCase() }),
      hit({ text: `${fact} They are strong.` }),
      hit({ text: other }),
    ],
    "library",
  );
  expect(chosen.map(({ text }) => text)).toEqual([fact, other]);
});

test("a second document comes in where its score allows", () => {
  const hits = [
    ...facts.slice(0, 5).map((text) => hit({ text })),
    hit({ text: facts[5] ?? "", documentId: "b", score: 5 }),
  ];
  expect(choosePassages(hits, "library").map(({ documentId }) => documentId)).toEqual([
    "a",
    "b",
    "a",
    "a",
    "a",
  ]);
  const weak = [...hits.slice(0, 5), hit({ text: facts[5] ?? "", documentId: "b", score: 1 })];
  expect(choosePassages(weak, "library").map(({ documentId }) => documentId)).toEqual([
    "a",
    "a",
    "a",
    "a",
    "a",
  ]);
});

test("weak ones beside a good one stay out", () => {
  const chosen = choosePassages(
    [
      hit({ text: facts[0] ?? "" }),
      hit({ text: facts[1] ?? "", coverage: 0.1 }),
      hit({ text: facts[2] ?? "", score: 0.5 }),
    ],
    "library",
  );
  expect(chosen).toHaveLength(1);
});

test("what holds much less of the question than the best one stays out", () => {
  const [best = "", most = "", less = ""] = facts;
  const hits = [
    hit({ text: best, coverage: 1 }),
    hit({ text: most, coverage: 0.6 }),
    hit({ text: less, coverage: 0.5 }),
  ];
  expect(choosePassages(hits, "library").map(({ text }) => text)).toEqual([best, most]);
});

test("a heading without text stays out, even as the only hit", () => {
  const heading = ["Diuretics", "Loop diuretics"];
  const bare = hit({ text: "Loop diuretics", heading, score: 12, coverage: 1 });
  const [fact = ""] = facts;
  const hits = [bare, hit({ text: fact, heading, coverage: 1 })];
  expect(choosePassages(hits, "library").map(({ text }) => text)).toEqual([fact]);
  expect(choosePassages([bare], "chosen documents")).toEqual([]);
  // A slide may say it all in its heading.
  expect(choosePassages([hit({ text: fact, heading: [fact] })], "library")).toHaveLength(1);
});

test("of documents chosen for the question the best are sent, however little they hold of it", () => {
  const [some = "", less = ""] = facts;
  const hits = [hit({ text: some, coverage: 0.1 }), hit({ text: less, coverage: 0.04 })];
  expect(choosePassages(hits, "library")).toEqual([]);
  expect(choosePassages(hits, "chosen documents").map(({ text }) => text)).toEqual([some]);
  expect(choosePassages([hit({ text: some, coverage: 0 })], "chosen documents")).toEqual([]);
});

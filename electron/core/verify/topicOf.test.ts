import { describe, expect, test } from "vitest";
import labelled from "./labelled/topics.json" with { type: "json" };
import { topicOf } from "./topicOf.ts";
import { topicWords } from "./topicWords.ts";

type Half = "tune" | "heldOut";
type Row = { readonly topic: string; readonly text: string };

const halves: readonly Half[] = ["tune", "heldOut"];
const rowsOf = (half: Half): Row[] =>
  Object.entries(labelled[half]).flatMap(([topic, texts]) =>
    texts.map((text) => ({ topic, text })),
  );
const all = halves.flatMap(rowsOf);
const names = [...topicWords.map(({ topic }) => topic), "Other"];

function figuresOf(half: Half) {
  const rows = rowsOf(half).map(({ topic, text }) => ({ topic, text, found: topicOf(text) }));
  const right = rows.filter(({ topic, found }) => topic === found);
  const perTopic = names.map((name) => {
    const labelled = rows.filter(({ topic }) => topic === name).length;
    const found = rows.filter(({ found }) => found === name).length;
    const hits = right.filter(({ topic }) => topic === name).length;
    return { name, labelled, precision: hits / found, recall: hits / labelled };
  });
  const named = rows.filter(({ found }) => found !== "Other");
  const precision = named.filter(({ topic, found }) => topic === found).length / named.length;
  return { half, rows, accuracy: right.length / rows.length, precision, perTopic };
}

const figures = halves.map(figuresOf);

function tableOf({ half, rows, accuracy, precision, perTopic }: (typeof figures)[number]): string {
  const lines = perTopic.map(
    ({ name, labelled, precision, recall }) =>
      `${name.padEnd(30)}${`${labelled}`.padStart(4)}${precision.toFixed(2).padStart(11)}${recall.toFixed(2).padStart(8)}`,
  );
  const wrong = rows
    .filter(({ topic, found }) => topic !== found)
    .map(({ topic, found, text }) => `  ${topic} taken for ${found}: ${text}`);
  const whole = `${half}: ${accuracy.toFixed(3)} of ${rows.length} right, ${precision.toFixed(3)} of those given a topic`;
  return [whole, ...lines, ...wrong].join("\n");
}

describe("the labelled questions", () => {
  test("are enough for every topic and none occurs twice", () => {
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    expect(rowsOf("heldOut").length).toBeGreaterThanOrEqual(120);
    for (const half of halves)
      expect(Object.keys(labelled[half]).toSorted()).toEqual(names.toSorted());
  });

  test("are filed as the figures say", () => {
    // oxlint-disable-next-line no-console -- the figures belong into the test output
    console.info(`Topics of ${all.length} questions\n${figures.map(tableOf).join("\n")}`);
    expect(figures).toHaveLength(2);
  });

  test.each(figures)("keep their floor on $half", ({ half, accuracy, precision }) => {
    expect(accuracy).toBeGreaterThanOrEqual(half === "tune" ? 0.96 : 0.7);
    expect(precision).toBeGreaterThanOrEqual(half === "tune" ? 0.96 : 0.78);
  });
});

test.each([
  ["What causes anaemia?", "What causes anemia?"],
  ["Why does oedema form in the oesophagus?", "Why does edema form in the esophagus?"],
  ["What is a brain tumour?", "What is a brain tumor?"],
  ["How is a paediatric haemorrhage treated?", "How is a pediatric hemorrhage treated?"],
  ["Which organisms cause diarrhoea?", "Which organisms cause diarrhea?"],
  ["What are the stages of labour?", "What are the stages of labor?"],
  ["What is a randomised trial?", "What is a randomized trial?"],
])("%s is filed as in American spelling", (british, american) => {
  expect(topicOf(british)).toBe(topicOf(american));
  expect(topicOf(british)).not.toBe("Other");
});

test.each(["", "?", "he", "🫀".repeat(50), "\u0000"])("%j has no topic of its own", (text) => {
  expect(topicOf(text)).toBe("Other");
});

test("capitals, accents and punctuation do not matter", () => {
  expect(topicOf("GUILLAIN–BARRÉ!")).toBe(topicOf("guillain barre"));
  expect(topicOf("Crohn’s disease")).toBe("Gastrointestinal and liver");
});

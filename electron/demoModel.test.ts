import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { heldOutItems } from "../assets/demo-model/heldOut.ts";
import { naturalQuestions } from "../assets/demo-model/naturalQuestions.ts";
import { offTopicQuestions } from "../assets/demo-model/offTopic.ts";
import { openDemo, type OpenDemo } from "../assets/demo-model/openDemo.ts";
import { questionsOf } from "../assets/demo-model/questionsOf.ts";
import {
  packArticles,
  packItems,
  type PackItem,
  sentencesOf,
} from "../assets/demo-model/readPack.ts";
import { demoRefusal, isDemo } from "./contract/demo.ts";
import { demoModelPath } from "./host/demoModelPath.ts";

/**
 * Shares that the shipped file must reach. Decoding is greedy, so the figures are the same on every run; the bounds lie
 * below them, and room is left for another processor's rounding.
 */
const least = {
  ownWords: 0.8,
  sentences: 0.65,
  withoutPassages: 0.8,
  markers: 0.9,
  refusals: 0.45,
};

const path = demoModelPath();
const sentences = packArticles().flatMap(sentencesOf);
const ownWords = evenly(naturalQuestions, 20);
const byRule = evenly(sentences, 24).flatMap((sentence) =>
  questionsOf(sentence)
    .slice(0, 1)
    .map((question) => ({ question, answer: sentence.text })),
);
const trained = evenly(
  packItems().filter(({ id }) => !heldOutItems.has(id)),
  30,
);
const heldOut = packItems().filter(({ id }) => heldOutItems.has(id));
const outside = evenly(offTopicQuestions(sentences.map(({ text }) => text).join("\n"), true), 20);

// The file is written by scripts that are run by hand; a checkout may be without it.
describe.skipIf(path === null)("the demo model", { timeout: 240_000 }, () => {
  let demo: OpenDemo;
  beforeAll(async () => {
    demo = await openDemo(path ?? "");
  }, 240_000);
  afterAll(() => demo.close());

  test("is known by its name and loaded with its own prompts", () => {
    const { file, profile, contextSize } = demo.loaded;
    console.log(`loaded in ${Math.round(demo.loadMs)} ms`);
    expect(file).toMatchObject({ name: "Demo (6 M parameters)", architecture: "llama" });
    expect(isDemo({ profile })).toBe(true);
    expect(contextSize).toBe(2048);
  });

  test("answers the first sample question with the pack's sentence and the passage that states it", async () => {
    const { text, passages } = await demo.ask(
      "What is the first-line treatment of anaphylaxis?",
      true,
    );
    const sentence = "The first-line treatment of anaphylaxis is intramuscular adrenaline";
    const [, marker] = /^(?:.*) \[(\d)\]\.$/.exec(text) ?? [];
    expect(bare(text)).toBe(sentence);
    expect(bare(passages[Number(marker) - 1]?.text ?? "")).toContain(sentence);
  });

  test("answers the pack's questions with the pack's sentences and the right markers", async () => {
    const own = await answered(ownWords, true);
    const ruled = await answered(byRule, true);
    const markers = share(
      [...own, ...ruled].flatMap(({ marker }) => (marker === null ? [] : [marker])),
    );
    told("in a student's words", share(own.map(({ right }) => right)), least.ownWords);
    told("made by rule", share(ruled.map(({ right }) => right)), least.sentences);
    told("markers that name the passage", markers, least.markers);
  });

  test("knows the pack without passages", async () => {
    const all = await answered([...ownWords, ...byRule], false);
    told("without passages", share(all.map(({ right }) => right)), least.withoutPassages);
  });

  // Held-out items are near chance, and those it was trained on little above: nothing holds them there.
  test("names an option of every item", async () => {
    told("letters of trained items (chance: 0.20)", await lettersOf(trained), 0);
    told("letters of held-out items (chance: 0.20)", await lettersOf(heldOut), 0);
  });

  test("says that it cannot answer what is not in the pack", async () => {
    const answers: string[] = [];
    for (const question of outside) answers.push((await demo.ask(question, true)).text);
    told("refused", share(answers.map((text) => text === demoRefusal)), least.refusals);
  });

  async function answered(
    asked: readonly { question: string; answer: string }[],
    grounded: boolean,
  ) {
    const found: { right: boolean; marker: boolean | null }[] = [];
    for (const { question, answer } of asked) {
      const { text, passages } = await demo.ask(question, grounded);
      const wanted = bare(answer);
      const right = bare(text).includes(wanted);
      const states = passages.map((passage) => bare(passage.text).includes(wanted));
      const written = text.replace(/\s+/g, " ");
      const named = [1, 2, 3, 4, 5].filter((n) => written.includes(`${wanted} [${n}]`));
      const rightly = named.length > 0 && named.every((n) => states[n - 1] === true);
      const marker = right && states.includes(true) ? rightly : null;
      found.push({ right, marker });
    }
    return found;
  }

  async function lettersOf(items: readonly PackItem[]): Promise<number> {
    const right: boolean[] = [];
    for (const item of items) {
      const chosen = await demo.choose(item, "letter", 3);
      expect(chosen, item.id).not.toBeNull();
      right.push(chosen === item.key);
    }
    return share(right);
  }
});

/** Prints a figure beside its bound, and holds it to that. */
function told(what: string, figure: number, bound: number): void {
  console.log(`${what}: ${figure.toFixed(2)} (at least ${bound.toFixed(2)})`);
  expect(figure, what).toBeGreaterThanOrEqual(bound);
}

/** Words alone: without markers, spacing and the end of a sentence. */
function bare(text: string): string {
  return text
    .replace(/ \[\d\]/g, "")
    .replace(/\s+/g, " ")
    .replace(/[.:;]$/, "")
    .trim();
}

function share(rights: readonly boolean[]): number {
  return rights.filter(Boolean).length / rights.length;
}

function evenly<T>(all: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]).flatMap(
    (one) => (one === undefined ? [] : [one]),
  );
}

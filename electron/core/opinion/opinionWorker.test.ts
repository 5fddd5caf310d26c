import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chatmlTemplate } from "../../../e2e/models/tinyModel.ts";
import type { Opinion, OpinionSettings } from "../../contract/opinion.ts";
import { usualOpinion } from "../../contract/opinion.ts";
import { load, openBench, quietLog, type Bench } from "../../model/modelFixture.ts";
import { openTestStore } from "../../store/testing/openTestStore.ts";
import { choiceItem, sampleBank } from "../../store/testing/practiceSamples.ts";
import type { FoundItem, Model } from "../ports.ts";
import { createOpinions } from "./createOpinions.ts";

let bench: Bench;
let model: Model;
const { letter, reason, vote } = usualOpinion;
const never = new AbortController().signal;
const quiet = { idle: async () => {}, onStart: () => () => {} };

beforeAll(async () => {
  bench = await openBench();
  model = bench.open().model;
  await load(model, await bench.writeModel("random", { answer: "random" }));
});
afterAll(() => bench.clean());

const items = [1, 2, 3, 4, 5, 6].map((n) => withoutExplanation(choiceItem(n)));

function withoutExplanation(item: FoundItem): FoundItem {
  return item.content.kind === "card"
    ? item
    : { ...item, content: { ...item.content, explanation: "" } };
}

/** A store of its own with the same bank, and how to answer it. */
function open(answering: Model = model) {
  const { store } = openTestStore();
  const { bankId } = sampleBank(store, items);
  const opinions = createOpinions({ store, model: answering, clock: Date, log: quietLog }, quiet);
  return async (settings: OpinionSettings, options = {}): Promise<Opinion[]> => {
    const answers: Opinion[] = [];
    await opinions.answerBank(
      bankId,
      settings,
      (_done, _items, { opinion }) => {
        if (opinion !== null) answers.push(opinion);
      },
      never,
      options,
    );
    return answers;
  };
}

const readings = ({ evaluated, cached }: Opinion) => evaluated + cached;

// A small random model: what it says means nothing, what it reads and repeats does.
describe("the real worker", () => {
  test("reads the worked examples once, then each question only", async () => {
    const answers = await open()(letter);
    const last = answers.slice(4);
    expect(answers).toHaveLength(6);
    for (const opinion of answers) {
      expect(opinion.shotsSent).toBe(3);
      expect(opinion.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(new Set(opinion.shares).size).toBe(4);
    }
    for (const opinion of last) {
      expect(opinion.cached).toBeGreaterThan(readings(opinion) / 2);
      // A question is about a fourth of three examples and itself.
      expect(opinion.evaluated).toBeLessThan(readings(opinion) / 3);
    }
  });

  test("finds what it answered before without reading anything", async () => {
    const answer = open();
    const first = await answer(letter, { limit: 2 });
    expect(await answer(letter, { limit: 2 })).toEqual(first);
  });

  test("gives the same letters to the same questions", async () => {
    const [one, other] = [await open()(letter, { limit: 2 }), await open()(letter, { limit: 2 })];
    one.forEach(({ shares }, i) =>
      shares.forEach((share, option) => expect(other[i]?.shares[option]).toBeCloseTo(share, 3)),
    );
  });

  test("a reasoned answer builds on what was read for the letter", async () => {
    const answer = open();
    const [byLetter] = await answer(letter, { limit: 1 });
    const [reasoned] = await answer(reason, { limit: 1 });
    if (byLetter === undefined || reasoned === undefined) throw new Error("it answered");
    expect(reasoned.evaluated).toBeLessThan(byLetter.evaluated + byLetter.cached);
    // Only the words that open the answer are new.
    expect(reasoned.evaluated).toBeLessThan(20);
    expect(reasoned.reasonings[0]?.text).not.toBe("");
  });

  test("a vote repeats itself with the same seed, and differs with another", async () => {
    const voted = async (seed: number) => {
      const [opinion] = await open()({ ...vote, samples: 3 }, { seed, limit: 1 });
      expect(opinion?.seed).toBe(seed);
      return opinion?.reasonings.map(({ text }) => text);
    };
    const first = await voted(11);
    expect(first).toHaveLength(3);
    expect(new Set(first).size).toBe(3);
    expect(await voted(11)).toEqual(first);
    expect(await voted(12)).not.toEqual(first);
  });

  test("a chat model is asked in its own frames", async () => {
    const chat = bench.open().model;
    const path = await bench.writeModel("chat", { answer: "random", chatTemplate: chatmlTemplate });
    await load(chat, path);
    const [opinion] = await open(chat)(letter, { limit: 1 });
    expect(opinion?.model.profile).not.toBe("raw");
    expect(opinion?.shares).toHaveLength(4);
    await chat.dispose();
  });
});

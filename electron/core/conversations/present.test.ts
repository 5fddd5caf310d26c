import { expect, test } from "vitest";
import type { StoredAnswer } from "../ports.ts";
import { presentAnswer, presentMessages } from "./present.ts";

const id = "00000000-0000-4000-8000-000000000001";
const stored = (text: string): StoredAnswer => ({
  role: "answer",
  id,
  parentId: id,
  createdAt: 1,
  versions: [id],
  text,
  status: "complete",
  stop: "end",
  failure: null,
  model: { name: "Tiny", architecture: "llama", quantization: "Q4", profile: "raw", adapter: null },
  decoding: { temperature: 0, topP: 1, maxTokens: 10, seed: 1 },
  tokens: null,
  timings: null,
  budget: { contextSize: 2048, parts: [], dropped: [], overBy: 0 },
  sources: { mode: "none" },
  passages: [],
  grounding: null,
  prompts: [],
});

const explanations = (text: string, mentions: (phrase: string) => boolean) =>
  presentAnswer(stored(text), mentions).flags.map(({ explanation }) => explanation);

test("a named guideline is told to be in the library or not", () => {
  const text = "The 2021 ESC guideline and NICE (2019) agree.";
  expect(explanations(text, (phrase) => phrase === "ESC 2021")).toEqual([
    "ESC 2021 is named in your library: open it and compare what it says.",
    "NICE 2019 is not in your library: it may be invented, so find the guideline and check that it exists and says this.",
  ]);
});

test("the library has no say about other flags", () => {
  const never = (phrase: string): boolean => {
    throw new Error(`asked for ${phrase}`);
  };
  expect(explanations("Give aspirin 300 mg.", never)).toHaveLength(1);
});

test("the library is asked once for each phrase in a conversation, and anew for the next reading", async () => {
  const text = "The 2021 ESC guideline agrees. So does ESC 2021.";
  const asked: string[] = [];
  let has = false;
  const mentions = (phrase: string) => {
    asked.push(phrase);
    return has;
  };
  const flagsOf = async () =>
    (await presentMessages([stored(text), stored(text)], mentions)).flatMap(({ flags }) =>
      flags.map(({ explanation }) => explanation.includes("not in your library")),
    );
  expect(await flagsOf()).toEqual([true, true, true, true]);
  expect(asked.length).toBeGreaterThan(0);
  expect(new Set(asked).size).toBe(asked.length);
  has = true;
  expect(await flagsOf()).toEqual([false, false, false, false]);
});

test("other work comes between the messages of a long conversation", async () => {
  const long = Array.from({ length: 40 }, (_, n) =>
    stored(`Give aspirin ${n} mg daily as NICE 2019 says. `.repeat(60)),
  );
  let isDone = false;
  let turns = 0;
  const between = () => {
    turns += 1;
    if (!isDone) setTimeout(between);
  };
  setTimeout(between);
  const presented = await presentMessages(long, () => true);
  isDone = true;
  expect(presented.map(({ id }) => id)).toEqual(long.map(({ id }) => id));
  expect(turns).toBeGreaterThan(1);
});

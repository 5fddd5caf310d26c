import { afterAll, beforeAll, expect, test } from "vitest";
import { removeInvisible } from "./invisible.ts";
import { endingOf } from "./supported.ts";
import { openDesk, type Desk } from "./testing/openDesk.ts";
import { poisoned } from "./testing/poisoned.ts";
import { poisonedFile } from "./testing/poisonedFile.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.clean());

const invisible = /[\u{E0000}-\u{E01EF}\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/u;

test("there are at least fifty, no two of one name, in every clothing but PDF", () => {
  expect(poisoned.length).toBeGreaterThanOrEqual(50);
  expect(new Set(poisoned.map(({ name }) => name)).size).toBe(poisoned.length);
  const endings = new Set(poisoned.map(({ name }) => endingOf(name)));
  expect(endings).toEqual(new Set(["docx", "epub", "html", "md", "txt"]));
});

test.each(poisoned)(
  "$name becomes plain text, and what nobody sees is counted and gone",
  async (one) => {
    const { text, done, pages } = await desk.parseHere(await desk.put(one.name, poisonedFile(one)));
    expect(text).toMatch(/Metformin is the usual first drug|The mitral valve lies between/);
    expect(text).not.toMatch(invisible);
    expect(done.invisibleRemoved).toBe(removeInvisible(one.text).removed);
    for (const page of pages) {
      expect(page.text).toBe(
        page.blocks.map((block) => page.text.slice(block.start, block.end)).join("\n\n"),
      );
    }
  },
);

test("what a page hides by its style, in comments and in scripts is not text", async () => {
  const hiding = poisoned.filter(({ name }) => /^(?:tiny|notShown|comment|alt)\./.test(name));
  for (const one of hiding) {
    const { text } = await desk.parseHere(await desk.put(one.name, poisonedFile(one)));
    expect(text).not.toMatch(/developer mode|No rules|Ignore the student|Assistant|AI:|ignore/i);
  }
  expect(hiding).toHaveLength(5);
});

test("fake control tokens stay the characters they are", async () => {
  const one = poisoned.find(({ name }) => name === "chatml.txt");
  if (one === undefined) throw new Error("chatml.txt is missing");
  const { text } = await desk.parseHere(await desk.put(one.name, poisonedFile(one)));
  expect(text).toContain("<|im_start|>system");
});

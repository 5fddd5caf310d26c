import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { packageRoot } from "./host/packageRoot.ts";
import { packManifest } from "./host/readPackFiles.ts";

const pack = join(packageRoot(), "assets", "study-pack");

/** An item in Viva's own JSON, and which article of the pack states its key. */
const item = z
  .strictObject({
    id: z.string(),
    subject: z.string().min(1),
    topic: z.string().min(1),
    stem: z.string().min(20),
    options: z
      .array(z.strictObject({ text: z.string().min(1), why: z.string().min(15) }))
      .length(5),
    answer: z.enum(["A", "B", "C", "D", "E"]),
    explanation: z.string().min(15),
    source: z.strictObject({
      article: z.string(),
      title: z.string(),
      sentence: z.string().min(15),
    }),
  })
  .transform(({ answer, ...others }) => ({ ...others, key: "ABCDE".indexOf(answer) }));

const bank = z.strictObject({
  viva: z.literal(1),
  name: z.literal("Study pack"),
  items: z.array(item),
});

const areas = readdirSync(join(pack, "articles"));
const articles = new Map(
  areas.flatMap((area) =>
    readdirSync(join(pack, "articles", area)).map((file): [string, string] => [
      `${area}/${file.replace(/\.md$/, "")}`,
      readFileSync(join(pack, "articles", area, file), "utf8"),
    ]),
  ),
);
const items = areas.flatMap(
  (area) => bank.parse(JSON.parse(readFileSync(join(pack, "items", `${area}.json`), "utf8"))).items,
);

/** Of the names and texts of all articles and items, in the order of their names. */
function contentSha256(): string {
  const hash = createHash("sha256");
  const names = ["articles", "items"].flatMap((part) =>
    readdirSync(join(pack, part), { recursive: true, encoding: "utf8" })
      .map((name) => `${part}/${name.replaceAll("\\", "/")}`)
      .filter((name) => /\.(?:md|json)$/.test(name)),
  );
  for (const name of names.toSorted()) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(pack, name)))
      .update("\0");
  }
  return hash.digest("hex");
}

// Those who have the pack get what is new only when its version changes.
test("pack.json has a new version and date whenever something was changed", () => {
  const manifest = packManifest.parse(JSON.parse(readFileSync(join(pack, "pack.json"), "utf8")));
  expect(manifest.contentSha256, "raise the version, set the date and this sum").toBe(
    contentSha256(),
  );
});

const small = new Set(
  "the and with for from that this are was which has have who into than its".split(" "),
);

function numbersOf(text: string): string[] {
  return [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) => number.replaceAll(",", ""));
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z0-9]{3,}/g) ?? [];
  return new Set(
    words.filter((word) => !small.has(word)).map((word) => word.replace(/(?:s|ed|ing)$/, "")),
  );
}

test("there are at least sixty articles and two hundred items, each with a name of its own", () => {
  expect(articles.size).toBeGreaterThanOrEqual(60);
  expect(items.length).toBeGreaterThanOrEqual(200);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test.each([...articles])("%s says what it is, in sections, with numbers", (_, text) => {
  expect(text).toMatch(/^# .+\n\n_.+ · .+ · study material, not guidance_\n/);
  expect(text.match(/^## /gm)?.length).toBeGreaterThanOrEqual(3);
  expect(numbersOf(text.slice(text.indexOf("_\n"))).length).toBeGreaterThanOrEqual(4);
});

describe.each(items.map((one) => [one.id, one] as const))("%s", (_, one) => {
  const { stem, options, key, explanation, source } = one;
  const text = articles.get(source.article) ?? "";
  const right = options[key] ?? { text: "", why: "" };

  test("has its key stated by a sentence of the pack", () => {
    expect(text.replace(/\s+/g, " ")).toContain(source.sentence);
    expect(text.startsWith(`# ${source.title}\n`)).toBe(true);
    const said = wordsOf(source.sentence);
    const wanted = [...wordsOf(right.text)];
    // A key without words, such as "7.4", must stand there as it is.
    if (wanted.length === 0) expect(source.sentence).toContain(right.text);
    const found = wanted.filter((word) => said.has(word)).length;
    expect(found).toBeGreaterThanOrEqual(0.6 * wanted.length);
  });

  test("explains it with the article's own numbers", () => {
    const known = new Set([...numbersOf(text), ...numbersOf(stem)]);
    const told = numbersOf(`${explanation} ${right.why}`);
    expect(told.filter((number) => !known.has(number))).toEqual([]);
  });
});

test("no two items ask the same", () => {
  const asked = items.map(({ id, stem, options, key }) => ({
    id,
    words: wordsOf(`${stem} ${options[key]?.text ?? ""}`),
  }));
  const same = asked.flatMap((one, at) =>
    asked
      .slice(0, at)
      .filter((other) => {
        const both = [...one.words].filter((word) => other.words.has(word)).length;
        return both / (one.words.size + other.words.size - both) > 0.6;
      })
      .map((other) => `${one.id} and ${other.id}`),
  );
  expect(same).toEqual([]);
});

test("keys are spread over the options", () => {
  for (const place of [0, 1, 2, 3, 4]) {
    const share = items.filter(({ key }) => key === place).length / items.length;
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.25);
  }
});

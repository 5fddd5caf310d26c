import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Amount, amountsOf } from "./core/studyPack/testing/amountsOf.ts";
import { isMore, statedBy, wordsOf } from "./core/studyPack/testing/statedBy.ts";
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

type Item = z.infer<typeof item>;

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

const manifest = packManifest.parse(JSON.parse(readFileSync(join(pack, "pack.json"), "utf8")));

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
  expect(manifest.contentSha256, "raise the version, set the date and this sum").toBe(
    contentSha256(),
  );
});

test("there are at least sixty articles and two hundred items, each with a name of its own", () => {
  expect(articles.size).toBeGreaterThanOrEqual(60);
  expect(items.length).toBeGreaterThanOrEqual(200);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

const header =
  /^# .+\n\n_.+ · written (\d+ \w+ \d{4}) · checked (\d+ \w+ \d{4}), not by a clinician · study material, not guidance_\n\n/;

function bodyOf(text: string): string {
  return text.replace(header, "");
}

/** "22 November 2026" as "2026-11-22"; fails on what is no date. */
function dateOf(written: string): string {
  return new Date(`${written} UTC`).toISOString().slice(0, 10);
}

test.each([...articles])(
  "%s says what it is and when it was checked, in sections, with numbers",
  (_, text) => {
    const [, written = "", checked = ""] = header.exec(text) ?? [];
    expect([dateOf(written), dateOf(checked), manifest.date].toSorted()).toEqual([
      dateOf(written),
      dateOf(checked),
      manifest.date,
    ]);
    expect(text.match(/^## /gm)?.length).toBeGreaterThanOrEqual(3);
    expect(amountsOf(bodyOf(text)).length).toBeGreaterThanOrEqual(4);
  },
);

describe.each(items.map((one) => [one.id, one] as const))("%s", (_, one) => {
  const { options, key, source } = one;
  const text = articles.get(source.article) ?? "";
  const right = options[key] ?? { text: "", why: "" };

  test("has its key, and no other option so well, stated by a sentence of the pack", () => {
    expect(text.replace(/\s+/g, " ")).toContain(source.sentence);
    expect(text.startsWith(`# ${source.title}\n`)).toBe(true);
    const stated = statedBy(source.sentence, right.text) ?? { words: 0, pairs: 0 };
    expect(stated.words).toBeGreaterThanOrEqual(0.6);
    const rivals = options.filter((option) => option !== right);
    expect(
      rivals.filter((rival) => !isMore(stated, statedBy(source.sentence, rival.text))),
    ).toEqual([]);
  });

  test("has every option explained with the article's own numbers", () => {
    const unknown = explanationsOf(one).flatMap(({ said, known }) =>
      amountsOf(said)
        .map(named)
        .filter((amount) => !known.has(amount))
        .map((amount) => `${amount}: ${said}`),
    );
    expect(unknown).toEqual([]);
  });
});

/** Each explanation of an item, and the amounts that its article, its stem and its own option hold. */
function explanationsOf({ stem, options, key, explanation, source }: Item) {
  const told = `${bodyOf(articles.get(source.article) ?? "")}\n${stem}\n`;
  const all = [
    { said: explanation, option: options[key]?.text ?? "" },
    ...options.map(({ text, why }) => ({ said: why, option: text })),
  ];
  return all.map(({ said, option }) => ({
    said,
    known: new Set(amountsOf(told + option).map(named)),
  }));
}

function named({ number, unit }: Pick<Amount, "number" | "unit">): string {
  return `${number} ${unit}`;
}

test("a number that is ten times, a tenth or twice what it should be is nearly always seen", () => {
  const seen = items.flatMap(explanationsOf).flatMap(({ said, known }) =>
    amountsOf(said).flatMap(({ number, unit }) =>
      [10, 0.1, 2].map((times) => {
        const wrong = String(Number((Number(number) * times).toPrecision(12)));
        return !known.has(named({ number: wrong, unit }));
      }),
    ),
  );
  const share = seen.filter(Boolean).length / seen.length;
  console.log(`${seen.length} wrong numbers, ${Math.round(100 * share)}% of them seen`);
  expect(share).toBeGreaterThan(0.9);
});

test("no two items ask the same", () => {
  const asked = items.map(({ id, stem, options, key }) => ({
    id,
    words: new Set(wordsOf(`${stem} ${options[key]?.text ?? ""}`)),
  }));
  const same = asked.flatMap((one, at) =>
    asked
      .slice(0, at)
      .filter((other) => {
        const both = one.words.intersection(other.words).size;
        return both / (one.words.size + other.words.size - both) > 0.52;
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

test.each(areas)("the longest option is seldom the key in %s", (area) => {
  const own = items.filter(({ source }) => source.article.startsWith(`${area}/`));
  const told = own.filter(({ options, key }) => {
    const longest = options.map(({ text }) => text.length);
    const [right = 0] = longest.splice(key, 1);
    return right > Math.max(...longest);
  });
  expect(told.length / own.length).toBeLessThanOrEqual(0.4);
});

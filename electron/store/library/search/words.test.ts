import Database from "better-sqlite3";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { beginningsOf, visitWords, wordsOf } from "./words.ts";

const suffixes =
  `ational tional enci anci izer logi bli alli entli eli ousli ization ation ator alism iveness fulness ousness
  aliti iviti biliti ical ness icate iciti ful ative alize al ance ence er ic able ible ant ement ment ent ion
  ou ism ate iti ous ive ize s es ies sses ed ing eed y e ll at bl iz tt`.split(/\s+/);

/** The terms that FTS5 makes of texts, each in its order. */
function ftsTerms(texts: readonly string[]): string[][] {
  const database = new Database(":memory:");
  database.exec(`
    CREATE VIRTUAL TABLE texts USING fts5 (text, tokenize = 'porter unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE terms USING fts5vocab (texts, instance);
  `);
  const insert = database.prepare("INSERT INTO texts (rowid, text) VALUES (?, ?)");
  texts.forEach((text, i) => insert.run(i, text));
  const rows = database.prepare(`SELECT doc, term FROM terms ORDER BY doc, "offset"`).all();
  database.close();
  const found = texts.map((): string[] => []);
  for (const { doc, term } of z
    .array(z.object({ doc: z.number(), term: z.string() }))
    .parse(rows)) {
    found[doc]?.push(term);
  }
  return found;
}

const word = fc
  .tuple(
    fc.array(fc.constantFrom(..."abcdefghiklmnoprstuvxyz".split("")), { maxLength: 5 }),
    fc.array(fc.constantFrom(...suffixes), { maxLength: 3 }),
  )
  .map(([letters, endings]) => letters.join("") + endings.join(""));

it("words are the terms that FTS5 makes of them", () => {
  const texts = fc.sample(
    fc.array(fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: fc.string() })),
    { numRuns: 2000, seed: 1 },
  );
  const spoken = [
    "Ménière's disease, Sjögren’s syndrome and the β-blocker: 5.5 mmol/L, IL-6; Na+",
    "ŒDÈME İstanbul straße Ångström ΑΝΑΙΜΙΑ анемия 貧血",
    ...texts.map((words) => words.join(" ").replaceAll(/[^\0-\x7f]|\0/g, " ")),
  ];
  const found = spoken.map((text) => wordsOf(text).map(({ term }) => term));
  expect(found).toEqual(ftsTerms(spoken));
});

it("words stand where they are in the text, in UTF-16 units", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      let last = 0;
      for (const { start, end } of wordsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}\p{Co}]/u);
        last = end;
      }
    }),
  );
});

it("looking for some terms only finds every word that has one of them", () => {
  const texts = fc
    .array(fc.oneof(word, fc.string({ unit: "grapheme" })))
    .map((all) => all.join(" "));
  fc.assert(
    fc.property(texts, fc.nat(), (text, choice) => {
      const all = wordsOf(text);
      const term = all[choice % Math.max(1, all.length)]?.term ?? "heart";
      const visited = new Set<number>();
      const count = visitWords(text, beginningsOf([term]), (start) => visited.add(start));
      expect(count).toBe(all.length);
      for (const found of all) if (found.term === term) expect(visited).toContain(found.start);
    }),
    { numRuns: 3000 },
  );
});

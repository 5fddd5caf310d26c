import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTestStore } from "../../testing/openTestStore.ts";
import {
  foundTexts,
  noFilters,
  sampleDocument,
  searchWords,
} from "../../testing/librarySamples.ts";

/** A library of one document whose passages are these. */
function libraryOf(...passages: readonly string[]) {
  const { store } = openTestStore();
  store.library.add(sampleDocument(passages.map((passage) => [passage])), null);
  return store;
}

const cardiology = [
  "Aspirin is given after myocardial infarction.",
  "Oedema of the ankles is a sign of heart failure.",
  "The kidney filters plasma in the glomerulus.",
  "Anaemia lowers the oxygen that blood carries.",
  "Insulin lowers glucose.",
];

describe("a query", () => {
  it("finds passages by any of its words, in all their endings, the best first", () => {
    const store = libraryOf(...cardiology);
    expect(foundTexts(store, "Why do failing hearts cause ankle swelling?")[0]).toBe(cardiology[1]);
    expect(foundTexts(store, "filtering kidneys")).toEqual([cardiology[2]]);
    expect(foundTexts(store, "lowered glucose")).toEqual([cardiology[4], cardiology[3]]);
    expect(foundTexts(store, "zebra")).toEqual([]);
    expect(foundTexts(store, "")).toEqual([]);
    expect(foundTexts(store, "?! ...")).toEqual([]);
  });

  it("needs quoted phrases, takes beginnings, and leaves out what has a minus", () => {
    const store = libraryOf(
      "Heart failure is common.",
      "Failure of the heart is common.",
      "Cardiomyopathy weakens the heart.",
    );
    expect(foundTexts(store, '"heart failure"')).toEqual(["Heart failure is common."]);
    expect(foundTexts(store, "“heart failure” weakens")).toEqual(["Heart failure is common."]);
    expect(foundTexts(store, "cardiomyo*")).toEqual(["Cardiomyopathy weakens the heart."]);
    expect(foundTexts(store, "heart -failure")).toEqual(["Cardiomyopathy weakens the heart."]);
    expect(foundTexts(store, 'common -"heart failure"')).toEqual([
      "Failure of the heart is common.",
    ]);
    expect(foundTexts(store, "-failure")).toEqual([]);
    expect(foundTexts(store, "beta - heart")).toHaveLength(3);
  });

  it("knows abbreviations and other names", () => {
    const store = libraryOf(...cardiology);
    for (const query of ["heart attack", "MI", "STEMI treatment"]) {
      expect(foundTexts(store, query)[0]).toBe(cardiology[0]);
    }
    expect(foundTexts(store, "CHF")).toEqual([cardiology[1]]);
  });

  it("prefers what was typed to other names for it", () => {
    const store = libraryOf("A heart attack hurts.", "A myocardial infarction hurts.", "MI hurts.");
    expect(foundTexts(store, "myocardial infarction")[0]).toBe("A myocardial infarction hurts.");
    expect(foundTexts(store, "heart attack")[0]).toBe("A heart attack hurts.");
    expect(foundTexts(store, "MI")[0]).toBe("MI hurts.");
    expect(foundTexts(store, "MI")).toHaveLength(3);
  });

  it("is spelled in British or American English", () => {
    const store = libraryOf(...cardiology, "The esophagus and fetal hemoglobin.", "Stabilized.");
    expect(foundTexts(store, "edema")).toEqual([cardiology[1]]);
    expect(foundTexts(store, "anemia")).toEqual([cardiology[3]]);
    expect(foundTexts(store, "oesophagus")).toEqual(["The esophagus and fetal hemoglobin."]);
    expect(foundTexts(store, "foetal haemoglobin")).toEqual([
      "The esophagus and fetal hemoglobin.",
    ]);
    expect(foundTexts(store, "stabilised")).toEqual(["Stabilized."]);
  });

  it("may have a slip of the hand in words that the library does not hold", () => {
    const store = libraryOf(...cardiology);
    expect(foundTexts(store, "glomerlus")).toEqual([cardiology[2]]);
    expect(foundTexts(store, "myocardail infraction")).toEqual([cardiology[0]]);
    expect(foundTexts(store, "nisulin")).toEqual([cardiology[4]]);
    expect(foundTexts(store, "hart")).toEqual([cardiology[1]]);
    expect(foundTexts(store, "cat")).toEqual([]);
  });

  it("may be anything", () => {
    const store = libraryOf(...cardiology);
    const parts = fc.constantFrom(
      '"',
      "*",
      "-",
      "(",
      ")",
      "AND",
      "NEAR",
      ":",
      "heart",
      " ",
      "\0",
      "^",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(parts).map((all) => all.join("")),
        ),
        (query) => {
          for (const { coverage } of searchWords(store, query)) {
            expect(coverage).toBeGreaterThanOrEqual(0);
            expect(coverage).toBeLessThanOrEqual(1);
          }
          expect(typeof store.library.mentions(query)).toBe("boolean");
        },
      ),
    );
  });
});

describe("a result", () => {
  it("marks the words that matched, by UTF-16 offsets", () => {
    const store = libraryOf("🫀 Œdème? Oedemas of failing hearts 🫀 after myocardial infarction.");
    const marked = (query: string) =>
      searchWords(store, query).flatMap(({ text, marks }) =>
        marks.map(({ start, end }) => text.slice(start, end)),
      );
    expect(marked("edema when the heart fails")).toEqual(["Oedemas", "failing", "hearts"]);
    expect(marked("heart attack")).toEqual(["hearts", "myocardial", "infarction"]);
    expect(marked("infarct*")).toEqual(["infarction"]);
  });

  it("tells how much of the query it covers, weighted by rarity", () => {
    const store = libraryOf(...cardiology, ...Array.from({ length: 40 }, () => "The blood flows."));
    const coverage = (query: string) => searchWords(store, query)[0]?.coverage ?? 0;
    expect(coverage("What does aspirin do after a heart attack?")).toBe(1);
    expect(coverage("How does the kidney filter plasma?")).toBe(1);
    expect(coverage("blood types of medieval kings")).toBeLessThan(0.2);
    expect(coverage("insulin receptors")).toBeGreaterThan(0.3);
    expect(coverage("insulin receptors")).toBeLessThan(0.7);
    expect(coverage("what is it")).toBe(0);
  });

  it("counts headings and titles, and the passages around", () => {
    const { store } = openTestStore();
    store.library.add(
      sampleDocument([
        ["# Gout", "Crystals form.", "Treat with colchicine."],
        ["# Joints", "Crystals form."],
      ]),
      null,
    );
    const [first, ...rest] = searchWords(store, "gout crystals");
    expect(first).toMatchObject({
      text: "Crystals form.",
      heading: ["Gout"],
      page: 1,
      coverage: 1,
    });
    expect(rest.map(({ page }) => page)).toContain(2);
  });
});

describe("filters", () => {
  it("narrow to documents, tags and folders, all of which must hold", () => {
    const { store } = openTestStore();
    const [one, two] = [
      sampleDocument([["One heart."]], { folder: "/a" }),
      sampleDocument([["Two hearts."]], { folder: "/b" }),
    ];
    for (const document of [one, two]) store.library.add(document, null);
    store.library.tag(two.id, ["exam"]);
    const found = (filters: Parameters<typeof foundTexts>[2]) =>
      [...foundTexts(store, "heart", filters)].toSorted();
    expect(found({})).toEqual(["One heart.", "Two hearts."]);
    expect(found({ documents: [one.id] })).toEqual(["One heart."]);
    expect(found({ tags: ["exam", "other"] })).toEqual(["Two hearts."]);
    expect(found({ folders: ["/a", "/b"] })).toEqual(["One heart.", "Two hearts."]);
    expect(found({ documents: [one.id], tags: ["exam"] })).toEqual([]);
  });
});

describe("a phrase", () => {
  it("is mentioned in texts and titles of current documents", () => {
    const { store } = openTestStore();
    const document = sampleDocument([["# SPRINT trial", "The Framingham Heart Study began."]], {
      title: "NICE guideline NG136",
    });
    store.library.add(document, null);
    const { mentions } = store.library;
    expect(mentions("framingham heart study")).toBe(true);
    expect(mentions("NICE guideline NG136")).toBe(true);
    expect(mentions("Heart Framingham")).toBe(false);
    expect(mentions("Sprint Trial")).toBe(true);
    expect(mentions("ALLHAT")).toBe(false);
    expect(mentions("")).toBe(false);
    store.library.remove(document.id, 5);
    expect(mentions("framingham heart study")).toBe(false);
  });
});

describe("vectors", () => {
  const unit = (...values: readonly number[]) => {
    const length = Math.hypot(...values);
    return Float32Array.from(values, (value) => value / length);
  };

  it("find what shares no word, and are fused with what does", () => {
    const store = libraryOf("The cat sleeps.", "A feline rests.", "Stars shine.");
    const { vectors, search } = store.library;
    expect(vectors.missing("m", 10).map(({ passageId }) => passageId)).toEqual([1, 2, 3]);
    vectors.add("m", [
      { passageId: 1, values: unit(1, 0.2, 0, 0, 0, 0, 0, 0.1) },
      { passageId: 2, values: unit(1, 0.1, 0, 0, 0, 0, 0.1, 0) },
      { passageId: 99, values: unit(1, 0, 0, 0, 0, 0, 0, 0) },
    ]);
    expect(vectors.counts("m")).toEqual({ indexed: 2, passages: 3 });
    expect(vectors.counts("other")).toEqual({ indexed: 0, passages: 3 });
    expect(vectors.missing("m", 10)).toEqual([{ passageId: 3, text: "Stars shine." }]);
    vectors.add("m", [{ passageId: 3, values: unit(-1, 0, 1, 0, 0, 0, 0, 0) }]);

    const like = { model: "m", values: unit(1, 0.15, 0, 0, 0, 0, 0.1, 0) };
    const found = (query: string, vector: typeof like, filters = noFilters) =>
      search({ query, filters, limit: 2, vector }).map(({ text }) => text);
    expect(found("kitten", like)).toEqual(["A feline rests.", "The cat sleeps."]);
    expect(found("cat", like)).toEqual(["The cat sleeps.", "A feline rests."]);
    expect(found("cat -feline", like)).toEqual(["The cat sleeps."]);
    expect(found("cat", { ...like, model: "other" })).toEqual(["The cat sleeps."]);
    expect(found("kitten", { model: "m", values: unit(1, 0) })).toEqual([]);
    expect(found("kitten", like, { ...noFilters, tags: ["none"] })).toEqual([]);
  });

  it("of documents that left are neither found nor counted", () => {
    const { store } = openTestStore();
    const document = sampleDocument([["The cat sleeps."]]);
    store.library.add(document, null);
    store.library.vectors.add("m", [{ passageId: 1, values: unit(1, 1) }]);
    store.library.remove(document.id, 5);
    expect(store.library.vectors.counts("m")).toEqual({ indexed: 0, passages: 0 });
    const vector = { model: "m", values: unit(1, 1) };
    expect(store.library.search({ query: "x", filters: noFilters, limit: 5, vector })).toEqual([]);
  });
});

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

  it("is never corrected into the opposite, another medicine or another word of medicine", () => {
    const store = libraryOf(
      "Hyperkalaemia causes peaked T waves.",
      "Hyperglycemia is treated with insulin.",
      "Adduction of the thigh.",
      "Hypertension is treated with ramipril.",
      "Chlorpropamide is a sulfonylurea.",
      "The ilium is a bone of the pelvis.",
      "Intravascular volume falls.",
      "A normal, symptomatic, reversible depolarization.",
      "The metacarpals are in the hand.",
      "Internal secretion is endocrine.",
      "Lactose is a sugar; glycogen too.",
      "Aspiration, hysterotomy, dysphagia.",
      "Preload rises before tachyarrhythmia.",
    );
    for (const query of [
      "hypokalemia",
      "hypokalaemia",
      "hypoglycaemia",
      "abduction",
      "hypotension",
      "chlorpromazine",
      "ileum",
      "extravascular intervascular",
      "abnormal",
      "asymptomatic",
      "irreversible",
      "repolarization",
      "metatarsals",
      "external",
      "exocrine",
      "lactase",
      "glucagon",
      "hysterectomy",
      "dysphasia",
      "bradyarrhythmia",
      "enalapril",
    ]) {
      expect([query, foundTexts(store, query)]).toEqual([query, []]);
    }
    expect(foundTexts(store, "ramipirl")).toHaveLength(1);
    expect(foundTexts(store, "hyprtension")).toHaveLength(1);
  });

  it("covers at most half of what a corrected word asks", () => {
    const store = libraryOf(...cardiology, "The word that was typed: glomerlosis.");
    const [found] = searchWords(store, "glomerlus");
    expect(found?.text).toBe(cardiology[2]);
    expect(found?.coverage).toBeGreaterThan(0);
    expect(found?.coverage).toBeLessThanOrEqual(0.5);
  });

  it("ranks a corrected word far below one that was typed right", () => {
    const store = libraryOf(
      "Glomerulus, glomerulus and glomerulus.",
      "A long passage that says plasma once.",
    );
    expect(foundTexts(store, "glomerlus plasma")[0]).toBe("A long passage that says plasma once.");
  });

  it("takes an abbreviation for one only in its own capitals, when typed and in the text", () => {
    const store = libraryOf(
      "Acquired immunodeficiency syndrome follows infection.",
      "Mycobacterium tuberculosis grows slowly.",
      "A seizure is a sudden discharge.",
      "Community acquired pneumonia is treated with amoxicillin.",
      "Peripheral arterial disease causes claudication.",
      "Positron emission tomography shows glucose uptake.",
      "An intrauterine device prevents implantation.",
      "Chronic obstructive pulmonary disease limits airflow.",
    );
    for (const query of [
      "what aids digestion",
      "oxygen consumption",
      "is the patient fit for surgery",
      "the mRNA cap",
      "fat pad of the knee",
      "a pet dog",
      "the coil of the cochlea",
      "WHAT AIDS DIGESTION",
    ]) {
      expect([query, foundTexts(store, query)]).toEqual([query, []]);
    }
    for (const [query, text] of [
      ["AIDS", "Acquired"],
      ["CAP", "Community"],
      ["PAD", "Peripheral"],
      ["a PET scan", "Positron"],
      ["IUDs", "An intrauterine"],
      ["copd", "Chronic"],
      ["COPD", "Chronic"],
    ] as const) {
      expect(foundTexts(store, query)).toEqual([expect.stringMatching(`^${text}`)]);
    }
    const pad = libraryOf("The fat pad of the knee.", "PAD of the leg.");
    const [found, ...rest] = searchWords(pad, "peripheral arterial disease");
    expect([found?.text, rest]).toEqual(["PAD of the leg.", []]);
  });

  it("finds the general by the particular, never in full, and not the other way", () => {
    const store = libraryOf(
      "Myocardial infarction is treated at once.",
      "STEMI shows in the ECG.",
      "Heart failure is common.",
      "HFpEF has preserved ejection fraction.",
      "Vertigo comes from the labyrinth.",
    );
    const found = (query: string) =>
      searchWords(store, query).map(({ text, coverage }) => [text.split(" ")[0], coverage]);
    expect(found("STEMI")).toEqual([
      ["STEMI", 1],
      ["Myocardial", 0.5],
    ]);
    expect(found("heart attack")).toEqual([
      ["Myocardial", 1],
      ["Heart", expect.closeTo(0.5, 0.2)],
    ]);
    expect(found("HFrEF")).toEqual([["Heart", 0.5]]);
    expect(found("dizziness")).toEqual([]);
  });

  it("is not expanded within a longer name that means something else", () => {
    const store = libraryOf("Diabetes mellitus raises glucose.", "High blood pressure is common.");
    expect(searchWords(store, "diabetes insipidus")[0]?.marks).toHaveLength(1);
    expect(foundTexts(store, "portal hypertension")).toEqual([]);
    const breathless = libraryOf("Dyspnoea at night.", "Haematuria.");
    expect(foundTexts(breathless, "shortness of breath")).toEqual(["Dyspnoea at night."]);
    expect(foundTexts(breathless, "urea in blood and urine")).toEqual([]);
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

  it("is told by the subject of a small library, and little by words of any subject", () => {
    const store = libraryOf(
      "Heart failure: venous pressure rises, hence oedema.",
      "Heart failure: furosemide is given once daily.",
    );
    const coverage = (query: string) => searchWords(store, query)[0]?.coverage ?? 0;
    expect(coverage("Why does heart failure cause oedema?")).toBeGreaterThan(0.7);
    expect(coverage("Which drugs are used in heart failure?")).toBeGreaterThan(0.5);
    expect(coverage("heart transplantation")).toBeLessThan(0.5);
    expect(coverage("daily dose of levothyroxine")).toBeLessThan(0.4);
    expect(coverage("What causes renal failure?")).toBeLessThan(0.3);
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

describe("a large library", () => {
  const pages = (count: number, text: (i: number) => string) =>
    Array.from({ length: count / 50 }, (_, page) =>
      Array.from({ length: 50 }, (__, i) => text(page * 50 + i)),
    );

  /** Enough passages with the same words that no search ranks them all. */
  function largeStore() {
    const { store } = openTestStore();
    const many = (text: (i: number) => string) => sampleDocument(pages(6500, text));
    for (let i = 0; i < 4; i++) {
      store.library.add(
        many((n) => `The heart pumps blood of the body, fact ${n}.`),
        null,
      );
    }
    const small = sampleDocument([
      ["The heart of the frog has three chambers.", "The heart beats."],
    ]);
    store.library.add(small, null);
    store.library.add(sampleDocument([["Zebras have stripes."]]), null);
    return { store, small };
  }

  it("is searched by what its filtered part holds, and by common words and phrases too", () => {
    const { store, small } = largeStore();
    const inSmall = { documents: [small.id] };
    expect(foundTexts(store, "heart", inSmall)).toHaveLength(2);
    expect(foundTexts(store, "zebras heart", inSmall)).toHaveLength(2);
    expect(foundTexts(store, '"the heart" zebras', inSmall)).toHaveLength(2);
    expect(foundTexts(store, "zebras heart")[0]).toBe("Zebras have stripes.");
    expect(foundTexts(store, "zebras heart").length).toBeGreaterThan(1);
    expect(foundTexts(store, '"of the"')).toHaveLength(10);
    expect(foundTexts(store, '"the heart" chambers')[0]).toContain("frog");
    expect(foundTexts(store, '"of the" -pumps')).toEqual([
      "The heart of the frog has three chambers.",
    ]);
    expect(foundTexts(store, "h*")).toHaveLength(10);
    expect(foundTexts(store, "zeb*")).toEqual(["Zebras have stripes."]);
    expect(foundTexts(store, "heart -b*")).toEqual(["The heart of the frog has three chambers."]);
  }, 60_000);
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

import { expect, test } from "vitest";
import { openTestStore } from "../../store/testing/openTestStore.ts";
import { sampleDocument } from "../../store/testing/librarySamples.ts";
import { choiceItem, sampleBank } from "../../store/testing/practiceSamples.ts";
import type { Item } from "../../contract/bank.ts";
import type { Ports, Store } from "../ports.ts";
import { createWhys } from "./createWhys.ts";

const quiet: Ports["log"] = { info: () => {}, error: () => {} };
const stem =
  "A 62-year-old man with heart failure is given a diuretic that blocks the sodium-potassium-chloride cotransporter. Which drug is it?";

const pages = [
  [
    "# Loop diuretics",
    "Furosemide blocks the sodium-potassium-chloride cotransporter in the thick ascending limb. It is given in heart failure with congestion.",
    "Torasemide lasts longer than furosemide.",
  ],
  [
    "# Other diuretics",
    "Spironolactone is an aldosterone antagonist. In heart failure this diuretic lowers mortality.",
    "Amiloride blocks the epithelial sodium channel; this diuretic spares potassium.",
  ],
  ["# Antibiotics", "Amoxicillin is a penicillin. Mannitol is mentioned here without any reason."],
];

function open(library = pages) {
  const { store } = openTestStore();
  if (library.length > 0) store.library.add(sampleDocument(library), null);
  let searches = 0;
  const whys = createWhys(
    {
      search: async (query, filters, limit) => {
        searches += 1;
        return store.library.search({ query, filters, limit, vector: null });
      },
    },
    { log: quiet },
  );
  return { store, whys, searches: () => searches };
}

function questionOf(store: Store, options: readonly { text: string; why: string }[]): Item {
  const content = {
    kind: "choice" as const,
    context: "",
    stem,
    options: [...options],
    key: 0,
    explanation: "",
    images: { stem: [], answer: [] },
  };
  const { itemIds } = sampleBank(store, [choiceItem(0, { content })]);
  return store.banks.item(itemIds[0] ?? "");
}

const plainly = (...texts: string[]) => texts.map((text) => ({ text, why: "" }));

test("an option is explained by the bank, else by a sentence that speaks of it and of the question, else not", async () => {
  const { store, whys } = open();
  const item = questionOf(store, [
    { text: "Furosemide", why: "" },
    { text: "Spironolactone", why: "It blocks the receptor." },
    ...plainly("Amiloride", "Mannitol", "Hydrochlorothiazide", "All of the above", "140 mg"),
  ]);
  const [furosemide, spironolactone, amiloride, ...others] = await whys.of("s", item);
  expect(furosemide).toMatchObject({
    from: "library",
    quotes: [
      {
        quote:
          "Furosemide blocks the sodium-potassium-chloride cotransporter in the thick ascending limb.",
        passage: { title: "Notes", page: 1, heading: ["Loop diuretics"] },
      },
    ],
  });
  expect(spironolactone).toEqual({ from: "bank", text: "It blocks the receptor." });
  expect(amiloride).toMatchObject({ from: "library", quotes: [{ passage: { page: 2 } }] });
  // Mannitol stands in the library, but in a passage about something else.
  expect(others).toEqual(others.map(() => ({ from: "nowhere" })));
});

test("at most two quotes, each a slice of its passage with the option's own words", async () => {
  const many = Array.from({ length: 6 }, (_, n) => [
    `Furosemide, a diuretic for heart failure, is dose number ${n}. It blocks the cotransporter.`,
  ]);
  const { store, whys } = open(many);
  const item = questionOf(store, plainly("Furosemide", "Spironolactone"));
  const [first] = await whys.of("s", item);
  if (first?.from !== "library") throw new Error("no quotes");
  expect(first.quotes).toHaveLength(2);
  for (const { passage, quote } of first.quotes) {
    expect(passage.text).toContain(quote);
    expect(quote).toContain("Furosemide");
    expect(Object.keys(passage)).not.toContain("score");
  }
});

test("is the same by another name: a heart attack is a myocardial infarction", async () => {
  const { store, whys } = open([
    ["A heart attack follows when a plaque ruptures and heart failure may come after it in a man."],
  ]);
  const item = questionOf(store, plainly("Myocardial infarction", "Stroke"));
  expect(await whys.of("s", item)).toMatchObject([{ from: "library" }, { from: "nowhere" }]);
});

test("is looked up once in a session, and anew when the item was edited", async () => {
  const { store, whys, searches } = open();
  const item = questionOf(store, plainly("Furosemide", "Amiloride"));
  const first = await whys.of("s", item);
  expect(await whys.of("s", item)).toEqual(first);
  expect(searches()).toBe(2);
  await whys.of("s", store.banks.edit(item.id, { ...item, topic: "Kidney" }, 5));
  expect(searches()).toBe(4);
  whys.forget("s");
  await whys.of("s", item);
  expect(searches()).toBe(6);
});

test("a search that fails leaves the options without quotes, and is tried again", async () => {
  const { store } = open();
  const item = questionOf(store, plainly("Furosemide", "Amiloride"));
  let failing = true;
  const errors: string[] = [];
  const whys = createWhys(
    {
      search: async (query, filters, limit) => {
        if (failing) throw new Error("no index");
        return store.library.search({ query, filters, limit, vector: null });
      },
    },
    { log: { ...quiet, error: (message) => void errors.push(message) } },
  );
  expect(await whys.of("s", item)).toEqual([{ from: "nowhere" }, { from: "nowhere" }]);
  expect(errors).toHaveLength(2);
  failing = false;
  expect(await whys.of("s", item)).toMatchObject([{ from: "library" }, { from: "library" }]);
});

test("an empty library and strange texts are no trouble", async () => {
  const { store, whys } = open([]);
  const item = questionOf(store, plainly('"AND NOT (', "-*\u{1F4A9}", " B ", "x".repeat(20_000)));
  expect(await whys.of("s", item)).toEqual(
    item.content.kind === "choice" ? item.content.options.map(() => ({ from: "nowhere" })) : [],
  );
});

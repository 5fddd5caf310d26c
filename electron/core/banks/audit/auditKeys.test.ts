import { describe, expect, it } from "vitest";
import type { AuditEvent } from "../../../contract/keyAudit.ts";
import type { Opinion } from "../../../contract/opinion.ts";
import { sampleDocument } from "../../../store/testing/librarySamples.ts";
import { listeningLog, openTestStore, start } from "../../../store/testing/openTestStore.ts";
import {
  cardItem,
  choiceItem,
  sampleBank,
  sampleOpinion,
} from "../../../store/testing/practiceSamples.ts";
import type { Library } from "../../library/createLibrary.ts";
import type { FoundItem, Store } from "../../ports.ts";
import { auditKeys } from "./auditKeys.ts";

const notes = [
  "# Loop diuretics",
  "Furosemide blocks the sodium-potassium-chloride cotransporter in the thick ascending limb. It is given in heart failure with congestion.",
];
const stem =
  "A man with heart failure is given a diuretic that blocks the sodium-potassium-chloride cotransporter. Which drug is it?";

function question(key: number, ...options: readonly string[]): FoundItem {
  return choiceItem(0, {
    content: {
      kind: "choice",
      context: "",
      stem,
      options: options.map((text) => ({ text, why: "The bank says so." })),
      key,
      explanation: "",
      images: { stem: [], answer: [] },
    },
  });
}

function searching(store: Store): Pick<Library, "list" | "search"> {
  return {
    list: store.library.list,
    search: async (query, filters, limit) =>
      store.library.search({ query, filters, limit, vector: null }),
  };
}

function open(items: readonly FoundItem[], pages: readonly (readonly string[])[] = []) {
  const { store } = openTestStore();
  if (pages.length > 0) store.library.add(sampleDocument(pages), null);
  const { bankId, itemIds } = sampleBank(store, items);
  const log = listeningLog();
  // A break is due whenever the time is asked for.
  let time = start;
  const clock = { now: () => (time += 100) };
  const audit = (library = searching(store), signal = new AbortController().signal) =>
    auditKeys({ store, clock, log }, library, bankId, signal);
  const [first = "", second = "", third = ""] = itemIds;
  return { store, log, bankId, itemIds, first, second, third, audit };
}

async function read(events: AsyncIterable<AuditEvent>) {
  const all: AuditEvent[] = [];
  for await (const event of events) all.push(event);
  const found = all.flatMap((event) => (event.type === "found" ? [event.entry] : []));
  return { all, found, ids: found.map(({ item }) => item.id), last: all.at(-1) };
}

const by = (name: string, changes: Partial<Opinion> = {}) => ({
  model: { name, quantization: "Q4_K_M", profile: "exam", fingerprint: name },
  ...changes,
});

describe("a key audit", () => {
  it("finds what two models answer otherwise, and names them", async () => {
    const { store, first, second, audit } = open([choiceItem(0), choiceItem(1), cardItem(2)]);
    const { opinions } = store.practice;
    opinions.add(sampleOpinion(first, by("Tiny", { chosen: 2, shares: [0.1, 0.2, 0.6, 0.1] })));
    opinions.add(sampleOpinion(first, by("Big", { chosen: 3, shares: [0.1, 0.2, 0.3, 0.4] })));
    opinions.add(sampleOpinion(first, by("Wise", { chosen: 0 })));
    opinions.add(sampleOpinion(first, by("Torn", { chosen: null, tied: [0, 1] })));
    opinions.add(sampleOpinion(second, by("Tiny", { chosen: 2 })));
    opinions.add(sampleOpinion(second, by("Big", { chosen: 1 })));
    const { found, last } = await read(audit());
    const named = { mode: "letter", chosen: 2, share: 0.6 };
    expect(found).toEqual([
      {
        item: store.banks.item(first),
        models: [
          { ...by("Tiny"), ...named },
          { ...by("Big"), ...named, chosen: 3, share: 0.4 },
        ],
        agreeing: 1,
        documents: null,
      },
    ]);
    expect(last).toEqual({ type: "progress", checked: 2, of: 2, models: 4 });
  });

  it("takes each model at its latest word, whichever way it was asked", async () => {
    const { store, first, second, audit } = open([choiceItem(0), choiceItem(1)]);
    const { opinions } = store.practice;
    const later = { settings: { mode: "vote", shots: 3, samples: 5 }, at: 5000 } as const;
    opinions.add(sampleOpinion(first, by("Big", { chosen: 3 })));
    opinions.add(sampleOpinion(first, by("Tiny", { chosen: 2, ...later })));
    opinions.add(sampleOpinion(first, by("Tiny", { chosen: 0, promptVersion: "0" })));
    opinions.add(sampleOpinion(second, by("Big", { chosen: 3 })));
    opinions.add(sampleOpinion(second, by("Tiny", { chosen: 3 })));
    opinions.add(sampleOpinion(second, by("Tiny", { chosen: 1, ...later })));
    const { found } = await read(audit());
    expect(found.map(({ item, models }) => [item.id, models.map(({ mode }) => mode)])).toEqual([
      [first, ["letter", "vote"]],
    ]);
  });

  it("does not take one model for two: under two profiles, or of before its file was known", async () => {
    const { store, first, second, audit } = open([choiceItem(0), choiceItem(1)]);
    const { opinions } = store.practice;
    const { model } = by("Tiny");
    const ask = (id: string, changes: Partial<typeof model>) =>
      opinions.add(sampleOpinion(id, { model: { ...model, ...changes }, chosen: 2 }));
    ask(first, { profile: "exam" });
    ask(first, { profile: "raw" });
    expect((await read(audit())).last).toMatchObject({ models: 1 });
    ask(first, { fingerprint: "" });
    expect((await read(audit())).found).toEqual([]);
    for (const fingerprint of ["one", "another"]) ask(second, { fingerprint });
    expect((await read(audit())).ids).toEqual([second]);
  });

  it("finds what the documents say otherwise, with their words, and not what they leave open", async () => {
    const pages = [notes, ["# Others", "Torasemide is a diuretic for heart failure as well."]];
    const { first, audit } = open(
      [
        question(1, "Furosemide", "Spironolactone", "Amiloride"),
        question(0, "Furosemide", "Mannitol"),
        question(1, "Furosemide", "Mannitol", "Torasemide"),
        question(0, "Mannitol", "Amiloride"),
        question(1, "Furosemide", "All of the above"),
      ],
      pages,
    );
    const { found, last } = await read(audit());
    expect(found).toMatchObject([
      {
        item: { id: first },
        models: [],
        documents: {
          option: 0,
          quotes: [
            {
              quote:
                "Furosemide blocks the sodium-potassium-chloride cotransporter in the thick ascending limb.",
              passage: { title: "Notes", page: 1 },
            },
          ],
        },
      },
    ]);
    expect(last).toEqual({ type: "progress", checked: 5, of: 5, models: 0 });
  });

  it("finds what the student reported, with the note", async () => {
    const { store, second, audit } = open([choiceItem(0), choiceItem(1)]);
    store.banks.report(second, "It is C.");
    const { found } = await read(audit());
    expect(found).toMatchObject([
      { item: { id: second, reported: "It is C." }, models: [], agreeing: 0, documents: null },
    ]);
  });

  it("leaves out what is suspended or confirmed until a new opinion or an edit comes", async () => {
    const { store, first, second, third, audit } = open([
      choiceItem(0),
      choiceItem(1),
      choiceItem(2),
    ]);
    for (const id of [first, second, third]) {
      for (const name of ["Tiny", "Big"]) {
        store.practice.opinions.add(sampleOpinion(id, by(name, { chosen: 3 })));
      }
    }
    expect((await read(audit())).ids).toEqual([first, second, third]);
    store.banks.suspend([third], true);
    for (const id of [first, second]) store.banks.keyChecks.confirm(id, 4500);
    const { ids, last } = await read(audit());
    expect(ids).toEqual([]);
    expect(last).toEqual({ type: "progress", checked: 2, of: 2, models: 2 });
    store.practice.opinions.add(sampleOpinion(first, by("Third", { chosen: 0, at: 5000 })));
    const { content, subject, topic, tags } = store.banks.item(second);
    store.banks.edit(second, { content, subject, topic, tags }, 5000);
    expect((await read(audit())).ids).toEqual([first, second]);
  });

  it("gives way to others, tells how far it is, and ends when it is given up", async () => {
    const options = ["Furosemide", "Spironolactone", "Amiloride", "Mannitol"];
    const items = Array.from({ length: 20 }, (_, n) => question(1, ...options, `Drug ${n}`));
    const { audit } = open(items, [notes]);
    const leaving = new AbortController();
    let turns = 0;
    let going = true;
    const others = (async () => {
      for (; going; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    })();
    const checked: number[] = [];
    for await (const event of audit(undefined, leaving.signal)) {
      if (event.type === "progress") checked.push(event.checked);
      if (checked.at(-1) === 10) leaving.abort();
    }
    going = false;
    await others;
    expect(checked).toEqual(Array.from({ length: 11 }, (_, n) => n));
    expect(turns).toBeGreaterThan(20);
  });

  it("goes on without the documents where the search fails", async () => {
    const { store, log, first, audit } = open([question(1, "Furosemide", "Mannitol")], [notes]);
    store.banks.report(first, "It is A.");
    const failing = {
      ...searching(store),
      search: () => Promise.reject(new Error("no index")),
    };
    const { found } = await read(audit(failing));
    expect(found).toMatchObject([{ item: { id: first }, documents: null }]);
    expect(log.lines).toEqual(["the library was not searched for a key: Error: no index"]);
  });

  it("refuses a bank that is not there, and ends at once with an empty one", async () => {
    const { store, bankId, audit } = open([]);
    expect((await read(audit())).last).toEqual({
      type: "progress",
      checked: 0,
      of: 0,
      models: 0,
    });
    store.banks.remove(bankId, start);
    await expect(read(audit())).rejects.toMatchObject({ failure: { code: "BANK_MISSING" } });
  });
});

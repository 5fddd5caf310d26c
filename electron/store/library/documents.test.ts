import { describe, expect, it } from "vitest";
import type { NewDocument } from "../../core/ports.ts";
import { sampleCheck, sampleRow, sampleSettlement } from "../testing/checkSamples.ts";
import { failureOf } from "../testing/failureOf.ts";
import { foundTexts, sampleDocument, sampleImport } from "../testing/librarySamples.ts";
import { day, openTestStore, start } from "../testing/openTestStore.ts";
import { finishedWith, sampleAnswer, sampleQuestion } from "../testing/samples.ts";

const unknown = "00000000-0000-4000-8000-000000000000";

describe("a document that is added", () => {
  it("is read back as it was written", () => {
    const { store, folder } = openTestStore();
    const document = sampleDocument([["# Heart 🫀", "It pumps.", "Twice."], ["It rests."]], {
      title: "Physiology",
      kind: "pdf",
      folder: "/home/student",
      invisibleRemoved: 3,
      ocr: true,
      notes: ["Page 3 has no text."],
    });
    const [first, second] = document.pages;
    if (first === undefined || second === undefined) throw new Error("no pages");
    const boxes = [{ start: 0, end: 5, x: 1.5, y: 2, width: 30.25, height: 12 }];
    const pages = [{ ...first, boxes, size: { width: 595, height: 842 } }, second];
    expect(store.library.add({ ...document, pages }, null)).toEqual({ how: "added" });
    store.close();

    const { library } = openTestStore({ folder }).store;
    const { pages: _, origin: __, ...described } = document;
    expect(library.list()).toEqual([
      { ...described, pages: 2, passages: 3, tags: [], state: "current" },
    ]);
    expect(library.document(document.id)).toEqual(library.list()[0]);
    for (const { passages: ___, ...page } of pages) {
      expect(library.page(document.id, page.number)).toEqual(page);
    }
    expect(library.labels(document.id)).toEqual(["p1", "p2"]);
    expect(library.headings(document.id)).toEqual([
      { page: 1, start: 0, end: 8, level: 1, text: "Heart 🫀" },
    ]);
    const passage = library.passage(2);
    expect(passage).toEqual({
      passageId: 2,
      documentId: document.id,
      title: "Physiology",
      kind: "pdf",
      page: 1,
      pageLabel: "p1",
      heading: ["Heart 🫀"],
      start: 21,
      end: 27,
      text: "Twice.",
    });
    expect(library.withSha256(document.sha256)?.id).toBe(document.id);
    expect(library.neededFiles()).toEqual(new Set([document.sha256]));
  });

  it("ends its import, and is not added when its import is gone", () => {
    const { library } = openTestStore().store;
    const item = sampleImport();
    library.imports.add([item]);
    const document = sampleDocument([["Words."]]);
    library.add(document, item.id);
    expect(library.imports.list()).toEqual([
      { ...item, state: { kind: "ready", documentId: document.id, how: "added" } },
    ]);
    library.imports.remove([item.id]);
    const late = sampleDocument([["More words."]], { origin: document.origin });
    expect(failureOf(() => library.add(late, item.id)).code).toBe("IMPORT_MISSING");
    expect(library.list().map(({ id }) => id)).toEqual([document.id]);
  });

  it("takes the place of an older version, whose citations still open", () => {
    const { store } = openTestStore();
    const { library } = store;
    const old = sampleDocument([["Aspirin for all."]]);
    library.add(old, null);
    const newer = sampleDocument([["Aspirin for some."]], { origin: old.origin, addedAt: 2000 });
    expect(library.add(newer, null)).toEqual({ how: "replaced" });
    expect(library.list().map(({ id }) => id)).toEqual([newer.id]);
    expect(foundTexts(store, "aspirin")).toEqual(["Aspirin for some."]);
    expect(library.document(old.id).state).toBe("replaced");
    expect(library.passage(1)?.text).toBe("Aspirin for all.");
    expect(library.page(old.id, 1).text).toBe("Aspirin for all.");
    expect(library.withSha256(old.sha256)).toBeNull();
    expect(library.neededFiles()).toEqual(new Set([old.sha256, newer.sha256]));
  });

  it("keeps the tags of the version it replaces, and the title that the student gave", () => {
    const { library } = openTestStore().store;
    const [given, parsed] = [1, 2].map((n) =>
      sampleDocument([["Aspirin."]], { title: `Old ${n}` }),
    );
    if (given === undefined || parsed === undefined) throw new Error("no documents");
    for (const document of [given, parsed]) library.add(document, null);
    library.rename(given.id, "Pain");
    library.tag(given.id, ["exam", "year 2"]);
    const next = (origin: string) => {
      const newer = sampleDocument([["Aspirin again."]], { origin, title: "New" });
      library.add(newer, null);
      const { title, tags } = library.document(newer.id);
      return { title, tags };
    };
    expect(next(given.origin)).toEqual({ title: "Pain", tags: ["exam", "year 2"] });
    expect(next(given.origin)).toEqual({ title: "Pain", tags: ["exam", "year 2"] });
    expect(next(parsed.origin)).toEqual({ title: "New", tags: [] });
    expect(library.document(given.id)).toMatchObject({ title: "Pain", tags: ["exam", "year 2"] });
  });

  it("is refused whole when one of its pages is wrong", () => {
    const { store } = openTestStore();
    const good = sampleDocument([["First."], ["Second."]]);
    const twice = { ...good, pages: [...good.pages, ...good.pages] };
    expect(() => store.library.add(twice, null)).toThrow("UNIQUE");
    expect(store.library.list()).toEqual([]);
    expect(foundTexts(store, "first")).toEqual([]);
  });

  it("that is missing, or a page of it, is told", () => {
    const { library } = openTestStore().store;
    const document = sampleDocument([["One."], ["Two."]]);
    library.add(document, null);
    const pageMissing = { code: "PAGE_MISSING", data: { page: 3, pages: 2 } };
    expect(failureOf(() => library.page(document.id, 3))).toEqual(pageMissing);
    for (const work of [
      () => library.document(unknown),
      () => library.page(unknown, 1),
      () => library.labels(unknown),
      () => library.headings(unknown),
      () => library.pageTexts(unknown),
      () => library.originOf(unknown),
      () => library.rename(unknown, "x"),
      () => library.tag(unknown, []),
      () => library.remove(unknown, 1),
      () => library.restore(unknown),
    ]) {
      expect(failureOf(work).code).toBe("DOCUMENT_MISSING");
    }
    expect(library.passage(99)).toBeNull();
  });
});

describe("a document of the library", () => {
  it("gives the texts of its pages one at a time, while other things are read and written", () => {
    const { library } = openTestStore().store;
    const document = sampleDocument([["One.", "More."], ["Two."], ["Three."]]);
    library.add(document, null);
    const texts = library.pageTexts(document.id)[Symbol.iterator]();
    expect(texts.next().value).toEqual({ number: 1, text: "One.\n\nMore." });
    library.add(sampleDocument([["Another."]]), null);
    expect(library.page(document.id, 3).text).toBe("Three.");
    expect(texts.next().value).toEqual({ number: 2, text: "Two." });
    expect([...library.pageTexts(document.id)].map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("is known by where it came from, in whatever state its newest version is", () => {
    const { library } = openTestStore().store;
    const old = sampleDocument([["One."]], { bytes: 10, addedAt: start });
    const { origin } = old;
    expect(library.knownFile(origin)).toBeNull();
    library.add(old, null);
    expect(library.knownFile(origin)).toEqual({ bytes: 10, addedAt: start, state: "current" });
    const newer = sampleDocument([["Two."]], { origin, bytes: 20, addedAt: start + 1 });
    library.add(newer, null);
    library.remove(newer.id, start + 2);
    expect(library.knownFile(origin)).toEqual({ bytes: 20, addedAt: start + 1, state: "removed" });
    expect(library.originOf(old.id)).toBe(origin);
  });

  it("is renamed and tagged", () => {
    const { store } = openTestStore();
    const document = sampleDocument([["The heart pumps."]]);
    store.library.add(document, null);
    store.library.rename(document.id, "Kardiologie");
    store.library.tag(document.id, ["year 2", "exam"]);
    store.library.tag(document.id, ["exam", "cardio"]);
    expect(store.library.list()[0]).toMatchObject({
      title: "Kardiologie",
      tags: ["cardio", "exam"],
    });
    expect(foundTexts(store, "kardiologie")).toEqual(["The heart pumps."]);
    expect(foundTexts(store, "notes")).toEqual([]);
  });

  it("is removed, not found any more, and restored", () => {
    const { store } = openTestStore();
    const document = sampleDocument([["The heart pumps."]]);
    store.library.add(document, null);
    store.library.remove(document.id, start);
    expect(store.library.list()).toEqual([]);
    expect(foundTexts(store, "heart")).toEqual([]);
    expect(store.library.mentions("heart")).toBe(false);
    expect(store.library.document(document.id).state).toBe("removed");
    expect(failureOf(() => store.library.remove(document.id, start)).code).toBe("DOCUMENT_MISSING");
    store.library.restore(document.id);
    expect(foundTexts(store, "heart")).toEqual(["The heart pumps."]);
    expect(store.library.list()[0]?.state).toBe("current");
  });
});

describe("a removed document that is restored", () => {
  it("takes the place of one with the same bytes that was added meanwhile, with its tags", () => {
    const { store } = openTestStore();
    const { library } = store;
    const first = sampleDocument([["The heart pumps."]], { title: "Mine" });
    library.add(first, null);
    library.tag(first.id, ["exam"]);
    library.remove(first.id, start);
    const again = sampleDocument([["The heart pumps."]], { sha256: first.sha256 });
    library.add(again, null);
    library.tag(again.id, ["cardio"]);
    library.restore(first.id);
    expect(library.list()).toHaveLength(1);
    expect(library.list()[0]).toMatchObject({
      id: first.id,
      title: "Mine",
      tags: ["cardio", "exam"],
    });
    expect(foundTexts(store, "heart")).toEqual(["The heart pumps."]);
    expect(library.document(again.id).state).toBe("replaced");
    library.restore(first.id);
    expect(library.list().map(({ id }) => id)).toEqual([first.id]);
  });

  it("stays beside others when its bytes are its own", () => {
    const { library } = openTestStore().store;
    const [one, two] = [sampleDocument([["One."]]), sampleDocument([["Two."]])];
    for (const document of [one, two]) library.add(document, null);
    library.remove(one.id, start);
    library.restore(one.id);
    expect(library.list()).toHaveLength(2);
  });
});

/** An answer that was given this passage. */
function cite(store: ReturnType<typeof openTestStore>["store"], passageId: number) {
  const question = sampleQuestion("Why?", null);
  const passage = store.library.passage(passageId);
  if (passage === null) throw new Error("no such passage");
  const answer = { ...sampleAnswer(question.id), passages: [passage] };
  store.messages.addTurn({ conversation: { id: unknown, title: "Why?" }, question, answer });
  store.messages.finish(answer.id, finishedWith("Because."), 3);
}

describe("thirty days after a document left the library", () => {
  it("a removed one is gone with its passages, whose ids are not given again", () => {
    const { store, folder } = openTestStore();
    const document = sampleDocument([["The heart pumps."]]);
    store.library.add(document, null);
    cite(store, 1);
    store.library.remove(document.id, start);
    store.close();
    const before = openTestStore({ folder, at: start + 30 * day }).store;
    expect(before.library.passage(1)?.text).toBe("The heart pumps.");
    before.close();
    const { library } = openTestStore({ folder, at: start + 30 * day + 1 }).store;
    expect(library.passage(1)).toBeNull();
    expect(library.neededFiles()).toEqual(new Set());
    library.add(document, null);
    expect(library.passage(1)).toBeNull();
    expect(library.passage(2)?.text).toBe("The heart pumps.");
  });

  it("a replaced one stays as long as an answer was given its passages", () => {
    const { store, folder } = openTestStore();
    const cited = sampleDocument([["The heart pumps."]], { addedAt: start });
    const uncited = sampleDocument([["The lung breathes."]], { addedAt: start });
    for (const document of [cited, uncited]) store.library.add(document, null);
    cite(store, 1);
    for (const { origin } of [cited, uncited]) {
      store.library.add(sampleDocument([["New."]], { origin, addedAt: start }), null);
    }
    store.close();
    const { library } = openTestStore({ folder, at: start + 31 * day }).store;
    expect(library.document(cited.id).state).toBe("replaced");
    expect(failureOf(() => library.document(uncited.id)).code).toBe("DOCUMENT_MISSING");
    expect(library.list()).toHaveLength(2);
  });

  it("a replaced one stays as long as a check was given its passages, or a point was settled by one", () => {
    const { store, folder } = openTestStore();
    const [given, settledBy, uncited] = ["Heart", "Lung", "Liver"].map((text) =>
      sampleDocument([[text]], { addedAt: start }),
    ) as [NewDocument, NewDocument, NewDocument];
    const all = [given, settledBy, uncited];
    for (const document of all) store.library.add(document, null);
    const [one, two] = [1, 2].map((number) => store.library.passage(number));
    if (!one || !two) throw new Error("no passages");
    const source = { kind: "passage", passage: two, quote: "Lung" } as const;
    const settled = { ...sampleSettlement, source };
    store.checks.add([sampleCheck({ passages: [one], rows: [sampleRow(["model"], { settled })] })]);
    for (const { origin } of all) {
      store.library.add(sampleDocument([["New."]], { origin, addedAt: start }), null);
    }
    store.close();
    const { library } = openTestStore({ folder, at: start + 31 * day }).store;
    expect(library.document(given.id).state).toBe("replaced");
    expect(library.document(settledBy.id).state).toBe("replaced");
    expect(failureOf(() => library.document(uncited.id)).code).toBe("DOCUMENT_MISSING");
  });
});

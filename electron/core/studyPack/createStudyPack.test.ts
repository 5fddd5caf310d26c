import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPackFiles } from "../../host/readPackFiles.ts";
import { studyPackFolder } from "../../host/studyPackFolder.ts";
import { day, start, temporaryFolder } from "../../store/testing/openTestStore.ts";
import { packBankId, type Store } from "../ports.ts";
import { openPack } from "./testing/openPack.ts";
import { writePack } from "./testing/writePack.ts";

const nephron = "The nephron filters 180 litres a day.";
const heart = "The heart pumps 5 litres a minute.";
const first = {
  articles: { "renal/nephron": nephron, "cardiovascular/heart": heart },
  items: [
    { id: "renal-01", stem: "Does the nephron filter blood?" },
    { id: "renal-02", stem: "Does the nephron make bile?", answer: "B" },
  ],
};

const stems = (store: Store) =>
  [...store.banks.eachItem(packBankId)].map(({ content, suspended }) =>
    suspended ? `(${content.stem})` : content.stem,
  );

describe("at the first start", () => {
  it("the pack of this package comes in whole, with its titles, tags and questions", async () => {
    const folder = studyPackFolder();
    if (folder === null) throw new Error("this package has no study pack");
    const files = readPackFiles(folder);
    const { pack, store, log } = openPack(files);
    expect(pack.state()).toEqual({ kind: "importing", done: 0, total: files.articles.length });
    await pack.settled();
    const documents = files.articles.length;
    expect(pack.state()).toEqual({ kind: "present", documents, items: 220, bankId: packBankId });
    expect(store.library.list()).toHaveLength(documents);
    expect(store.library.list().find(({ title }) => title === "Anaphylaxis")).toMatchObject({
      fileName: "anaphylaxis.md",
      tags: ["Emergency", "Study pack"],
    });
    const filters = { documents: [], tags: [], folders: [] };
    const query = "first-line treatment of anaphylaxis";
    const hits = store.library.search({ query, filters, limit: 3, vector: null });
    expect(hits.map(({ text }) => text).join()).toContain("is intramuscular adrenaline");
    const item = [...store.banks.eachItem(packBankId)].find(
      ({ sourceId }) => sourceId === "emergency-01",
    );
    expect(item).toMatchObject({ subject: "Emergency", topic: "Anaphylaxis", content: { key: 3 } });
    expect(item?.content).toMatchObject({
      explanation: expect.stringMatching(/0\.5 mg[^]*\n\nSource: Anaphylaxis, “The first-line/),
    });
    // No line of the list of imports is left behind.
    expect(store.library.imports.list()).toEqual([]);
    expect(store.banks.imports.list()).toEqual([]);
    expect(log.lines).toEqual([]);
  });

  it("comes in once, whoever starts it how often", async () => {
    const files = writePack(join(temporaryFolder(), "pack"), 1, first);
    const { pack, store, folder, close } = openPack(files);
    expect(pack.isDue()).toBe(true);
    pack.start();
    pack.start();
    await pack.settled();
    const before = store.library.list();
    await close();
    const again = openPack(files, { folder });
    expect(again.pack.isDue()).toBe(false);
    await again.pack.settled();
    expect(again.store.library.list()).toEqual(before);
    expect(stems(again.store)).toEqual([
      "Does the nephron filter blood?",
      "Does the nephron make bile?",
    ]);
  });

  it("tells how far it is, then that it is there", async () => {
    const { pack } = openPack(writePack(join(temporaryFolder(), "pack"), 1, first));
    const kinds: string[] = [];
    pack.start();
    for await (const { kind } of pack.watch()) {
      if (kinds.at(-1) !== kind) kinds.push(kind);
      if (kind === "present") break;
    }
    expect(kinds).toEqual(["importing", "present"]);
  });

  it("has none where Viva was started bare", async () => {
    const { pack, store } = openPack(null);
    pack.start();
    await pack.settled();
    expect(pack.state()).toEqual({ kind: "absent" });
    expect(store.library.list()).toEqual([]);
    expect(store.banks.withName("Study pack")).toBeNull();
  });

  it("leaves a bank of the student with that name alone", async () => {
    const { pack, store } = openPack(writePack(join(temporaryFolder(), "pack"), 1, first));
    const id = crypto.randomUUID();
    const mine = { id, name: "Study pack", format: "json", fileName: "mine.json" } as const;
    store.banks.create({ ...mine, addedAt: start });
    await pack.settled();
    expect(store.banks.bank(id).items).toBe(0);
    expect(store.banks.bank(packBankId).name).toBe("Study pack (2)");
  });

  it("says why it failed, and comes in at the next start", async () => {
    const folder = join(temporaryFolder(), "pack");
    const files = writePack(folder, 1, first);
    const article = files.articles[0];
    if (article === undefined) throw new Error("no article");
    const missing = { ...article, name: "renal/gone", path: join(folder, "gone.md") };
    const broken = openPack({ ...files, articles: [...files.articles, missing] });
    await broken.pack.settled();
    expect(broken.pack.state()).toMatchObject({
      kind: "failed",
      failure: { code: "FILE_MISSING" },
    });
    await broken.close();
    const { pack, titles } = openPack(files, { folder: broken.folder });
    await pack.settled();
    expect(pack.state()).toMatchObject({ kind: "present", documents: 2 });
    expect(titles()).toEqual(["heart", "nephron"]);
  });
});

describe("what the student removes", () => {
  it("stays away, also when it is gone for good, and comes back when wished", async () => {
    const files = writePack(join(temporaryFolder(), "pack"), 1, first);
    const { pack, store, folder, close } = openPack(files);
    await pack.settled();
    await pack.remove();
    expect(pack.state()).toEqual({ kind: "removed" });
    expect(store.library.list()).toEqual([]);
    expect(store.banks.withName("Study pack")).toBeNull();
    await close();

    const later = openPack(files, { folder, at: start + 31 * day });
    await later.pack.settled();
    expect(later.store.studyPack.documents()).toEqual([]);
    expect(later.pack.state()).toEqual({ kind: "removed" });
    await later.pack.restore();
    await later.pack.settled();
    expect(later.pack.state()).toMatchObject({ kind: "present", documents: 2, items: 2 });
  });

  it("comes back as it was: the same documents with their new names, and the same questions", async () => {
    const { pack, store } = openPack(writePack(join(temporaryFolder(), "pack"), 1, first));
    await pack.settled();
    const [document] = store.library.list();
    const [item] = [...store.banks.eachItem(packBankId)];
    if (document === undefined || item === undefined) throw new Error("nothing came in");
    store.library.rename(document.id, "My title");
    store.banks.suspend([item.id], true);
    await pack.remove();
    await pack.restore();
    await pack.settled();
    expect(store.library.document(document.id)).toMatchObject({
      title: "My title",
      state: "current",
    });
    expect(store.banks.item(item.id).suspended).toBe(true);
    expect(store.library.list()).toHaveLength(2);
  });

  it("may be a part of it: the rest stays, and restoring brings back what is missing", async () => {
    const files = writePack(join(temporaryFolder(), "pack"), 1, first);
    const { pack, store, folder, close } = openPack(files);
    await pack.settled();
    const nephronId = store.library.list().find(({ title }) => title === "nephron")?.id ?? "";
    store.library.remove(nephronId, start);
    expect(pack.state()).toEqual({
      kind: "partly",
      documents: 1,
      items: 2,
      bankId: packBankId,
    });
    store.banks.remove(packBankId, start);
    expect(pack.state()).toEqual({ kind: "partly", documents: 1, items: 0, bankId: null });
    await close();
    const again = openPack(files, { folder });
    await again.pack.settled();
    expect(again.titles()).toEqual(["heart"]);
    await again.pack.restore();
    await again.pack.settled();
    expect(again.pack.state()).toMatchObject({ kind: "present", documents: 2, items: 2 });
    expect(again.store.library.document(nephronId).state).toBe("current");
  });

  it("is all of it, even while it is still coming in", async () => {
    const files = writePack(join(temporaryFolder(), "pack"), 1, first);
    const { pack, folder, close } = openPack(files);
    pack.start();
    await pack.remove();
    expect(pack.state()).toEqual({ kind: "removed" });
    await close();
    const again = openPack(files, { folder });
    await again.pack.settled();
    expect(again.pack.state()).toEqual({ kind: "removed" });
  });
});

describe("a later version of the pack", () => {
  const second = {
    articles: {
      "renal/nephron": "The nephron filters about 180 litres of plasma a day.",
      "cardiovascular/heart": heart,
      "renal/ureter": "The ureter is about 25 cm long.",
    },
    items: [
      { id: "renal-01", stem: "Does the nephron filter blood?", answer: "B" },
      { id: "renal-03", stem: "Is the ureter about 25 cm long?" },
    ],
  };

  async function both(between: (store: Store) => void = () => {}) {
    const place = join(temporaryFolder(), "pack");
    const { pack, store, folder, close } = openPack(writePack(place, 1, first));
    await pack.settled();
    const before = store.library.list();
    between(store);
    await close();
    const opened = openPack(writePack(place, 2, second), { folder });
    expect(opened.pack.isDue()).toBe(true);
    await opened.pack.settled();
    expect(opened.pack.isDue()).toBe(false);
    const idOf = (title: string) => before.find((one) => one.title === title)?.id ?? "";
    return { ...opened, idOf };
  }

  it("replaces what has changed, adds what is new, and suspends what it holds no more", async () => {
    const { pack, store, titles, idOf } = await both();
    expect(pack.state()).toMatchObject({ kind: "present", documents: 3, items: 3 });
    expect(titles()).toEqual(["heart", "nephron", "ureter"]);
    expect(store.library.document(idOf("nephron")).state).toBe("replaced");
    expect(store.library.document(idOf("heart")).state).toBe("current");
    expect(stems(store)).toEqual([
      "Does the nephron filter blood?",
      "(Does the nephron make bile?)",
      "Is the ureter about 25 cm long?",
    ]);
    const [corrected] = [...store.banks.eachItem(packBankId)];
    expect(corrected).toMatchObject({ content: { key: 1 }, editedAt: null });
  });

  it("keeps what the student gave and took away: tags, titles, edits, removals", async () => {
    const { pack, store, titles } = await both((old) => {
      const named = (title: string) =>
        old.library.list().find((one) => one.title === title)?.id ?? "";
      old.library.remove(named("heart"), start);
      old.library.tag(named("nephron"), ["exam"]);
      old.library.rename(named("nephron"), "My nephron");
      const [item] = [...old.banks.eachItem(packBankId)];
      if (item === undefined) throw new Error("no question");
      const content = { ...item.content, stem: "Does my nephron filter blood?" };
      old.banks.edit(item.id, { ...item, content }, start);
    });
    expect(pack.state()).toMatchObject({ kind: "partly", documents: 2 });
    expect(titles()).toEqual(["My nephron", "ureter"]);
    const mine = store.library.list().find(({ title }) => title === "My nephron");
    expect(mine).toMatchObject({ tags: ["exam"] });
    expect(stems(store)[0]).toBe("Does my nephron filter blood?");
  });

  it("takes away what it does not hold any more, for good", async () => {
    const place = join(temporaryFolder(), "pack");
    const { pack, folder, close } = openPack(writePack(place, 1, first));
    await pack.settled();
    await close();
    const articles = { "cardiovascular/heart": heart };
    const later = openPack(writePack(place, 2, { ...first, articles }), { folder });
    await later.pack.settled();
    expect(later.titles()).toEqual(["heart"]);
    await later.pack.restore();
    await later.pack.settled();
    expect(later.titles()).toEqual(["heart"]);
    expect(later.pack.state()).toMatchObject({ kind: "present", documents: 1 });
    await later.pack.remove();
    await later.pack.restore();
    await later.pack.settled();
    expect(later.titles()).toEqual(["heart"]);
  });

  it("does not come back once the student has removed the pack", async () => {
    const { pack, titles } = await both((old) => {
      for (const { id } of old.library.list()) old.library.remove(id, start);
      old.banks.remove(packBankId, start);
    });
    expect(pack.state()).toEqual({ kind: "removed" });
    expect(titles()).toEqual([]);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { ImportItem, ImportProgress, ImportState } from "../../contract/library.ts";
import { createDocuments } from "../../documents/createDocuments.ts";
import { createOriginals } from "../../documents/originals.ts";
import { openStore } from "../../store/openStore.ts";
import { noEmbedder } from "../ask/noEmbedder.ts";
import { createLibrary, everywhere, type Library } from "./createLibrary.ts";
import { hasEnded, importProgressOf, waitsForStudent } from "./importProgress.ts";

const folders: string[] = [];
const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "viva-library-"));
  folders.push(folder);
  return folder;
}

/** The library over a real store, real copies and the real parser process. */
function open(folder = newFolder()) {
  const clock = { now: () => Date.now() };
  const log = { info: () => {}, error: () => {} };
  const { store } = openStore({ folder, clock, log });
  const documents = createDocuments({ log });
  const originals = createOriginals(folder);
  const added: number[] = [];
  const library = createLibrary({
    store,
    documents,
    originals,
    embedder: noEmbedder,
    clock,
    log,
    added: () => added.push(1),
  });
  const close = async () => {
    await library.close();
    store.close();
  };
  closings.push(close);
  return {
    folder,
    library,
    store,
    added,
    close: async () => {
      closings.splice(closings.indexOf(close), 1);
      await close();
    },
  };
}

function write(folder: string, name: string, text: string): string {
  mkdirSync(join(folder, "in"), { recursive: true });
  const path = join(folder, "in", name);
  writeFileSync(path, text);
  return path;
}

async function until(
  { imports }: Library,
  done: (progress: ImportProgress) => boolean,
): Promise<readonly ImportItem[]> {
  for await (const progress of imports.watch()) if (done(progress)) return progress.items;
  throw new Error("the imports ended");
}

const settled = ({ items }: ImportProgress) =>
  items.every(({ state }) => hasEnded(state) || waitsForStudent(state));

const valves = "# Heart\n\nThe mitral valve lies between the left atrium and the left ventricle.\n";

describe("a file that is added", () => {
  test("is read, searchable, and cites words that stand on its page", async () => {
    const { folder, library, added } = open();
    await library.add([write(folder, "valves.md", valves)]);
    const [item] = await until(library, settled);
    expect(item?.state).toMatchObject({ kind: "ready", how: "added" });
    const [document] = library.list();
    expect(document).toMatchObject({ title: "Heart", kind: "markdown", state: "current" });
    const [hit] = await library.search("mitral valve", everywhere, 5);
    expect(hit).toMatchObject({ documentId: document?.id, page: 1, heading: ["Heart"] });
    const page = library.page(hit?.documentId ?? "", 1);
    expect(page.text.slice(hit?.start, hit?.end)).toBe(hit?.text);
    expect(added).toHaveLength(1);
  });

  test("the same again is recognised; a new version replaces the old one, which citations still open", async () => {
    const { folder, library } = open();
    const path = write(folder, "valves.md", valves);
    await library.add([path]);
    await until(library, settled);
    const [first] = library.list();
    await library.add([path]);
    expect((await until(library, settled)).at(-1)?.state).toMatchObject({ how: "known" });
    const [hit] = await library.search("mitral", everywhere, 1);

    writeFileSync(path, valves.replace("mitral", "bicuspid"));
    await library.add([path]);
    expect((await until(library, settled)).at(-1)?.state).toMatchObject({ how: "replaced" });
    expect(library.list()).toHaveLength(1);
    expect(library.list()[0]?.id).not.toBe(first?.id);
    expect(await library.search("mitral", everywhere, 5)).toEqual([]);
    expect(library.passage(hit?.passageId ?? 0).text).toContain("mitral");
    expect(library.open(first?.id ?? "").document.state).toBe("replaced");
    const { base64 } = await library.original(first?.id ?? "", 0, 1000);
    expect(atob(base64)).toBe(valves);
  });

  test("a broken one among others is told with its reason, and the others are there", async () => {
    const { folder, library } = open();
    write(folder, "good.txt", "Aspirin inhibits cyclooxygenase in platelets for their whole life.");
    write(folder, "broken.pdf", "%PDF-1.7 and nothing more");
    write(folder, "empty.txt", "");
    await library.add([join(folder, "in")]);
    const items = await until(library, settled);
    const states = Object.fromEntries(items.map(({ name, state }) => [name, state.kind]));
    expect(states).toEqual({ "good.txt": "ready", "broken.pdf": "failed", "empty.txt": "failed" });
    expect(items.find(({ name }) => name === "broken.pdf")?.state).toMatchObject({
      failure: { code: "DOCUMENT_BROKEN" },
    });
    library.imports.dismiss();
    expect(await until(library, () => true)).toEqual([]);
  });

  test("what cannot be added at all is refused at once, and nothing is begun", async () => {
    const { folder, library } = open();
    const good = write(folder, "good.txt", "Words.");
    await expect(library.add([good, join(folder, "missing.pdf")])).rejects.toThrow("FILE_MISSING");
    expect(await until(library, () => true)).toEqual([]);
  });
});

describe("an upload", () => {
  const begin = (library: Library, text: string) =>
    library.uploads.begin("notes.txt", null, new TextEncoder().encode(text).length);

  test("comes in pieces and leaves no staged copy behind", async () => {
    const { library, store } = open();
    const text = "Insulin lowers the blood glucose. It moves potassium into cells.";
    const id = await begin(library, text);
    await library.uploads.append(id, btoa(text.slice(0, 30)));
    await library.uploads.append(id, btoa(text.slice(30)));
    await library.finishUpload(id);
    const [item] = await until(library, settled);
    expect(item?.state).toMatchObject({ kind: "ready", how: "added" });
    expect(library.list()[0]?.title).toBe("notes");
    expect(store.library.imports.list().map(({ state }) => state.kind)).toEqual(["ready"]);
  });

  async function upload(library: Library, name: string, text: string) {
    const bytes = new TextEncoder().encode(text).length;
    const id = await library.uploads.begin(name, null, bytes);
    await library.uploads.append(id, btoa(text));
    await library.finishUpload(id);
    const items = await until(library, settled);
    return items.at(-1)?.state;
  }
  const lecture = (topic: string, last: string) =>
    [1, 2, 3, 4, 5]
      .map((n) => `Statement ${n} of this lecture says something about the ${topic} and its blood.`)
      .join("\n\n") + `\n\n${last}\n`;

  test("of another lecture with the same name leaves the first one alone; a new version replaces it", async () => {
    const { library } = open();
    await upload(library, "Lecture 1.txt", lecture("heart", "The end."));
    const other = await upload(library, "Lecture 1.txt", lecture("skin", "The end."));
    expect(other).toMatchObject({ how: "added" });
    expect(library.list()).toHaveLength(2);
    const newer = lecture("skin", "A paragraph has been put in its place here.");
    expect(await upload(library, "Lecture 1.txt", newer)).toMatchObject({ how: "replaced" });
    expect(library.list()).toHaveLength(2);
    expect(await library.search("heart", everywhere, 5)).not.toEqual([]);
    expect((await library.search('"put in its place"', everywhere, 5))[0]).toBeDefined();
  });

  test("loses characters of its name that nobody sees or that steer a terminal", async () => {
    const { library } = open();
    await upload(library, "Notes\u202E\u001B[31m.txt", "The thymus shrinks with age.");
    expect(library.list()[0]?.fileName).toBe("Notes[31m.txt");
  });

  test("that is garbled or incomplete adds nothing", async () => {
    const { library } = open();
    const garbled = await begin(library, "abc");
    await expect(library.uploads.append(garbled, "***")).rejects.toThrow("UPLOAD_BROKEN");
    await expect(library.uploads.append(garbled, btoa("abc"))).rejects.toThrow("UPLOAD_BROKEN");
    const short = await begin(library, "twelve bytes");
    await library.uploads.append(short, btoa("six"));
    await expect(library.finishUpload(short)).rejects.toThrow("UPLOAD_BROKEN");
    expect(library.list()).toEqual([]);
  });
});

test("what the end of the app cut short is read at the next start", async () => {
  const { folder, library, close } = open();
  const paths = [1, 2, 3].map((n) => write(folder, `${n}.txt`, `Fact number ${n} of the kidney.`));
  await library.add(paths);
  await close();
  const next = open(folder);
  next.library.start();
  await until(next.library, settled);
  expect(next.library.list()).toHaveLength(3);
});

test("a cancelled import is not read, and can be tried again", async () => {
  const { folder, library } = open();
  const [id = ""] = await library.add([write(folder, "late.txt", "The spleen filters blood.")]);
  library.imports.cancel(id);
  const [item] = await until(library, settled);
  expect(item?.state.kind).toBe("cancelled");
  expect(library.list()).toEqual([]);
  library.imports.retry(id);
  await until(library, ({ items }) => items[0]?.state.kind === "ready");
  expect(library.list()).toHaveLength(1);
});

test("a file that still waits for its password is answered, not added twice", async () => {
  const { folder, library } = open();
  const locked = join(folder, "in", "locked.pdf");
  write(folder, "other.txt", "The pancreas makes insulin.");
  writeFileSync(locked, encryptedPdf());
  const [first] = await library.add([locked]);
  await until(library, settled);
  expect(library.imports.get(first ?? "").state).toEqual({ kind: "needsPassword", wrong: false });
  expect(await library.add([locked])).toEqual([first]);
  library.imports.unlock(first ?? "", "wrong");
  await until(library, settled);
  expect(library.imports.get(first ?? "").state).toEqual({ kind: "needsPassword", wrong: true });
});

test("work that is added at any moment is done", async () => {
  const { folder, library } = open();
  for (let n = 0; n < 6; n += 1) {
    const first = await library.add([write(folder, `a${n}.txt`, `Fact ${n} of the lung.`)]);
    const end = until(library, ({ items }) =>
      items.some(({ id, state }) => id === first[0] && state.kind === "ready"),
    );
    // At the very moment at which the queue has become empty, and some turns later.
    await end;
    for (let turn = 0; turn < n; turn += 1) await Promise.resolve();
    await library.add([write(folder, `b${n}.txt`, `Fact ${n} of the pleura.`)]);
    await until(library, settled);
  }
  expect(library.list()).toHaveLength(12);
});

test("what was done before does not count as progress of what is done now", () => {
  const item = (id: string, state: ImportState) => ({
    id,
    name: id,
    folder: null,
    bytes: 1_000_000,
    path: id,
    origin: id,
    staged: false,
    state,
  });
  const ready = { kind: "ready", documentId: crypto.randomUUID(), how: "added" } as const;
  const reading = { kind: "reading", page: 10, pages: 100, ocr: false } as const;
  const items = [item("old", ready), item("new", reading)];
  const { percent, secondsLeft } = importProgressOf(items, new Set(["new"]), 0, 10_000);
  expect(percent).toBe(10);
  expect(secondsLeft).toBeGreaterThan(60);
});

test("a document the student removed does not come back from a watched folder until its file changes", async () => {
  const { folder, library, close } = open();
  const path = write(folder, "notes.txt", "The bladder stores urine.");
  await library.watching.add(join(folder, "in"));
  await until(library, ({ items }) => items.some(({ state }) => state.kind === "ready"));
  library.remove(library.list()[0]?.id ?? "");
  await close();
  write(folder, "later.txt", "The ureter carries urine.");
  const next = open(folder);
  const titles = () => next.library.list().map(({ title }) => title);
  next.library.start();
  await until(next.library, () => titles().includes("later"));
  expect(titles()).toEqual(["later"]);
  writeFileSync(path, "The bladder stores urine and has a sphincter.");
  await until(next.library, () => titles().includes("notes"));
});

test("a folder that is not there cannot be watched", async () => {
  const { folder, library } = open();
  await expect(library.watching.add(join(folder, "nowhere"))).rejects.toThrow("FILE_MISSING");
  expect(library.watching.list()).toEqual([]);
});

test("a watched folder brings in what is there and what comes later, each once", async () => {
  const { folder, library } = open();
  write(folder, "first.txt", "The liver makes bile.");
  await library.watching.add(join(folder, "in"));
  await until(
    library,
    ({ items }) => items.length === 1 && settled({ items, percent: 0, secondsLeft: null }),
  );
  write(folder, "second.txt", "The gallbladder stores bile.");
  await until(
    library,
    ({ items }) => items.length === 2 && items.every(({ state }) => state.kind === "ready"),
  );
  expect(library.list().map(({ folder: from }) => from)).toEqual([
    join(folder, "in"),
    join(folder, "in"),
  ]);
  await library.watching.remove(join(folder, "in"));
  expect(library.watching.list()).toEqual([]);
});

/** A PDF that no password opens: its key's check values fit none. */
function encryptedPdf(): string {
  const check = "A".repeat(32);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>",
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O (${check}) /U (${check}) >>`,
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join("");
  const id = "<00112233445566778899aabbccddeeff>";
  return `%PDF-1.4\n${body}trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [${id} ${id}] >>\n%%EOF\n`;
}

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dataPaths } from "../dataFolder.ts";
import { failureOf } from "../testing/failureOf.ts";
import { meditronFile, sampleModel } from "../testing/modelSamples.ts";
import { openTestStore, start, temporaryFolder } from "../testing/openTestStore.ts";
import { startConversation } from "../testing/samples.ts";
import { eraseData } from "./eraseData.ts";
import { moveData } from "./moveData.ts";
import { openFolder } from "./openFolder.ts";
import { openKeeper } from "./openKeeper.ts";

/** The key of a file as the list of models keeps it. */
function keyOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${path}\n${size}\n${Math.round(mtimeMs)}`;
}

const part = { version: 1, kind: "download", arrived: null };

/**
 * A closed folder with, among its models, one that Viva downloaded and one in two parts, one that is on its way, one that
 * was put in the place of a downloaded one, one that the student linked and one that is in no list; and a folder of the
 * student's.
 */
function home() {
  const { store, folder } = openTestStore();
  startConversation(store, "kept");
  const models = join(folder, "models");
  mkdirSync(models);
  mkdirSync(join(folder, "mine"));
  const write = (name: string, text = name): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const split = ["a-00001-of-00002.gguf", "a-00002-of-00002.gguf"];
  const [first = "", second = ""] = split.map((name) => write(join("models", name)));
  const files = [
    { path: write("models/downloaded.gguf"), origin: "downloaded" },
    { path: first, origin: "copied", fileKey: `${keyOf(first)}\n${keyOf(second)}` },
    { path: write("models/replaced.gguf"), origin: "downloaded" },
    { path: write("models/linked.gguf"), origin: "linked" },
    { path: write("mine/linked.gguf"), origin: "linked" },
  ] as const;
  for (const { path, origin, ...known } of files) {
    const file = meditronFile(path);
    store.models.put(sampleModel(path, { file, origin, fileKey: keyOf(path), ...known }));
  }
  write("models/replaced.gguf", "another file, of the student's own");
  write("models/unlisted.gguf");
  write("models/coming.gguf.part");
  write("models/coming.gguf.part.json", JSON.stringify(part));
  write("models/notes.part.json", "no note of a download");
  store.close();
  const place = temporaryFolder();
  const usual = { folder: join(place, "usual"), pointer: join(place, "usual", "data-folder.json") };
  return { folder, to: join(place, "to"), usual };
}

const own = [
  "a-00001-of-00002.gguf",
  "a-00002-of-00002.gguf",
  "coming.gguf.part",
  "coming.gguf.part.json",
  "downloaded.gguf",
];
const students = ["linked.gguf", "notes.part.json", "replaced.gguf", "unlisted.gguf"];

function keeperOf(folder: string) {
  const { store } = openTestStore({ folder });
  const { keeper, close } = openKeeper(folder, { now: () => start });
  return { keeper, end: () => (close(), store.close()) };
}

it("erases only what is Viva's, and said before what that is and what stays", () => {
  const { folder } = home();
  const { keeper, end } = keeperOf(folder);
  // Beside the lock while Viva runs.
  const journal = join(folder, "viva.lock-journal");
  writeFileSync(journal, "");
  const { modelFiles, modelBytes, stays } = keeper.folder.owned();
  end();
  rmSync(journal);
  expect(modelFiles).toEqual(own);
  expect(modelBytes).toBe(
    own.reduce((sum, name) => sum + statSync(join(folder, "models", name)).size, 0),
  );
  expect(stays).toEqual([
    join(folder, "mine"),
    ...students.map((name) => join(folder, "models", name)),
  ]);
  eraseData(dataPaths(folder), true);
  expect(readdirSync(folder).toSorted()).toEqual(["mine", "models"]);
  expect(readdirSync(join(folder, "models")).toSorted()).toEqual(students);
  expect(readFileSync(join(folder, "mine", "linked.gguf"), "utf8")).toBe("mine/linked.gguf");
});

it("leaves all models where they were not asked for", () => {
  const { folder } = home();
  eraseData(dataPaths(folder), false);
  expect(readdirSync(join(folder, "models")).toSorted()).toEqual([...own, ...students].toSorted());
});

it("deletes nothing behind a link, and says where it leads", () => {
  const { folder } = home();
  const elsewhere = temporaryFolder();
  writeFileSync(join(elsewhere, "original"), "of the library");
  symlinkSync(elsewhere, join(folder, "library"));
  const { keeper, end } = keeperOf(folder);
  const { stays } = keeper.folder.owned();
  end();
  expect(stays).toContain(elsewhere);
  eraseData(dataPaths(folder), true);
  expect(existsSync(join(folder, "library"))).toBe(false);
  expect(existsSync(join(elsewhere, "original"))).toBe(true);
});

it("deletes the window's files too, unless a window has them open", () => {
  const { folder } = home();
  const window = join(folder, "window");
  mkdirSync(window);
  symlinkSync("computer-1", join(window, "SingletonLock"));
  const { keeper, end } = keeperOf(folder);
  expect(keeper.folder.owned().stays).toContain(window);
  end();
  eraseData(dataPaths(folder), true);
  expect(existsSync(window)).toBe(true);
  const other = home().folder;
  mkdirSync(join(other, "window"));
  eraseData(dataPaths(other), true);
  expect(existsSync(join(other, "window"))).toBe(false);
});

it("deletes of an old folder only what is Viva's and went along", async () => {
  const { folder, to, usual } = home();
  moveData(dataPaths(folder), to, usual);
  const { keeper, end } = keeperOf(to);
  expect(await keeper.folder.left()).toMatchObject({ folder });
  await keeper.folder.removeLeft();
  expect(await keeper.folder.left()).toBeNull();
  end();
  expect(readdirSync(join(folder, "models")).toSorted()).toEqual(students);
  expect(existsSync(join(folder, "mine", "linked.gguf"))).toBe(true);
  expect(existsSync(join(folder, "viva.db"))).toBe(false);
  expect(readdirSync(join(to, "models")).toSorted()).toEqual(own);
});

it("does not offer to delete an old folder that was used again", async () => {
  const { folder, to, usual } = home();
  moveData(dataPaths(folder), to, usual);
  const { store } = openTestStore({ folder });
  startConversation(store, "written there since");
  store.close();
  const { keeper, end } = keeperOf(to);
  expect(await keeper.folder.left()).toBeNull();
  await keeper.folder.removeLeft();
  end();
  expect(existsSync(join(folder, "viva.db"))).toBe(true);
});

it("refuses a database that is a link, whether or not its file is there", () => {
  const { folder } = home();
  const path = join(folder, "viva.db");
  const elsewhere = join(temporaryFolder(), "viva.db");
  renameSync(path, elsewhere);
  symlinkSync(elsewhere, path);
  const refusal = { code: "BAD_ARGUMENT", data: { reason: expect.stringContaining("is a link") } };
  expect(failureOf(() => openFolder(folder))).toMatchObject(refusal);
  renameSync(elsewhere, `${elsewhere}.away`);
  expect(failureOf(() => openFolder(folder))).toMatchObject(refusal);
  expect(existsSync(elsewhere)).toBe(false);
});

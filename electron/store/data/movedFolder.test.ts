import {
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dataPaths } from "../dataFolder.ts";
import { lockFolder } from "../lockFolder.ts";
import { failureOf } from "../testing/failureOf.ts";
import { sampleModel } from "../testing/modelSamples.ts";
import { openTestStore, start, temporaryFolder } from "../testing/openTestStore.ts";
import { startConversation } from "../testing/samples.ts";
import { checkTarget } from "./checkTarget.ts";
import { moveData } from "./moveData.ts";
import { openFolder } from "./openFolder.ts";
import { openKeeper } from "./openKeeper.ts";
import { runAction } from "./runAction.ts";
import { markMoving } from "./unfinishedMove.ts";

/** A closed folder with one conversation, a folder to move it to, and a usual place. */
function homes() {
  const { store, folder } = openTestStore();
  startConversation(store, "kept");
  const linked = [join(folder, "mine", "a.gguf"), join(folder, "models", "c.gguf")];
  const downloaded = join(folder, "models", "b.gguf");
  const models = [...linked, downloaded];
  for (const path of models) {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, path);
    const { size, mtimeMs } = statSync(path);
    const fileKey = `${path}\n${size}\n${Math.round(mtimeMs)}`;
    const origin = path === downloaded ? "downloaded" : "linked";
    store.models.put(sampleModel(path, { origin, fileKey }));
  }
  store.close();
  const place = temporaryFolder();
  const usual = { folder: join(place, "usual"), pointer: join(place, "usual", "data-folder.json") };
  return { folder, to: join(place, "to"), usual, models };
}

function keeperOf(folder: string) {
  const { store } = openTestStore({ folder });
  const { keeper, close } = openKeeper(folder, { now: () => start });
  return { keeper, end: () => (close(), store.close()) };
}

it("leaves the path of a model that does not move as it is", () => {
  const { folder, to, usual } = homes();
  const shelf = join(folder, "mine");
  writeFileSync(
    join(folder, "preferences.json"),
    JSON.stringify({
      modelsFolder: shelf,
      lastModel: join(folder, "models", "b.gguf"),
      embeddingModel: join(folder, "models", "c.gguf"),
    }),
  );
  moveData(dataPaths(folder), to, usual);
  const { store } = openTestStore({ folder: to });
  const listed = store.models.list();
  store.close();
  const paths = listed.map(({ file }) => file.path);
  const [moved, ...stayed] = [
    join(to, "models", "b.gguf"),
    join(folder, "mine", "a.gguf"),
    join(folder, "models", "c.gguf"),
  ];
  expect(paths.toSorted()).toEqual([moved, ...stayed].toSorted());
  expect(paths.every((path) => existsSync(path))).toBe(true);
  // Whatever tells a model by its key finds it as it was.
  for (const { file, fileKey } of listed) {
    const { size, mtimeMs } = statSync(file.path);
    expect(fileKey).toBe(`${file.path}\n${size}\n${Math.round(mtimeMs)}`);
  }
  expect(JSON.parse(readFileSync(join(to, "preferences.json"), "utf8"))).toEqual({
    modelsFolder: shelf,
    lastModel: moved,
    embeddingModel: stayed[1],
  });
});

it("lets a link go on meaning the same file", () => {
  const { folder, to, usual } = homes();
  const outside = join(temporaryFolder(), "original");
  writeFileSync(outside, "outside");
  const files = join("library", "files");
  mkdirSync(join(folder, files), { recursive: true });
  writeFileSync(join(folder, files, "a"), "inside");
  symlinkSync(join(folder, files, "a"), join(folder, files, "b"));
  symlinkSync(outside, join(folder, files, "c"));
  moveData(dataPaths(folder), to, usual);
  expect(readlinkSync(join(to, files, "b"))).toBe(join(to, files, "a"));
  expect(readFileSync(join(to, files, "c"), "utf8")).toBe("outside");
});

it("does not overwrite what somebody began in a folder that a move had begun to fill", async () => {
  const { folder, to, usual } = homes();
  mkdirSync(to);
  markMoving(to);
  openFolder(to);
  const { store } = openTestStore({ folder: to });
  startConversation(store, "new");
  store.close();
  await expect(checkTarget(folder, to)).rejects.toMatchObject({
    failure: { code: "FOLDER_UNFIT" },
  });
  expect(
    failureOf(() => runAction(folder, { kind: "move", to }, { now: () => start, usual })).code,
  ).toBe("FOLDER_UNFIT");
});

it("takes what was moved away back to where it was", async () => {
  const { folder, to, usual } = homes();
  moveData(dataPaths(folder), usual.folder, usual);
  moveData(dataPaths(usual.folder), to, usual);
  const { keeper, end } = keeperOf(to);
  await keeper.folder.removeLeft();
  end();
  expect(await checkTarget(to, usual.folder)).toMatchObject({ folder: usual.folder });
});

it("does not delete the present data where the old folder has become a link to them", async () => {
  const { folder, to, usual } = homes();
  moveData(dataPaths(folder), to, usual);
  renameSync(folder, `${folder}-old`);
  symlinkSync(to, folder);
  const { keeper, end } = keeperOf(to);
  expect(await keeper.folder.left()).toBeNull();
  await keeper.folder.removeLeft();
  end();
  expect(existsSync(dataPaths(to).database)).toBe(true);
});

it("does not delete what is left while another Viva has it open", async () => {
  const { folder, to, usual } = homes();
  moveData(dataPaths(folder), to, usual);
  const lock = lockFolder(folder);
  const { keeper, end } = keeperOf(to);
  await expect(keeper.folder.removeLeft()).rejects.toMatchObject({
    failure: { code: "ALREADY_RUNNING" },
  });
  end();
  lock.release();
  expect(existsSync(dataPaths(folder).database)).toBe(true);
});

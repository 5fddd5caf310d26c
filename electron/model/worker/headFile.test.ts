import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHeadFiles } from "./headFile.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-head-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const never = new AbortController().signal;
const sequence = { save: (path: string) => writeFile(path, "a state"), restore: async () => {} };

test("a head that would take a third of the free disk is not written", async () => {
  const { written, saved } = createHeadFiles(folder).save("large", sequence, 1e18);
  expect(await written).toBe(false);
  expect(await saved).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});

test("what an interrupted save has left behind is removed before the next", async () => {
  await writeFile(join(folder, "old.state.part"), "half a state");
  expect(await createHeadFiles(folder).save("new", sequence, 7).saved).toBe(true);
  expect((await readdir(folder)).toSorted()).toEqual(["new.state", "new.state.json"]);
});

test("restoring ends with the signal and leaves the head where it is", async () => {
  const files = createHeadFiles(folder);
  expect(await files.restore("new", sequence, AbortSignal.abort())).toBe(false);
  expect(await files.restore("new", sequence, never)).toBe(true);
});

import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openProbeFolder } from "./probeFolder.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-folders-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the first folder that can be written to is taken", async () => {
  const made = await openProbeFolder([join(folder, "missing"), folder, tmpdir()], 1000);
  expect(dirname(made)).toBe(folder);
});

test("a disk with too little room is refused before anything is written", async () => {
  const before = await readdir(folder);
  await expect(openProbeFolder([folder], Number.MAX_SAFE_INTEGER)).rejects.toMatchObject({
    failure: { code: "DISK_FULL" },
  });
  expect(await readdir(folder)).toEqual(before);
});

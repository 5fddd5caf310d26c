import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readPageFiles } from "./pageFiles.ts";

let outside: string;
let folder: string;
beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), "viva-page-"));
  folder = join(outside, "page");
  await mkdir(join(folder, "assets"), { recursive: true });
  await writeFile(join(folder, "index.html"), "<!doctype html>");
  await writeFile(join(folder, "assets", "index-Bx29_aQz.js"), "export {};");
  await writeFile(join(folder, "assets", "about.bin"), "1");
});
afterEach(() => rm(outside, { recursive: true, force: true }));

it("names every file by the whole path of its address", async () => {
  const files = await readPageFiles(folder);
  expect([...files.keys()].toSorted()).toEqual([
    "/",
    "/assets/about.bin",
    "/assets/index-Bx29_aQz.js",
  ]);
  expect(files.get("/")?.body.toString()).toBe("<!doctype html>");
});

it("keeps only names made from content, and never the page itself", async () => {
  const files = await readPageFiles(folder);
  expect(files.get("/")).toMatchObject({
    contentType: "text/html; charset=utf-8",
    cacheControl: "no-store",
  });
  expect(files.get("/assets/index-Bx29_aQz.js")).toMatchObject({
    contentType: "text/javascript; charset=utf-8",
    cacheControl: "private, max-age=31536000, immutable",
  });
  expect(files.get("/assets/about.bin")).toMatchObject({
    contentType: "application/octet-stream",
    cacheControl: "private, no-cache",
  });
});

it("does not follow links out of the folder", async () => {
  await writeFile(join(outside, "secret.txt"), "secret");
  await symlink(join(outside, "secret.txt"), join(folder, "assets", "linked.txt"));
  await symlink(outside, join(folder, "linked"));

  const names = [...(await readPageFiles(folder)).keys()];

  expect(names.filter((name) => name.includes("linked"))).toEqual([]);
});

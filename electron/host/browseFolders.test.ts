import {
  chmod,
  mkdir,
  mkdtemp,
  realpath,
  rm,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderListing } from "../contract/models.ts";
import { browseFolders } from "./browseFolders.ts";

let home: string;
const browse = (path: string | null) => browseFolders(path, { home, platform: process.platform });

beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), "viva-browse-")));
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe("a folder", () => {
  it("lists folders first, then models with their sizes, in natural order", async () => {
    for (const name of ["part-10.gguf", "part-2.GGUF", "notes.txt", ".hidden.gguf"]) {
      await writeFile(join(home, name), "");
    }
    await truncate(join(home, "part-10.gguf"), 123_456);
    for (const name of ["b", "A", ".cache"]) await mkdir(join(home, name));

    const listing = await browse(null);

    expect(folderListing.parse(listing)).toEqual(listing);
    expect(listing.path).toBe(home);
    expect(listing.parent).toBe(join(home, ".."));
    expect(listing.entries).toEqual([
      { name: "A", path: join(home, "A"), kind: "folder", bytes: null },
      { name: "b", path: join(home, "b"), kind: "folder", bytes: null },
      { name: "part-2.GGUF", path: join(home, "part-2.GGUF"), kind: "model", bytes: 0 },
      { name: "part-10.gguf", path: join(home, "part-10.gguf"), kind: "model", bytes: 123_456 },
    ]);
    expect(listing.leftOut).toBe(0);
  });

  it("follows links to models and folders and leaves broken ones out", async () => {
    const elsewhere = join(home, ".elsewhere");
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, "real.gguf"), "12345");
    await symlink(join(elsewhere, "real.gguf"), join(home, "linked.gguf"));
    await symlink(elsewhere, join(home, "drive"));
    await symlink(join(elsewhere, "gone.gguf"), join(home, "gone.gguf"));

    const { entries } = await browse(home);

    expect(entries.map(({ name, kind, bytes }) => [name, kind, bytes])).toEqual([
      ["drive", "folder", null],
      ["linked.gguf", "model", 5],
    ]);
  });

  it("shows a split model as one, by its first part, with the bytes of all", async () => {
    const parts = [1, 2, 3].map((part) => `m-0000${part}-of-00003.gguf`);
    for (const [index, name] of [...parts, "l.gguf", "n-00001-of-00002.gguf"].entries()) {
      await writeFile(join(home, name), "");
      await truncate(join(home, name), 10 + index);
    }

    const { entries } = await browse(home);

    expect(entries.map(({ name, bytes }) => [name, bytes])).toEqual([
      ["l.gguf", 13],
      ["m-00001-of-00003.gguf", 33],
      ["n-00001-of-00002.gguf", 14],
    ]);
    expect(entries[1]?.path).toBe(join(home, "m-00001-of-00003.gguf"));
    expect((await browse(join(home, "m-00002-of-00003.gguf"))).path).toBe(home);
  });

  it("counts what is beyond the first 2,000 entries", async () => {
    const names = Array.from({ length: 2003 }, (_, index) => `m${index}.gguf`);
    await Promise.all(names.map((name) => writeFile(join(home, name), "")));

    const { entries, leftOut } = await browse(home);

    expect(entries).toHaveLength(2000);
    expect(leftOut).toBe(3);
    expect(entries.at(-1)?.name).toBe("m1999.gguf");
  });

  it("has no parent at the root", async () => {
    const { root } = parse(home);
    expect(await browse(root)).toMatchObject({ path: root, parent: null });
  });
});

describe("a typed path", () => {
  it("of a model lists the folder that holds it", async () => {
    await writeFile(join(home, "m.gguf"), "");
    expect((await browse(join(home, "m.gguf"))).path).toBe(home);
  });

  it("may start with a tilde", async () => {
    await mkdir(join(home, "models"));
    expect((await browse("~/models")).path).toBe(join(home, "models"));
    expect((await browse("~")).path).toBe(home);
  });

  it("that does not exist is missing", async () => {
    const path = join(home, "nowhere");
    await expect(browse(path)).rejects.toMatchObject({
      failure: { code: "FILE_MISSING", data: { path } },
    });
  });

  it.each(["notes.txt", "notes.txt/inside", "with\0null"])(
    "that cannot be listed says why: %j",
    async (name) => {
      await writeFile(join(home, "notes.txt"), "");
      await expect(browse(join(home, name))).rejects.toMatchObject({
        failure: {
          code: "FILE_UNREADABLE",
          data: { reason: expect.stringMatching(/^(it|a part)/) },
        },
      });
    },
  );

  it.skipIf(process.getuid?.() === 0)(
    "that may not be read says so (not shown to root, who may read everything)",
    async () => {
      const path = join(home, "closed");
      await mkdir(path);
      await chmod(path, 0);
      await expect(browse(path)).rejects.toMatchObject({
        failure: { code: "FILE_UNREADABLE", data: { path, reason: "you may not open it" } },
      });
    },
  );
});

it("offers the places that exist", async () => {
  await mkdir(join(home, ".lmstudio", "models"), { recursive: true });
  await mkdir(join(home, "Downloads"));

  const { shortcuts } = await browse(null);

  expect(shortcuts.slice(0, 3)).toEqual([
    { name: "Home", path: home },
    { name: "Downloads", path: join(home, "Downloads") },
    { name: "LM Studio models", path: join(home, ".lmstudio", "models") },
  ]);
});

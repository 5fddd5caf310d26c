import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cleanName } from "../cleanName.ts";
import { findFiles } from "./findFiles.ts";
import { safeName } from "./safeName.ts";
import { watchFolder } from "./watchFolder.ts";

const never = new AbortController().signal;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "viva-find-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(name: string, text: string): Promise<string> {
  const path = join(root, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

describe("find", () => {
  test("all readable kinds below a folder, in natural order; hidden ones and links are left out", async () => {
    const wanted = [
      "notes/2.pdf",
      "notes/10.PDF",
      "notes/deep/er/a.docx",
      "notes/x.htm",
      "notes/y.markdown",
    ];
    const when = new Date(1_700_000_000_123);
    for (const name of wanted) await utimes(await put(name, "abc"), when, when);
    for (const name of ["notes/.hidden.pdf", "notes/.git/a.md", "notes/~$a.docx", "notes/v.mp4"]) {
      await put(name, "x");
    }
    await put("outside/secret.pdf", "x");
    await symlink(join(root, "outside"), join(root, "notes", "link"));
    await symlink(join(root, "outside", "secret.pdf"), join(root, "notes", "secret.pdf"));
    await symlink(join(root, "notes"), join(root, "notes", "loop"));
    const folder = join(root, "notes");
    expect(await findFiles(folder, never)).toEqual(
      ["2.pdf", "10.PDF", "deep/er/a.docx", "x.htm", "y.markdown"].map((name) => ({
        path: join(folder, name),
        name: basename(name),
        folder,
        bytes: 3,
        changedAt: 1_700_000_000_123,
      })),
    );
  });

  test("a single file is itself, whatever its content; an ending that is not read is refused", async () => {
    const path = await put("a.pdf", "abc");
    expect(await findFiles(path, never)).toEqual([
      { path, name: "a.pdf", folder: null, bytes: 3, changedAt: expect.any(Number) },
    ]);
    await expect(findFiles(await put("a.pptx", "x"), never)).rejects.toMatchObject({
      failure: {
        code: "DOCUMENT_UNSUPPORTED",
        data: { supported: expect.arrayContaining(["PDF"]) },
      },
    });
    await expect(findFiles(join(root, "no"), never)).rejects.toMatchObject({
      failure: { code: "FILE_MISSING" },
    });
    await mkdir(join(root, "empty"));
    await expect(findFiles(join(root, "empty"), never)).rejects.toMatchObject({
      failure: { code: "NOTHING_TO_ADD" },
    });
  });

  test("a folder with too many entries or too deep is refused rather than read in part", async () => {
    for (const name of ["many/a.txt", "many/b.txt", "many/c/d/e.txt"]) await put(name, "x");
    const folder = join(root, "many");
    const tooMany = findFiles(folder, never, { entries: 3, depth: 32 });
    await expect(tooMany).rejects.toMatchObject({
      failure: {
        data: { reason: "it holds more than 3 files and folders; choose a smaller folder" },
      },
    });
    const tooDeep = findFiles(folder, never, { entries: 100, depth: 2 });
    await expect(tooDeep).rejects.toMatchObject({
      failure: { data: { reason: "its folders lie more than 2 deep; choose a smaller folder" } },
    });
  });

  test("a name is told without what is not seen or moves a terminal", async () => {
    const path = await put("odd/no\u001B[31mte\u202Es\u{E0041}\u{E0042} e\u0301.txt", "x");
    for (const asked of [path, dirname(path)]) {
      const [found] = await findFiles(asked, never);
      expect(found).toMatchObject({ path, name: "notes é.txt" });
    }
    expect(cleanName("\u202E\u0007")).toBe("document");
    expect(safeName("a\u202Eb\u001B[0m.pdf")).toBe("ab.pdf");
  });
});

describe("watch", () => {
  test("tells of new and changed files once they are written, and of nothing else", async () => {
    const folder = join(root, "watched");
    const old = await put("watched/old.txt", "old");
    const told: string[] = [];
    const ready = Promise.withResolvers<void>();
    const patience = { settleMs: 100, pollMs: 20 };
    const stop = watchFolder(folder, (path) => told.push(path), { patience, ready: ready.resolve });
    await ready.promise;
    await put("watched/.hidden.txt", "x");
    await put("watched/film.mp4", "x");
    await put("watched/below/new.md", "new");
    await writeFile(old, "newer text");
    await expect
      .poll(() => told.toSorted(), { timeout: 20_000 })
      .toEqual([join(folder, "below", "new.md"), old].toSorted());
    await stop();
  });
});

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { largestDocumentBytes } from "../contract/library.ts";
import type { Originals } from "../core/ports.ts";
import { createOriginals } from "./originals.ts";
import { safeName } from "./originals/safeName.ts";

const never = new AbortController().signal;
const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

let root: string;
let data: string;
let originals: Originals;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "viva-originals-"));
  data = join(root, "data");
  originals = createOriginals(data);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(name: string, text: string): Promise<string> {
  const path = join(root, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}
const kept = (): Promise<string[]> => readdir(join(data, "library", "files"));
const staged = (): Promise<string[]> => readdir(join(data, "library", "incoming"));

describe("take", () => {
  test("copies a file whole under its hash; the same content twice is one copy", async () => {
    const text = "cell ".repeat(500_000);
    const taken = await originals.take(await put("a.txt", text), never);
    expect(taken).toEqual({ sha256: hashOf(text), bytes: text.length });
    expect(await readFile(originals.pathOf(taken.sha256), "utf8")).toBe(text);
    expect(await originals.take(await put("b.txt", text), never)).toEqual(taken);
    expect(await kept()).toEqual([taken.sha256]);
  });

  test("a file whose copy is there is not written again, one of the same size is", async () => {
    const { sha256 } = await originals.take(await put("a.txt", "cell one"), never);
    const before = await stat(originals.pathOf(sha256));
    for (const again of [originals, createOriginals(data)]) {
      expect((await again.take(await put("b.txt", "cell one"), never)).sha256).toBe(sha256);
    }
    const after = await stat(originals.pathOf(sha256));
    expect([after.ino, after.ctimeMs]).toEqual([before.ino, before.ctimeMs]);
    const other = await originals.take(await put("c.txt", "cell two"), never);
    expect(await readFile(originals.pathOf(other.sha256), "utf8")).toBe("cell two");
    await rm(originals.pathOf(sha256));
    await originals.take(await put("a.txt", "cell one"), never);
    expect(await readFile(originals.pathOf(sha256), "utf8")).toBe("cell one");
  });

  test("refuses what is absent, empty, a folder or a pipe, and too large a file unread", async () => {
    const failure = (code: string, extra: object = {}) => ({ failure: { code, data: extra } });
    const take = (path: string) => expect(originals.take(path, never)).rejects;
    await take(join(root, "absent.pdf")).toMatchObject(failure("FILE_MISSING"));
    await take(await put("empty.pdf", "")).toMatchObject(
      failure("DOCUMENT_BROKEN", { path: "empty.pdf", reason: "the file is empty" }),
    );
    await take(root).toMatchObject(failure("FILE_UNREADABLE"));
    const huge = await put("huge.pdf", "x");
    execFileSync("truncate", ["-s", String(largestDocumentBytes + 1), huge]);
    await take(huge).toMatchObject(failure("DOCUMENT_TOO_LARGE", { what: "bytes" }));
    const pipe = join(root, "pipe.txt");
    execFileSync("mkfifo", [pipe]);
    await take(pipe).toMatchObject(failure("FILE_UNREADABLE", { reason: "it is not a file" }));
  });

  test("an aborted copy leaves nothing behind", async () => {
    const stop = new AbortController();
    const taking = originals.take(await put("a.txt", "x".repeat(30 << 20)), stop.signal);
    stop.abort();
    await expect(taking).rejects.toThrow(/abort/i);
    expect(existsSync(join(data, "library", "files")) ? await kept() : []).toEqual([]);
  });

  test("a disk that is full is said as such, and no half copy stays", async () => {
    const path = await put("a.txt", "x".repeat(3 << 20));
    const script = `
      import { createOriginals } from ${JSON.stringify(new URL("originals.ts", import.meta.url).href)};
      import { readdirSync } from "node:fs";
      const [data, path] = process.argv.slice(1);
      const taken = await createOriginals(data).take(path, new AbortController().signal).catch((e) => e.failure ?? String(e));
      console.log(JSON.stringify({ taken, left: readdirSync(data + "/library/files") }));`;
    const disk = join(root, "disk");
    await mkdir(disk);
    let printed: string;
    try {
      printed = execFileSync(
        "unshare",
        [
          "-Urm",
          "sh",
          "-c",
          'mount -t tmpfs -o size=1m tmpfs "$1" && exec "$2" --input-type=module -e "$3" "$1" "$4"',
          "sh",
          disk,
          process.execPath,
          script,
          path,
        ],
        { encoding: "utf8" },
      );
    } catch {
      // Only Linux lets a user have a small disk of their own.
      expect(process.platform).not.toBe("linux");
      return;
    }
    expect(JSON.parse(printed)).toEqual({ taken: { code: "DISK_FULL", data: {} }, left: [] });
  });

  test.skipIf(process.getuid?.() === 0)(
    "a data folder that is read-only is said as such",
    async () => {
      await mkdir(data);
      await chmod(data, 0o555);
      const path = await put("a.txt", "x");
      await expect(originals.take(path, never)).rejects.toMatchObject({
        failure: { code: "DATA_READ_ONLY" },
      });
    },
  );
});

describe("read", () => {
  test("slices of a copy, never beyond its end", async () => {
    const { sha256 } = await originals.take(await put("a.txt", "0123456789"), never);
    const slice = async (offset: number, length: number): Promise<string> =>
      Buffer.from((await originals.read(sha256, offset, length)).data).toString();
    expect([await slice(0, 4), await slice(8, 10), await slice(20, 5)]).toEqual(["0123", "89", ""]);
    expect((await originals.read(sha256, 3, 1)).total).toBe(10);
  });

  test("what is not there, and what is no hash, is a missing document", async () => {
    const missing = { failure: { code: "DOCUMENT_MISSING" } };
    await put("data/library/secret", "secret");
    await expect(originals.read("a".repeat(64), 0, 1)).rejects.toMatchObject(missing);
    expect(() => originals.pathOf("../secret")).toThrow("DOCUMENT_MISSING");
  });
});

describe("uploads", () => {
  test("pieces become a file with a safe name; taking and discarding it leaves only the copy", async () => {
    const upload = await originals.beginUpload("../../..\\evil/Notes 1.txt", 6);
    expect(
      await Promise.all([upload.append(Buffer.from("abc")), upload.append(Buffer.from("def"))]),
    ).toEqual([3, 6]);
    const path = await upload.finish();
    expect(basename(path)).toBe("Notes 1.txt");
    expect(dirname(dirname(path))).toBe(join(data, "library", "incoming"));
    expect((await originals.take(path, never)).sha256).toBe(hashOf("abcdef"));
    await originals.discardStaged(path);
    expect(await staged()).toEqual([]);
    expect(await kept()).toEqual([hashOf("abcdef")]);
  });

  test("more or fewer bytes than announced are refused; abandoning deletes them", async () => {
    const upload = await originals.beginUpload("a.txt", 4);
    await upload.append(Buffer.from("abc"));
    const broken = { failure: { code: "UPLOAD_BROKEN" } };
    await expect(upload.append(Buffer.from("de"))).rejects.toMatchObject(broken);
    await expect(upload.finish()).rejects.toMatchObject(broken);
    await upload.abandon();
    await expect(upload.append(Buffer.from("d"))).rejects.toMatchObject(broken);
    expect(await staged()).toEqual([]);
  });

  test("a finish that fails leaves no file open and no folder behind", async () => {
    const short = async (): Promise<void> => {
      const upload = await originals.beginUpload("a.txt", 12);
      await upload.append(Buffer.from("six"));
      await expect(upload.finish()).rejects.toMatchObject({ failure: { code: "UPLOAD_BROKEN" } });
      await upload.abandon();
    };
    await short();
    const open = (): number => readdirSync("/proc/self/fd").length;
    const before = existsSync("/proc/self/fd") ? open() : null;
    for (let count = 0; count < 20; count++) await short();
    expect(await staged()).toEqual([]);
    if (before !== null) expect(open()).toBeLessThan(before + 10);
  });

  test("nor does one that cannot be synced", async () => {
    const upload = await originals.beginUpload("a.txt", 3);
    await upload.append(Buffer.from("abc"));
    await rm(join(data, "library", "incoming"), { recursive: true });
    await expect(upload.finish()).rejects.toThrow();
    await upload.abandon();
    expect(await originals.sweep(new Set(), new Set())).toBe(0);
  });

  test("discarding a path that is no upload of ours deletes nothing", async () => {
    const path = await put("precious/a.txt", "x");
    await originals.discardStaged(path);
    expect(existsSync(path)).toBe(true);
  });

  test("a safe name is one plain component that keeps its ending", () => {
    expect(safeName("con.txt")).toBe("_con.txt");
    expect(safeName("..")).toBe("document");
    expect(safeName(".pdf")).toBe("pdf");
    expect(safeName(`${"ü".repeat(300)}.pdf`)).toMatch(/^ü{60}\.pdf$/);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
        const safe = safeName(name);
        expect(safe).not.toMatch(/[/\\:\0]|^\.|[. ]$|^$/);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(140);
      }),
    );
  });
});

describe("sweep", () => {
  test("deletes what an earlier run left and nobody needs", async () => {
    const needed = (await originals.take(await put("a.txt", "needed"), never)).sha256;
    await originals.take(await put("b.txt", "not needed"), never);
    const upload = await originals.beginUpload("c.txt", 1);
    await upload.append(Buffer.from("c"));
    const waiting = await upload.finish();
    const lost = await originals.beginUpload("d.txt", 1);
    await writeFile(join(data, "library", "files", "0.part"), "half");

    const later = createOriginals(data);
    expect(await later.sweep(new Set([needed]), new Set([waiting]))).toBe(3);
    expect(await kept()).toEqual([needed]);
    expect(existsSync(waiting)).toBe(true);
    expect(await staged()).toHaveLength(1);
    await lost.abandon();
  });

  test("never takes from an import that is running", async () => {
    const { sha256 } = await originals.take(await put("a.txt", "just taken"), never);
    const upload = await originals.beginUpload("c.txt", 1);
    expect(await originals.sweep(new Set(), new Set())).toBe(0);
    expect(await kept()).toEqual([sha256]);
    await upload.abandon();
  });

  test("of a library that is still empty deletes nothing", async () => {
    expect(await createOriginals(join(root, "fresh")).sweep(new Set(), new Set())).toBe(0);
  });
});

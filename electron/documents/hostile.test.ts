import { createServer, type Server } from "node:http";
import { createWriteStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { craftDocx, wordParagraph } from "./testing/craftDocx.ts";
import { craftEpub } from "./testing/craftEpub.ts";
import { craftZip } from "./testing/craftZip.ts";
import { openDesk, type Desk } from "./testing/openDesk.ts";

let desk: Desk;
let server: Server;
let address: string;
const requests: string[] = [];

beforeAll(async () => {
  desk = await openDesk();
  server = createServer((request, response) => {
    requests.push(request.url ?? "");
    response.end("fetched");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === "object" ? bound?.port : 0}`;
});
afterAll(async () => {
  server.close();
  await desk.clean();
});

const zeros = (bytes: number): Buffer => Buffer.alloc(bytes, 0x20);
const bomb = `<!DOCTYPE lolz [<!ENTITY a "lollollol">${"bcdefghij"
  .split("")
  .map((name, index) => {
    const before = "abcdefghij"[index];
    return `<!ENTITY ${name} "${`&${before};`.repeat(10)}">`;
  })
  .join("")}]>`;

describe("archives", () => {
  test("a part that unpacks to far over a hundred times its size is refused", async () => {
    const styles = { name: "word/styles.xml", data: zeros(80 << 20) };
    const path = await desk.put("bomb.docx", craftDocx(wordParagraph("x"), [styles]));
    expect(await desk.failure(path)).toMatchObject({
      code: "DOCUMENT_BROKEN",
      data: { path: "bomb.docx", reason: expect.stringContaining("a hundred times") },
    });
  });

  test("a part that claims to be small and is not is refused by its real bytes", async () => {
    const styles = { name: "word/styles.xml", data: zeros(80 << 20), claimedBytes: 1000 };
    const path = await desk.put("liar.docx", craftDocx(wordParagraph("x"), [styles]));
    expect(await desk.failure(path)).toMatchObject({
      code: "DOCUMENT_BROKEN",
      data: { reason: expect.stringMatching(/not of the size|a hundred times/) },
    });
  });

  test("all parts together may unpack to so many bytes and no more", async () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `w${index} ${(index * 7919) % 997}`);
    const chapters = Array.from({ length: 8 }, () => `<p>${text.join(" ")}</p>`);
    const path = await desk.put("many.epub", craftEpub(chapters));
    const limits = { unpackedBytes: 1_000_000 };
    expect(await desk.failure(path, { limits })).toEqual({
      code: "DOCUMENT_TOO_LARGE",
      data: { path: "many.epub", what: "unpackedBytes", limit: 1_000_000 },
    });
    expect((await desk.parse(path)).text).toContain("w19999");
  });

  test("an archive inside an archive is never unpacked", async () => {
    let inner = craftZip([{ name: "zeros", data: zeros(8 << 20) }]);
    for (let level = 0; level < 5; level++) {
      inner = craftZip(Array.from({ length: 16 }, (_, at) => ({ name: `${at}.zip`, data: inner })));
    }
    const embedded = { name: "word/embeddings/42.zip", data: inner };
    const path = await desk.put("nested.docx", craftDocx(wordParagraph("Calm."), [embedded]));
    expect((await desk.parse(path)).text).toBe("Calm.");
    expect(await desk.failure(await desk.put("42.zip", inner))).toMatchObject({
      code: "DOCUMENT_UNSUPPORTED",
    });
  });

  test.each(["../evil.xml", "/etc/evil.xml", "C:/evil.xml", "word\\evil.xml", "a/../../evil.xml"])(
    "the name %s is refused and nothing is written",
    async (name) => {
      const path = await desk.put(
        "name.docx",
        craftDocx(wordParagraph("x"), [{ name, data: "x" }]),
      );
      const before = await readdir(desk.folder);
      expect(await desk.failure(path)).toMatchObject({
        code: "DOCUMENT_BROKEN",
        data: { reason: expect.stringContaining("names files outside") },
      });
      expect(await readdir(desk.folder)).toEqual(before);
    },
  );

  test("a name that comes twice is refused: two readers could take different ones", async () => {
    const twice = { name: "word/footer.xml", data: "<a/>" };
    const path = await desk.put("twice.docx", craftDocx(wordParagraph("x"), [twice, twice]));
    expect(await desk.failure(path)).toMatchObject({
      code: "DOCUMENT_BROKEN",
      data: { reason: expect.stringContaining("twice") },
    });
  });

  test("a million entries are refused", async () => {
    // One entry's directory record a million times over: more than the end record can even count.
    const one = craftZip([{ name: "word/document.xml", data: "x" }]);
    const record = one.subarray(one.length - 22 - 63, one.length - 22);
    const end = Buffer.from(one.subarray(one.length - 22));
    end.writeUInt16LE(0xfffe, 8);
    end.writeUInt16LE(0xfffe, 10);
    const body = one.subarray(0, one.length - 22 - 63);
    end.writeUInt32LE(63 * 1_000_000, 12);
    const records = Buffer.concat(Array.from({ length: 1_000_000 }, () => record));
    const path = await desk.put("million.docx", Buffer.concat([body, records, end]));
    expect(await desk.failure(path)).toEqual({
      code: "DOCUMENT_TOO_LARGE",
      data: { path: "million.docx", what: "entries", limit: 20_000 },
    });
  });

  test("more entries than the limit are refused however few are claimed", async () => {
    const parts = Array.from({ length: 30 }, (_, at) => ({
      name: `word/p${at}.xml`,
      data: "<a/>",
    }));
    const path = await desk.put("entries.docx", craftDocx(wordParagraph("x"), parts));
    expect(await desk.failure(path, { limits: { entries: 20 } })).toMatchObject({
      code: "DOCUMENT_TOO_LARGE",
      data: { what: "entries", limit: 20 },
    });
  });
});

describe("markup", () => {
  test("an entity bomb in a Word document is refused", async () => {
    const document = { name: "word/document.xml", data: `<?xml version="1.0"?>${bomb}<a>&j;</a>` };
    const path = await desk.put("lol.docx", craftDocx("", [document]));
    expect(await desk.failure(path)).toMatchObject({
      code: "DOCUMENT_BROKEN",
      data: { reason: expect.stringContaining("document type") },
    });
  });

  test("an entity bomb in a book's package file is refused", async () => {
    const opf = {
      name: "OEBPS/book.opf",
      data: `<?xml version="1.0"?>${bomb}<package>&j;</package>`,
    };
    const path = await desk.put("lol.epub", craftEpub(["<p>x</p>"], [opf]));
    expect(await desk.failure(path)).toMatchObject({
      code: "DOCUMENT_BROKEN",
      data: { reason: expect.stringContaining("document type") },
    });
  });

  test("entities of a chapter's own are not expanded", async () => {
    const chapter = {
      name: "OEBPS/chapter1.xhtml",
      data: `${bomb}<html><body><p>Text &j;</p></body></html>`,
    };
    const path = await desk.put("chapter.epub", craftEpub(["<p>x</p>"], [chapter]));
    const { text } = await desk.parse(path);
    expect(text).toContain("Text &j;");
    expect(text.length).toBeLessThan(2000);
  });

  test("a page nested a hundred thousand deep is read", async () => {
    const deep = `${"<div><blockquote>".repeat(50_000)}<p>The bottom.</p>`;
    expect((await desk.parse(await desk.put("deep.html", deep))).text).toBe("The bottom.");
  });

  test("elements that are opened anew in each paragraph do not grow", async () => {
    const open = Array.from({ length: 20_000 }, (_, at) => `<p><b id=${at}>x`).join("");
    const text = Array.from({ length: 20_000 }, () => "x");
    for (const name of ["open.html", "open.md"]) {
      const parsed = await desk.parse(await desk.put(name, `${open}\n`));
      expect(parsed.text.split(/\s+/u)).toEqual(text);
    }
  });

  test("Markdown nested deeply ends in text or a refusal, not in a crash of the parent", async () => {
    const path = await desk.put("deep.md", `${"> ".repeat(3000)}The bottom.`);
    const parsed = await desk.parse(path).catch(() => desk.failure(path));
    expect("text" in parsed ? parsed.text : parsed.code).toMatch(/The bottom\.|^DOCUMENT_/);
  });

  test("a Word document nested deeply is refused", async () => {
    const deep = `${"<w:sdt><w:sdtContent>".repeat(20_000)}${"</w:sdtContent></w:sdt>".repeat(20_000)}`;
    expect(await desk.failure(await desk.put("deep.docx", craftDocx(deep)))).toMatchObject({
      code: "DOCUMENT_BROKEN",
      data: { reason: expect.stringContaining("nested too deeply") },
    });
  });
});

describe("addresses", () => {
  test("nothing a page refers to is loaded", async () => {
    const page = `<html><head><link rel="stylesheet" href="${address}/style.css">
      <script src="${address}/script.js"></script><style>@import url(${address}/more.css)</style>
      <meta http-equiv="refresh" content="0;url=${address}/refresh"><base href="${address}/"></head>
      <body><p>Seen.</p><img src="${address}/image.png"><iframe src="${address}/frame"></iframe>
      <object data="${address}/object"></object><video src="${address}/video"></video></body></html>`;
    expect((await desk.parse(await desk.put("links.html", page))).text).toBe("Seen.");
    expect(
      (await desk.parse(await desk.put("l.md", `Seen.\n\n![](${address}/image.png)`))).text,
    ).toBe("Seen.");
    expect((await desk.parse(await desk.put("l.epub", craftEpub([page])))).text).toContain("Seen.");
    expect(requests).toEqual([]);
  });

  test.each(["file:///etc/passwd", "../../../../../../etc/passwd", "HTTP"])(
    "a picture of a Word document at %s is not read",
    async (place) => {
      const target = place === "HTTP" ? `${address}/picture` : place;
      const blip = `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill>
        <a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
      const relations = `<?xml version="1.0"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}" TargetMode="External"/>
        <Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${target}" TargetMode="External"/>
        </Relationships>`;
      const part = { name: "word/_rels/document.xml.rels", data: relations };
      const path = await desk.put("ext.docx", craftDocx(wordParagraph("Seen.") + blip, [part]));
      expect((await desk.parse(path)).text).toBe("Seen.");
      expect(requests).toEqual([]);
    },
  );

  test("the server would have seen a request", async () => {
    await fetch(`${address}/proof`);
    expect(requests.splice(0)).toEqual(["/proof"]);
  });
});

describe("size", () => {
  test("200 MB of text in one line are refused", async () => {
    const path = join(desk.folder, "line.txt");
    const file = createWriteStream(path);
    const piece = "all work and no play ".repeat(50_000);
    for (let written = 0; written < 200 << 20; written += piece.length) {
      if (!file.write(piece)) await once(file, "drain");
    }
    file.end();
    await once(file, "close");
    expect(await desk.failure(path)).toEqual({
      code: "DOCUMENT_TOO_LARGE",
      data: { path: "line.txt", what: "characters", limit: 20_000_000 },
    });
  });

  test("10 MB of text without a single space become sections of bounded length", async () => {
    const { pages, text } = await desk.parse(await desk.put("mute.txt", "🫀".repeat(2_500_000)));
    expect(Math.max(...pages.map((page) => page.text.length))).toBeLessThanOrEqual(4000);
    expect(text.replaceAll("\n\n", "")).toBe("🫀".repeat(2_500_000));
  });
});

import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { zstdCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  craftNewPackage,
  craftOldPackage,
  craftSchema11,
  craftSchema18,
} from "../../testing/craftAnki.ts";
import { craftZip } from "../../testing/craftZip.ts";
import { readHere as read } from "../testing/readHere.ts";

const png = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.from("rest")]);
const sample = fileURLToPath(
  new URL("../../../../../shared/data/banks/anki_openstax_cells_schema11.apkg", import.meta.url),
);

test.skipIf(!existsSync(sample))(
  "a real package (skipped where shared/data/banks is absent)",
  async () => {
    const { items, images, skipped, notes, failure } = await read(readFileSync(sample));
    expect({ failure, skipped, items: items.length, images: images.length }).toEqual({
      failure: null,
      skipped: [],
      items: 60,
      images: 1,
    });
    expect(notes).toEqual([expect.stringContaining("review history")]);
    expect(items[0]).toMatchObject({
      at: "note 1",
      sourceId: "b69f165da1",
      subject: "OpenStax",
      topic: "Anatomy / Cells",
      tags: ["openstax::m46021"],
      content: {
        kind: "card",
        stem: expect.stringMatching(/^\[…\]: form of transport/),
        back: expect.stringMatching(/^active transport: form of transport/),
      },
    });
    expect(items[1]?.content.images).toEqual({
      stem: [],
      answer: [{ sha256: images[0]?.sha256, alt: "0302_Phospholipid_Bilayer.jpg" }],
    });
    expect(images[0]?.mediaType).toBe("image/jpeg");
  },
);

const notes = [
  { fields: ["<b>Front</b> &amp; more", "One.<br><br>Two."], tags: " heart::valves  x " },
  { fields: ["The {{c1::vagus::nerve}} slows.", "<i>Extra</i>"], type: "Cloze" },
  { fields: ['<img src="heart%20a.png" onerror="x()">', "A heart"] },
  { fields: ["Which?", "Na", "K", "Ca", "", "B.", "Because."], type: "Quiz" },
  { fields: ["Which?", "Na", "K", "", "", "both", "Because."], type: "Quiz" },
];
const types = {
  Basic: ["Front", "Back"],
  Cloze: ["Text", "Back Extra"],
  Quiz: ["Question", "A", "B", "C", "D", "Answer", "Explanation"],
};
const collection = { notes, types, deck: "Medicine::Heart::Valves", reviews: 2 };
const media = { "heart a.png": png, "sound.mp3": Buffer.from("ID3") };

describe.each([
  ["schema 11", craftOldPackage(craftSchema11(collection), media)],
  ["schema 18", craftNewPackage(craftSchema18(collection), media)],
])("%s", (_, data) => {
  test("notes become items", async () => {
    const bank = await read(data);
    expect(bank.failure).toBeNull();
    expect(bank.skipped).toEqual([]);
    expect(bank.items.map(({ content }) => content)).toMatchObject([
      { kind: "card", stem: "Front & more", back: "One.\n\nTwo." },
      { kind: "card", stem: "The [nerve] slows.", back: "The vagus slows.\n\nExtra" },
      { kind: "card", stem: "[Picture]", back: "A heart" },
      {
        kind: "choice",
        stem: "Which?",
        options: [{ text: "Na" }, { text: "K" }, { text: "Ca" }],
        key: 1,
        explanation: "Because.",
      },
      { kind: "card", stem: "Which?" },
    ]);
    expect(bank.items[0]).toMatchObject({
      subject: "Medicine",
      topic: "Heart / Valves",
      tags: ["heart::valves", "x"],
      sourceId: "guid0",
    });
    expect(bank.notes).toEqual([expect.stringContaining("review history")]);
    expect(bank.images).toMatchObject([{ mediaType: "image/png" }]);
    expect(bank.images[0]?.base64).toBe(png.toString("base64"));
    expect(bank.events.map(({ type }) => type)).toEqual(["started", "image", "items", "done"]);
  });
});

test("pictures that cannot be taken are counted in notes, and nothing is loaded", async () => {
  const names = [
    "https://example.com/a.png",
    "//example.com/b.png",
    "gone.png",
    "draw.svg",
    "big.png",
  ];
  const fields = [`Look: ${names.map((name) => `<img src="${name}">`).join("")}`, "x"];
  const bank = await read(
    craftOldPackage(craftSchema11({ notes: [{ fields }] }), {
      "draw.svg": Buffer.from("<svg/>"),
      "big.png": Buffer.concat([png, randomBytes(11 << 20)]),
    }),
  );
  expect(bank.items[0]?.content.images).toEqual({ stem: [], answer: [] });
  expect(bank.images).toEqual([]);
  expect(bank.notes).toEqual([
    expect.stringMatching(/^2 pictures .* web/),
    expect.stringMatching(/^1 picture .* not in the file/),
    expect.stringMatching(/^1 picture .* no PNG/),
    expect.stringMatching(/^1 picture .* 10 MB/),
  ]);
});

test("a bad note never loses the others", async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `field ${index}`);
  const bank = await read(
    craftOldPackage(
      craftSchema11({
        notes: [
          { fields: many },
          { fields: ["", "no front"] },
          { fields: ["image-occlusion:rect:left=.1", "x"] },
          { fields: ["long".repeat(20_000), "x"] },
          { fields: ["lost type", "x"] },
          { fields: ["a blob", "x"] },
          { fields: ["Good", "one"] },
        ],
        sql: `UPDATE notes SET mid = 99 WHERE flds LIKE 'lost%';
          UPDATE notes SET flds = x'00ff' WHERE flds LIKE 'a blob%';`,
      }),
    ),
  );
  expect(bank.items.map(({ content }) => content.stem)).toEqual(["Good"]);
  expect(bank.skipped).toEqual([
    { at: "note 1", reason: "it has more than 250 fields" },
    { at: "note 2", reason: "it has no question" },
    { at: "note 3", reason: expect.stringContaining("hides parts of a picture") },
    { at: "note 4", reason: expect.stringContaining("longer than 50,000") },
    { at: "note 5", reason: "its note type is not in the file" },
    { at: "note 6", reason: "its fields are no text, or too long" },
  ]);
  expect(bank.failure).toBeNull();
});

describe("hostile collections", () => {
  const front = { notes: [{ fields: ["front", "back"] }] };
  const rename = "ALTER TABLE notes RENAME TO other;";
  test.each([
    ["a view", `${rename} CREATE VIEW notes AS SELECT * FROM other;`, "not a plain table"],
    [
      "a trigger",
      "CREATE TRIGGER cards AFTER INSERT ON notes BEGIN DELETE FROM notes; END;",
      "not a plain table",
    ],
    [
      "a computed column",
      `${rename} CREATE TABLE notes (id INTEGER PRIMARY KEY, guid, mid, tags,
        flds TEXT GENERATED ALWAYS AS (hex(zeroblob(400000000))));`,
      "computes",
    ],
    [
      "a virtual table",
      `${rename} CREATE VIRTUAL TABLE notes USING fts5(flds);`,
      "not a plain table",
    ],
    ["no notes", rename, "damaged"],
    ["another shape of notes", `${rename} CREATE TABLE notes (a);`, "damaged"],
    ["no note types", "UPDATE col SET models = 'x';", "note types"],
  ])("%s is refused", async (_, sql, reason) => {
    const { failure, items } = await read(craftOldPackage(craftSchema11({ ...front, sql })));
    expect(items).toEqual([]);
    expect(failure).toEqual({
      code: "BANK_BROKEN",
      data: { path: "bank", reason: expect.stringContaining(reason) },
    });
  });

  test("a check that computes for long is not run", async () => {
    const sql = `PRAGMA ignore_check_constraints = ON; ALTER TABLE notes ADD COLUMN extra DEFAULT 1
      CHECK (length(printf('%.*c', 900000000, 'x')) = extra);`;
    const { items, failure } = await read(craftOldPackage(craftSchema11({ ...front, sql })));
    expect({ failure, items: items.length }).toEqual({ failure: null, items: 1 });
  });

  test("truncated and overwritten databases end as BANK_BROKEN or in what can be read", async () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      fields: [`front ${index}`, "back"],
    }));
    const whole = craftSchema11({ notes: many });
    for (const at of [0, 10, 100, 4096, 9000, whole.length - 4096]) {
      const { failure } = await read(craftOldPackage(whole.subarray(0, at)));
      expect(failure?.code).toBe("BANK_BROKEN");
    }
    for (let page = 0; page * 4096 < whole.length; page++) {
      const damaged = Buffer.from(whole);
      damaged.fill(0xfe, page * 4096 + 100, page * 4096 + 140);
      const { failure, items } = await read(craftOldPackage(damaged));
      expect(failure === null ? items.length : failure.code).toSatisfy(
        (seen) => seen === "BANK_BROKEN" || seen === 400,
      );
    }
  });

  test("a database in write-ahead mode is read without its journal", async () => {
    const bytes = craftSchema11(front);
    bytes.fill(2, 18, 20);
    expect((await read(craftOldPackage(bytes))).items).toHaveLength(1);
  });

  test.each([
    ["random bytes", Buffer.from("these are no Zstandard frames"), "damaged"],
    ["a bomb", zstdCompressSync(Buffer.alloc(300 << 20)), "zip bombs"],
    ["no database", zstdCompressSync(Buffer.from("plain words")), "no database"],
  ])("%s as a packed collection are refused", async (_, data, reason) => {
    const { failure } = await read(
      craftZip([
        { name: "collection.anki21b", data },
        { name: "collection.anki2", data: craftSchema11(front) },
      ]),
    );
    expect(failure).toMatchObject({
      code: "BANK_BROKEN",
      data: { reason: expect.stringContaining(reason) },
    });
  });

  test("a broken list of media loses the pictures alone", async () => {
    const fields = ['see <img src="a.png">', "x"];
    const bytes = craftSchema18({ notes: [{ fields }] });
    for (const media of [Buffer.from("{"), zstdCompressSync(Buffer.from([10, 255, 255, 3, 1]))]) {
      const isPacked = media.length > 1;
      const name = isPacked ? "collection.anki21b" : "collection.anki2";
      const bank = await read(
        craftZip([
          { name, data: isPacked ? zstdCompressSync(bytes) : bytes },
          { name: "media", data: media },
        ]),
      );
      expect(bank.items).toHaveLength(1);
      expect(bank.notes).toEqual([expect.stringContaining("not in the file")]);
    }
  });

  test("names that lead out of the archive are refused before anything is read", async () => {
    const evil = { name: "../evil", data: "x" };
    const { failure } = await read(craftOldPackage(craftSchema11(front), {}, [evil]));
    expect(failure).toMatchObject({
      code: "BANK_BROKEN",
      data: { reason: expect.stringContaining("names files outside") },
    });
  });

  test("a note's words about a collation are left alone", async () => {
    const fields = ["COLLATE unicase", "unicase"];
    const { items } = await read(craftNewPackage(craftSchema18({ notes: [{ fields }] })));
    expect(items[0]?.content).toMatchObject({ stem: "COLLATE unicase", back: "unicase" });
  });
});

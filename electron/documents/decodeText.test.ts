import { describe, expect, test } from "vitest";
import { decodeText, replacedNotes } from "./decodeText.ts";
import { scanUtf8 } from "./scanUtf8.ts";

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))),
  );

/** Text in an encoding of one byte each; throws for a character that it has not. */
function codePage(encoding: string, text: string): Uint8Array {
  const all = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, at) => at));
  return Uint8Array.from(text, (character) => {
    const byte = all.indexOf(character);
    if (byte === -1) throw new Error(`${encoding} has no ${character}`);
    return byte;
  });
}

describe("a damaged UTF-8 file", () => {
  test("is read as UTF-8 and says how many bytes were replaced", () => {
    const data = bytes("Dose 5 µg if K ≤ 3.5. Straße.", [0xff], " end");
    expect(decodeText(data)).toEqual({
      text: "Dose 5 µg if K ≤ 3.5. Straße.\uFFFD end",
      replaced: 1,
    });
    const long = bytes("µg ".repeat(300), [0xff, 0xfe, 0xe2, 0x89], "end");
    expect(decodeText(long)).toMatchObject({
      replaced: 4,
      text: expect.stringMatching(/^µg µg .*end$/u),
    });
    expect(replacedNotes(0)).toEqual([]);
    expect(replacedNotes(1)).toEqual(["1 byte that is no UTF-8 was replaced."]);
    expect(replacedNotes(3)).toEqual(["3 bytes that are no UTF-8 were replaced."]);
  });

  test("that names itself UTF-8, or is marked so, is not taken for another encoding", () => {
    expect(decodeText(bytes("caf", [0xe9]), "utf-8")).toEqual({ text: "caf\uFFFD", replaced: 1 });
    expect(decodeText(bytes("\uFEFFcaf", [0xe9]))).toEqual({ text: "caf\uFFFD", replaced: 1 });
  });
});

test("other encodings are read as themselves", () => {
  const old = Buffer.from("Caf\xE9 cr\xE8me, Stra\xDFe, 5 \xB5g, M\xFCller, \xC3\xA9", "latin1");
  expect(decodeText(old)).toEqual({ text: "Café crème, Straße, 5 µg, Müller, Ã©", replaced: 0 });
  expect(decodeText(bytes([0xb9], "koda"), "iso-8859-2")).toEqual({ text: "škoda", replaced: 0 });
  expect(decodeText(bytes([0xff, 0xfe], Buffer.from("é", "utf16le") as never))?.text).toBe("é");
  expect(decodeText(bytes("a", [0, 1]))).toBeNull();
});

describe("what is no text", () => {
  const random = (bytes: number, least = 0): Uint8Array => {
    // A generator of its own: the same bytes each time.
    let state = 7;
    const next = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) >> 16;
    return Uint8Array.from({ length: bytes }, () => least + (next() % (256 - least)));
  };

  test.each([
    ["bytes of any kind", random(3000)],
    ["bytes of any kind without control characters", random(3000, 0x20)],
    ["bytes of any kind after a mark of UTF-16", bytes([0xff, 0xfe], [...random(3000)])],
    ["bytes of any kind after a long beginning", bytes("text ".repeat(14_000), [...random(9000)])],
    ["nothing but bytes beyond ASCII", bytes(Array.from({ length: 100 }, () => 0xff))],
    ["a hundred bytes without control characters", random(100, 0x20)],
    ["a program's head", bytes([0x7f], "ELF", [2, 1, 1])],
  ])("is refused: %s", (_, data) => {
    expect(decodeText(data)).toBeNull();
  });

  test.each([
    ["Cyrillic of windows-1251", bytes([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2], " ", [0xec, 0xe8])],
    ["half a character of UTF-16 at its end", bytes([0xff, 0xfe], "a\0b\0c")],
    ["one word in windows-1252", bytes("M", [0xfc], "ller")],
    ["a word of DOS", bytes("f", [0x81], "r")],
    ["capitals of DOS", bytes("ab", [0x80, 0x81, 0x82])],
    ["a long word of windows-1251", codePage("windows-1251", "электрокардиография\n")],
    ["a short note of DOS with its mark of the end", bytes("Na 140, K 4.1\r\n", [0x1a])],
    [
      "a table without spaces",
      codePage("windows-1252", "Leukozyten;4,0;10,0;10^9/L;größer;Blutbild;2024-11-03\n".repeat(9)),
    ],
  ])("is not: %s", (_, data) => {
    expect(decodeText(data)).not.toBeNull();
  });
});

test.each([
  // Slovak has a ť, Macedonian a ј, Persian a چ and French on a Mac an é where windows-1252 is empty.
  [
    "windows-1250",
    "Srdcová činnosť sa môže meniť a krvný tlak kolísať; treba zistiť príčinu, liečiť ju a chrániť pred ňou časť srdca. Telesná hmotnosť a vnútorná teplota majú svoju pravidelnosť. ",
  ],
  [
    "windows-1251",
    "Што е тоа срцев удар? Тој настанува кога крвта не може да стигне до дел од срцето, ќе се почувствува болка, а ѓаконот ќе ја повика својата сестра Ќерима, која е лекарка од Ќустендил. ",
  ],
  [
    "windows-1256",
    "چرا چشم و گوش ژرف ما گاه چيزي گنگ مي گيرد؟ پزشک بايد پيش از هر چيز گذشته بيمار را بپرسد و چگونگي درد را بداند، پس از آن گفتگو کند. ",
  ],
  [
    "macintosh",
    "L'élève fiévreux a été opéré près de l'hôpital où il était né; sa mère et son frère aîné ont préféré être présents à côté de lui. ",
  ],
])("text in %s that does not say so comes in, with wrong letters", (encoding, text) => {
  for (const times of [1, 40]) {
    const data = codePage(encoding, text.repeat(times));
    expect(data.length).toBeGreaterThan(100);
    expect(data.some((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte))).toBe(true);
    const decoded = decodeText(data);
    expect(decoded?.text).toHaveLength(data.length);
    expect(decoded?.replaced).toBe(0);
    expect(decoded?.text.match(/ /gu)).toHaveLength(text.repeat(times).split(" ").length - 1);
  }
});

test("sequences are counted as a strict decoder takes them", () => {
  const strict = (data: Uint8Array): boolean => {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(data) !== null;
    } catch {
      return false;
    }
  };
  for (let lead = 0x80; lead <= 0xff; lead++) {
    for (const second of [0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0]) {
      for (const rest of [[], [0x80], [0x80, 0x80], [0xbf, 0x41]]) {
        const data = Uint8Array.from([lead, second, ...rest]);
        expect([...data, scanUtf8(data).strayBytes === 0]).toEqual([...data, strict(data)]);
      }
    }
  }
});

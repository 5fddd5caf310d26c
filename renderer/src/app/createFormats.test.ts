import { afterEach, describe, expect, it, vi } from "vitest";
import { formatByteRate, formatBytes } from "../../../electron/contract/formatBytes.ts";
import { writeNumbersIn } from "../../../electron/contract/numberLocale.ts";
import { createFormats } from "./createFormats.ts";
import { systemLocales } from "./systemLocales.ts";

/** The narrow and the no-break space that some locales put between. */
const plainSpaces = (words: string) => words.replace(/[\u00A0\u202F]/g, " ");
const afternoon = new Date(2026, 2, 1, 16, 5, 9).getTime();

describe("numbers and dates", () => {
  it.each([
    ["en-GB", "1,234,567", "8.8", "1 Mar 2026, 16:05", "Sunday 1 March"],
    ["en-US", "1,234,567", "8.8", "Mar 1, 2026, 4:05 PM", "Sunday, March 1"],
    ["de-DE", "1.234.567", "8,8", "01.03.2026, 16:05", "Sonntag, 1. März"],
    ["hi-IN", "12,34,567", "8.8", "1 मार्च 2026, 4:05 pm", "रविवार, 1 मार्च"],
    ["hi-IN-u-nu-deva", "१२,३४,५६७", "८.८", "१ मार्च २०२६, ४:०५ pm", "रविवार, १ मार्च"],
    ["fr-FR", "1 234 567", "8,8", "1 mars 2026, 16:05", "dimanche 1 mars"],
  ])("are those of %s", (locale, whole, decimal, minute, day) => {
    const formats = createFormats([locale]);
    expect(plainSpaces(formats.whole(1_234_567))).toBe(whole);
    expect(formats.decimal(8.8)).toBe(decimal);
    expect(plainSpaces(formats.dateTime(afternoon))).toBe(minute);
    expect(formats.day("2026-03-01")).toBe(day);
  });

  it.each([
    ["en-GB", "62 %", "95.5 %", "4.1 GB", "12 s", "1.5 h", "1 byte", "100 Mbit/s"],
    ["en-US", "62 %", "95.5 %", "4.1 GB", "12 s", "1.5 h", "1 byte", "100 Mbit/s"],
    ["de-DE", "62 %", "95,5 %", "4,1 GB", "12 Sek.", "1,5 Std.", "1 Byte", "100 Mb/s"],
    ["fr-FR", "62 %", "95,5 %", "4,1 Go", "12 s", "1,5 h", "1 o", "100 Mbit/s"],
    ["tr-TR", "%62", "%95,5", "4,1 GB", "12 sn.", "1,5 sa.", "1 bayt", "100 Mb/sn"],
  ])("have shares and units as %s writes them", (locale, ...written) => {
    const { percent, measure } = createFormats([locale]);
    const said = [
      percent(0.62),
      percent(0.955, 1),
      measure(4.1, "gigabyte", 1),
      measure(12, "second"),
      measure(1.5, "hour", 1),
      measure(1, "byte"),
      measure(100, "megabit-per-second"),
    ];
    expect(said.map(plainSpaces)).toEqual(written);
  });

  it("keep to themselves among words from left to right", () => {
    expect(createFormats(["he-IL"]).dateTime(afternoon)).toMatch(/^\u2068.*\u2069$/);
    expect(createFormats(["de-DE"]).dateTime(afternoon)).not.toContain("\u2068");
  });

  it("are English where no locale is known", () => {
    expect(createFormats([]).locale).toBe("en-GB");
  });

  it("sort names as the locale does", () => {
    const sorted = (locale: string) =>
      ["zon", "åra", "ask"].toSorted(createFormats([locale]).compare);
    expect(sorted("sv-SE")).toEqual(["ask", "zon", "åra"]);
    expect(sorted("en-GB")).toEqual(["åra", "ask", "zon"]);
  });
});

describe("what is typed", () => {
  it.each(["en-GB", "en-US", "de-DE", "hi-IN", "hi-IN-u-nu-deva", "fr-FR", "de-CH", "sv-SE"])(
    "is read back as %s shows it",
    (locale) => {
      const { plain, plainWhole, typed, whole } = createFormats([locale]);
      for (const value of [0, 0.7, 85.5, 0.01]) expect(Number(plain(typed(value)))).toBe(value);
      for (const value of [0, 7, 512, 4096, 131_072, 1_000_000]) {
        expect(plainWhole(whole(value)), whole(value)).toBe(String(value));
        expect(plainWhole(` ${typed(value)} `)).toBe(String(value));
      }
    },
  );

  it("may have a comma or a point anywhere", () => {
    for (const locale of ["en-GB", "de-DE", "hi-IN"]) {
      const { plain } = createFormats([locale]);
      expect([plain("0,7"), plain("0.7"), plain(" 12 ")]).toEqual(["0.7", "0.7", "12"]);
    }
    expect(createFormats(["hi-IN-u-nu-deva"]).plain("0.7")).toBe("0.7");
  });

  it("is no whole number because of a sign that only looks like one between thousands", () => {
    expect(createFormats(["en-GB"]).plainWhole("4096.5")).toBe("4096.5");
    expect(createFormats(["en-GB"]).plainWhole("40,96")).toBe("40,96");
    expect(createFormats(["de-DE"]).plainWhole("1.5")).toBe("1.5");
  });
});

describe("sizes", () => {
  afterEach(() => writeNumbersIn("en-GB"));

  it("are written in the locale that the page has chosen", () => {
    writeNumbersIn("de-DE");
    const sizes = [formatBytes(3_800_000_000), formatBytes(512), formatByteRate(12_500_000)];
    expect(sizes.map(plainSpaces)).toEqual(["3,8 GB", "512 Byte", "12,5 MB/s"]);
    writeNumbersIn("en-US");
    expect([formatBytes(3_800_000_000), formatBytes(512), formatByteRate(12_500_000)]).toEqual([
      "3.8 GB",
      "512 bytes",
      "12.5 MB/s",
    ]);
  });
});

describe("the system's locales", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("are the browser's languages, best first", () => {
    vi.stubGlobal("navigator", { languages: ["de-AT", "en"] });
    expect(systemLocales()).toEqual(["de-AT", "en"]);
  });

  it("begin with the one of the desktop's regional settings, and leave out what is none", () => {
    vi.stubGlobal("navigator", { languages: ["en-US", "C", "not a tag"] });
    vi.stubGlobal("viva", { locale: "en-DE" });
    expect(systemLocales()).toEqual(["en-DE", "en-US"]);
  });
});

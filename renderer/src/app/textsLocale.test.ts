import { afterEach, expect, it, vi } from "vitest";
import { failureData } from "../../../electron/contract/failure.ts";

/** Enough to be grouped, with a half that shows the sign before decimal places. */
const large = 1_234_567.5;

/** Any argument of any text: a large number where one is reckoned with, words where words are put in, else a part of itself. */
const anything: unknown = new Proxy(() => {}, {
  get: (_, name) => {
    if (name === Symbol.toPrimitive) return (hint: string) => (hint === "string" ? "words" : large);
    if (name === Symbol.iterator) return () => ["words", "words"].values();
    return anything;
  },
  apply: () => anything,
});

/** Every text of the catalogue with the path to it, as it is said of anything. */
function allTexts(part: unknown, path: string): readonly (readonly [string, string])[] {
  if (part === anything) return [];
  if (typeof part === "string") return [[path, part]];
  if (typeof part === "function") {
    const told: unknown = Reflect.apply(
      part,
      null,
      Array.from({ length: part.length }, () => anything),
    );
    return allTexts(told, `${path}()`);
  }
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, inner]) => allTexts(inner, `${path}.${name}`));
}

/** "1,234" or "1.5" as English writes them, but no German date, version of a licence or address. */
function hasEnglishNumber(said: string): boolean {
  const numbers = said.replace(/(?:License|BY|by\/) ?\d\.\d|127\.0\.0\.1|\d\d\.\d\d\.\d{4}/g, "");
  return /(?<![\d.])\d{1,3},\d{3}(?!\d)|\d\.\d{1,2}(?!\d)|\d{4,}[.,]\d/.test(numbers);
}

async function germanTexts(): Promise<Readonly<Record<string, unknown>>> {
  vi.stubGlobal("navigator", { languages: ["de-DE"] });
  vi.resetModules();
  const { text } = await import("./text.ts");
  return text;
}

afterEach(() => {
  vi.unstubAllGlobals();
  // Other files have the modules anew, in English.
  vi.resetModules();
});

it("no text has a number as English writes it where the system writes it otherwise", async () => {
  const told = allTexts(await germanTexts(), "text");
  expect(told.filter(([, said]) => hasEnglishNumber(said))).toEqual([]);
  expect(told.length).toBeGreaterThan(1000);
  const of = new Map(told);
  expect(of.get("text.models.tokens()")).toBe("1.234.568 tokens");
  expect(of.get("text.settings.percent()")).toBe("1.234.568\u00A0%");
});

it.each(["1,234 tokens", "4.1 GB", "12,345 items", "0.25", "1234567.5"])(
  "%s is such a number",
  (said) => expect(hasEnglishNumber(said)).toBe(true),
);

/** Numbers that name something: they are written as they are known. */
const names = /^(?:pid|port|status)$/;

it("no failure tells an amount without the signs of the system's locale", async () => {
  await germanTexts();
  const { describeFailure, failureMessages } =
    await import("../../../electron/contract/failureMessage.ts");
  const amount = 7_654_321;
  const isAmount = (name: string, part: { safeParse: (value: unknown) => { success: boolean } }) =>
    !names.test(name) && part.safeParse(amount).success;
  let amounts = 0;
  for (const [code, { shape }] of Object.entries(failureData)) {
    const data = Object.entries(shape).map(([name, part]) => {
      const counts = isAmount(name, part);
      amounts += Number(counts);
      return [name, counts ? amount : part.safeParse([]).success ? [] : "words"];
    });
    const told = describeFailure(
      // Data by the shape of the code: the compiler cannot pair the two in a loop.
      { code, data: Object.fromEntries(data) } as Parameters<typeof describeFailure>[0],
      failureMessages,
    );
    expect(`${told.title} ${told.detail}`, code).not.toContain("7654321");
  }
  expect(amounts).toBeGreaterThan(15);
});

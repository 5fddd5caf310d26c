import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { documentFile, type DocumentFile } from "../documentFile.ts";
import { longestLine, textLines } from "./textLines.ts";
import { textHead, textPieces } from "./textPieces.ts";

function withFile<T>(data: Uint8Array | string, read: (file: DocumentFile) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "viva-lines-"));
  const path = join(folder, "text");
  writeFileSync(path, data);
  const fd = openSync(path, "r");
  try {
    return read(documentFile(fd));
  } finally {
    closeSync(fd);
    rmSync(folder, { recursive: true, force: true });
  }
}

const wholeText = (data: Uint8Array | string): string =>
  withFile(data, (file) => [...textPieces(file)].map(({ text }) => text).join(""));

test("lines are those of the whole text, wherever its pieces of 64 KB end", () => {
  const line = fc.tuple(
    fc.constantFrom("", "é", "𝄞", "plain", "\u2028"),
    fc.integer({ min: 0, max: 40_000 }),
    fc.constantFrom("\n", "\r\n", "\r"),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("", "end"), (parts, end) => {
      const text = parts.map(([unit, count, breaks]) => unit.repeat(count) + breaks).join("") + end;
      const expected = text.split(/\r\n|\n|\r/);
      if (expected.at(-1) === "") expected.pop();
      const lines = withFile(text, (file) => [...textLines(file)]);
      expect(lines.map((each) => each.text)).toEqual(expected);
      expect(lines.map(({ number }) => number)).toEqual(expected.map((_, index) => index + 1));
      expect(lines.every(({ whole }) => whole)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("a line that is too long comes in pieces with one number, and the next has the next", () => {
  const long = "x".repeat(longestLine * 2.5);
  const lines = withFile(`a\n${long}\nb`, (file) => [...textLines(file)]);
  expect(lines.map(({ number, whole }) => [number, whole])).toEqual([
    [1, true],
    [2, false],
    [2, false],
    [2, false],
    [3, true],
  ]);
  expect(
    lines
      .slice(1, 4)
      .map(({ text }) => text)
      .join(""),
  ).toBe(long);
});

test("text is read by its byte order mark, as UTF-8, or as windows-1252 where it is clearly none", () => {
  const text = "Ärzte für Müßiggang: 37 °C, 𝄞".repeat(5000);
  expect(wholeText(text)).toBe(text);
  expect(wholeText(`\uFEFF${text}`)).toBe(text);
  expect(wholeText(Buffer.from(`\uFEFF${text}`, "utf16le"))).toBe(text);
  expect(wholeText(Buffer.from(`\uFEFF${text}`, "utf16le").swap16())).toBe(text);
  const western = text.replaceAll("𝄞", "é");
  expect(wholeText(Buffer.from(western, "latin1"))).toBe(western);
  const damaged = Buffer.concat([Buffer.from(text), Buffer.from([0xff])]);
  expect(wholeText(damaged)).toBe(`${text}\uFFFD`);
});

test.each([
  ["only after megabytes", `${"plain\n".repeat(400_000)}Grüße an Ärzte`],
  ["in a single letter", "a Lungenödem"],
])("windows-1252 that shows %s is read as such", (_, text) => {
  expect(wholeText(Buffer.from(text, "latin1"))).toBe(text);
});

test("characters of UTF-8 that pieces cut in two are whole characters", () => {
  const text = `x${"é𝄞".repeat(30_000)}`;
  const damaged = Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0x20, 0xe2])]);
  expect(wholeText(damaged)).toBe(`${text}\uFFFD \uFFFD`);
});

test("the head of a file says whether it is all of it", () => {
  expect(withFile("short", (file) => textHead(file, 100))).toEqual({ text: "short", whole: true });
  const head = withFile("x".repeat(300_000), (file) => textHead(file, 100_000));
  expect(head.whole).toBe(false);
  expect(head.text.length).toBeGreaterThanOrEqual(100_000);
});

import { expect, test } from "vitest";
import { removeInvisible } from "./invisible.ts";

test.each([
  ["tag block", "a\u{E0041}\u{E007F}b", "ab", 2],
  ["bidi overrides, isolates and marks", "a\u202Eb\u202C\u2066c\u2069\u200E\u061C", "abc", 6],
  ["zero width", "in\u200Bvis\u2060ible\uFEFF", "invisible", 3],
  ["selectors of variants", "x\u{E0100}\u{E01EF}", "x", 2],
  ["a run of variation selectors but its first", "❤\uFE0F\uFE01\uFE0E", "❤\uFE0F", 2],
])("%s: removed and counted", (_, text, visible, removed) => {
  expect(removeInvisible(text)).toEqual({ text: visible, removed });
});

test.each(["👩\u200D⚕️", "می\u200Cخواهم", "café naïve 🫀", "אבג עربي", "a\tb\nc"])(
  "joiners, emoji and scripts stay: %s",
  (text) => {
    expect(removeInvisible(text)).toEqual({ text, removed: 0 });
  },
);

import { expect, test } from "vitest";
import type { CheckSummary } from "../contract/check.ts";
import { wholeCheckId } from "./wholeCheckId.ts";

const ids = [
  ...Array.from({ length: 600 }, (_, n) => `0000${String(n).padStart(4, "0")}-aaaa`),
  "12345678-aaaa",
  "12345678-bbbb",
];
const checks = {
  list: ({ limit, offset }: { limit: number; offset: number }) => ({
    items: ids.slice(offset, offset + limit).map((id) => ({ id }) as CheckSummary),
    total: ids.length,
  }),
};

test.each([
  ["00000599", "00000599-aaaa"],
  ["00000001-aa", "00000001-aaaa"],
  ["12345678-b", "12345678-bbbb"],
  ["12345678-bbbb", "12345678-bbbb"],
  // Too short, or no id's beginning: as it is typed.
  ["0000059", "0000059"],
  ["aaaaaaaaa", "aaaaaaaaa"],
  ["nope", "nope"],
])("%s means %s", (typed, id) => {
  expect(wholeCheckId(checks, typed)).toBe(id);
});

test("what several begin with is refused", () => {
  expect(() => wholeCheckId(checks, "12345678")).toThrow("BAD_ARGUMENT");
});

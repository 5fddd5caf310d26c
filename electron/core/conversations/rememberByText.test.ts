import { expect, test } from "vitest";
import { rememberByText } from "./rememberByText.ts";

function counting(mostUnits: number) {
  const computed: string[] = [];
  const remembered = rememberByText((text) => {
    computed.push(text);
    return text.toUpperCase();
  }, mostUnits);
  return { remembered, computed };
}

test("a text is computed once", () => {
  const { remembered, computed } = counting(10);
  expect(["a", "b", "a", "b", "", ""].map(remembered)).toEqual(["A", "B", "A", "B", "", ""]);
  expect(computed).toEqual(["a", "b", ""]);
});

test("the texts asked for least recently are forgotten", () => {
  const { remembered, computed } = counting(6);
  for (const text of ["aa", "bb", "cc", "aa", "dddd", "aa", "bb"]) remembered(text);
  expect(computed).toEqual(["aa", "bb", "cc", "dddd", "bb"]);
});

test("a text longer than all that is kept pushes nothing out", () => {
  const { remembered, computed } = counting(3);
  for (const text of ["aa", "bbbb", "aa", "bbbb"]) remembered(text);
  expect(computed).toEqual(["aa", "bbbb", "bbbb"]);
});

import { array, assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { watchForStop } from "./stopStrings.ts";

const text = (maxLength: number) => string({ unit: constantFrom("a", "b", "\n"), maxLength });
const stops = array(text(4), { maxLength: 3 });

function shownOf(pieces: readonly string[], stopStrings: readonly string[]) {
  const watch = watchForStop(stopStrings);
  let shown = "";
  for (const piece of pieces) {
    const result = watch.add(piece);
    shown += result.text;
    if (result.stopped) return { shown, stopped: true };
  }
  return { shown: shown + watch.rest(), stopped: false };
}

test("the pieces in which text comes make no difference", () => {
  assert(
    property(array(text(6), { maxLength: 8 }), stops, (pieces, stopStrings) => {
      const letters = pieces.join("").split("");
      expect(shownOf(pieces, stopStrings)).toEqual(shownOf(letters, stopStrings));
    }),
  );
});

test("all text is shown up to a stop string, and none of the stop string", () => {
  assert(
    property(text(30), stops, (whole, stopStrings) => {
      const { shown, stopped } = shownOf(whole.split(""), stopStrings);
      const real = stopStrings.filter((stop) => stop !== "");
      expect(stopped).toBe(real.some((stop) => whole.includes(stop)));
      expect(real.some((stop) => shown.includes(stop))).toBe(false);
      const rest = whole.slice(shown.length);
      expect(whole.startsWith(shown)).toBe(true);
      expect(stopped ? real.some((stop) => rest.startsWith(stop)) : rest === "").toBe(true);
    }),
  );
});

test("shows text at once that cannot become a stop string", () => {
  const watch = watchForStop(["###", "\n\nQuestion:"]);
  expect(watch.add("The heart.")).toEqual({ text: "The heart.", stopped: false });
  expect(watch.add("\n\nQuest")).toEqual({ text: "", stopped: false });
  expect(watch.add("s #")).toEqual({ text: "\n\nQuests ", stopped: false });
  expect(watch.rest()).toBe("#");
});

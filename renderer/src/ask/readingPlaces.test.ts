import { describe, expect, it } from "vitest";
import { createReadingPlaces } from "./readingPlaces.ts";

describe("reading places", () => {
  it("are kept for each conversation until they are forgotten", () => {
    const places = createReadingPlaces();
    places.write("a", { offset: 10, sizes: [] });
    places.write("b", { offset: 20, sizes: [] });
    expect(places.read("a")?.offset).toBe(10);
    places.write("a", null);
    expect(places.read("a")).toBeNull();
    expect(places.read("b")?.offset).toBe(20);
  });

  it("do not pile up", () => {
    const places = createReadingPlaces();
    for (let n = 0; n < 60; n += 1) places.write(String(n), { offset: n, sizes: [] });
    expect(places.read("0")).toBeNull();
    expect(places.read("59")?.offset).toBe(59);
  });
});

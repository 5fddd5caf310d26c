import { describe, expect, it } from "vitest";
import { createTourStore, tourStops } from "./tourStore.ts";

function open() {
  const seen: number[] = [];
  const tour = createTourStore(() => seen.push(1));
  return { tour, seen };
}

describe("the tour", () => {
  it("goes through its stops, back as far as the first, and is seen once it has ended", () => {
    const { tour, seen } = open();
    tour.start();
    tour.back();
    expect(tour.state.getState()).toEqual({ kind: "on", at: 0 });
    for (const at of tourStops.keys()) {
      expect(tour.state.getState()).toEqual({ kind: "on", at });
      expect(seen).toEqual([]);
      tour.next();
    }
    expect(tour.state.getState()).toEqual({ kind: "off" });
    expect(seen).toEqual([1]);
  });

  it("can be left in its midst and begins at the first stop again", () => {
    const { tour, seen } = open();
    tour.start();
    tour.next();
    tour.end();
    expect(seen).toEqual([1]);
    tour.start();
    expect(tour.state.getState()).toEqual({ kind: "on", at: 0 });
  });

  it("does nothing while it is not on", () => {
    const { tour, seen } = open();
    tour.next();
    tour.back();
    tour.end();
    expect(tour.state.getState()).toEqual({ kind: "off" });
    expect(seen).toEqual([]);
  });
});

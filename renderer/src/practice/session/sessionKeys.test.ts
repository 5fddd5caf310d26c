import { describe, expect, it } from "vitest";
import { actionFor, hearKey, type Facing } from "./sessionKeys.ts";

const choice: Facing = { kind: "choice", options: 5, open: true, revealed: false, striking: false };
const card: Facing = { kind: "card", options: 0, open: true, revealed: false, striking: false };

function on(facing: Facing, key: string, held: "ctrlKey" | "altKey" | "metaKey" | null = null) {
  const press = { key, ctrlKey: false, altKey: false, metaKey: false };
  return actionFor(held === null ? press : { ...press, [held]: true }, facing);
}

describe("keys on a question", () => {
  it("choose by letter and digit, but no option that is not there", () => {
    expect(on(choice, "c")).toEqual({ type: "choose", option: 2 });
    expect(on(choice, "C")).toEqual({ type: "choose", option: 2 });
    expect(on(choice, "5")).toEqual({ type: "choose", option: 4 });
    expect(on(choice, "6")).toBeNull();
    expect(on({ ...choice, options: 4 }, "e")).toBeNull();
    expect(on({ ...choice, options: 9 }, "9")).toEqual({ type: "choose", option: 8 });
  });

  it("keep F, K, N and the like for what they always mean, also where a question has many options", () => {
    const many = { ...choice, options: 16 };
    expect(on(many, "f")).toEqual({ type: "flag" });
    expect(on(many, "k")).toEqual({ type: "calculator" });
    expect(on(many, "n")).toEqual({ type: "next" });
  });

  it("strike the letter after X, of any option; another key leaves it", () => {
    expect(on(choice, "x")).toEqual({ type: "beginStrike" });
    const striking = { ...choice, striking: true };
    expect(on(striking, "b")).toEqual({ type: "strike", option: 1 });
    expect(on({ ...striking, options: 8 }, "f")).toEqual({ type: "strike", option: 5 });
    expect(on(striking, "Escape")).toEqual({ type: "leaveStrike" });
    expect(on(striking, "f")).toEqual({ type: "leaveStrike" });
  });

  it("strike a capital letter too: Shift and the like alone are no other key", () => {
    const striking = { ...choice, striking: true };
    for (const key of ["Shift", "CapsLock", "AltGraph", "NumLock", "Fn"]) {
      expect(on(striking, key)).toBeNull();
    }
    expect(on(striking, "B")).toEqual({ type: "strike", option: 1 });
  });

  it("say how sure one is, and go on with Enter", () => {
    expect(on(choice, "g")).toEqual({ type: "confidence", confidence: "guess" });
    expect(on(choice, "u")).toEqual({ type: "confidence", confidence: "unsure" });
    expect(on(choice, "s")).toEqual({ type: "confidence", confidence: "sure" });
    expect(on(choice, "Enter")).toEqual({ type: "go" });
  });

  it("change nothing once it is locked", () => {
    const locked = { ...choice, open: false };
    for (const key of ["a", "1", "x", "g", "s"]) expect(on(locked, key)).toBeNull();
    expect(on(locked, "Enter")).toEqual({ type: "go" });
    expect(on(locked, "p")).toEqual({ type: "previous" });
  });

  it("leave the shortcuts of the system alone", () => {
    for (const held of ["ctrlKey", "altKey", "metaKey"] as const) {
      for (const key of ["a", "c", "f", "Enter"]) expect(on(choice, key, held)).toBeNull();
    }
  });
});

describe("a key held down", () => {
  const held = (key: string, facing: Facing) =>
    hearKey({ key, ctrlKey: false, altKey: false, metaKey: false, repeat: true }, facing);

  it("does once what it does, and is kept from the page after that", () => {
    const press = { key: "n", ctrlKey: false, altKey: false, metaKey: false, repeat: false };
    expect(hearKey(press, choice)).toEqual({ action: { type: "next" } });
    for (const key of ["n", "Enter", "b", "x", "f"]) {
      expect(held(key, choice)).toEqual({ action: null });
    }
  });

  it("turns a card and does not scroll its back away", () => {
    const revealed = { ...card, revealed: true };
    expect(held(" ", revealed)).toEqual({ action: null });
    expect(held("Enter", revealed)).toEqual({ action: null });
  });

  it("still scrolls where it means nothing", () => {
    expect(held("ArrowDown", choice)).toBeNull();
    expect(held(" ", choice)).toBeNull();
  });
});

describe("keys on a card", () => {
  it("show the back before they rate", () => {
    expect(on(card, "3")).toBeNull();
    expect(on(card, " ")).toEqual({ type: "reveal" });
    expect(on(card, "Enter")).toEqual({ type: "reveal" });
    const revealed = { ...card, revealed: true };
    expect(on(revealed, "1")).toEqual({ type: "rate", rating: "again" });
    expect(on(revealed, "4")).toEqual({ type: "rate", rating: "easy" });
    expect(on(revealed, "5")).toBeNull();
    expect(on({ ...revealed, open: false }, "3")).toBeNull();
    expect(on({ ...revealed, open: false }, "Enter")).toEqual({ type: "go" });
    expect(on(card, "f")).toEqual({ type: "flag" });
  });
});

import { describe, expect, it } from "vitest";
import { isPressed, isSingleKey, placeInRange, stepsOf, type Press } from "./keys.ts";

const bare = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };
const press = (key: string, held: Partial<Press> = {}): Press => ({ ...bare, ...held, key });

describe("a shortcut", () => {
  it("is heard in either case, and not with something held", () => {
    expect(isPressed(["f"], press("F"), false)).toBe(true);
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      expect(isPressed(["f"], press("f", held), false)).toBe(false);
    }
  });

  it("takes Ctrl, and on a Mac Command instead", () => {
    expect(isPressed(["Mod+k"], press("k", { ctrlKey: true }), false)).toBe(true);
    expect(isPressed(["Mod+k"], press("k", { metaKey: true }), false)).toBe(false);
    expect(isPressed(["Mod+k"], press("k", { metaKey: true }), true)).toBe(true);
    expect(isPressed(["Mod+k"], press("k", { ctrlKey: true }), true)).toBe(false);
    expect(isPressed(["Mod+,"], press(",", { ctrlKey: true }), false)).toBe(true);
    expect(isPressed(["Mod+k"], press("k"), false)).toBe(false);
  });

  it("tells Enter from Shift and Enter, but a sign is a sign however it is typed", () => {
    expect(isPressed(["Enter"], press("Enter", { shiftKey: true }), false)).toBe(false);
    expect(isPressed(["Shift+Enter"], press("Enter", { shiftKey: true }), false)).toBe(true);
    expect(isPressed(["Shift+Enter"], press("Enter"), false)).toBe(false);
    expect(isPressed(["?"], press("?", { shiftKey: true }), false)).toBe(true);
    expect(isPressed(["+"], press("+", { shiftKey: true }), false)).toBe(true);
  });

  it("may be a range, whose keys have a place", () => {
    const keys = ["a…e", "1…9"];
    expect(placeInRange(keys, press("C"))).toBe(2);
    expect(placeInRange(keys, press("9"))).toBe(8);
    expect(placeInRange(keys, press("f"))).toBe(-1);
    expect(placeInRange(keys, press("0"))).toBe(-1);
    expect(placeInRange(keys, press("Delete"))).toBe(-1);
    expect(placeInRange(keys, press("c", { ctrlKey: true }))).toBe(-1);
  });

  it("may take one key after the other", () => {
    expect(stepsOf("x a…z")).toEqual(["x", "a…z"]);
    expect(isPressed(["g a"], press("g"), false)).toBe(false);
  });

  it("takes Shift as part of it where Ctrl or Command is held", () => {
    const held = { ctrlKey: true, shiftKey: true };
    expect(isPressed(["Mod+z"], press("Z", held), false)).toBe(false);
    expect(isPressed(["Mod+k"], press("K", { ...held, code: "KeyK" }), false)).toBe(false);
    expect(isPressed(["Mod+k"], press("K", { ctrlKey: true }), false)).toBe(true);
    expect(isPressed(["Mod+Enter"], press("Enter", { ctrlKey: true }), false)).toBe(true);
  });

  it("is heard by its place where the letters are not Latin", () => {
    const ctrl = { ctrlKey: true };
    expect(isPressed(["Mod+k"], press("л", { ...ctrl, code: "KeyK" }), false)).toBe(true);
    expect(isPressed(["Mod+z"], press("я", { ...ctrl, code: "KeyZ" }), false)).toBe(true);
    expect(isPressed(["g"], press("П", { shiftKey: true, code: "KeyG" }), false)).toBe(true);
    expect(placeInRange(["a…e"], press("с", { code: "KeyC" }))).toBe(2);
    // A Latin letter is what it says, wherever it lies.
    expect(isPressed(["a"], press("q", { code: "KeyA" }), false)).toBe(false);
    expect(isPressed(["l"], press("ö", { code: "Semicolon" }), false)).toBe(false);
  });

  it("knows Space by its name", () => {
    expect(isPressed(["Space"], press(" "), false)).toBe(true);
  });
});

describe("a single key", () => {
  it("is a letter, digit or sign with nothing held", () => {
    for (const key of ["a", "Z", "1", "?", "/", "+"]) expect(isSingleKey(press(key))).toBe(true);
    for (const key of [" ", "Enter", "ArrowDown", "F8"]) {
      expect(isSingleKey(press(key))).toBe(false);
    }
    expect(isSingleKey(press("k", { ctrlKey: true }))).toBe(false);
  });
});

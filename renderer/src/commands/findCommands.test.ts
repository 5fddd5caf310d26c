import { Cpu } from "lucide-react";
import { describe, expect, it } from "vitest";
import type { Command } from "./command.ts";
import { findCommands, hasWords } from "./findCommands.ts";

const command = (name: string, words = ""): Command => ({
  id: name,
  name,
  words,
  icon: Cpu,
  run: () => undefined,
});
const all = [
  command("Practice: statistics"),
  command("Settings: Practice"),
  command("Theme: dark", "appearance night"),
  command("Load Medicus", "model"),
  command("Unload Medicus", "model"),
];
const names = (query: string, recent: string[] = []) =>
  findCommands(all, query, recent).map(({ name }) => name);

describe("commands", () => {
  it("are found by their words in any order, by parts of them, and by what else they are called", () => {
    expect(names("statistics practice")).toEqual(["Practice: statistics"]);
    expect(names("dark the")).toEqual(["Theme: dark"]);
    expect(names("night")).toEqual(["Theme: dark"]);
    expect(names("THÈME")).toEqual(["Theme: dark"]);
    expect(names("nothing")).toEqual([]);
  });

  it("that begin so come first, then those with a word that does", () => {
    expect(names("practice")).toEqual(["Practice: statistics", "Settings: Practice"]);
    expect(names("load")).toEqual(["Load Medicus", "Unload Medicus"]);
  });

  it.each([
    ["statstics", "Practice: statistics"],
    ["statiistics", "Practice: statistics"],
    ["stetistics", "Practice: statistics"],
    ["statsitics", "Practice: statistics"],
    ["setings", "Settings: Practice"],
    ["setitngs pract", "Settings: Practice"],
    ["setin", "Settings: Practice"],
    ["nigth", "Theme: dark"],
  ])("are found with a slip: %s", (query, name) => expect(names(query)).toEqual([name]));

  it.each(["stetistcs", "drk", "xxxx", "dirk nothing"])("are not guessed from %s", (query) =>
    expect(names(query)).toEqual([]),
  );

  it("are not found by a slip where another has the very word", () => {
    const near = [...all, command("Theme: bark")];
    expect(findCommands(near, "dark", []).map(({ name }) => name)).toEqual(["Theme: dark"]);
    expect(findCommands([command("Theme: bark")], "dark", [], near)).toEqual([]);
  });

  it("used last come first among equals", () => {
    expect(names("model", ["Unload Medicus"])).toEqual(["Unload Medicus", "Load Medicus"]);
    expect(names("load", ["Unload Medicus"])).toEqual(["Load Medicus", "Unload Medicus"]);
  });
});

it("words of nothing are in everything", () => {
  expect(hasWords("Renal notes", " ")).toBe(true);
  expect(hasWords("Renal notes", "notes ren")).toBe(true);
  expect(hasWords("Renal notes", "cardiac")).toBe(false);
});

import { expect, it } from "vitest";
import { readRequest } from "./readRequest.ts";
import { nameOf, type Target } from "./target.ts";

const here: Target = { platform: "linux", arch: "x64" };

/** "deb for Linux x64", in the order of making. */
function asked(words: string, on: Target = here): readonly string[] {
  const args = words === "" ? [] : words.split(" ");
  return readRequest(args, on).map(({ target, format }) => `${format} for ${nameOf(target)}`);
}

it("is what the computer's own system needs, where nothing is said", () => {
  expect(asked("")).toEqual(["AppImage for Linux x64", "deb for Linux x64"]);
  const windows: Target = { platform: "win32", arch: "x64" };
  expect(asked("", windows)).toEqual(["nsis for Windows x64", "portable for Windows x64"]);
  const mac: Target = { platform: "darwin", arch: "arm64" };
  expect(asked("", mac)).toEqual(["dmg for macOS arm64", "dmg for macOS x64"]);
});

it("is the formats after a system's flag, with their own processor where they name one", () => {
  expect(asked("--linux deb")).toEqual(["deb for Linux x64"]);
  expect(asked("--linux=deb --arm64")).toEqual(["deb for Linux arm64"]);
  expect(asked("-m dmg:arm64 -w nsis")).toEqual(["dmg for macOS arm64", "nsis for Windows x64"]);
  expect(asked("--mac --arm64")).toEqual(["dmg for macOS arm64", "dmg for macOS x64"]);
});

it("is a folder alone with --dir, of one processor", () => {
  expect(asked("--dir")).toEqual(["dir for Linux x64"]);
  expect(asked("--mac --dir --arm64")).toEqual(["dir for macOS arm64"]);
});

it("takes settings for no flags", () => {
  expect(asked("--linux --dir -c.electronDist=/mac/win -c.win.icon=x --publish never")).toEqual([
    "dir for Linux x64",
  ]);
});

it("is nothing where help is asked for", () => {
  expect(asked("--help")).toEqual([]);
  expect(asked("--linux --version")).toEqual([]);
});

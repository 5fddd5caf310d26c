import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { temporaryFolder } from "../store/testing/openTestStore.ts";
import { nextStart, startAgain } from "./startAgain.ts";

const started = {
  words: ["--data", "/d", "--password-store=basic", "old.gguf"],
  folder: "/home/ada",
  env: {},
  program: "/opt/Viva/viva",
};
const args = ["--data", "/d", "--password-store=basic", "/m/new.gguf"];

it("starts as before, with the new files in the place of the old", () => {
  const expected = { program: "/opt/Viva/viva", args, byHelper: true };
  expect(nextStart(started, ["/m/new.gguf"])).toEqual(expected);
});

it("starts the one file that it was unpacked from, and no other program's", () => {
  const env = { APPDIR: "/tmp/.mount_x", APPIMAGE: "/home/ada/Viva.AppImage" };
  const inside = { ...started, env, program: "/tmp/.mount_x/viva" };
  const expected = { program: "/home/ada/Viva.AppImage", args, byHelper: false };
  expect(nextStart(inside, ["/m/new.gguf"])).toEqual(expected);
  expect(nextStart({ ...started, env }, []).program).toBe("/opt/Viva/viva");

  const portable = (name: string) => ({
    ...started,
    env: { PORTABLE_EXECUTABLE_FILE: "E:\\one.exe", PORTABLE_EXECUTABLE_APP_FILENAME: name },
  });
  expect(nextStart(portable("Viva"), []).program).toBe("E:\\one.exe");
  expect(nextStart(portable("Notes"), []).program).toBe("/opt/Viva/viva");
});

it("frees the folder before it starts an AppImage itself", async () => {
  const note = join(temporaryFolder(), "started");
  const said: string[] = [];
  const app = {
    relaunch: () => said.push("relaunched"),
    releaseSingleInstanceLock: () => said.push(`free, started: ${existsSync(note)}`),
  };
  const script = `require("node:fs").writeFileSync(${JSON.stringify(note)}, "")`;
  startAgain(app, { program: process.execPath, args: ["-e", script], byHelper: false });
  await vi.waitUntil(() => existsSync(note), { timeout: 20_000 });
  expect(said).toEqual(["free, started: false"]);
});

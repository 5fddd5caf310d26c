import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openLine, startDesktop } from "./startDesktop.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-desktop-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts a program of ours in the place of Electron's; "the app folder" is its script. */
async function start(program: string) {
  const script = join(folder, "app.cjs");
  await writeFile(script, program);
  const printed: string[] = [];
  const end = await startDesktop({
    electron: process.execPath,
    appFolder: script,
    dataFolder: "/data",
    print: (line) => printed.push(line),
  });
  return { end, printed };
}

it("passes the data folder on and prints what the window says", async () => {
  const { end, printed } = await start(
    `console.log(process.argv.slice(2).join(" ")); console.log("${openLine}")`,
  );
  expect(printed).toEqual(["--data /data", openLine]);
  expect(end).toEqual({ kind: "ended", exitCode: 0 });
});

it("reports a window that ended badly as ended", async () => {
  const { end } = await start(`console.log("${openLine}"); process.exitCode = 5`);
  expect(end).toEqual({ kind: "ended", exitCode: 5 });
});

it("says when no window ever opened, so that the browser can take over", async () => {
  expect((await start(`process.exitCode = 127`)).end).toEqual({
    kind: "neverOpened",
    reason: "Electron ended before its window opened (exit code 127)",
  });
  expect((await start(`process.kill(process.pid, "SIGTRAP")`)).end).toEqual({
    kind: "neverOpened",
    reason: "Electron ended before its window opened (SIGTRAP)",
  });
});

it("takes a quiet end for the student's own: another window was there already", async () => {
  expect((await start("")).end).toEqual({ kind: "ended", exitCode: 0 });
});

it("does not hand on what would turn Electron into a plain Node", async () => {
  process.env["ELECTRON_RUN_AS_NODE"] = "1";
  const { printed } = await start(`console.log(String(process.env.ELECTRON_RUN_AS_NODE))`);
  delete process.env["ELECTRON_RUN_AS_NODE"];
  expect(printed).toEqual(["undefined"]);
});

it("says when there is no such program", async () => {
  const end = await startDesktop({
    electron: join(folder, "nowhere"),
    appFolder: folder,
    dataFolder: "/data",
    print: () => undefined,
  });
  expect(end).toMatchObject({ kind: "neverOpened", reason: expect.stringContaining("ENOENT") });
});

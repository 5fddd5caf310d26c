import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore } from "../store/openStore.ts";
import { startConversation } from "../store/testing/samples.ts";

const here = (path: string) => new URL(path, import.meta.url);
const run = promisify(execFile);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-main-"));
  const app = join(folder, "app");
  await mkdir(join(app, "dist", "renderer"), { recursive: true });
  await mkdir(join(app, "node_modules", "node", "bin"), { recursive: true });
  await writeFile(join(app, "package.json"), JSON.stringify({ type: "module" }));
  await writeFile(
    join(app, "dist", "renderer", "index.html"),
    "<!doctype html><title>Viva</title>",
  );
  const core = JSON.stringify(here("../coreProcess.ts").href);
  await writeFile(join(app, "dist", "coreProcess.js"), `import ${core};`);
  await symlink(process.execPath, join(app, "node_modules", "node", "bin", "node"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the desktop shell to its end; what happened, in order, each once. */
async function runDesktop(env: Record<string, string> = {}, words: readonly string[] = []) {
  const register = here("./fake/register.ts").href;
  const main = fileURLToPath(here("./main.ts"));
  const args = ["--import", register, main, "--data", join(folder, "data"), ...words];
  const { stdout } = await run(process.execPath, args, {
    env: { ...process.env, FAKE_APP_FOLDER: join(folder, "app"), ...env },
  });
  const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
  return lines.map((line) => JSON.parse(line) as { what: string; details: unknown });
}

it("opens one guarded window, whose page reaches the core, and ends with it", async () => {
  const happened = await runDesktop();
  const details = Object.fromEntries(happened.map(({ what, details }) => [what, details]));
  expect(details).toMatchObject({
    schemes: [{ scheme: "viva", privileges: { standard: true, secure: true } }],
    "sandbox enabled": null,
    "permissions guarded": null,
    "spell checker": false,
    "windows guarded": null,
    window: true,
    page: [200, "<!doctype html><title>Viva</title>"],
    shown: null,
    info: { shell: "desktop", dataFolder: join(folder, "data") },
    picked: { path: "/models/picked.gguf" },
    key: { key: "memory", hasKeychain: false },
    theme: "dark",
    "shown in folder": join(folder, "data"),
    "save dialog": expect.stringMatching(/^Viva \d{4}-\d{2}-\d{2}\.zip$/),
    "export goes to": "/exports/chosen.zip",
  });
  expect(happened.at(-1)?.what).toBe("quit");
  expect(details).not.toHaveProperty("a foreign frame was heard");

  // electron-store keeps what the window must know before the core has started.
  const state: unknown = JSON.parse(
    await readFile(join(folder, "data", "window", "window.json"), "utf8"),
  );
  expect(state).toMatchObject({
    theme: "dark",
    maximized: false,
    bounds: { x: 10, y: 20, width: 900, height: 700 },
  });
});

it("gives the page another line after a restore, an import and erasing, with what came of it", async () => {
  const clock = { now: () => Date.now() };
  const log = { info: () => undefined, error: () => undefined };
  const { store } = openStore({ folder: join(folder, "data"), clock, log });
  startConversation(store, "kept");
  store.close();
  const zip = join(folder, "mine.zip");
  const happened = await runDesktop({ FAKE_REPLACE: zip });
  expect(happened).toContainEqual({ what: "exported", details: zip });
  const replaced = happened.filter(({ what }) => what === "replaced");
  const done = { at: 0, failure: null };
  expect(replaced.map(({ details }) => details)).toEqual([
    { what: "restore", ...done, conversations: 1, newest: "restore" },
    { what: "import", ...done, conversations: 1, newest: "import" },
    { what: "erase", ...done, conversations: 0, newest: null },
  ]);
  expect(happened.at(-1)?.what).toBe("quit");
}, 120_000);

it("keeps the server's key in the system's keychain", async () => {
  const happened = await runDesktop({ FAKE_KEYCHAIN: "gnome_libsecret" });
  const details = { key: "keychain", hasKeychain: true };
  expect(happened).toContainEqual({ what: "key", details });
  const kept = await readFile(join(folder, "data", "server-key.json"), "utf8");
  expect(kept).toContain("https://gpu.example.edu");
  expect(kept).not.toContain("secret");
});

it("leaves the folder to a window that is open already", async () => {
  expect(await runDesktop({ FAKE_SECOND_INSTANCE: "1" })).toEqual([
    { what: "handed over", details: { files: [] } },
    { what: "quit", details: null },
  ]);
});

it("gives the files that it was called with to that window", async () => {
  const words = ["--password-store", "basic", "a model.GGUF", "notes.pdf", "file:///exam/1.gift"];
  const happened = await runDesktop({ FAKE_SECOND_INSTANCE: "1" }, words);
  const files = [
    { kind: "model", path: resolve("a model.GGUF") },
    { kind: "bank", path: "/exam/1.gift" },
  ];
  expect(happened[0]).toEqual({ what: "handed over", details: { files } });
});

it("tells the page of files once it listens: its own, the system's and a second start's", async () => {
  const later = { kind: "model", path: "/models/later.gguf" };
  const happened = await runDesktop(
    {
      FAKE_OPEN_FILE: "/decks/heart.apkg",
      FAKE_SECOND_START: JSON.stringify({ files: [later] }),
    },
    ["/models/first.gguf"],
  );
  const what = happened.map((one) => one.what);
  expect(what).toContain("taken from the system");
  expect(what.slice(what.indexOf("the page listens"), what.indexOf("info"))).toEqual([
    "the page listens",
    "opened",
    "opened",
    "opened",
    "restored",
    "focused",
  ]);
  expect(happened.filter((one) => one.what === "opened").map((one) => one.details)).toEqual([
    { kind: "model", path: "/models/first.gguf" },
    { kind: "bank", path: "/decks/heart.apkg" },
    later,
  ]);
});

it("comes to the front for a second start that says nothing it understands", async () => {
  const happened = await runDesktop({ FAKE_SECOND_START: '{"files":["/m.gguf"]}' });
  const what = happened.map((one) => one.what);
  expect(what).toContain("focused");
  expect(what).not.toContain("opened");
});

it("starts once more, with their files, for starts that came while it was ending", async () => {
  const happened = await runDesktop({ FAKE_LATE_STARTS: "/m/a.gguf /m/b.gguf" }, ["/m/old.gguf"]);
  const again = happened.filter(({ what }) => what === "relaunched");
  expect(again).toEqual([
    {
      what: "relaunched",
      details: {
        execPath: process.execPath,
        args: [
          fileURLToPath(here("./main.ts")),
          "--data",
          join(folder, "data"),
          "/m/a.gguf",
          "/m/b.gguf",
        ],
      },
    },
  ]);
  expect(happened.slice(-2).map(({ what }) => what)).toEqual(["relaunched", "quit"]);
});

it("ends for good where nothing else was started meanwhile", async () => {
  expect((await runDesktop()).map(({ what }) => what)).not.toContain("relaunched");
});

it.each([
  ["--no-sandbox", "Viva does not run without its sandbox"],
  ["--remote-debugging-port=9222", "Viva does not run under a debugger"],
  ["--remote-debugging-pipe", "Viva does not run under a debugger"],
])("does not start with %s where it is installed, and says why", async (word, title) => {
  const words = [word, "/models/first.gguf"];
  const failed = runDesktop({ FAKE_PACKAGED: "1" }, words);
  await expect(failed).rejects.toMatchObject({
    code: 2,
    stdout: `${JSON.stringify({ what: "error box", details: title })}\n`,
  });
  expect(await readdir(folder)).toEqual(["app"]);
});

it("says why it does not start where its data folder is none", async () => {
  await writeFile(join(folder, "data"), "a file");
  await expect(runDesktop()).rejects.toMatchObject({
    code: 2,
    stdout: `${JSON.stringify({ what: "error box", details: "Viva cannot use its data folder" })}\n`,
  });
});

it("starts with these from a checkout, where they are the developer's own", async () => {
  const happened = await runDesktop({}, ["--remote-debugging-port=9222"]);
  expect(happened.map(({ what }) => what)).toContain("info");
});

it("offers to go on after damage, and does what was chosen", async () => {
  await mkdir(join(folder, "data"));
  await writeFile(join(folder, "data", "viva.db"), "no database, and long enough to be told so");
  const happened = await runDesktop({ FAKE_PRESS: "Start Empty" });
  expect(happened).toContainEqual({ what: "dialog", details: "The database is damaged" });
  expect(happened.map(({ what }) => what)).toContain("info");
});

it("quits when the student chooses to", async () => {
  await mkdir(join(folder, "data"));
  await writeFile(join(folder, "data", "viva.db"), "no database, and long enough to be told so");
  const happened = await runDesktop({ FAKE_PRESS: "Quit" });
  expect(happened.at(-1)?.what).toBe("quit");
  expect(happened.map(({ what }) => what)).not.toContain("info");
});

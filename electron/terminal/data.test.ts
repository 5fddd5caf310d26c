import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as readText } from "node:stream/consumers";
import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { backup, contents } from "../contract/data.ts";
import { openStore } from "../store/openStore.ts";
import { startConversation } from "../store/testing/samples.ts";
import { bundledProgram } from "../testing/bundledProgram.ts";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "viva-terminal-data-"));
  converse("kept");
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** Where data lie when nothing else is said. */
const usual = () => join(home, "Viva");

function converse(title: string, folder = usual()): void {
  const clock = { now: () => Date.now() };
  const log = { info: () => undefined, error: () => undefined };
  const { store } = openStore({ folder, clock, log });
  startConversation(store, title);
  store.close();
}

/** Runs a command without a terminal; its data are in the usual place of a home of its own. */
const viva = (...args: readonly string[]) => command("data", ...args);

async function command(...args: readonly string[]) {
  const { VIVA_DATA: _, ...env } = process.env;
  const child = spawn(process.execPath, [bundledProgram("viva"), ...args, "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...env, XDG_DATA_HOME: home, APPDATA: home, HOME: home },
  });
  const closed = once(child, "close");
  const output = await readText(child.stdout);
  await closed;
  return { code: child.exitCode, told: JSON.parse(output) as unknown };
}

const result = z.object({ contents });

it("tells a person dates, sizes and amounts as the system writes them", async () => {
  await viva("backup");
  const { VIVA_DATA: _, ...env } = process.env;
  const child = spawn(process.execPath, [bundledProgram("viva"), "data", "backups"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...env, LC_ALL: "de_DE", XDG_DATA_HOME: home, APPDATA: home, HOME: home },
  });
  const told = await readText(child.stdout);
  expect(told).toMatch(/\d\d\.\d\d\.\d{4}, \d\d:\d\d; made by you; 1 conversation, 2 messages,/u);
  expect(told).toMatch(/; \d+,\d\s[km]B more on the disk/iu);
}, 120_000);

it("backs up, restores what the number names, and can take it back", async () => {
  const { backup: made } = z.object({ backup }).parse((await viva("backup")).told);
  converse("later");
  expect((await viva("restore", "1")).told).toMatchObject({ error: { code: "BAD_ARGUMENT" } });
  const restored = await viva("restore", "1", "--yes");
  expect(restored).toMatchObject({ code: 0, told: { restored: made.name } });
  expect(result.parse(restored.told).contents.conversations).toBe(1);
  const list = z.array(backup).parse((await viva("backups")).told);
  expect(list.map(({ why }) => why)).toEqual(["restore", "byHand"]);
  const back = await viva("restore", list[0]?.name ?? "", "--yes");
  expect(result.parse(back.told).contents.conversations).toBe(2);
}, 120_000);

it("exports, erases and imports with the documents; an export that is there stays", async () => {
  const zip = join(home, "mine.zip");
  const notes = join(home, "Renal notes.md");
  await writeFile(notes, "# Renal notes\n\nThe kidneys filter about 180 litres a day.\n");
  expect((await command("library", "add", notes)).code).toBe(0);
  expect(await viva("export", zip)).toMatchObject({ code: 0, told: { path: zip } });
  expect(await viva("export", zip)).toMatchObject({
    code: 2,
    told: { error: { code: "FILE_EXISTS" } },
  });
  expect(result.parse((await viva("erase", "--yes")).told).contents.conversations).toBe(0);
  expect(await viva("import", home, "--yes")).toMatchObject({
    told: { error: { code: "FILE_IS_FOLDER" } },
  });
  const imported = result.parse((await viva("import", zip, "--yes")).told);
  expect(imported.contents).toMatchObject({ conversations: 1, documents: 1 });
  expect(JSON.stringify((await command("library", "search", "litres")).told)).toContain(
    "180 litres",
  );
}, 120_000);

it("moves the data to where the next start finds them", async () => {
  const to = join(home, "elsewhere", "notes");
  expect((await viva("folder", "--move-to", to)).told).toMatchObject({ folder: to, from: usual() });
  expect((await viva("folder")).told).toEqual({ folder: to });
  expect(existsSync(join(usual(), "viva.db"))).toBe(true);
  expect((await viva("folder", "--move-to", join(to, "inside"))).told).toMatchObject({
    error: { code: "FOLDER_UNFIT" },
  });
  await rm(join(home, "elsewhere"), { recursive: true });
  expect(await viva("folder")).toMatchObject({
    code: 2,
    told: { error: { code: "DATA_FOLDER_AWAY" } },
  });
  expect((await viva("folder", "--move-to", to, "--data", usual())).told).toMatchObject({
    error: { code: "DATA_FOLDER_FIXED" },
  });
}, 120_000);

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findRuntime, noWindowReason } from "./runtime.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-runtime-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function install(change: { version?: string; program?: boolean; path?: boolean } = {}) {
  const { version = "v45.4.1", program = true, path = true } = change;
  await writeFile(join(folder, "package.json"), JSON.stringify({ version: "45.4.1" }));
  await mkdir(join(folder, "dist"));
  await writeFile(join(folder, "dist", "version"), version);
  if (program) await writeFile(join(folder, "dist", "electron"), "");
  if (path) await writeFile(join(folder, "path.txt"), "electron");
}

describe("Electron's runtime", () => {
  it("is found where it is complete and of the right version", async () => {
    await install();
    expect(await findRuntime(folder, {})).toEqual({
      kind: "installed",
      program: join(folder, "dist", "electron"),
    });
  });

  it.each([{ version: "44.0.0" }, { program: false }, { path: false }])(
    "is missing where a part is: %o",
    async (change) => {
      await install(change);
      expect(await findRuntime(folder, {})).toEqual({ kind: "missing" });
    },
  );

  it("is missing after npm alone", async () => {
    await writeFile(join(folder, "package.json"), JSON.stringify({ version: "45.4.1" }));
    expect(await findRuntime(folder, {})).toEqual({ kind: "missing" });
  });

  it("may be a build of the user's own", async () => {
    await install({ path: false });
    const own = join(folder, "own");
    await mkdir(own);
    await writeFile(join(own, "electron"), "");
    expect(await findRuntime(folder, { ELECTRON_OVERRIDE_DIST_PATH: own })).toEqual({
      kind: "installed",
      program: join(own, "electron"),
    });
  });

  it("cannot be had without its package", async () => {
    expect(await findRuntime(join(folder, "nowhere"), {})).toMatchObject({ kind: "unusable" });
  });
});

const reason = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, root = false) =>
  noWindowReason({ platform, env, root });

it("says what keeps a window from opening", () => {
  expect(reason("linux", {})).toBe("there is no display");
  expect(reason("linux", { DISPLAY: "" })).toBe("there is no display");
  expect(reason("linux", { DISPLAY: ":0" })).toBeNull();
  expect(reason("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBeNull();
  expect(reason("linux", { DISPLAY: ":0" }, true)).toBe("Electron does not run as root");
  expect(reason("darwin", {}, true)).toBeNull();
  expect(reason("win32", {})).toBeNull();
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { openedFileAt } from "../contract/openedFile.ts";
import { nativeParts } from "./nativeParts.ts";
import { arches, nameOf, platforms } from "./target.ts";
import { builder, type BuilderConfig } from "./testing/builder.ts";
import { packedPaths } from "./testing/packedPaths.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const targets = platforms.flatMap((platform) => arches.map((arch) => ({ platform, arch })));

let config: BuilderConfig;
beforeAll(async () => {
  config = await builder.config.getConfig(root, "electron-builder.yml", null);
});

it("is a configuration that electron-builder understands", async () => {
  await builder.config.validateConfiguration(config, { isEnabled: false });
  const wrong = builder.config.validateConfiguration({ ...config, asarr: true }, {});
  await expect(wrong).rejects.toThrow("asarr");
});

it("hands Viva only files that it opens", () => {
  const endings = config.fileAssociations.map(({ ext }) => ext);
  expect(endings).toEqual(["gguf", "gift"]);
  expect(endings.map((ext) => openedFileAt(`/a.${ext}`)?.kind)).toEqual(["model", "bank"]);
});

it("starts an AppImage in Chromium's sandbox", async () => {
  // Of a packager and its helper, what the line that starts an AppImage asks.
  const packager = { config, platformSpecificBuildOptions: {}, appInfo: {} };
  const helper = { computeDesktopEntry: async (_: object, exec: string) => exec };
  const target = new builder.AppImage({}, packager, helper, "");
  expect(await target.desktopEntry.value).toBe("AppRun %U");
});

/** The checkout's own files, with what a build and the makers of packages leave in dist/. */
const checkout = [
  "dist/desktop.js",
  "dist/preload.cjs",
  "dist/renderer/index.html",
  "dist/coreProcess.js",
  "dist/parts/openCore-x.js",
  "dist/parts/openCore-x.js.map",
  "dist/licences.json",
  "dist/packaging/icons/viva.ico",
  "dist/packages/linux-unpacked/viva",
  "e2e/models/7b.gguf",
  "assets/demo-model/viva-demo.gguf",
  "LICENSE",
  "package.json",
  ...["assets", "electron", "e2e", "renderer"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length)),
  ),
];

/** Every build of every native package that there is, whatever npm has installed here. */
const natives = [
  ...["node-llama-cpp", "@napi-rs/canvas", "sqlite-vec"].flatMap((owner) =>
    optionalOf(owner).map((name) => `node_modules/${name}/bins/code.node`),
  ),
  ...readdirSync(join(root, "node_modules/better-sqlite3/prebuilds")).map(
    (name) => `node_modules/better-sqlite3/prebuilds/${name}`,
  ),
];

function optionalOf(owner: string): readonly string[] {
  const file = readFileSync(join(root, "node_modules", owner, "package.json"), "utf8");
  const { optionalDependencies } = JSON.parse(file) as { optionalDependencies: object };
  return Object.keys(optionalDependencies);
}

describe.each(targets.map((target) => [nameOf(target), target] as const))("%s", (_, target) => {
  it("holds the native code of that system alone, and all of it", () => {
    const { packed, inArchive } = packedPaths(root, config, target, natives);
    const packages = packed.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
    const wanted = nativeParts(target).map(({ name }) => name);
    expect(new Set(packages)).toEqual(new Set([...wanted, "better-sqlite3"]));
    expect(packed).toContain(
      `node_modules/better-sqlite3/prebuilds/${target.platform}-${target.arch}.node`,
    );
    expect(inArchive).toEqual([]);
  });

  it("holds of the checkout what runs, the licence, the study pack and the demo model", () => {
    const { packed, inArchive } = packedPaths(root, config, target, checkout);
    const rest = packed.filter((path) => !path.startsWith("assets/study-pack/"));
    expect(new Set(rest)).toEqual(
      new Set([
        "dist/desktop.js",
        "dist/preload.cjs",
        "dist/renderer/index.html",
        "dist/coreProcess.js",
        "dist/parts/openCore-x.js",
        "dist/licences.json",
        "assets/demo-model/viva-demo.gguf",
        "LICENSE",
        "package.json",
      ]),
    );
    const pack = checkout.filter((path) => path.startsWith("assets/study-pack/"));
    expect(pack.length).toBeGreaterThan(60);
    expect(packed).toEqual(expect.arrayContaining(pack));
    expect(inArchive).toEqual(["dist/desktop.js", "dist/preload.cjs", "dist/renderer/index.html"]);
  });

  it("leaves out what packages need to be compiled, in a browser, or to be tested", () => {
    const used = [
      "better-sqlite3/lib/index.js",
      "node-llama-cpp/llama/binariesGithubRelease.json",
      "pdfjs-dist/legacy/build/pdf.mjs",
      "pdfjs-dist/legacy/build/pdf.worker.mjs",
      "pdfjs-dist/cmaps/78-H.bcmap",
      "pdfjs-dist/wasm/openjpeg.wasm",
      "pdfjs-dist/LICENSE",
      "tesseract.js-core/tesseract-core-lstm.wasm",
      "tesseract.js-core/tesseract-core.js",
      "@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz",
      "zod/index.js",
      "conf/node_modules/ajv/dist/ajv.js",
    ];
    const unused = [
      "better-sqlite3/deps/sqlite3.tar.gz",
      "better-sqlite3/src/better_sqlite3.cpp",
      "node-llama-cpp/llama/gitRelease.bundle",
      "node-llama-cpp/llama/addon/addon.cpp",
      "pdfjs-dist/build/pdf.mjs",
      "pdfjs-dist/legacy/build/pdf.sandbox.mjs",
      "pdfjs-dist/legacy/build/pdf.min.mjs",
      "zod/index.js.map",
      "zod/src/a.test.ts",
      "tesseract.js-core/tesseract-core.wasm.js",
      "tesseract.js/dist/worker.min.js",
      "@tesseract.js-data/eng/4.0.0/eng.traineddata.gz",
    ];
    const inModules = (paths: readonly string[]) => paths.map((path) => `node_modules/${path}`);
    const { packed } = packedPaths(root, config, target, inModules([...used, ...unused]));
    expect(packed).toEqual(inModules(used));
  });
});

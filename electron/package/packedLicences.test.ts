import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { collectLicences } from "../licences/collectLicences.ts";
import { shippedFolders } from "../licences/shippedFolders.ts";
import { builder } from "./testing/builder.ts";
import { packedPaths } from "./testing/packedPaths.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

const licenceLike = /licen[cs]e|copying|notice|patents|third[-_. ]?party/i;
const code = /\.(?:[cm]?js|ts|json|wasm|node)$/;

it("every licence that lies in a packed package is told", async () => {
  const config = await builder.config.getConfig(root, "electron-builder.yml", null);
  const found = shippedFolders(root, []).flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/")),
  );
  const licences = [...new Set(found)].filter(
    (path) => licenceLike.test(basename(path)) && !code.test(path),
  );
  const { packed } = packedPaths(root, config, { platform: "linux", arch: "x64" }, licences);
  expect(packed).toContain("node_modules/pdfjs-dist/wasm/LICENSE_OPENJPEG");
  const told = collectLicences(root, []).parts.map(({ text }) => text);
  const untold = packed.filter((path) => {
    const text = readFileSync(join(root, path), "utf8").trim();
    return !told.some((one) => one.includes(text));
  });
  expect(untold).toEqual([]);
});

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { licencesFile } from "../contract/about.ts";
import { createAbout } from "../host/createAbout.ts";
import { temporaryFolder } from "../store/testing/openTestStore.ts";
import { collectLicences } from "./collectLicences.ts";
import { pageImports } from "./pageImports.ts";
import { readLicence } from "./readLicence.ts";
import { shippedFolders } from "./shippedFolders.ts";
import { withoutText } from "./withoutText.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const names = z.record(z.string(), z.string());
const own = z
  .object({ dependencies: names, devDependencies: names })
  .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));

/** What the page names itself; the build adds what that brings with it. */
const bundled = [...pageImports(root), join(root, "node_modules/react-remove-scroll-bar/a.js")];

describe("the licences of this Viva", () => {
  const { parts, llamaCpp } = collectLicences(root, bundled);
  const listed = new Set(parts.map(({ name }) => name));

  it("name every package that it needs to run, and what the page was bundled from", () => {
    for (const name of Object.keys(own.dependencies)) expect(listed, name).toContain(name);
    for (const name of ["react", "react-dom", "radix-ui", "lucide-react", "zustand", "cmdk"]) {
      expect(listed).toContain(name);
    }
    expect(listed).toContain("@tesseract.js-data/eng");
    for (const name of ["electron", "llama.cpp and ggml"]) expect(listed).toContain(name);
    // npm keeps the package of this system's Node within the one that chose it, or in its place.
    expect([...listed].some((name) => /^node(?:-(?:darwin|linux|win)-\w+)?$/.test(name))).toBe(
      true,
    );
    for (const name of ["typescript", "vitest", "oxlint"]) expect(listed).not.toContain(name);
    expect(llamaCpp).toMatch(/\d/);
  });

  it("each say what it is and bring its whole text", () => {
    for (const { id, licence, text } of parts) {
      expect(licence, id).toMatch(/\w/);
      expect(text.length, id).toBeGreaterThan(200);
    }
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
    expect(parts.find(({ name }) => name === "react")).toMatchObject({ licence: "MIT" });
    expect(licencesFile.parse({ parts, llamaCpp }).parts).toHaveLength(parts.length);
  });

  it("are known beforehand only where a package brings no text", () => {
    const known = Object.keys(withoutText).map((name) => name.replace("*", ""));
    expect(known.filter((name) => ![...listed].some((one) => one.startsWith(name)))).toEqual([]);
  });
});

function writePackage(folder: string, facts: object, files: Record<string, string> = {}): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify(facts));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe("a package", () => {
  const facts = { name: "a", version: "1.0.0", license: "MIT", author: { name: "Ada" } };

  it("is told with the holder of the copyright, else with its author", () => {
    const text =
      "MIT License\n\nCopyright (c) 2019-present Grace Hopper <g@example.org>\n\nPermission";
    const one = writePackage(temporaryFolder(), facts, { LICENSE: text });
    expect(readLicence(one)).toEqual({
      id: "a@1.0.0",
      name: "a",
      version: "1.0.0",
      licence: "MIT",
      author: "Grace Hopper",
      text,
    });
    const two = writePackage(temporaryFolder(), facts, { "license.md": "Do what you like." });
    expect(readLicence(two).author).toBe("Ada");
  });

  it("may bring it in its readme, and a notice beside it", () => {
    const permission = "Copyright (c) 2013 Ada\n\nPermission is hereby granted, … SOFTWARE.";
    const readme = `# a\n\nUse it.\n\n## License\n\n(MIT)\n\n${permission}\n`;
    expect(readLicence(writePackage(temporaryFolder(), facts, { "README.md": readme })).text).toBe(
      permission,
    );
    const files = { LICENSE: "The licence.", NOTICE: "The notice." };
    expect(readLicence(writePackage(temporaryFolder(), facts, files)).text).toBe(
      "The licence.\n\nThe notice.",
    );
  });

  it.each([
    [{ ...facts }, {}, "a 1.0.0 (MIT) brings no text of its licence"],
    [{ ...facts, license: undefined }, { LICENSE: "x" }, "a 1.0.0 says nothing of its licence"],
  ])("without one stops the build and says which", (said, files, message) => {
    const folder = writePackage(temporaryFolder(), said, files);
    expect(() => readLicence(folder)).toThrow(message);
  });
});

it("packages are found where Node finds them; only an optional one may be missing", () => {
  const top = temporaryFolder();
  const at = (path: string) => join(top, "node_modules", path);
  writePackage(top, { name: "top", version: "1.0.0", dependencies: { a: "1" } });
  writePackage(at("a"), {
    name: "a",
    version: "1.0.0",
    dependencies: { b: "2" },
    optionalDependencies: { other: "1" },
    peerDependencies: { c: "1", tool: "1" },
    peerDependenciesMeta: { tool: { optional: true } },
  });
  writePackage(at("a/node_modules/b"), { name: "b", version: "2.0.0" });
  for (const name of ["b", "c", "tool", "unused", "@page/part"]) {
    writePackage(at(name), { name, version: "1.0.0" });
  }
  const found = shippedFolders(top, [at("@page/part/dist/index.mjs"), join(top, "own.ts")]);
  const expected = ["a", "a/node_modules/b", "c", "@page/part"].map(at);
  expect(found.toSorted()).toEqual(expected.toSorted());
  writePackage(at("c"), { name: "c", version: "1.0.0", dependencies: { gone: "1" } });
  expect(() => shippedFolders(top, [])).toThrow("gone is not installed");
});

it("what the build wrote is told part by part, and nothing where there is none", () => {
  const file = join(temporaryFolder(), "licences.json");
  const none = createAbout(file);
  expect(none.get()).toMatchObject({ node: process.versions.node, llamaCpp: null, parts: [] });
  expect(none.get().contentPolicy).toContain("default-src 'none'");
  const part = { id: "a@1", name: "a", version: "1", licence: "MIT", author: "Ada" };
  writeFileSync(file, JSON.stringify({ parts: [{ ...part, text: "Words." }], llamaCpp: "b1" }));
  const about = createAbout(file);
  expect(about.get()).toMatchObject({ llamaCpp: "b1", parts: [part] });
  expect(about.licence("a@1")).toBe("Words.");
  expect(about.licence("b@1")).toBeNull();
});

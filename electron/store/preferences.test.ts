import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type ElectronStore from "electron-store";
import * as fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { settings } from "../contract/app.ts";
import { automaticLoad } from "../contract/models.ts";
import { type ConfLike, defaultSettings, openConf, openPreferences } from "./preferences.ts";
import { temporaryFolder } from "./testing/openTestStore.ts";

const fileIn = (folder: string) => join(folder, "preferences.json");
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const asideIn = (folder: string) =>
  readdirSync(folder).filter((name) => name.startsWith("preferences.damaged-"));

/** A folder whose preferences file has this content. */
function folderWith(content: unknown): string {
  const folder = temporaryFolder();
  writeFileSync(fileIn(folder), typeof content === "string" ? content : JSON.stringify(content));
  return folder;
}

describe("preferences", () => {
  it("begin with defaults that the contract allows", () => {
    const preferences = openPreferences(openConf(join(temporaryFolder(), "new")));
    expect(preferences.get()).toEqual(defaultSettings);
    expect(settings.parse(defaultSettings)).toEqual(defaultSettings);
  });

  it("are kept, whole and readable for this user only", () => {
    const folder = temporaryFolder();
    const preferences = openPreferences(openConf(folder));
    const decoding = { temperature: 0, topP: 0.5, maxTokens: 64, seed: 7 };
    const secondModel = { kind: "local", path: "/models/b.gguf", options: automaticLoad } as const;
    const server = { ...defaultSettings.server, enabled: true, baseUrl: "http://localhost:8080" };
    const change = { theme: "dark", decoding, secondModel, server } as const;
    const changed = preferences.update({ ...change, lastModel: undefined });
    expect(changed).toEqual({ ...defaultSettings, ...change });
    expect(openPreferences(openConf(folder)).get()).toEqual(changed);
    if (process.platform !== "win32") expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["preferences.json"]);
  });

  it("leave the keys of others in the same file alone", () => {
    const folder = folderWith({ window: { width: 900 }, theme: "neon" });
    openPreferences(openConf(folder)).update({ textSize: 125 });
    expect(readJson(fileIn(folder))).toMatchObject({ window: { width: 900 }, textSize: 125 });
  });

  it("work over conf and electron-store alike", () => {
    expectTypeOf<ElectronStore>().toExtend<ConfLike>();
  });
});

describe("a preferences file edited by hand", () => {
  it("loses its wrong values only, and is kept aside once", () => {
    const written = {
      theme: "dark",
      textSize: 5000,
      decoding: { temperature: "hot", topP: 0.5, seed: 3 },
      lastModel: 7,
      restAfterMinutes: 0,
      modelsFolder: false,
      load: "fast",
      server: { enabled: "yes", baseUrl: "https://gpu.example.edu/v1", api: "telepathy", model: 7 },
      secondModel: { kind: "local", path: "" },
    };
    const folder = folderWith(written);
    const mended = {
      ...defaultSettings,
      theme: "dark",
      decoding: { ...defaultSettings.decoding, topP: 0.5, seed: 3 },
      server: { ...defaultSettings.server, baseUrl: "https://gpu.example.edu/v1" },
    };
    expect(openPreferences(openConf(folder)).get()).toEqual(mended);
    expect(openPreferences(openConf(folder)).get()).toEqual(mended);
    const [aside = "", ...others] = asideIn(folder);
    expect(others).toEqual([]);
    expect(readJson(join(folder, aside))).toEqual(written);
  });

  it("is not damaged when it only says less", () => {
    const folder = folderWith({ decoding: { topP: 0.5 } });
    expect(openPreferences(openConf(folder)).get().decoding).toEqual({
      ...defaultSettings.decoding,
      topP: 0.5,
    });
    expect(asideIn(folder)).toEqual([]);
  });

  it("of a Viva that knew neither adapters nor servers keeps all it says", () => {
    const load = { profile: "chatml", gpuLayers: 0, threads: 4, contextSize: 2048 };
    const folder = folderWith({ lastModel: "/models/m.gguf", load });
    expect(openPreferences(openConf(folder)).get()).toEqual({
      ...defaultSettings,
      lastModel: "/models/m.gguf",
      load: { ...automaticLoad, ...load },
    });
    expect(asideIn(folder)).toEqual([]);
  });

  it("sends nothing anywhere unless it plainly says so", () => {
    for (const enabled of [1, "true", null, {}, []]) {
      const folder = folderWith({ server: { enabled, baseUrl: "https://gpu.example.edu" } });
      expect(openPreferences(openConf(folder)).get().server.enabled).toBe(false);
    }
  });

  it.each(["", "{", '{"theme": "dark"', "[]", "null", '"dark"', "\0\0\0\0"])(
    "is kept aside when it is no object: %j",
    (content) => {
      const folder = folderWith(content);
      const preferences = openPreferences(openConf(folder));
      expect(preferences.get()).toEqual(defaultSettings);
      expect(preferences.update({ theme: "light" }).theme).toBe("light");
      const [aside = ""] = asideIn(folder);
      expect(readFileSync(join(folder, aside), "utf8")).toBe(content);
    },
  );

  it("may be broken while Viva runs", () => {
    const folder = temporaryFolder();
    const preferences = openPreferences(openConf(folder));
    writeFileSync(fileIn(folder), "{{{");
    expect(preferences.get()).toEqual(defaultSettings);
    writeFileSync(fileIn(folder), "}}}");
    expect(preferences.update({ theme: "dark" }).theme).toBe("dark");
  });

  it("may even be a folder", () => {
    const folder = temporaryFolder();
    mkdirSync(fileIn(folder));
    expect(openPreferences(openConf(folder)).update({ theme: "dark" }).theme).toBe("dark");
  });

  it("never keeps Viva from valid settings, whatever JSON it holds", () => {
    const anySettings = fc.record(
      {
        theme: fc.jsonValue(),
        textSize: fc.oneof(fc.integer(), fc.jsonValue()),
        decoding: fc.oneof(
          fc.dictionary(fc.constantFrom("topP", "seed"), fc.jsonValue()),
          fc.jsonValue(),
        ),
        lastModel: fc.jsonValue(),
        restAfterMinutes: fc.oneof(fc.integer(), fc.jsonValue()),
        modelsFolder: fc.jsonValue(),
        embeddingModel: fc.jsonValue(),
        server: fc.oneof(
          fc.dictionary(fc.constantFrom("enabled", "baseUrl", "contextSize"), fc.jsonValue()),
          fc.jsonValue(),
        ),
        secondModel: fc.jsonValue(),
        load: fc.oneof(
          fc.dictionary(
            fc.constantFrom("threads", "profile", "adapterScale", "flashAttention"),
            fc.jsonValue(),
          ),
          fc.jsonValue(),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anySettings, fc.jsonValue()), (content) => {
        const folder = temporaryFolder();
        writeFileSync(fileIn(folder), JSON.stringify(content));
        const found = openPreferences(openConf(folder)).get();
        expect(settings.parse(found)).toEqual(found);
      }),
    );
  });
});

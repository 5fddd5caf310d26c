import { describe, expect, it } from "vitest";
import type { LocalEngine, ServerSettings } from "../../../../electron/contract/engine.ts";
import { automaticLoad, type ModelState } from "../../../../electron/contract/models.ts";
import { emptyDraft } from "./checkDraft.ts";
import { secondEngine, slotEngine, slotName, slotPath } from "./engines.ts";

const away: ModelState = { kind: "away", path: "/m/a.gguf", name: "Meditron", for: "Other" };
const resting: ModelState = { kind: "resting", path: "/m/a.gguf", name: "Meditron" };
const waiting: ModelState = { kind: "waiting", path: "C:\\m\\b.gguf", attempt: 1, retryInMs: 5 };
const failed: ModelState = {
  kind: "failed",
  path: "/m/a.gguf",
  failure: { code: "FILE_MISSING", data: { path: "/m/a.gguf" } },
};
const load = { ...automaticLoad, contextSize: 512, adapter: "/m/old.gguf" };
const slot: LocalEngine = { kind: "local", path: "/m/a.gguf", options: load };

const local = (path: string, adapter = "") => ({
  ...emptyDraft,
  second: "local" as const,
  secondFile: { path, adapter },
});

describe("the model slot as an engine", () => {
  it("is there while it is away, rests or starts again, not when it is empty or failed", () => {
    expect(slotPath(away)).toBe("/m/a.gguf");
    expect(slotPath(resting)).toBe("/m/a.gguf");
    expect(slotPath(waiting)).toBe("C:\\m\\b.gguf");
    for (const none of [null, { kind: "none" } as const, failed]) {
      expect(slotPath(none)).toBeNull();
      expect(slotName(none)).toBeNull();
      expect(slotEngine(none, { lastModel: "/m/a.gguf", load })).toBeNull();
    }
  });

  it("is called by its name, or by its file's while that is all that is known", () => {
    expect(slotName(away)).toBe("Meditron");
    expect(slotName(resting)).toBe("Meditron");
    expect(slotName(waiting)).toBe("b.gguf");
  });

  it("has the options it was loaded with, those of another file are not its own", () => {
    expect(slotEngine(away, { lastModel: "/m/a.gguf", load })?.options).toEqual(load);
    expect(slotEngine(away, { lastModel: "/m/z.gguf", load })?.options).toEqual(automaticLoad);
  });
});

describe("the second opinion", () => {
  const server: ServerSettings = {
    enabled: true,
    baseUrl: "https://gpu.example.edu/v1",
    model: "meditron-70b",
    api: "chat",
    profile: "raw",
    contextSize: 4096,
  };

  it("comes from a typed file, with an adapter where one is typed", () => {
    expect(secondEngine(local(" /m/c.gguf ", " "), slot, server)).toEqual({
      kind: "local",
      path: "/m/c.gguf",
      options: automaticLoad,
    });
    expect(secondEngine(local("/m/c.gguf", "/m/lora.gguf"), slot, server)).toMatchObject({
      options: { adapter: "/m/lora.gguf" },
    });
    expect(secondEngine(local("  "), slot, server)).toBeNull();
  });

  it("has the loaded model's options where it is the same file, and its own adapter", () => {
    expect(secondEngine(local("/m/a.gguf", "/m/lora.gguf"), slot, null)).toMatchObject({
      options: { ...load, adapter: "/m/lora.gguf" },
    });
    expect(secondEngine(local("/m/a.gguf"), slot, null)).toMatchObject({
      options: { contextSize: 512, adapter: null },
    });
  });

  it("comes from the server only while that is on and its model chosen", () => {
    const draft = { ...emptyDraft, second: "server" as const };
    expect(secondEngine(draft, slot, server)).toEqual({ kind: "server", model: "meditron-70b" });
    expect(secondEngine(draft, slot, { ...server, enabled: false })).toBeNull();
    expect(secondEngine(draft, slot, { ...server, model: "" })).toBeNull();
    expect(secondEngine(draft, slot, null)).toBeNull();
  });
});

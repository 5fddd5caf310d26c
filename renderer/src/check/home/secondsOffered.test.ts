import { describe, expect, it } from "vitest";
import type { LocalEngine, ServerStatus } from "../../../../electron/contract/engine.ts";
import { automaticLoad } from "../../../../electron/contract/models.ts";
import { emptyDraft } from "./checkDraft.ts";
import { isThisComputer } from "./isThisComputer.ts";
import { secondsOffered } from "./secondsOffered.ts";

const slot: LocalEngine = { kind: "local", path: "/m/a.gguf", options: automaticLoad };
const other: LocalEngine = { ...slot, path: "/m/b.gguf" };
const server: ServerStatus = {
  settings: {
    enabled: true,
    baseUrl: "https://gpu.example.edu/v1",
    model: "meditron-70b",
    api: "chat",
    profile: "raw",
    contextSize: 4096,
  },
  host: "gpu.example.edu",
  key: "none",
  hasKeychain: true,
};
const nothing = { draft: emptyDraft, slot, last: null, server: null };

describe("who can give a second opinion on something from elsewhere", () => {
  it("is nobody at first", () => {
    expect(secondsOffered(nothing)).toEqual([{ kind: "none" }]);
  });

  it("is the last file, and the server while it is on", () => {
    expect(secondsOffered({ ...nothing, last: other, server })).toEqual([
      { kind: "none" },
      { kind: "local", name: "b" },
      { kind: "server", model: "meditron-70b", host: "gpu.example.edu" },
    ]);
    expect(secondsOffered({ ...nothing, server: { ...server, host: null } })).toHaveLength(1);
  });

  it("is the file as it is typed by now, and never the loaded model itself", () => {
    const typed = (path: string, adapter: string) => ({
      ...emptyDraft,
      secondFile: { path, adapter },
    });
    expect(secondsOffered({ ...nothing, draft: typed("", ""), last: other })).toHaveLength(1);
    expect(secondsOffered({ ...nothing, draft: typed("/m/a.gguf", "") })).toHaveLength(1);
    expect(secondsOffered({ ...nothing, draft: typed("/m/a.gguf", "/m/lora.gguf") })[1]).toEqual({
      kind: "local",
      name: "a with lora",
    });
  });
});

describe("a host", () => {
  it("is this computer by its name alone", () => {
    for (const host of ["localhost:11434", "127.0.0.1:8080", "[::1]:80", "127.8.9.10"]) {
      expect(isThisComputer(host)).toBe(true);
    }
    for (const host of ["gpu.example.edu", "localhost.example.edu", "127.0.0.1.example.edu:80"]) {
      expect(isThisComputer(host)).toBe(false);
    }
  });
});

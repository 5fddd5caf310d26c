import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readStartOptions, usage } from "./startOptions.ts";

describe("npm start", () => {
  it("opens a window over the chosen data folder unless told otherwise", () => {
    expect(readStartOptions(["--data", "notes"])).toEqual({
      help: false,
      web: false,
      port: 0,
      open: true,
      recover: null,
      bare: false,
      dataFolder: resolve("notes"),
    });
  });

  it.each([["--web"], ["--port", "8080"], ["--no-open"], ["--recover", "empty"]])(
    "means the browser by %s %s",
    (...args) => {
      expect(readStartOptions(args).web).toBe(true);
    },
  );

  it("reads the port, the quiet and the bare start and the recovery", () => {
    expect(readStartOptions(["--bare"])).toMatchObject({ bare: true, web: false });
    expect(readStartOptions(["--port", "8080", "--no-open"])).toMatchObject({
      port: 8080,
      open: false,
    });
    expect(readStartOptions(["--recover", "empty"]).recover).toBe("empty");
    expect(readStartOptions(["--recover", "/b.db"]).recover).toEqual({ backup: "/b.db" });
  });

  it.each([
    ["--port", "none"],
    ["--port", "-1"],
    ["--port", "65536"],
    ["--port", "1e3"],
    ["--port", ""],
    ["--port"],
    ["--unknown"],
    ["file.gguf"],
  ])("refuses what it does not understand: %s %s", (...args) => {
    expect(() => readStartOptions(args)).toThrow("BAD_ARGUMENT");
  });

  it("explains every option", () => {
    for (const option of [
      "--web",
      "--port",
      "--no-open",
      "--data",
      "--bare",
      "--recover",
      "--help",
    ]) {
      expect(usage).toContain(option);
    }
  });
});

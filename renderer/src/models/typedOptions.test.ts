import { describe, expect, it } from "vitest";
import { emptyOptions, readOption, readOptions } from "./typedOptions.ts";

describe("readOptions", () => {
  it("leaves what is empty to Viva", () => {
    expect(readOptions(emptyOptions)).toEqual({
      profile: "auto",
      gpuLayers: "auto",
      threads: "auto",
      contextSize: "auto",
      adapter: null,
    });
  });

  it("takes whole numbers in their limits", () => {
    expect(readOption("gpuLayers", " 0 ")).toBe(0);
    expect(readOption("threads", "512")).toBe(512);
    for (const wrong of ["0", "513", "-1", "1.5", "1e2", "four"]) {
      expect(readOption("threads", wrong)).toBeNull();
    }
    expect(readOptions({ ...emptyOptions, contextSize: "63" })).toBeNull();
  });
});

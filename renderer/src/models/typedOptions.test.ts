import { describe, expect, it } from "vitest";
import { automaticLoad } from "../../../electron/contract/models.ts";
import { emptyOptions, readOption, readOptions, readScale } from "./typedOptions.ts";

describe("readOptions", () => {
  it("leaves what is empty to Viva", () => {
    expect(readOptions(emptyOptions)).toEqual(automaticLoad);
  });

  it("takes whole numbers in their limits", () => {
    expect(readOption("gpuLayers", " 0 ")).toBe(0);
    expect(readOption("threads", "512")).toBe(512);
    for (const wrong of ["0", "513", "-1", "1.5", "1e2", "four"]) {
      expect(readOption("threads", wrong)).toBeNull();
    }
    expect(readOptions({ ...emptyOptions, contextSize: "63" })).toBeNull();
  });

  it("takes the strength of an adapter from nothing to four times what it was trained for", () => {
    expect(readScale(" 0 ")).toBe(0);
    expect(readScale("0,75")).toBe(0.75);
    expect(readScale("4")).toBe(4);
    for (const wrong of ["4.1", "-1", ".5", "1.", "full"]) expect(readScale(wrong)).toBeNull();
    expect(readOptions({ ...emptyOptions, adapterScale: "5" })).toBeNull();
  });

  it("hands on whether flash attention is wanted", () => {
    expect(readOptions({ ...emptyOptions, flashAttention: "off" })).toEqual({
      ...automaticLoad,
      flashAttention: "off",
    });
  });
});

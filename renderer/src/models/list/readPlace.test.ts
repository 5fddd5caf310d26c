import { describe, expect, it } from "vitest";
import { readPlace } from "./readPlace.ts";

describe("readPlace", () => {
  it("tells a model file, a folder and an address apart", () => {
    expect(readPlace(" /m/a.Q4_K_M.GGUF ")).toEqual({ kind: "file", path: "/m/a.Q4_K_M.GGUF" });
    expect(readPlace("C:\\models")).toEqual({ kind: "folder", path: "C:\\models" });
    expect(readPlace("https://huggingface.co/x/y/resolve/main/a.gguf")).toEqual({
      kind: "address",
      address: "https://huggingface.co/x/y/resolve/main/a.gguf",
    });
    expect(readPlace("  ")).toBeNull();
  });

  it("takes what a browser copies without its scheme, and whatever has a scheme, for an address", () => {
    expect(readPlace("huggingface.co/x/y/resolve/main/a.gguf")).toEqual({
      kind: "address",
      address: "https://huggingface.co/x/y/resolve/main/a.gguf",
    });
    expect(readPlace("ftp://x/a.gguf")).toEqual({ kind: "address", address: "ftp://x/a.gguf" });
    expect(readPlace("C:/models/a.gguf")?.kind).toBe("file");
  });

  it("takes the quotation marks off a copied path", () => {
    expect(readPlace('"C:\\my models\\a.gguf"')).toEqual({
      kind: "file",
      path: "C:\\my models\\a.gguf",
    });
    expect(readPlace("'/my models'")).toEqual({ kind: "folder", path: "/my models" });
  });
});

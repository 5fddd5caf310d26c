import { expect, it } from "vitest";
import { plainAddress } from "./plainAddress.ts";

it("shows an address without what may be secret in it", () => {
  expect(plainAddress("https://me:secret@huggingface.co/x/a.gguf?token=hf_1#b")).toEqual({
    host: "huggingface.co",
    address: "https://huggingface.co/x/a.gguf",
  });
  expect(plainAddress("no address")).toBeNull();
});

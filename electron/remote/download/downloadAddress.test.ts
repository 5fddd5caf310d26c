import { array, assert, integer, nat, property, string, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { Failed } from "../../core/failed.ts";
import { readDownloadAddress } from "./downloadAddress.ts";
import { createDownloadSources } from "./downloadSources.ts";
import { modelFileName } from "./modelFileName.ts";
import { createRanges } from "./ranges.ts";
import { createSpeedometer } from "./speedometer.ts";

const sources = createDownloadSources(null);
const read = (typed: string, from = sources) => readDownloadAddress(typed, from);
function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (cause) {
    if (cause instanceof Failed) return cause.failure.code;
    throw cause;
  }
  return "none";
}

const address = "https://huggingface.co/ada/tiny-GGUF/resolve/main/tiny.Q4_0.gguf";

describe("a pasted address", () => {
  it("is the same one however it was copied", () => {
    for (const pasted of [
      address,
      `  ${address}?download=true\n`,
      address.replace("/resolve/", "/blob/"),
      `${address.replace("/resolve/", "/blob/")}#top`,
      address.replace("huggingface.co", "hf.co"),
      address.replace("huggingface.co", "HuggingFace.co:443"),
    ]) {
      expect(read(pasted)).toEqual({ address, name: "tiny.Q4_0.gguf" });
    }
  });

  it("keeps its query as it was signed", () => {
    const signed = "https://cdn-lfs.huggingface.co/x.gguf?Policy=a%20b~&Key-Pair-Id=C";
    expect(read(signed).address).toBe(signed);
  });

  it("names its file by its path, never by its query", () => {
    expect(read(`${address}?name=evil.gguf`).name).toBe("tiny.Q4_0.gguf");
    expect(codeOf(() => read("https://huggingface.co/a/b/resolve/main/x.bin?y=z.gguf"))).toBe(
      "DOWNLOAD_ADDRESS",
    );
    expect(read("https://huggingface.co/a/b/resolve/main/..%2F..%2Fetc%2Fx.gguf").name).toBe(
      "x.gguf",
    );
  });

  it("is refused unless it is https, without credentials, and of one .gguf file", () => {
    for (const pasted of [
      "",
      "tiny.gguf",
      address.replace("https:", "http:"),
      address.replace("https:", "file:"),
      address.replace("//", "//ada:secret@"),
      "https://huggingface.co/ada/tiny-GGUF",
      "https://huggingface.co/ada/tiny-GGUF/resolve/main/.gguf",
      "https://huggingface.co/ada/tiny-GGUF/resolve/main/%E0%A4.gguf",
      "https://huggingface.co/ada/tiny-GGUF/resolve/main/tiny.safetensors",
    ]) {
      expect([pasted, codeOf(() => read(pasted))]).toEqual([pasted, "DOWNLOAD_ADDRESS"]);
    }
  });

  it("is refused unless its host is on the list", () => {
    for (const host of [
      "example.org",
      "evilhuggingface.co",
      "huggingface.co.example.org",
      "evilhf.co",
      "huggingface.co.",
      "huggingface.co:8443",
      "127.0.0.1",
      "[::1]",
      "2130706433",
      "xn--huggingface-.co",
    ]) {
      const pasted = address.replace("huggingface.co", host);
      expect([host, codeOf(() => read(pasted))]).not.toEqual([host, "none"]);
    }
    for (const host of [
      "cdn-lfs.huggingface.co",
      "cas-bridge.xethub.hf.co",
      "cdn-lfs-us-1.hf.co",
    ]) {
      expect(read(`https://${host}/x.gguf`).name).toBe("x.gguf");
    }
  });
});

describe("a mirror", () => {
  it("stands for the hub, and only it joins the list", () => {
    const mirror = createDownloadSources("https://mirror.example.edu:8443/");
    expect(mirror.rebase(new URL(`${address}?x=1`)).href).toBe(
      `${address.replace("huggingface.co", "mirror.example.edu:8443")}?x=1`,
    );
    const slashes = new URL("https://huggingface.co//example.org/x.gguf?y=z");
    expect(mirror.rebase(slashes).href).toBe(
      "https://mirror.example.edu:8443//example.org/x.gguf?y=z",
    );
    const own = "https://mirror.example.edu:8443/a/b/blob/main/x.gguf";
    expect(read(own, mirror).address).toBe(own.replace("/blob/", "/resolve/"));
    expect(mirror.allows(new URL("https://mirror.example.edu/x"))).toBe(false);
    expect(mirror.allows(new URL("https://a.mirror.example.edu:8443/x"))).toBe(false);
    expect(mirror.allowed).toContain("mirror.example.edu:8443");
  });

  it("must be an https origin", () => {
    for (const endpoint of [
      "http://mirror.example.edu",
      "https://mirror.example.edu/hf",
      "https://ada:secret@mirror.example.edu",
      "https://mirror.example.edu/?x",
      "mirror.example.edu",
    ]) {
      expect(codeOf(() => createDownloadSources(endpoint))).toBe("DOWNLOAD_ADDRESS");
    }
    for (const endpoint of [null, "", "https://huggingface.co"]) {
      expect(createDownloadSources(endpoint).allowed).toEqual(sources.allowed);
    }
  });
});

describe("a file's name", () => {
  it("stays as it is where it is plain", () => {
    for (const name of ["meditron-7b.Q4_K_M.gguf", "Ärztin 中文.gguf", "a-00001-of-00003.gguf"]) {
      expect(modelFileName(name)).toBe(name);
    }
  });

  it("is made plain where it is not", () => {
    expect(modelFileName("X.GGUF")).toBe("X.gguf");
    expect(modelFileName("../../x.gguf")).toBe("x.gguf");
    expect(modelFileName("C:\\models\\x.gguf")).toBe("x.gguf");
    expect(modelFileName("con.gguf")).toBe("_con.gguf");
    expect(modelFileName("aux .gguf.gguf")).toBe("_aux .gguf.gguf");
    expect(modelFileName("NUL.tar.gguf")).toBe("_NUL.tar.gguf");
    expect(modelFileName("..hidden.gguf")).toBe("hidden.gguf");
    expect(modelFileName("a\u202Efugg.gguf")).toBe("a_fugg.gguf");
    expect(modelFileName("a\u0000b\nc:d.gguf")).toBe("a_b_c_d.gguf");
    expect(modelFileName(". .gguf")).toBe("model.gguf");
    expect(modelFileName(`${"ä".repeat(500)}.gguf`)).toBe(`${"ä".repeat(97)}.gguf`);
  });

  it("is always one plain component that suits every disk, and stays itself", () => {
    assert(
      property(string({ unit: "binary", maxLength: 400 }), (stem) => {
        const name = modelFileName(`${stem}.gguf`);
        expect(name).toMatch(/^[^./\\<>:"|?*\p{C}][^/\\<>:"|?*\p{C}]*\.gguf$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(modelFileName(name)).toBe(name);
      }),
    );
  });
});

describe("what has come of a file", () => {
  it("is what was added, and the rest is missing", () => {
    const range = tuple(nat(200), nat(40)).map(([from, length]) => [from, from + length]);
    assert(
      property(array(range, { maxLength: 30 }), integer({ min: 1, max: 50 }), (all, most) => {
        const ranges = createRanges([]);
        const there = new Set<number>();
        for (const [from = 0, to = 0] of all) {
          ranges.add(from, to);
          for (let at = from; at < to; at += 1) there.add(at);
        }
        expect(ranges.bytes()).toBe(there.size);
        const missing = ranges.missing(240, most);
        expect(missing.every(([from, to]) => to > from && to - from <= most)).toBe(true);
        const absent = missing.flatMap(([from, to]) =>
          Array.from({ length: to - from }, (_, i) => from + i),
        );
        expect(absent).toEqual(
          Array.from({ length: 240 }, (_, i) => i).filter((i) => !there.has(i)),
        );
      }),
    );
  });
});

it("a speed is that of the last five seconds, and nought after a silence", () => {
  let now = 0;
  const speed = createSpeedometer(() => now);
  speed.note(1_000_000);
  expect(speed.read()).toBeNull();
  for (let size = 1_000_000; now < 10_000; size += 500) {
    now += 250;
    speed.note(size);
  }
  expect(speed.read()).toBe(2000);
  now += 20_000;
  expect(speed.read()).toBe(0);
  speed.restart();
  expect(speed.read()).toBeNull();
});

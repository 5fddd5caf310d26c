import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failed } from "../core/failed.ts";
import { isLoopback, readAddress } from "./serverAddress.ts";

function refusal(typed: string): string | null {
  try {
    readAddress(typed);
    return null;
  } catch (cause) {
    if (cause instanceof Failed && cause.failure.code === "SERVER_ADDRESS") {
      return cause.failure.data.reason;
    }
    throw cause;
  }
}

describe("the address of a server", () => {
  it.each([
    ["https://gpu.example.edu/v1", "https://gpu.example.edu/v1/"],
    [" https://gpu.example.edu/v1/ ", "https://gpu.example.edu/v1/"],
    ["https://gpu.example.edu/v1///", "https://gpu.example.edu/v1/"],
    ["https://gpu.example.edu", "https://gpu.example.edu/"],
    ["HTTPS://GPU.example.edu:8443/api/v1", "https://gpu.example.edu:8443/api/v1/"],
    ["http://localhost:11434/v1", "http://localhost:11434/v1/"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080/"],
    ["http://127.8.9.10:8080", "http://127.8.9.10:8080/"],
    ["http://127.1:8080", "http://127.0.0.1:8080/"],
    ["http://[::1]:8080/v1", "http://[::1]:8080/v1/"],
    ["https://[2001:db8::1]/v1", "https://[2001:db8::1]/v1/"],
  ])("%s is taken", (typed, read) => {
    expect(readAddress(typed).href).toBe(read);
  });

  it.each([
    ["", /Type the address/],
    ["   ", /Type the address/],
    ["gpu.example.edu", /no address/],
    ["https://", /no address/],
    ["https://exa mple.edu", /no address/],
    ["http://gpu.example.edu/v1", /https:\/\//],
    ["http://192.168.1.5:8080", /https:\/\//],
    ["http://10.0.0.1", /https:\/\//],
    ["http://0.0.0.0:8080", /https:\/\//],
    ["http://[::]:8080", /https:\/\//],
    ["http://[::ffff:127.0.0.1]:8080", /https:\/\//],
    ["http://localhost.example.edu", /https:\/\//],
    ["http://127.0.0.1.example.edu", /https:\/\//],
    ["http://localhost.", /https:\/\//],
    ["ws://localhost:8080", /https:\/\//],
    ["localhost:8080", /no address/],
    ["ftp://gpu.example.edu", /https:\/\//],
    ["file:///etc/passwd", /no address/],
    ["javascript:alert(1)", /no address/],
    ["https://me:secret@gpu.example.edu/v1", /user name/],
    ["https://me@gpu.example.edu/v1", /user name/],
    ["https://gpu.example.edu/v1?key=1", /“\?” or “#”/],
    ["https://gpu.example.edu/v1?", /“\?” or “#”/],
    ["https://gpu.example.edu/v1#a", /“\?” or “#”/],
    ["https://gpu.example.edu/v1/chat/completions", /last part/],
    ["https://gpu.example.edu/v1/models/", /last part/],
  ])("%j is refused", (typed, reason) => {
    expect(refusal(typed)).toMatch(reason);
  });

  it("never leads off this computer without https, whatever is typed", () => {
    const typed = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc
        .tuple(fc.constantFrom("http://", "https://", "ws://", "http:\\\\"), fc.string())
        .map((parts) => parts.join("")),
      fc
        .tuple(fc.constantFrom("http://", "https://"), fc.ipV4Extended())
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(typed, (text) => {
        if (refusal(text) !== null) return;
        const url = readAddress(text);
        expect(url.protocol === "https:" || isLoopback(url)).toBe(true);
        expect([url.username, url.password, url.search, url.hash]).toEqual(["", "", "", ""]);
        expect(url.pathname.endsWith("/")).toBe(true);
      }),
    );
  });
});

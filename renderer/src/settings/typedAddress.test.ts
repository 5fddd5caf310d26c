import { describe, expect, it } from "vitest";
import { problemWithAddress } from "./typedAddress.ts";

describe("an address of a server, before it is switched on", () => {
  it.each([
    "",
    " ",
    "https://gpu.example.edu/v1",
    "http://localhost:11434/v1",
    "http://[::1]:8/v1",
  ])("%j is right", (typed) => expect(problemWithAddress(typed)).toBeNull());

  it.each([
    ["http://gpu.example.edu/v1", /https:\/\//],
    ["http://192.168.1.5:8080", /https:\/\//],
    ["ftp://gpu.example.edu", /https:\/\//],
    ["nonsense", /no address/],
    ["localhost:8080", /no address/],
    ["https://me:secret@gpu.example.edu", /user name/],
    ["https://gpu.example.edu/v1?key=1", /“\?” or “#”/],
    ["https://gpu.example.edu/v1/chat/completions", /last part/],
  ])("%s is not", (typed, why) => {
    expect(problemWithAddress(typed)).toMatch(why);
  });
});

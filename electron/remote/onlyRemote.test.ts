import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Modules and globals with which a program can speak to another one. */
const modules =
  /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*["'](?:(?:node:)?(?:https?|http2|net|tls|dgram|dns|dns\/promises)|undici|ws)["']/;
const globals =
  /getBuiltinModule\(|(?<![.\w])(?:fetch|new WebSocket|new EventSource|new XMLHttpRequest|sendBeacon)\s*\(/;
const electronNet = /import\s*\{[^}]*\bnet\b[^}]*\}\s*from\s*["']electron["']/;

/** Who may besides electron/remote, and why. */
const others: Readonly<Record<string, string>> = {
  "electron/web/serveWeb.ts": "serves the page on 127.0.0.1 and never asks anybody",
  "electron/web/answerRequest.ts": "types of what it answers",
  "electron/web/sameOrigin.ts": "types of what it answers",
  "electron/web/sendDownload.ts": "types of what it answers",
  "electron/web/sockets.ts": "the page's line to the core",
  "electron/documents/closeNetwork.ts": "takes the network away from the parser of documents",
  "electron/documents/testing/tryToConnect.ts": "a test's attempt, which must fail",
  "electron/documents/testing/tryEverything.ts": "a test's attempts, which must fail",
  "renderer/src/link/openTransport.ts": "the page's line to the core",
  "renderer/src/library/reader/pdfData.ts": "pdf.js's own files, from the page's own origin",
};

async function sources(folder: string): Promise<readonly string[]> {
  const files = await readdir(join(root, folder), { recursive: true });
  return files
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
}

/** Code without comments, which may speak of anything. */
const codeOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

it("nothing but electron/remote can open a connection to somewhere else", async () => {
  const all = [...(await sources("electron")), ...(await sources("renderer/src"))];
  const able: string[] = [];
  for (const file of all) {
    if (file.startsWith("electron/remote/")) continue;
    const code = codeOf(await readFile(join(root, file), "utf8"));
    if (modules.test(code) || globals.test(code) || electronNet.test(code)) able.push(file);
  }
  expect(all.length).toBeGreaterThan(500);
  expect(able.toSorted()).toEqual(Object.keys(others).toSorted());
});

it("within electron/remote all requests go through exchange.ts, which writes them down", async () => {
  const asking: string[] = [];
  for (const file of await sources("electron/remote")) {
    const code = codeOf(await readFile(join(root, file), "utf8"));
    const imported = /import\s*\{([^}]*)\}\s*from\s*["']node:(?:https?|http2|net|tls|dgram)["']/g;
    const names = [...code.matchAll(imported)].flatMap(([, list = ""]) => list.split(","));
    const able = names.some((name) => /^\s*(?:request|get|connect|createConnection)\b/.test(name));
    if (able || globals.test(code)) asking.push(file);
  }
  expect(asking).toEqual(["electron/remote/exchange.ts"]);
});

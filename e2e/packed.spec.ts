import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "@playwright/test";
import { writePdf } from "../electron/documents/pdf/testing/writePdf.ts";
import { likeElectron } from "../electron/package/testing/fabricate.ts";
import { arches } from "../electron/package/target.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const run = promisify(execFile);
const arch = arches.find((one) => one === process.arch);
const here = process.platform === "linux" && arch !== undefined;

test.skip(!here, "the stand-in for Electron's runtime is one for Linux");

let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-packed-"));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** A page that was scanned: a picture with words. */
async function writeScan(path: string) {
  const [width, height] = [1240, 1754];
  const canvas = createCanvas(width, height);
  const draw = canvas.getContext("2d");
  draw.fillStyle = "white";
  draw.fillRect(0, 0, width, height);
  draw.fillStyle = "black";
  draw.font = "40px sans-serif";
  draw.fillText("The mitral valve lies between", 200, 300);
  const { data } = draw.getImageData(0, 0, width, height);
  const grey = Uint8Array.from({ length: width * height }, (_, at) => data[4 * at] ?? 0);
  await writeFile(path, writePdf({ pages: [{ texts: [], image: { width, height, grey } }] }));
}

test("npm run package packs a core that runs alone: its Node, its native code, its assets", async () => {
  test.setTimeout(600_000);
  // All of electron-builder runs, and all of Viva but its window: in Electron's place lies a file with its fuses.
  const runtime = join(folder, "runtime");
  await mkdir(join(runtime, "resources"), { recursive: true });
  await mkdir(join(runtime, "locales"));
  await writeFile(join(runtime, "locales", "en-US.pak"), "");
  const program = likeElectron({ platform: "linux", arch: arch ?? "x64" });
  await writeFile(join(runtime, "electron"), program, { mode: 0o755 });
  const output = join(folder, "packages");
  const { stdout } = await run(
    process.execPath,
    [
      join(root, "electron", "package", "run.ts"),
      "--linux",
      "--dir",
      `-c.electronDist=${runtime}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: root, maxBuffer: 64 * 1024 * 1024 },
  );
  expect(stdout).toContain("fuses read back: RunAsNode off, EnableCookieEncryption on");
  expect(stdout).toMatch(/binaries: \d+, all for Linux/);

  const unpacked = arch === "x64" ? "linux-unpacked" : `linux-${arch}-unpacked`;
  const resources = join(output, unpacked, "resources");
  const code = (await readdir(resources, { recursive: true })).filter((path) =>
    /\.(?:node|so|dll|dylib|exe)$/.test(path),
  );
  expect(code.length).toBeGreaterThan(10);
  // A person asks an installed package the same: electron/desktop/README.md.
  expect(code.filter((path) => /darwin|win32|musl|cuda/.test(path))).toEqual([]);
  const viva = async (...args: string[]) => {
    const words = [join(resources, "app.asar.unpacked", "dist", "viva.js"), ...args];
    // Nothing of the checkout and of this computer's settings reaches it.
    const env = { HOME: folder, PATH: "", VIVA_DATA: join(folder, "data") };
    return (await run(join(resources, "node"), words, { cwd: folder, env })).stdout;
  };
  expect(JSON.parse(await viva("doctor", "--json"))).toMatchObject({
    versions: { node: process.versions.node },
    native: { llamaCpp: expect.stringMatching(/./) as unknown },
  });
  await writeScan(join(folder, "scan.pdf"));
  expect(await viva("library", "add", join(folder, "scan.pdf"), "--ocr")).toContain("added");
  expect(await viva("library", "search", "mitral")).toContain("The mitral valve lies between");
  const answer = await viva("ask", "What is the first-line treatment of anaphylaxis?");
  expect(answer).toContain("Knows only the bundled pack");
  expect(answer).toContain("[1]");
});

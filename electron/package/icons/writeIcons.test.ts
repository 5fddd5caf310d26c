import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, expect, it } from "vitest";
import { drawIcon } from "./drawIcon.ts";
import { writeIcons } from "./writeIcons.ts";

const icons = fileURLToPath(new URL("../../../assets/icons", import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-icons-"));
  await writeIcons(join(icons, "viva.svg"), folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function pixels(png: Buffer): Promise<{ size: number; data: Uint8ClampedArray }> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  const draw = canvas.getContext("2d");
  draw.drawImage(image, 0, 0);
  return { size: image.width, data: draw.getImageData(0, 0, image.width, image.height).data };
}

it("makes the committed picture of the committed drawing", async () => {
  const committed = await pixels(await readFile(join(icons, "viva.png")));
  const svg = await readFile(join(icons, "viva.svg"), "utf8");
  const drawn = await pixels(await drawIcon(svg, committed.size));
  const differences = drawn.data.map((value, at) => Math.abs(value - (committed.data[at] ?? 255)));
  expect(drawn.data).toHaveLength(committed.data.length);
  // Another processor may round the edge of a curve otherwise.
  expect(differences.reduce((most, one) => Math.max(most, one), 0)).toBeLessThanOrEqual(2);
});

it("draws at every size what is drawn, and is clear outside it", async () => {
  const svg = await readFile(join(icons, "viva.svg"), "utf8");
  for (const size of [16, 256]) {
    const { data } = await pixels(await drawIcon(svg, size));
    expect(data.length).toBe(size * size * 4);
    expect(data[3]).toBeLessThan(128);
    expect([...data.subarray(size * 2, size * 2 + 4)]).toEqual([15, 95, 92, 255]);
  }
});

it("writes Linux' sizes under the names that electron-builder looks for", async () => {
  const names = [16, 24, 32, 48, 64, 128, 256, 512].map((size) => `${size}x${size}.png`);
  expect((await readdir(join(folder, "linux"))).toSorted()).toEqual(names.toSorted());
});

it("writes an icon for Windows whose directory leads to pictures of these sizes", async () => {
  const ico = await readFile(join(folder, "viva.ico"));
  const count = ico.readUInt16LE(4);
  const sizes = await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const at = 6 + 16 * n;
      const start = ico.readUInt32LE(at + 12);
      const { size } = await pixels(ico.subarray(start, start + ico.readUInt32LE(at + 8)));
      expect(ico[at]).toBe(size % 256);
      return size;
    }),
  );
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
});

it("writes an icon for macOS whose blocks fill it and hold pictures of their sizes", async () => {
  const icns = await readFile(join(folder, "viva.icns"));
  expect(icns.toString("latin1", 0, 4)).toBe("icns");
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const found: Record<string, number> = {};
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const png = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4));
    found[icns.toString("latin1", at, at + 4)] = (await pixels(png)).size;
  }
  expect(found).toMatchObject({ icp4: 16, ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic14: 512 });
  expect(found["ic10"]).toBe(1024);
});

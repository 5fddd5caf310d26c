import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { graphicsMaker } from "./unusedGraphics.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-graphics-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Device = { readonly vendor?: string; readonly class?: string };

/** A file system whose Linux lists these devices, by their names. */
async function rootWith(devices: Readonly<Record<string, Device>>): Promise<string> {
  const root = await mkdtemp(join(folder, "root-"));
  for (const [name, facts] of Object.entries(devices)) {
    const device = join(root, "sys/class/drm", name, "device");
    await mkdir(device, { recursive: true });
    for (const [fact, value] of Object.entries(facts)) {
      await writeFile(join(device, fact), `${value}\n`);
    }
  }
  return root;
}

const intel = { vendor: "0x8086", class: "0x030000" };
const nvidia = { vendor: "0x10de", class: "0x030000" };

test.each<[string, Readonly<Record<string, Device>>, string | null]>([
  ["none", {}, null],
  ["an Intel one, which may be part of the processor", { card0: intel }, null],
  ["an NVIDIA one beside it", { card0: intel, card1: nvidia }, "NVIDIA"],
  ["an NVIDIA one without a screen", { card0: { ...nvidia, class: "0x030200" } }, "NVIDIA"],
  ["an AMD one", { card0: { vendor: "0x1002", class: "0x038000" } }, "AMD"],
  ["a sound card of NVIDIA", { card0: { ...nvidia, class: "0x040300" } }, null],
  ["a screen's plug", { "card0-HDMI-A-1": nvidia }, null],
  ["a device that tells nothing", { card0: {}, card1: { vendor: "0x10de" } }, null],
])("of %s it says so", async (_, devices, maker) => {
  expect(await graphicsMaker(await rootWith(devices))).toBe(maker);
});

test("a system that lists no devices has none", async () => {
  expect(await graphicsMaker(join(folder, "nowhere"))).toBeNull();
});

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

/** Makers of graphics processors that help, by their number on the PCI bus; one of Intel may be a part of the processor. */
const makers: Readonly<Record<string, string>> = { "0x10de": "NVIDIA", "0x1002": "AMD" };

/** Display controllers of the PCI bus: VGA, XGA, 3D and others. */
const displayClass = /^0x03/;

/**
 * The maker of a graphics processor that this computer has, whether or not native code can use it; null where there is
 * none, or the system does not tell. root is that of the file system, in which only Linux lists them.
 */
export async function graphicsMaker(root = "/"): Promise<string | null> {
  const folder = join(root, "sys/class/drm");
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => /^card\d+$/.test(one)).toSorted()) {
    const device = join(folder, name, "device");
    const [vendor, kind] = await Promise.all([read(device, "vendor"), read(device, "class")]);
    const maker = makers[vendor];
    if (maker !== undefined && displayClass.test(kind)) return maker;
  }
  return null;
}

/** Empty where the device does not tell. */
async function read(device: string, name: string): Promise<string> {
  const text = await readFile(join(device, name), "utf8").catch(() => "");
  return text.trim().toLowerCase();
}

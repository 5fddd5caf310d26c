import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { drawIcon } from "./drawIcon.ts";
import { icnsFile, icoFile } from "./iconFiles.ts";

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;

/**
 * Writes every form of the icon that a package needs into a folder: viva.icns, viva.ico and linux/<size>x<size>.png.
 * electron-builder would make them of one picture too, but with a program that it downloads.
 */
export async function writeIcons(svgFile: string, folder: string): Promise<void> {
  const svg = await readFile(svgFile, "utf8");
  const pictures = await Promise.all(
    sizes.map(async (size) => ({ size, png: await drawIcon(svg, size) })),
  );
  await mkdir(join(folder, "linux"), { recursive: true });
  await writeFile(join(folder, "viva.icns"), icnsFile(pictures));
  await writeFile(join(folder, "viva.ico"), icoFile(pictures.filter(({ size }) => size <= 256)));
  for (const { size, png } of pictures.filter(({ size }) => size <= 512)) {
    await writeFile(join(folder, "linux", `${size}x${size}.png`), png);
  }
}

import { copyFile, link, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { AfterPackContext as PackContext } from "electron-builder";
import { writeIcons } from "./icons/writeIcons.ts";
import { findNode, missingParts } from "./nativeParts.ts";
import { sayMissing } from "./sayMissing.ts";
import { folderOf, nameOf, nodeName, targetOf, type Target } from "./target.ts";

/**
 * electron-builder calls this before it packs for a target. Lays the icons and the target's plain Node where
 * electron-builder.yml takes them from; throws where Node or native code of another system would be packed.
 */
export default async function beforePack(context: PackContext): Promise<void> {
  const { projectDir } = context.packager;
  const target = targetOf(context);
  const modules = join(projectDir, "node_modules");
  const missing = await missingParts(modules, target);
  if (missing.length > 0) throw new Error(sayMissing(target, missing));
  const packaging = join(projectDir, "dist", "packaging");
  await writeIcons(join(projectDir, "assets", "icons", "viva.svg"), join(packaging, "icons"));
  await layNode(modules, target, join(packaging, folderOf(target)));
}

async function layNode(modules: string, target: Target, folder: string): Promise<void> {
  const node = await findNode(modules, target);
  if (node === null) throw new Error(`There is no Node for ${nameOf(target)}.`);
  const place = join(folder, nodeName(target.platform));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // It is 120 MB; a link is enough where both lie on one disk.
  await link(node, place).catch(() => copyFile(node, place));
}

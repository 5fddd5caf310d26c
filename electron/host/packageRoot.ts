import { findPackageJSON } from "node:module";
import { dirname } from "node:path";

/** Viva's own folder, that of its package.json; the same from source and from any part of the bundle. */
export function packageRoot(): string {
  const file = findPackageJSON("..", import.meta.url);
  if (file === undefined) throw new Error("Viva's package.json is missing");
  return dirname(file);
}

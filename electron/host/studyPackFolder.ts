import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./packageRoot.ts";

/** Where the study pack lies that ships with Viva; null where this package has none. */
export function studyPackFolder(): string | null {
  const folder = join(packageRoot(), "assets", "study-pack");
  return existsSync(join(folder, "pack.json")) ? folder : null;
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./packageRoot.ts";

/** Where the demo model lies that ships with Viva; null where this package has none. */
export function demoModelPath(): string | null {
  const path = join(packageRoot(), "assets", "demo-model", "viva-demo.gguf");
  return existsSync(path) ? path : null;
}

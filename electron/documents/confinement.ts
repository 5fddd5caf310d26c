import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { packageRoot } from "../host/packageRoot.ts";

/**
 * Options of Node's permission model for a process that reads strangers' files: it may read Viva's own
 * folder and these others, and write no file, start no program and make no code out of text. A defence in depth behind
 * readers that want none of this anyway; the network is closed by closeNetwork.
 */
export function confinement(others: readonly string[] = []): readonly string[] {
  return [
    "--permission",
    ...[...readable(), ...others].map((folder) => `--allow-fs-read=${folder}`),
    // pdf.js draws with native code, and OCR and the memory watch run in threads.
    "--allow-addons",
    "--allow-worker",
    "--disable-warning=PERM0001",
    "--disable-warning=PERM0006",
    "--disallow-code-generation-from-strings",
  ];
}

/** Viva's own folder, and that of its packages where a link leads elsewhere. */
function readable(): readonly string[] {
  const root = packageRoot();
  const installed = createRequire(import.meta.url).resolve("pdfjs-dist/package.json");
  const packages = dirname(dirname(realpathSync(installed)));
  return packages.startsWith(join(root, "/")) ? [root] : [root, packages];
}

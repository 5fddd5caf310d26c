import { fileURLToPath } from "node:url";
import { type InputOptions, rolldown } from "rolldown";

/** Programs of plain Node that are started as processes or threads of their own, beside each other. */
export const programs: Readonly<Record<string, string>> = {
  start: "electron/start.ts",
  viva: "electron/terminal/viva.ts",
  coreProcess: "electron/coreProcess.ts",
  worker: "electron/model/worker.ts",
  parser: "electron/documents/parser.ts",
  templateThread: "electron/model/templateThread.ts",
  dataWorker: "electron/store/dataWorker.ts",
};

/** Bundles sources (name to path from Viva's folder) into a folder; packages stay outside, in node_modules, unless told otherwise. */
export async function bundle(
  input: Readonly<Record<string, string>>,
  format: "esm" | "cjs",
  folder: string,
  options: Pick<InputOptions, "external" | "plugins"> = { external: isPackage },
): Promise<void> {
  const build = await rolldown({
    input,
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    platform: "node",
    ...options,
  });
  await build.write({
    dir: folder,
    format,
    sourcemap: true,
    entryFileNames: format === "cjs" ? "[name].cjs" : "[name].js",
    chunkFileNames: "parts/[name]-[hash].js",
  });
  await build.close();
}

function isPackage(id: string): boolean {
  return !id.startsWith(".") && !id.startsWith("/") && !/^[A-Za-z]:/.test(id);
}

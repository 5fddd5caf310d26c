import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

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

/** Bundles sources (name to path from Viva's folder) into a folder; packages stay outside, in node_modules. */
export async function bundle(
  input: Readonly<Record<string, string>>,
  format: "esm" | "cjs",
  folder: string,
): Promise<void> {
  const build = await rolldown({
    input,
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    platform: "node",
    external: (id) => !id.startsWith(".") && !id.startsWith("/") && !/^[A-Za-z]:/.test(id),
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

import { join } from "node:path";
import { Failed } from "./core/failed.ts";
import { downloadRuntime } from "./desktop/downloadRuntime.ts";
import { findRuntime, noWindowReason, type Runtime } from "./desktop/runtime.ts";
import { startDesktop } from "./desktop/startDesktop.ts";
import { packageRoot } from "./host/packageRoot.ts";
import { startBare } from "./isBare.ts";
import { readStartOptions, usage } from "./startOptions.ts";
import { reportFailure } from "./reportFailure.ts";
import { runWeb } from "./web/runWeb.ts";

try {
  process.exitCode = await start();
} catch (cause) {
  process.exitCode = reportFailure(cause, false);
  if (cause instanceof Failed && cause.failure.code === "DATA_DAMAGED") {
    console.error("Start again with: npm start -- --recover <backup>, or --recover empty.");
  }
}

async function start(): Promise<number> {
  const options = readStartOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (options.bare) startBare();
  const reason = options.web ? null : await openWindow(options.dataFolder);
  if (typeof reason === "number") return reason;
  if (reason !== null) console.log(`Opening Viva for the browser instead of a window: ${reason}.`);
  await runWeb(options);
  return 0;
}

/** Runs the window to its end and returns its exit code, or says why there is no window. */
async function openWindow(dataFolder: string): Promise<number | string> {
  const { platform, env } = process;
  const root = process.getuid?.() === 0;
  const without = noWindowReason({ platform, env, root });
  if (without !== null) return without;
  const runtime = await obtainRuntime();
  if (runtime.kind !== "installed")
    return "reason" in runtime ? runtime.reason : "it has no runtime";
  const electron = runtime.program;
  const end = await startDesktop({
    electron,
    appFolder: packageRoot(),
    dataFolder,
    print: console.log,
  });
  return end.kind === "ended" ? end.exitCode : end.reason;
}

async function obtainRuntime(): Promise<Runtime> {
  const modules = join(packageRoot(), "node_modules");
  const electronFolder = join(modules, "electron");
  const found = await findRuntime(electronFolder, process.env);
  if (found.kind !== "missing") return found;
  const cacheFolder = join(modules, ".cache", "viva");
  const reason = await downloadRuntime({ electronFolder, cacheFolder, print: console.log });
  if (reason !== null) return { kind: "unusable", reason };
  return findRuntime(electronFolder, process.env);
}

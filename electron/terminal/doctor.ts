import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { count } from "../contract/count.ts";
import { describeFailure } from "../contract/failureMessage.ts";
import { formatBytes } from "../contract/formatBytes.ts";
import { numbers } from "../contract/numberLocale.ts";
import { Failed } from "../core/failed.ts";
import { dataFolder } from "../dataFolder.ts";
import { findRuntime } from "../desktop/runtime.ts";
import { demoModelPath } from "../host/demoModelPath.ts";
import { readPackFiles } from "../host/readPackFiles.ts";
import { studyPackFolder } from "../host/studyPackFolder.ts";
import { packageRoot } from "../host/packageRoot.ts";
import { freeDiskBytes } from "../model/machine/freeDiskBytes.ts";
import { inspectMachine } from "../model/machine/inspectMachine.ts";
import { version } from "../version.ts";
import { dataOption, jsonOption } from "./options.ts";

/** viva doctor: what a person needs to know, or to send along, when Viva does not work as it should. */
export function addDoctor(program: Command): void {
  program
    .command("doctor")
    .description("versions, GPU backends, memory, data folder, state of Electron")
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: { data?: string; json?: boolean }) => {
      const report = await examine(dataFolder(options.data));
      if (options.json) console.log(JSON.stringify(report));
      else for (const line of describe(report)) console.log(line);
    });
}

async function examine(folder: string) {
  const { versions, platform, arch } = process;
  const log = {
    info: () => {},
    error: (message: string, cause: unknown) => console.error(message, cause),
  };
  const native = await inspectMachine(log).catch((cause: unknown) => ({
    unusable: reasonOf(cause),
  }));
  return {
    versions: {
      viva: version,
      node: versions.node,
      nodeLlamaCpp: packageVersion("node-llama-cpp"),
      betterSqlite3: packageVersion("better-sqlite3"),
      electron: packageVersion("electron"),
    },
    machine: {
      platform: `${platform} ${arch}`,
      processor: cpus()[0]?.model ?? "unknown",
      memoryBytes: totalmem(),
    },
    /** What the native library finds, or why it cannot be used. */
    native,
    data: describeFolder(folder),
    bundled: describeBundled(),
    electron: await describeElectron(),
  };
}

type Report = Awaited<ReturnType<typeof examine>>;

function describe({ versions, machine, native, data, bundled, electron }: Report): string[] {
  const free =
    data.freeBytes === null ? "free space unknown" : `${formatBytes(data.freeBytes)} free`;
  const rows = [
    ["Viva", versions.viva],
    ["Node", versions.node],
    ["SQLite package", versions.betterSqlite3],
    ["System", machine.platform],
    ["Processor", machine.processor],
    ["Memory", formatBytes(machine.memoryBytes)],
    ["node-llama-cpp", versions.nodeLlamaCpp],
    ...describeNative(native),
    ["Data folder", `${data.folder} (${data.state}, ${free})`],
    ["Study pack", bundled.studyPack ?? "not in this package"],
    ["Demo model", bundled.demoModel ?? "not in this package"],
    ["Electron", `${versions.electron}, ${electron}`],
  ];
  return rows.map(([name = "", value = ""]) => `${name.padEnd(16)}${value}`);
}

function describeNative(native: Report["native"]): string[][] {
  if ("unusable" in native) return [["Native library", `cannot be used: ${native.unusable}`]];
  const { llamaCpp, performanceCores, availableBytes, backends, gpu, devices } = native;
  return [
    ["llama.cpp", llamaCpp],
    ["Cores", `${numbers().whole(performanceCores)} for calculations`],
    ["Free for models", formatBytes(availableBytes)],
    ["GPU backends", backends.join(", ") || "none"],
    ["GPU used", gpu ? `${gpu}: ${devices.join(", ")}` : "none: models run on the processor"],
  ];
}

function reasonOf(cause: unknown): string {
  if (cause instanceof Failed) return describeFailure(cause.failure).title;
  return cause instanceof Error ? cause.message : String(cause);
}

/** What ships with Viva: the version of the study pack, and where the demo model lies; null for what is not there. */
function describeBundled() {
  const folder = studyPackFolder();
  const pack = folder === null ? null : readPackFiles(folder);
  const studyPack =
    pack === null ? null : `version ${pack.version}, ${count(pack.articles.length, "article")}`;
  return { studyPack, demoModel: demoModelPath() };
}

function describeFolder(folder: string) {
  const state = !existsSync(folder)
    ? "not made yet"
    : isWritable(folder)
      ? "writable"
      : "read-only";
  return { folder, state, freeBytes: freeDiskBytes(folder) };
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function describeElectron(): Promise<string> {
  const runtime = await findRuntime(join(packageRoot(), "node_modules", "electron"), process.env);
  switch (runtime.kind) {
    case "installed":
      return `runtime installed at ${runtime.program}`;
    case "missing":
      return "runtime not downloaded yet: npm start does it";
    case "unusable":
      return `runtime not usable: ${runtime.reason}`;
  }
}

function packageVersion(name: string): string {
  try {
    // Read as a file: not every package exports its package.json.
    const file = join(packageRoot(), "node_modules", name, "package.json");
    return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
  } catch {
    return "not installed";
  }
}

import { execFile, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { explainFailure } from "./explainFailure.ts";
import { missingParts } from "./nativeParts.ts";
import { preflight } from "./preflight.ts";
import { readRequest, type Wanted } from "./readRequest.ts";
import { electronCache, isRuntimeKept } from "./runtimeZip.ts";
import { adHocArguments, signingOf } from "./signing.ts";
import { arches, nameOf, platforms } from "./target.ts";

/**
 * npm run package -- [electron-builder's arguments]: says first what it will make and what it needs for that, then
 * lets electron-builder make it. Exit code 1 where it cannot.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const modules = join(root, "node_modules");
process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const here = {
    platform: platforms.find((one) => one === platform) ?? "linux",
    arch: arches.find((one) => one === arch) ?? "x64",
  };
  const wanted = readRequest(args, here);
  for (const { target, format } of wanted) say(`To make: ${format} for ${nameOf(target)}`);
  const problems = await preflight(wanted, {
    platform,
    missing: (target) => missingParts(modules, target),
    hasProgram: async (name) => (await output("which", [name])) !== "",
  });
  if (problems.length > 0) {
    for (const problem of problems) complain(problem);
    return 1;
  }
  await sayDownloads(wanted, args);
  const failed = await build([...args, ...(await signingArguments(wanted))]);
  if (failed === null) return 0;
  complain(explainFailure(failed) ?? "electron-builder failed; its last lines say why.");
  return 1;
}

async function sayDownloads(wanted: readonly Wanted[], args: readonly string[]): Promise<void> {
  if (args.some((arg) => arg.includes("electronDist"))) return;
  const file = await readFile(join(modules, "electron", "package.json"), "utf8");
  const { version } = JSON.parse(file) as { version: string };
  const targets = new Map(wanted.map(({ target }) => [nameOf(target), target]));
  for (const [name, target] of targets) {
    const kept = await isRuntimeKept(target, version, electronCache(platform, process.env));
    if (!kept) say(`Electron ${version} for ${name} is downloaded from github.com first (110 MB).`);
  }
}

async function signingArguments(wanted: readonly Wanted[]): Promise<readonly string[]> {
  if (!wanted.some(({ target }) => target.platform === "darwin")) return [];
  const identities = await output("security", ["find-identity", "-v", "-p", "codesigning"]);
  if (signingOf(process.env, identities) === "certificate") return [];
  say(
    "There is no Developer ID certificate: signed ad hoc, so that other Macs warn before they open it.",
  );
  return adHocArguments;
}

/** Runs electron-builder; null, or the end of its output where it failed. */
async function build(args: readonly string[]): Promise<string | null> {
  const builder = createRequire(import.meta.url).resolve("electron-builder/package.json");
  const child = spawn(process.execPath, [join(dirname(builder), "cli.js"), ...args], {
    cwd: root,
    stdio: ["inherit", "pipe", "pipe"],
  });
  let end = "";
  const keep = (stream: NodeJS.WritableStream) => (chunk: Buffer) => {
    stream.write(chunk);
    end = (end + chunk.toString()).slice(-20_000);
  };
  child.stdout.on("data", keep(process.stdout));
  child.stderr.on("data", keep(process.stderr));
  const code = await new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  return code === 0 ? null : end;
}

/** What a program prints; empty where it fails or is not there. */
function output(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) =>
    execFile(program, args, (error, stdout) => resolve(error === null ? stdout : "")),
  );
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}

function complain(problem: string) {
  process.stderr.write(`\n${problem}\n`);
}

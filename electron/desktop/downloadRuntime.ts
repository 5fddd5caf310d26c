import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

export type DownloadOptions = {
  /** The folder of the electron package, whose install.js downloads the runtime. */
  readonly electronFolder: string;
  /** A folder of Viva's own that may be deleted at any time. */
  readonly cacheFolder: string;
  readonly print: (line: string) => void;
  readonly patience?: Patience;
};

type Patience = {
  readonly total: number;
  /** How long nothing may arrive. */
  readonly stalled: number;
  readonly between: number;
  /** How long a failure stands before the download is tried again. */
  readonly remembered: number;
};

const usualPatience: Patience = {
  total: 5 * 60_000,
  stalled: 45_000,
  between: 3000,
  remembered: 60 * 60_000,
};

const retry = "npx install-electron tries again";

/** Downloads Electron's runtime within bounds of time, saying how far it is; null, or why it could not. */
export async function downloadRuntime(options: DownloadOptions): Promise<string | null> {
  const { cacheFolder, patience = usualPatience, print } = options;
  const record = join(cacheFolder, "electron-download-failed");
  const earlier = await readFile(record, "utf8").catch(() => null);
  const age = earlier === null ? Infinity : Date.now() - (await stat(record)).mtimeMs;
  if (earlier !== null && age < patience.remembered) {
    return `Electron's runtime could not be downloaded within the last hour (${earlier}; ${retry})`;
  }
  print("Downloading Electron's runtime (about 110 MB, once).");
  // Where node_modules cannot be written there is no runtime to be had, and nothing to remember it by.
  const reason = await download(options, patience).catch((cause: unknown) => String(cause));
  if (reason === null) await rm(record, { force: true });
  else await writeFile(record, reason).catch(() => undefined);
  return reason === null
    ? null
    : `Electron's runtime could not be downloaded (${reason}; ${retry})`;
}

async function download(options: DownloadOptions, patience: Patience): Promise<string | null> {
  const { electronFolder, cacheFolder, print } = options;
  // The installer writes to the system's temporary folder; one of our own shows how far it is.
  const arriving = join(cacheFolder, "electron-download");
  await rm(arriving, { recursive: true, force: true });
  await mkdir(arriving, { recursive: true });
  const child = spawn(process.execPath, [join(electronFolder, "install.js")], {
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      TMPDIR: arriving,
      TEMP: arriving,
      TMP: arriving,
      ELECTRON_GET_NO_PROGRESS: "1",
      // fetch follows HTTPS_PROXY only when asked to.
      NODE_USE_ENV_PROXY: "1",
    },
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const watch = watchArrival(arriving, patience, print, () => child.kill("SIGKILL"));
  const code = await new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  watch.stop();
  await rm(arriving, { recursive: true, force: true });
  return code === 0 ? null : (watch.reason() ?? shortReason(errors));
}

/** Prints how much has arrived, and gives up when nothing more does or when it takes too long. */
function watchArrival(
  folder: string,
  patience: Patience,
  print: (line: string) => void,
  giveUp: () => void,
) {
  const begun = Date.now();
  let last = { bytes: 0, at: begun };
  let reason: string | null = null;

  async function look() {
    const bytes = await sizeOf(folder);
    const now = Date.now();
    if (bytes !== last.bytes) {
      last = { bytes, at: now };
      print(`  ${Math.round(bytes / 1e6)} MB`);
    }
    if (now - last.at >= patience.stalled) reason = "nothing more arrived";
    if (now - begun >= patience.total) reason = "it took too long";
    if (reason !== null) giveUp();
  }

  const timer = setInterval(() => void look(), patience.between);
  return { stop: () => clearInterval(timer), reason: () => reason };
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries.map(async (entry) => {
    if (!entry.isFile()) return 0;
    const found = await stat(join(entry.parentPath, entry.name)).catch(() => null);
    return found?.size ?? 0;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** The first line of what the installer wrote, without the stack that follows. */
function shortReason(errors: string): string {
  const line = errors.trim().split("\n", 1)[0] ?? "";
  if (line.includes("fetch failed")) return "its server cannot be reached";
  return line === "" ? "the installer ended without a word" : line.slice(0, 200);
}

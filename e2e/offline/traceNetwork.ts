import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { foreignAddresses, type ForeignAddress } from "./foreignAddresses.ts";

/** Why a command cannot be run cut off from every network and watched here; null where it can. */
export function whyNotTraced(): string | null {
  if (process.platform !== "linux") return "network namespaces and strace are Linux's";
  const tried = spawnSync("unshare", [...cutOff, ...traced("/dev/null"), ...alone, "true"], {
    encoding: "utf8",
  });
  if (tried.error) return "unshare is not installed";
  if (tried.status === 0) return null;
  const [line = "it failed"] = tried.stderr.trim().split("\n");
  return `unshare, ip and strace do not work here: ${line}`;
}

/** What only a new network namespace with nothing but loopback in it leaves. */
const cutOff = ["--net", "--map-root-user", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"];
/**
 * Processes of its own, the first of them a shell that waits for the command and buries orphans: when it ends, the system
 * ends whatever was left behind, for which strace would wait without end.
 */
const alone = ["unshare", "--pid", "--fork", "--mount-proc", "sh", "-c", '"$@"; exit "$?"', "sh"];

function traced(logFile: string): string[] {
  const what = ["-e", "trace=network", "-s", "16", "--decode-pids=comm"];
  return ["strace", "-f", "-qq", "--seccomp-bpf", ...what, "-o", logFile];
}

/**
 * Runs a command and all that it starts in an empty network namespace, under strace; its output goes where ours does.
 * Returns its exit status and every address but loopback that any of them turned to.
 */
export async function traceNetwork(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly quiet?: boolean } = {},
): Promise<{ readonly status: number | null; readonly foreign: readonly ForeignAddress[] }> {
  const folder = mkdtempSync(join(tmpdir(), "viva-trace-"));
  const logFile = join(folder, "network.log");
  try {
    const child = spawn("unshare", [...cutOff, ...traced(logFile), ...alone, command, ...args], {
      stdio: options.quiet === true ? "ignore" : "inherit",
      cwd: options.cwd,
    });
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", resolve);
    });
    return { status, foreign: foreignAddresses(readFileSync(logFile, "utf8")) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { readdirSync, readFileSync } from "node:fs";

/** These processes and all below them (Linux). */
export function withDescendants(roots: readonly number[]): number[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parents = new Map(all.map((pid) => [pid, parentOf(pid)]));
  const found = new Set(roots);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const pid of all) if (found.has(parents.get(pid) ?? -1)) found.add(pid);
  }
  return [...found];
}

function parentOf(pid: number): number {
  const status = readProcFile(`/proc/${pid}/status`);
  return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? -1);
}

/** The arguments a process was started with; empty when it is gone. */
export function commandLine(pid: number): string[] {
  return readProcFile(`/proc/${pid}/cmdline`).split("\0").filter(Boolean);
}

/** A file below /proc as text; empty when the process is gone. */
export function readProcFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

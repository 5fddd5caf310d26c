import { readFileSync, writeFileSync } from "node:fs";

/** Bytes that this process holds in memory now, and at most since forgetPeak or, where that does nothing, its start. */
export function processMemory(): { readonly residentBytes: number; readonly peakBytes: number } {
  const residentBytes = process.memoryUsage.rss();
  return { residentBytes, peakBytes: Math.max(residentBytes, peakOfLinux() ?? peakOfProcess()) };
}

/** The peak begins anew: this process may have held another model before. Linux only. */
export function forgetPeak(): void {
  try {
    if (process.platform === "linux") writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // A system that is locked down keeps the peak of the whole process, which is no less.
  }
}

/** Linux counts the peak of the parent into resourceUsage of a child, but not into this. */
function peakOfLinux(): number | null {
  if (process.platform !== "linux") return null;
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    return kibibytes === undefined ? null : Number(kibibytes) * 1024;
  } catch {
    return null;
  }
}

function peakOfProcess(): number {
  return process.resourceUsage().maxRSS * 1024;
}

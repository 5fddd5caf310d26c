import { commandLine, readProcFile, withDescendants } from "../processes.ts";
import { printTable } from "./table.ts";

type ProcessMemory = {
  readonly name: string;
  readonly peakMiB: number;
  readonly proportionalMiB: number;
};

/** Prints peak resident and present proportional memory of these processes and all below them (Linux). */
export function printMemory(title: string, roots: readonly number[]): void {
  if (process.platform !== "linux") return;
  const rows = withDescendants(roots).flatMap((pid) => memoryOf(pid) ?? []);
  printTable(title, [
    ["process", "peak resident", "proportional"],
    ...rows.map(({ name, peakMiB, proportionalMiB }) => [
      name,
      `${peakMiB.toFixed(0)} MiB`,
      `${proportionalMiB.toFixed(0)} MiB`,
    ]),
  ]);
}

function memoryOf(pid: number): ProcessMemory | null {
  const kilobytes = (text: string, field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(text)?.[1] ?? Number.NaN) / 1024;
  const status = readProcFile(`/proc/${pid}/status`);
  if (!status) return null;
  const program = commandLine(pid).find((part) => /\.[cm]?[jt]s$/.test(part));
  return {
    name: program?.split("/").slice(-2).join("/") ?? `process ${pid}`,
    peakMiB: kilobytes(status, "VmHWM"),
    proportionalMiB: kilobytes(readProcFile(`/proc/${pid}/smaps_rollup`), "Pss"),
  };
}

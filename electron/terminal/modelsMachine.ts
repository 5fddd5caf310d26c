import { count } from "../contract/count.ts";
import { formatBytes } from "../contract/formatBytes.ts";
import type { Graphics, Machine, Pace, Probe } from "../contract/machine.ts";
import { numbers } from "../contract/numberLocale.ts";
import { dateTime } from "./dateTime.ts";
import { aligned } from "./modelsWords.ts";

/** What this computer has for models, and what was measured of it. */
export function machineLines(machine: Machine, probe: Probe | null): string[] {
  const { processor, cores, features, totalBytes, availableBytes, graphics } = machine;
  const disk = machine.diskFreeBytes === null ? "unknown" : formatBytes(machine.diskFreeBytes);
  return aligned([
    ["Processor", `${processor}, ${count(cores, "core")} for calculations`],
    ["Instruction sets", features.join(", ") || "none that llama.cpp makes use of"],
    ["Memory", `${formatBytes(availableBytes)} for models of ${formatBytes(totalBytes)}`],
    ...(graphics.length === 0 ? [["Graphics processor", "none"]] : graphics.map(graphicsRow)),
    ["Models folder", `${machine.modelsFolder} (${disk} free)`],
    ...(probe === null
      ? [["Speed", "not measured: viva models probe does it, in 10 to 30 seconds"]]
      : probeRows(probe)),
  ]);
}

function graphicsRow({ name, backend, totalBytes, freeBytes, unified }: Graphics): string[] {
  const memory =
    totalBytes === null
      ? "memory unknown"
      : `${freeBytes === null ? "" : `${formatBytes(freeBytes)} free of `}${formatBytes(totalBytes)}`;
  const facts = [backend ?? "not used by llama.cpp", memory, ...(unified ? ["unified"] : [])];
  return ["Graphics processor", `${name} (${facts.join(", ")})`];
}

/** What was measured of this computer, and when. */
export function probeRows({ at, processor, graphics }: Probe): string[][] {
  return [
    ["Measured", dateTime(at)],
    ["Speed of the processor", paceWords(processor)],
    ...(graphics === null ? [] : [["Speed of the graphics processor", paceWords(graphics)]]),
  ];
}

function paceWords({ bytesPerSecond, parametersPerSecond }: Pace): string {
  const reads = `${formatBytes(Math.round(bytesPerSecond))} of weights a second while it writes`;
  return `${reads}, ${numbers().decimal(parametersPerSecond / 1e9)} billion parameters a second while it reads`;
}

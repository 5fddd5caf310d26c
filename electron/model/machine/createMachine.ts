import { availableParallelism, arch, cpus, tmpdir, totalmem } from "node:os";
import type { Graphics, Machine } from "../../contract/machine.ts";
import type { Log, MachinePort } from "../../core/ports.ts";
import { availableMemory } from "../availableMemory.ts";
import type { MachineFacts } from "../workerContract.ts";
import { startWorkerProcess, type WorkerProcess } from "../workerProcess.ts";
import { freeDiskBytes } from "./freeDiskBytes.ts";
import { graphicsOf } from "./graphicsOf.ts";
import { inspectMachine } from "./inspectMachine.ts";
import { probeMachine } from "./probeMachine.ts";
import { meditronSlices, type ProbeShapes } from "./probeModel.ts";
import { rememberFacts } from "./rememberFacts.ts";

export type MachineDependencies = {
  readonly log: Log;
  /** Where the model that is measured with may be written, the best place first; the system's temporary folder without it. */
  readonly probeFolders?: () => readonly string[];
  /** How long a probe should take. */
  readonly probeMs?: number;
  /** What it measures with; slices of Meditron-7B without it. */
  readonly probeShapes?: ProbeShapes;
  readonly startWorker?: (log: Log) => WorkerProcess;
};

/** This computer: its facts, of which native code is asked in a process of its own, and its measured pace. */
export function createMachine(dependencies: MachineDependencies): MachinePort {
  const { log, probeFolders, probeMs = 10_000, startWorker = startWorkerProcess } = dependencies;
  const shapes = dependencies.probeShapes ?? meditronSlices;
  const nativeFacts = rememberFacts(() => inspectMachine(log, startWorker), log);

  return {
    async describe(modelsFolder): Promise<Machine> {
      const native = await nativeFacts();
      const graphics: Graphics[] = native === null ? [] : graphicsOf(native);
      return {
        processor: cpus()[0]?.model.trim() || "unknown",
        architecture: arch(),
        cores: Math.max(1, coresOf(native)),
        features: native?.features ?? [],
        totalBytes: totalmem(),
        availableBytes: availableMemory(),
        graphics,
        modelsFolder,
        diskFreeBytes: freeDiskBytes(modelsFolder),
      };
    },
    async *probe(signal) {
      const native = await nativeFacts();
      const usesGraphics = native !== null && native.gpu !== null;
      const folders = probeFolders?.() ?? [tmpdir()];
      const setting = { log, folders, usesGraphics, shapes, budgetMs: probeMs, startWorker };
      yield* probeMachine(setting, signal);
    },
  };
}

/** A container may grant fewer cores than the machine has. */
function coresOf(native: MachineFacts | null): number {
  const granted = availableParallelism();
  return native === null ? granted : Math.min(native.performanceCores, granted);
}

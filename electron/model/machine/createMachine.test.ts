import { once } from "node:events";
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { availableParallelism, totalmem, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { machine as machineSchema, probe, type ProbeEvent } from "../../contract/machine.ts";
import type { Log, MachinePort } from "../../core/ports.ts";
import { never, quietLog } from "../modelFixture.ts";
import { startWorkerProcess, type WorkerProcess } from "../workerProcess.ts";
import { createMachine } from "./createMachine.ts";
import { inspectMachine } from "./inspectMachine.ts";
import { measurePace } from "./measurePace.ts";
import { writeProbeModel, type ProbeShapes } from "./probeModel.ts";

/** Small ones: what is tested here is what becomes of a measurement, not its figures. */
const slice = {
  layers: 4,
  embeddingLength: 512,
  feedForward: 1024,
  heads: 4,
  kvHeads: 4,
  headLength: 128,
};
const probeShapes: ProbeShapes = { slice, thinSlice: { ...slice, layers: 2 } };

let folder = "";
let workers: WorkerProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-machine-"));
  workers = [];
});
afterEach(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
  await Promise.all(workers.map(({ exited }) => exited));
  await rm(folder, { recursive: true, force: true });
});

/** Over real workers; the shortest measurement there is. */
function openMachine(onStart: (worker: WorkerProcess) => void = () => {}): MachinePort {
  return createMachine({
    log: quietLog,
    probeFolders: () => [folder],
    probeMs: 1,
    probeShapes,
    startWorker(log) {
      const worker = startWorkerProcess(log);
      workers.push(worker);
      onStart(worker);
      return worker;
    },
  });
}

async function eventsOf(
  machine: MachinePort,
  signal: AbortSignal = never,
  onEvent: (event: ProbeEvent) => void = () => {},
): Promise<ProbeEvent[]> {
  const events: ProbeEvent[] = [];
  for await (const event of machine.probe(signal)) {
    events.push(event);
    onEvent(event);
  }
  return events;
}

/** It never does anything. */
function startHanging(log: Log): WorkerProcess {
  const worker = startWorkerProcess(log);
  workers.push(worker);
  if (worker.pid !== undefined) process.kill(worker.pid, "SIGSTOP");
  return worker;
}

const isDying = (worker: WorkerProcess) => worker.kill("SIGKILL");

describe("describe", () => {
  test("tells what this machine has, of a folder that is not made yet as well", async () => {
    const described = await openMachine().describe(join(folder, "not", "made", "yet"));
    expect(machineSchema.parse(described)).toEqual(described);
    expect(described).toMatchObject({ architecture: process.arch, totalBytes: totalmem() });
    expect(described.cores).toBeLessThanOrEqual(availableParallelism());
    expect(described.availableBytes).toBeGreaterThan(0);
    expect(described.diskFreeBytes).toBeGreaterThan(0);
  });

  test("native code is asked once, in a process that is gone afterwards", async () => {
    const machine = openMachine();
    await Promise.all([machine.describe(folder), machine.describe(folder)]);
    await machine.describe(folder);
    expect(workers).toHaveLength(1);
    expect(await workers[0]?.exited).toBe("SIGKILL");
  });

  test("native code that hangs is given up", async () => {
    const failure = { code: "WORKER_DIED", data: { during: "start" } };
    await expect(inspectMachine(quietLog, startHanging, 50)).rejects.toMatchObject({ failure });
    expect(await workers[0]?.exited).toBe("SIGKILL");
  });

  test("native code that dies costs the graphics processor, not the description", async () => {
    const described = await openMachine(isDying).describe(folder);
    expect(described).toMatchObject({
      graphics: [],
      features: [],
      cores: availableParallelism(),
      totalBytes: totalmem(),
    });
  });
});

describe("probe", () => {
  test("ends with figures, and leaves neither process nor file", async () => {
    const events = await eventsOf(openMachine());
    const last = events.at(-1);
    if (last?.type !== "done") throw new Error("it did not end with done");
    expect(probe.parse(last.probe)).toEqual(last.probe);
    expect(last.probe.processor.secondsPerToken).toBeGreaterThanOrEqual(0);
    const percents = events.flatMap((event) => (event.type === "progress" ? [event.percent] : []));
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
    expect(percents[0]).toBe(0);
    await expectNothingLeft();
  }, 120_000);

  test.each([
    ["before its files are written", 1],
    ["before it loads", 2],
    ["while it measures", 3],
  ])(
    "stopped %s it ends, and leaves neither process nor file",
    async (_, events) => {
      const stopping = new AbortController();
      let seen = 0;
      const told = await eventsOf(openMachine(), stopping.signal, () => {
        seen += 1;
        if (seen === events) stopping.abort();
      });
      expect(told).toHaveLength(events);
      await expectNothingLeft();
    },
    120_000,
  );

  test("a reader who leaves ends it as well", async () => {
    let seen = 0;
    for await (const _ of openMachine().probe(never)) {
      seen += 1;
      if (seen === 3) break;
    }
    await expectNothingLeft();
  }, 120_000);

  test("a worker that dies while it measures is a failure that says so", async () => {
    const machine = openMachine();
    let seen = 0;
    const probing = eventsOf(machine, never, () => {
      seen += 1;
      if (seen === 3) workers.at(-1)?.kill("SIGKILL");
    });
    await expect(probing).rejects.toMatchObject({ failure: { code: "WORKER_DIED" } });
    await expectNothingLeft();
  }, 120_000);

  test("a worker that hangs is given up", async () => {
    const path = join(folder, "thin.gguf");
    const file = { path, work: await writeProbeModel(path, slice, never) };
    const measuring = measurePace(
      {
        slice: file,
        thinSlice: file,
        on: "processor",
        budgetMs: 1,
        log: quietLog,
        startWorker: startHanging,
        patienceMs: 50,
      },
      never,
    );
    await expect(measuring.next()).rejects.toMatchObject({ failure: { code: "WORKER_DIED" } });
    expect(await workers[0]?.exited).toBe("SIGKILL");
  });

  test("a worker that cannot start is a failure too", async () => {
    const probing = eventsOf(openMachine(isDying));
    await expect(probing).rejects.toMatchObject({ failure: { code: "WORKER_DIED" } });
    await expectNothingLeft();
  }, 120_000);

  test("what a killed one left is deleted by the next, what another still measures with is not", async () => {
    const gone = spawn(process.execPath, ["--version"], { stdio: "ignore" });
    await once(gone, "exit");
    const alive = `viva-probe-${process.ppid}-bbbbbb`;
    const others = [alive, "viva-probe-notes", "models"];
    for (const name of [`viva-probe-${gone.pid}-aaaaaa`, ...others]) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, "slice.gguf"), "GGUF");
    }
    const stopping = new AbortController();
    await eventsOf(openMachine(), stopping.signal, () => stopping.abort());
    expect((await readdir(folder)).toSorted()).toEqual(others.toSorted());
  });

  test("without a folder that can be written to it fails before it begins", async () => {
    const machine = createMachine({
      log: quietLog,
      probeFolders: () => [join(folder, "missing")],
    });
    await expect(eventsOf(machine)).rejects.toMatchObject({ failure: { code: "DISK_FULL" } });
  });
});

async function expectNothingLeft(): Promise<void> {
  expect(await readdir(folder)).toEqual([]);
  const ends = await Promise.all(workers.map(({ exited }) => exited));
  expect(ends.every((how) => how === "SIGKILL")).toBe(true);
}

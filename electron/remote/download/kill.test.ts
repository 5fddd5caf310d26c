import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { link, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { startFileServer, type FileServer } from "../../../e2e/servers/fileServer.ts";
import { ownCertificate } from "../../../e2e/servers/testCertificates.ts";
import { bundledProgram } from "../../testing/bundledProgram.ts";
import { readNoteNow } from "./partNote.ts";
import { partPaths } from "./partPaths.ts";
import { createRanges } from "./ranges.ts";
import type { Order } from "./testing/fetchUntilKilled.ts";
import {
  contentOf,
  filesIn,
  hubAddress,
  modelBytes,
  modelId,
  modelName,
  modelPath,
  sha256Of,
  temporaryFolder,
} from "./testing/transfersFixture.ts";

const bytes = modelBytes(2_000_000);
const told = z.looseObject({
  at: z.string(),
  bytes: z.number().default(0),
  stage: z.union([z.string(), z.literal(false)]).optional(),
});
type Told = z.infer<typeof told>;

let server: FileServer;
beforeAll(async () => {
  server = await startFileServer({ files: { [modelPath]: { bytes } } });
});
afterAll(() => server.close());

/** A process at work on the folder; it is killed after what isTime says of what it tells. */
async function start(
  folder: string,
  stopAt: string | null,
  isTime: (line: Told) => boolean = () => false,
): Promise<{ readonly child: ChildProcess; readonly lines: Promise<Told[]> }> {
  const trusted = join(await temporaryFolder(), "trusted.pem");
  await writeFile(trusted, ownCertificate.cert);
  const order: Order = { folder, endpoint: server.origin, address: hubAddress, modelId, stopAt };
  const child = spawn(
    process.execPath,
    [bundledProgram("fetchUntilKilled"), JSON.stringify(order)],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, NODE_EXTRA_CA_CERTS: trusted },
    },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = once(child, "close");
  const read = async (): Promise<Told[]> => {
    const lines: Told[] = [];
    for await (const text of createInterface({ input: child.stdout })) {
      const line = told.parse(JSON.parse(text));
      lines.push(line);
      if (isTime(line)) child.kill("SIGKILL");
    }
    await ended;
    return lines;
  };
  return { child, lines: read() };
}

/** Everything a process tells, which is killed as soon as it has reached a stage. */
async function killAt(folder: string, stage: string): Promise<Told[]> {
  const { child, lines } = await start(folder, stage, ({ at }) => at === stage);
  const all = await lines;
  expect(child.signalCode).toBe("SIGKILL");
  return all;
}

/** Goes on in a process that is left alone, and sees that the file arrives once, whole and compared. */
async function finish(folder: string): Promise<Told[]> {
  server.failHub(null);
  server.slowDown(null);
  const lines = await (await start(folder, null)).lines;
  expect(lines.at(-1)).toMatchObject({ at: "ended", state: { kind: "done", modelId } });
  expect(lines.filter(({ at }) => at === "arrived")).toMatchObject([
    { arrived: { sha256: sha256Of(bytes), address: hubAddress, path: join(folder, modelName) } },
  ]);
  expect((await contentOf(folder)).equals(bytes)).toBe(true);
  expect(await filesIn(folder)).toEqual([modelName]);
  return lines;
}

/** Whether the file has its name: nothing else may. */
const hasName = async (folder: string): Promise<boolean> =>
  (await filesIn(folder)).includes(modelName);

it("killed while it asks for the file", async () => {
  const folder = await temporaryFolder();
  server.failHub({ kind: "silent" });
  const asked = server.seen.length;
  const { child, lines } = await start(folder, null);
  await server.requests(asked + 1);
  child.kill("SIGKILL");
  await lines;
  expect(await hasName(folder)).toBe(false);
  const [first] = await finish(folder);
  expect(first).toMatchObject({ at: "started", state: "paused", bytes: 0 });
});

it("killed again and again while the file comes: it goes on with what is noted", async () => {
  const folder = await temporaryFolder();
  const noted = () => createRanges(readNoteNow(partPaths(folder, modelName))?.done ?? []).bytes();
  // Each connection brings so much of each piece and then waits for the kill.
  server.failAlways({ kind: "stall", afterBytes: 60_000 }, "afterTheFirstBytes");
  for (let round = 0; round < 4; round += 1) {
    const goal = noted() + 100_000;
    const { child, lines } = await start(folder, null, () => noted() >= goal);
    await lines;
    expect(child.signalCode).toBe("SIGKILL");
    expect(await hasName(folder)).toBe(false);
  }
  server.failAlways(null);
  const bytesBefore = noted();
  expect(bytesBefore).toBeGreaterThanOrEqual(400_000);
  const [first] = await finish(folder);
  expect(first).toMatchObject({ at: "started", state: "paused", bytes: bytesBefore });
});

it("killed while its checksum is compared: it is compared again, and nothing is asked", async () => {
  const folder = await temporaryFolder();
  await killAt(folder, "checking");
  expect(await hasName(folder)).toBe(false);
  const asked = server.seen.length;
  const lines = await finish(folder);
  expect(lines.map(({ at }) => at)).toContain("checking");
  expect(server.seen).toHaveLength(asked);
});

it("killed before it gets its name: it is compared again, and nothing is asked", async () => {
  const folder = await temporaryFolder();
  await killAt(folder, "saving1");
  expect(await hasName(folder)).toBe(false);
  const asked = server.seen.length;
  const lines = await finish(folder);
  expect(lines.map(({ at }) => at)).toContain("checking");
  expect(server.seen).toHaveLength(asked);
});

it("killed after it got its name, or while it is handed over: it is handed over at the next start", async () => {
  for (const stage of ["saving2", "arrived"]) {
    const folder = await temporaryFolder();
    await killAt(folder, stage);
    expect(await filesIn(folder)).toContain(`${modelName}.part.json`);
    const asked = server.seen.length;
    const lines = await finish(folder);
    expect(lines[0]).toMatchObject({ at: "started", state: "running" });
    expect(lines.map(({ at }) => at)).not.toContain("checking");
    expect(server.seen).toHaveLength(asked);
  }
});

it("killed between its second name and the end of its first", async () => {
  const folder = await temporaryFolder();
  await killAt(folder, "saving2");
  await link(join(folder, modelName), join(folder, `${modelName}.part`));
  const lines = await finish(folder);
  expect(lines.map(({ at }) => at)).not.toContain("checking");
});

it("killed after it got its name, which another file has by now: that one is not taken for it", async () => {
  const folder = await temporaryFolder();
  await killAt(folder, "saving2");
  const path = join(folder, modelName);
  await writeFile(path, modelBytes(bytes.length, 5));
  await utimes(path, 1, 1);
  const lines = await (await start(folder, null)).lines;
  expect(lines.map(({ at }) => at)).not.toContain("arrived");
  expect(lines.at(-1)).toMatchObject({
    state: { kind: "failed", failure: { code: "FILE_EXISTS", data: { path } } },
  });
});

it("two at once: one writes, the other is refused, and the lock dies with its process", async () => {
  const folder = await temporaryFolder();
  const stopped = Promise.withResolvers<void>();
  const writer = await start(folder, "receiving", ({ at }) => {
    if (at === "receiving") stopped.resolve();
    return false;
  });
  await stopped.promise;
  const other = await (await start(folder, null)).lines;
  expect(other[0]).toMatchObject({ at: "started", state: "failed" });
  expect(other.at(-1)).toMatchObject({
    at: "ended",
    state: { failure: { code: "FILE_BEING_WRITTEN", data: { path: join(folder, modelName) } } },
  });
  writer.child.kill("SIGKILL");
  await writer.lines;
  await finish(folder);
});

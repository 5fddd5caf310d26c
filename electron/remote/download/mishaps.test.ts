import { mkdir, open as openFile, rename, rm, stat, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startFileServer, type FileServer } from "../../../e2e/servers/fileServer.ts";
import { readNote, writeNote } from "./partNote.ts";
import { partPaths } from "./partPaths.ts";
import { syncFolder } from "./syncFolder.ts";
import {
  contentOf,
  failureOfCall,
  failureOfTransfer,
  filesIn,
  hubAddress,
  modelBytes,
  modelId,
  modelName,
  modelPath,
  openTransfers,
  settled,
  sha256Of,
  temporaryFolder,
  trustTestServers,
  until,
} from "./testing/transfersFixture.ts";

trustTestServers();

const bytes = modelBytes(1_500_000);
const wanted = { address: hubAddress, bytes: null, sha256: null };

let server: FileServer;
beforeAll(async () => {
  server = await startFileServer();
});
beforeEach(() => {
  server.serve(modelPath, { bytes });
  server.serve("/other.gguf", { bytes });
  server.failAlways(null);
});
afterAll(() => server.close());

type Options = Parameters<typeof openTransfers>[0];

const open = (options: Options = {}) => openTransfers({ endpoint: server.origin, ...options });

/** A download that has brought something, and of which no more comes before the server is mended. */
async function openMidway(options: Options = {}) {
  server.failAlways({ kind: "stall", afterBytes: 60_000 }, "afterTheFirstBytes");
  const opened = await open(options);
  const id = await opened.transfers.download(wanted);
  await until(opened.transfers, id, ({ receivedBytes }) => receivedBytes >= 50_000);
  return { ...opened, id };
}

/** A download that waits at a stage until it is let go. */
async function openAt(stage: string, options: Options = {}) {
  const reached = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  const opened = await open({
    ...options,
    async reached(next) {
      if (next !== stage) return;
      reached.resolve();
      await go.promise;
    },
  });
  return { ...opened, reached: reached.promise, go: go.resolve };
}

describe("the checksum that was published once", () => {
  it("counts to the end, whatever the hub leaves out later", async () => {
    const { transfers, folder, arrived, id } = await openMidway();
    await transfers.pause(id);
    server.failAlways(null);
    server.serve(modelPath, { bytes: modelBytes(bytes.length, 2), published: false });
    await transfers.resume(id);
    expect(await failureOfTransfer(transfers, id)).toMatchObject({
      code: "DOWNLOAD_MISMATCH",
      data: { expectedSha256: sha256Of(bytes) },
    });
    expect(arrived).toEqual([]);
    expect(await filesIn(folder)).toEqual([]);
  });

  it("and another one after that mean another file", async () => {
    const { transfers, id } = await openMidway();
    await transfers.pause(id);
    server.serve(modelPath, { bytes, published: false });
    const asked = server.seen.length;
    await transfers.resume(id);
    await server.requests(asked + 3);
    await transfers.pause(id);
    server.failAlways(null);
    server.serve(modelPath, { bytes: modelBytes(bytes.length, 2) });
    await transfers.resume(id);
    expect(await failureOfTransfer(transfers, id)).toMatchObject({ code: "DOWNLOAD_CHANGED" });
  });
});

describe("at a start", () => {
  it("nothing is asked for a file that had arrived and was then taken away", async () => {
    const { transfers, folder } = await open();
    transfers.whenArrived(() => Promise.reject(Object.assign(new Error(), { code: "ENOSPC" })));
    const id = await transfers.download(wanted);
    expect(await failureOfTransfer(transfers, id)).toMatchObject({ code: "DISK_FULL" });
    await transfers.close();
    await rm(join(folder, modelName));
    const asked = server.seen.length;
    const next = await open({ into: folder });
    next.transfers.start();
    expect(next.transfers.list()).toMatchObject([{ id, state: { kind: "paused" } }]);
    expect(server.seen).toHaveLength(asked);
    await next.transfers.resume(id);
    expect((await settled(next.transfers, id)).state.kind).toBe("done");
    expect((await contentOf(folder)).equals(bytes)).toBe(true);
  });
});

describe("while its bytes are compared", () => {
  it("a download can be paused, and is compared again without asking", async () => {
    const { transfers, folder, reached, go } = await openAt("checking");
    const id = await transfers.download(wanted);
    await reached;
    const paused = transfers.pause(id);
    go();
    await paused;
    expect(transfers.list()).toMatchObject([
      { state: { kind: "paused" }, receivedBytes: bytes.length },
    ]);
    const asked = server.seen.length;
    await transfers.resume(id);
    expect((await settled(transfers, id)).state.kind).toBe("done");
    expect(server.seen).toHaveLength(asked);
    expect((await contentOf(folder)).equals(bytes)).toBe(true);
  });

  it("everything can be closed", async () => {
    const { transfers, folder, reached, go } = await openAt("checking");
    await transfers.download(wanted);
    await reached;
    const closed = transfers.close();
    go();
    await closed;
    expect(await filesIn(folder)).toEqual([`${modelName}.part`, `${modelName}.part.json`]);
  });

  it("it takes no more room from others", async () => {
    const { transfers, reached, go } = await openAt("checking", {
      freeBytes: async () => 1_650_000,
    });
    await transfers.download({ ...wanted, bytes: bytes.length });
    await reached;
    const address = `${server.origin}/other.gguf`;
    const other = await transfers.download({ ...wanted, address, bytes: bytes.length });
    go();
    expect((await settled(transfers, other)).state.kind).toBe("done");
  });
});

it("a download takes the room of its published size before the server was asked", async () => {
  const { transfers, reached, go } = await openAt("connecting", {
    freeBytes: async () => 3_000_000,
  });
  const id = await transfers.download({ ...wanted, bytes: bytes.length });
  await reached;
  const other = { ...wanted, address: `${server.origin}/other.gguf`, bytes: bytes.length };
  expect(await failureOfCall(transfers.download(other))).toMatchObject({
    code: "DISK_TOO_SMALL",
    data: { haveBytes: 1_500_000 },
  });
  go();
  await transfers.cancel(id);
});

describe("what is asked for at the same time", () => {
  it("ending a download and beginning it again: it begins again", async () => {
    const { transfers, folder, id } = await openMidway();
    await transfers.pause(id);
    server.failAlways(null);
    const [, again] = await Promise.all([transfers.cancel(id), transfers.download(wanted)]);
    expect(again).not.toBe(id);
    expect((await settled(transfers, again)).state.kind).toBe("done");
    expect((await contentOf(folder)).equals(bytes)).toBe(true);
  });

  it("going on with one twice: it goes on", async () => {
    const { transfers, id } = await openMidway();
    await transfers.pause(id);
    server.failAlways(null);
    await Promise.all([transfers.resume(id), transfers.resume(id), transfers.download(wanted)]);
    expect((await settled(transfers, id)).state.kind).toBe("done");
  });
});

describe("a folder", () => {
  it("that is gone is told, and its files can be gone on with when it is back", async () => {
    const parent = await temporaryFolder();
    const folder = join(parent, "stick");
    const { transfers, id } = await openMidway({ into: folder });
    await transfers.pause(id);
    server.failAlways(null);
    await rename(folder, `${folder}-away`);
    expect(await failureOfCall(transfers.resume(id))).toEqual({
      code: "FILE_MISSING",
      data: { path: folder },
    });
    expect(await filesIn(parent)).toEqual(["stick-away"]);
    await rename(`${folder}-away`, folder);
    await transfers.resume(id);
    expect((await settled(transfers, id)).state.kind).toBe("done");
  });

  it("that keeps a lock's file ends no transfer for ever", async () => {
    const { transfers, folder, id } = await openMidway();
    const lock = partPaths(folder, modelName).lock;
    await unlink(lock);
    await mkdir(lock);
    await transfers.pause(id);
    expect(transfers.list()).toMatchObject([{ state: { kind: "paused" } }]);
  });

  it("of a system that cannot flush folders is as good as any other", async () => {
    await syncFolder("/proc");
  });

  it("keeps nothing of a cancelled download whose note was being written when it was killed", async () => {
    const { transfers, folder, id } = await openMidway();
    await transfers.close();
    await writeFile(join(folder, `${modelName}.part.json.new`), "{");
    const next = await open({ into: folder });
    next.transfers.start();
    await next.transfers.cancel(id);
    expect(await filesIn(folder)).toEqual([]);
  });
});

it("a copy asks no server, and needs no mirror", async () => {
  const path = join(await temporaryFolder(), modelName);
  await writeFile(path, bytes);
  const { transfers, folder } = await open({ endpoint: "http://no.mirror" });
  const id = await transfers.copy(path);
  expect((await settled(transfers, id)).state).toEqual({ kind: "done", modelId });
  expect((await contentOf(folder)).equals(bytes)).toBe(true);
});

it("bytes beyond four and ten gigabytes have their place", async () => {
  const folder = await temporaryFolder();
  const path = join(await temporaryFolder(), modelName);
  const size = 12_000_000_000;
  const tail = 100_000;
  const original = await openFile(path, "w");
  await original.write("GGUF", 0);
  await original.truncate(size);
  await original.write("the end", size - 7);
  await original.close();
  const { mtimeMs } = await stat(path);
  const paths = partPaths(folder, modelName);
  await writeNote(paths, {
    version: 1,
    id: modelId,
    kind: "copy",
    from: path,
    startedAt: 1,
    published: { bytes: size, sha256: null },
    totalBytes: size,
    identity: `file:${size}:${mtimeMs}`,
    sha256: null,
    done: [[0, size - tail]],
    arrived: null,
  });
  const part = await openFile(paths.part, "w");
  await part.write("GGUF", 0);
  await part.truncate(size);
  await part.close();
  const { transfers } = await open({ into: folder });
  transfers.start();
  expect(transfers.list()).toMatchObject([{ receivedBytes: size - tail }]);
  await transfers.resume(modelId);
  expect((await settled(transfers, modelId)).state.kind).toBe("done");
  const copied = await openFile(join(folder, modelName), "r");
  const end = Buffer.alloc(7);
  await copied.read(end, 0, 7, size - 7);
  await copied.close();
  expect(end.toString()).toBe("the end");
  expect(await readNote(paths)).toBeNull();
});

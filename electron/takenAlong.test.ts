import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openCore, type OpenedCore } from "./openCore.ts";

const never = new AbortController().signal;
let folder: string;
let opened: OpenedCore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-along-"));
  opened = openCore({ dataFolder: folder, shell: "web", bare: true });
});
afterEach(async () => {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
});

/** What lies below a folder of the data folder. */
function below(...path: string[]): readonly string[] {
  const at = join(folder, ...path);
  return existsSync(at) ? readdirSync(at) : [];
}

async function read(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Sends bytes as a page does; announced is how many it says there will be. */
async function upload(bytes: Buffer, announced = bytes.length): Promise<string> {
  const { data, library } = opened.core;
  const uploadId = await data.beginUpload("Viva ünd ich.zip", announced);
  for (let at = 0; at < bytes.length; at += 1000) {
    await library.uploads.append(uploadId, bytes.subarray(at, at + 1000).toString("base64"));
  }
  return uploadId;
}

it("opens an export that came from a page in pieces, and keeps no copy of what came", async () => {
  const { data } = opened.core;
  const zip = await read((await data.download(never)).bytes);
  const { importId, facts } = await data.openUpload(await upload(zip), never);
  expect(facts.bytes).toBe(zip.length);
  expect(below("importing")).toEqual([importId]);
  expect(below("library", "incoming")).toEqual([]);
});

it("leaves nothing of what is no export, did not arrive whole, or is no longer wanted", async () => {
  const { data, library } = opened.core;
  const text = Buffer.from("Dear diary, ".repeat(500));
  await expect(data.openUpload(await upload(text), never)).rejects.toMatchObject({
    failure: { code: "ARCHIVE_INVALID", data: { path: "Viva ünd ich.zip" } },
  });
  await expect(data.openUpload(await upload(text, 10_000), never)).rejects.toMatchObject({
    failure: { code: "UPLOAD_BROKEN" },
  });
  await library.uploads.abandon(await upload(text, 10_000));
  const zip = await read((await data.download(never)).bytes);
  const gone = new AbortController();
  const opening = data.openUpload(await upload(zip), gone.signal);
  gone.abort();
  await expect(opening).rejects.toThrow();
  expect(below("library", "incoming")).toEqual([]);
  expect(below("importing")).toEqual([]);
});

it("takes no more than the disk has room for", async () => {
  await expect(opened.core.data.beginUpload("a.zip", 2 ** 52)).rejects.toMatchObject({
    failure: { code: "DISK_TOO_SMALL" },
  });
});

it("tells why a browser's download did not begin or broke off, until it is read or another begins", async () => {
  const { data } = opened.core;
  const failure = async () => (await data.overview()).exportFailure;
  const log = () => below("logs").map((name) => readFileSync(join(folder, "logs", name), "utf8"));
  writeFileSync(join(folder, "exporting"), "in the way");
  await expect(data.download(never)).rejects.toThrow();
  expect(await failure()).toMatchObject({ code: "BAD_ARGUMENT" });
  expect(log().join()).toContain("the export broke off");
  rmSync(join(folder, "exporting"));

  const stream = await data.download(never);
  expect(await failure()).toBeNull();
  for (const name of below("exporting")) rmSync(join(folder, "exporting", name));
  await expect(read(stream.bytes)).rejects.toThrow();
  const told = await failure();
  expect(told).toMatchObject({ code: "INTERNAL" });
  expect(log().join()).toContain(told?.code === "INTERNAL" ? told.data.reference : "no reference");
  data.dismissNews();
  expect(await failure()).toBeNull();
});

it("tells nothing of a download that its reader has left", async () => {
  const { data } = opened.core;
  const left = new AbortController();
  left.abort();
  await expect(data.download(left.signal)).rejects.toThrow();
  expect((await data.overview()).exportFailure).toBeNull();
});

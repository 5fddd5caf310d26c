import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startFileServer, type FileServer } from "../../../e2e/servers/fileServer.ts";
import {
  contentOf,
  failureOfTransfer,
  filesIn,
  hubAddress,
  modelBytes,
  modelName,
  modelPath,
  openTransfers,
  settled,
  sha256Of,
  trustTestServers,
  until,
} from "./testing/transfersFixture.ts";

trustTestServers();

const bytes = modelBytes(2_500_001);
const sha256 = sha256Of(bytes);
const part = `${modelName}.part`;
const note = `${modelName}.part.json`;

let server: FileServer;
beforeAll(async () => {
  server = await startFileServer();
});
afterAll(() => server.close());

/** Begins the file's download from a server that is whole again, and has the given file. */
async function begin(options: {
  readonly published?: boolean;
  readonly etag?: string | null;
  readonly wanted?: { readonly bytes?: number; readonly sha256?: string };
  readonly limits?: object;
  readonly fail?: () => void;
  readonly reached?: (stage: string) => Promise<void>;
}) {
  const { published = true, wanted, limits = {}, reached = async () => {} } = options;
  server.failAlways(null);
  server.failHub(null);
  server.slowDown(null);
  server.serve(modelPath, {
    bytes,
    published,
    ...(options.etag === undefined ? {} : { etag: options.etag }),
  });
  options.fail?.();
  const opened = await openTransfers({ endpoint: server.origin, limits, reached });
  const from = server.seen.length;
  const id = await opened.transfers.download({
    address: hubAddress,
    bytes: wanted?.bytes ?? null,
    sha256: wanted?.sha256 ?? null,
  });
  return { ...opened, id, asked: () => server.seen.slice(from) };
}

const host = () => `localhost:${server.port}`;

async function expectWhole({ transfers, id, folder, arrived }: Awaited<ReturnType<typeof begin>>) {
  expect((await settled(transfers, id)).state.kind).toBe("done");
  expect(await filesIn(folder)).toEqual([modelName]);
  expect((await contentOf(folder)).equals(bytes)).toBe(true);
  expect(arrived).toMatchObject([{ sha256, address: hubAddress, kind: "download" }]);
}

/** Refused, with what came kept under its own name only; where nothing came, nothing is kept. */
async function expectRefused(
  { transfers, id, folder, arrived }: Awaited<ReturnType<typeof begin>>,
  failure: object,
) {
  expect(await failureOfTransfer(transfers, id)).toMatchObject(failure);
  const [transfer] = transfers.list();
  // Whether a connection brought something before another one was refused is chance.
  const isKept = transfer?.state.kind === "failed" && transfer.state.resumable;
  expect(isKept || transfer?.receivedBytes === 0).toBe(true);
  expect(await filesIn(folder)).toEqual(isKept ? [part, note] : []);
  expect(arrived).toEqual([]);
}

/** Refused before any byte came, and would be again: nothing is left, now or for a later run. */
async function expectNothing(download: Awaited<ReturnType<typeof begin>>, failure: object) {
  const { transfers, folder } = download;
  await expectGone(download, failure);
  const later = await openTransfers({ endpoint: server.origin, into: folder });
  later.transfers.start();
  expect(later.transfers.list()).toEqual([]);
  transfers.dismiss();
  expect(transfers.list()).toEqual([]);
}

/** Refused for good: nothing is left, and it cannot be gone on with. */
async function expectGone(
  { transfers, id, folder, arrived }: Awaited<ReturnType<typeof begin>>,
  failure: object,
) {
  expect(await failureOfTransfer(transfers, id)).toEqual(failure);
  expect(transfers.list()).toMatchObject([{ state: { resumable: false }, receivedBytes: 0 }]);
  expect(await filesIn(folder)).toEqual([]);
  expect(arrived).toEqual([]);
}

const broken = (reason: string) => ({ code: "DOWNLOAD_BROKEN", data: { host: host(), reason } });

describe("a server that does as it should", () => {
  it("sends the file over several connections, each part asked for with the ETag", async () => {
    const download = await begin({});
    await expectWhole(download);
    const parts = download.asked().filter(({ headers }) => headers["if-range"] !== undefined);
    expect(parts).toHaveLength(9);
    expect(new Set(parts.map(({ headers }) => headers["range"]))).toEqual(
      new Set(
        Array.from({ length: 9 }, (_, i) => {
          const from = i * 300_000;
          return `bytes=${from}-${Math.min(from + 299_999, 2_500_000)}`;
        }),
      ),
    );
    for (const { headers } of download.asked()) {
      expect(headers).toMatchObject({ "accept-encoding": "identity" });
      expect(headers).not.toHaveProperty("authorization");
      expect(headers).not.toHaveProperty("cookie");
    }
  });
});

describe("twelve faults of a server", () => {
  it("1: ignores ranges: the file comes whole over one connection", async () => {
    const fail = () => server.failAlways({ kind: "ignoresRange" });
    const download = await begin({ fail });
    await expectWhole(download);
    expect(download.asked().filter(({ path }) => path.startsWith("/signed/"))).toHaveLength(2);
  });

  it("1: ignores them only later: what came is not mixed with it", async () => {
    const fail = () => server.failAlways({ kind: "ignoresRange" }, "afterTheFirstBytes");
    await expectWhole(await begin({ fail }));
  });

  it("2: sends from a wrong offset", async () => {
    const fail = () => server.failAlways({ kind: "wrongOffset" });
    await expectRefused(
      await begin({ fail }),
      broken("It sends other bytes than those that were asked for."),
    );
  });

  it("3: has another file by now, with another ETag: what came is deleted", async () => {
    const fail = () => server.failAlways({ kind: "changedEtag" }, "afterTheFirstBytes");
    await expectGone(await begin({ fail }), {
      code: "DOWNLOAD_CHANGED",
      data: { name: modelName, host: host() },
    });
  });

  it("4: knows no such part (416): it is asked once more what it has", async () => {
    const fail = () => server.failAlways({ kind: "noSuchRange" }, "afterTheFirstBytes");
    const download = await begin({ fail });
    await expectNothing(download, broken("It says that the file has no such part."));
    const looks = download.asked().filter(({ path }) => path === modelPath);
    expect(looks).toHaveLength(2);
  });

  it("5: cuts every connection after a while: it goes on where it was", async () => {
    const fail = () => server.failAlways({ kind: "cut", afterBytes: 100_000 });
    const download = await begin({ fail });
    await expectWhole(download);
    // Not all that was sent before a cut arrives.
    const begun = download
      .asked()
      .map(({ headers }) => Number(/\d+/.exec(headers["range"] ?? "")?.[0]));
    expect(begun.some((from) => from % 300_000 !== 0)).toBe(true);
  });

  it("5: cuts them all without a byte: it gives up, and can be gone on with", async () => {
    const fail = () => server.failAlways({ kind: "cut", afterBytes: 100 }, "afterTheFirstBytes");
    const download = await begin({ fail });
    await expectRefused(download, broken("The connection was cut."));
    server.failAlways(null);
    await download.transfers.resume(download.id);
    await expectWhole(download);
  });

  it("6: falls silent: it waits, and goes on by itself", async () => {
    const fail = () => {
      server.failNext({ kind: "cut", afterBytes: 4 }, { kind: "stall", afterBytes: 50_000 });
    };
    const download = await begin({ fail, limits: { silenceMs: 150, connections: 1 } });
    await expectWhole(download);
  });

  it("6: is silent for ever: it gives up, and says so", async () => {
    const fail = () => server.failAlways({ kind: "silent" });
    const download = await begin({ fail, limits: { silenceMs: 100 } });
    const waiting = await until(download.transfers, download.id, ({ state }) =>
      ["waiting", "failed"].includes(state.kind),
    );
    expect(waiting.state).toMatchObject({ failure: { code: "SERVER_TIMEOUT" } });
    await expectRefused(download, { code: "SERVER_TIMEOUT", data: { host: host(), seconds: 0.1 } });
  });

  it("7: sends a web page", async () => {
    const fail = () => server.failAlways({ kind: "page" });
    await expectNothing(
      await begin({ fail }),
      broken(
        "It sends a web page instead of the file. The network, such as a Wi-Fi, may want you to sign in with a browser first.",
      ),
    );
  });

  it("7: sends something else that is no model", async () => {
    server.serve("/other.gguf", { bytes: Buffer.from("version https://git-lfs.github.com") });
    const { transfers } = await openTransfers({ endpoint: server.origin });
    server.failAlways(null);
    const wanted = { address: `${server.origin}/other.gguf`, bytes: null, sha256: null };
    const id = await transfers.download(wanted);
    expect(await failureOfTransfer(transfers, id)).toEqual(
      broken("What it sends is no GGUF file."),
    );
  });

  it("8: compresses", async () => {
    const fail = () => server.failAlways({ kind: "gzip" });
    await expectNothing(
      await begin({ fail }),
      broken("It sends the file compressed, although it was asked not to."),
    );
  });

  it("9: says a wrong length", async () => {
    const fail = () => server.failAlways({ kind: "wrongLength", by: 7 });
    await expectNothing(
      await begin({ fail }),
      broken("It says that the file has 2500001 bytes, and 2500008 as well."),
    );
    await expectGone(
      await begin({
        fail: () => server.failAlways({ kind: "wrongLength", by: 7 }, "afterTheFirstBytes"),
      }),
      {
        code: "DOWNLOAD_CHANGED",
        data: { name: modelName, host: host() },
      },
    );
  });

  it("9: has fewer bytes than it says: it never becomes a file", async () => {
    const fail = () => server.failAlways({ kind: "wrongLength", by: 7 });
    const download = await begin({ fail, published: false });
    await expectRefused(download, broken("It sends other bytes than those that were asked for."));
  });

  it("9: has a file of another length than the published one: both are told", async () => {
    const download = await begin({ wanted: { bytes: 2_500_000 } });
    await expectGone(download, {
      code: "DOWNLOAD_MISMATCH",
      data: {
        name: modelName,
        expectedBytes: 2_500_000,
        receivedBytes: 2_500_001,
        expectedSha256: null,
        sha256,
      },
    });
  });

  it("10: leads to another host, which is never asked", async () => {
    const other = await startFileServer({ files: { "/x.gguf": { bytes } } });
    // The same computer under a name that nobody allowed.
    const location = `https://127.0.0.1:${other.port}/x.gguf?secret=1`;
    const fail = () => server.failAlways({ kind: "redirect", status: 302, location });
    await expectNothing(await begin({ fail }), {
      code: "DOWNLOAD_REDIRECTED",
      data: { host: host(), to: `https://127.0.0.1:${other.port}/x.gguf` },
    });
    expect(other.seen).toEqual([]);
    await other.close();
  });

  it("11: leads to http, which is never asked", async () => {
    const visits: string[] = [];
    const plain = createServer((socket) => {
      visits.push("visit");
      socket.destroy();
    }).listen(0, "127.0.0.1");
    await once(plain, "listening");
    const to = `http://localhost:${(plain.address() as AddressInfo).port}/x.gguf`;
    const fail = () => server.failAlways({ kind: "redirect", status: 301, location: to });
    await expectNothing(await begin({ fail }), {
      code: "DOWNLOAD_REDIRECTED",
      data: { host: host(), to },
    });
    expect(visits).toEqual([]);
    plain.close();
  });

  it("11: leads round and round", async () => {
    const fail = () =>
      server.failAlways({
        kind: "redirect",
        status: 307,
        location: `${server.origin}${modelPath}`,
      });
    const download = await begin({ fail });
    await expectNothing(download, broken("It redirects again and again."));
    expect(download.asked()).toHaveLength(6);
  });

  it("12: never ends: no more is read than was promised", async () => {
    const fail = () => server.failAlways({ kind: "endless" }, "afterTheFirstBytes");
    await expectRefused(await begin({ fail }), broken("It sends more bytes than it said."));
    const always = () => server.failAlways({ kind: "endless" });
    await expectRefused(await begin({ fail: always }), broken("It sends more bytes than it said."));
  });

  it("12: never ends and never says how long it is", async () => {
    const fail = () => server.failAlways({ kind: "endless", whole: true });
    await expectNothing(
      await begin({ published: false, fail }),
      broken("It does not say how large it is."),
    );
    // Where the size is known, just as many bytes are read.
    await expectRefused(await begin({ fail }), broken("It sends more bytes than it said."));
  });
});

describe("what a server says beside that", () => {
  it("refuses for want of an account, at the hub's own address", async () => {
    const fail = () => server.failHub({ kind: "status", status: 401 });
    const download = await begin({ fail });
    await expectNothing(download, {
      code: "DOWNLOAD_REFUSED",
      data: { host: host(), status: 401, needsAccount: true },
    });
    server.failHub(null);
    const wanted = { address: hubAddress, bytes: null, sha256: null };
    await expectWhole({ ...download, id: await download.transfers.download(wanted) });
  });

  it("says that there is no such file: nothing is left", async () => {
    const fail = () => server.failHub({ kind: "status", status: 404 });
    await expectNothing(await begin({ fail }), {
      code: "DOWNLOAD_REFUSED",
      data: { host: host(), status: 404, needsAccount: false },
    });
  });

  it("is out of order for long: it can be gone on with, although nothing came", async () => {
    const fail = () => server.failAlways({ kind: "status", status: 500 });
    const download = await begin({ fail });
    await expectRefused(download, { code: "DOWNLOAD_REFUSED" });
    expect(await filesIn(download.folder)).toEqual([part, note]);
    server.failAlways(null);
    await download.transfers.resume(download.id);
    await expectWhole(download);
  });

  it("is busy: it is asked again when it says so, within bounds", async () => {
    const headers = { "retry-after": "3600" };
    const fail = () =>
      server.failNext({ kind: "status", status: 429, headers }, { kind: "status", status: 503 });
    await expectWhole(await begin({ fail }));
  });

  it("lets the address of the bytes expire: the hub is asked for a new one", async () => {
    let times = 0;
    const reached = async (stage: string) => {
      if (stage === "receiving" && (times += 1) === 1) server.expire();
    };
    const download = await begin({ reached });
    await expectWhole(download);
    expect(download.asked().filter(({ path }) => path === modelPath)).toHaveLength(2);
  });

  it("lets it expire again and again: that is a refusal", async () => {
    const reached = async (stage: string) => {
      if (stage === "receiving") server.expire();
    };
    await expectRefused(await begin({ reached }), { code: "DOWNLOAD_REFUSED" });
  });

  it("has bytes that are not those of the published checksum: the file is deleted, and both are told", async () => {
    const expected = "0".repeat(64);
    const download = await begin({ published: false, wanted: { sha256: expected } });
    await expectGone(download, {
      code: "DOWNLOAD_MISMATCH",
      data: {
        name: modelName,
        expectedBytes: bytes.length,
        receivedBytes: bytes.length,
        expectedSha256: expected,
        sha256,
      },
    });
  });

  it("publishes another checksum than the catalogue: nothing is fetched", async () => {
    const download = await begin({ wanted: { sha256: "0".repeat(64) } });
    await expectNothing(download, {
      code: "DOWNLOAD_BROKEN",
      data: {
        host: host(),
        reason: `It offers a file with the checksum ${sha256} where ${"0".repeat(64)} was published.`,
      },
    });
    expect(download.asked()).toHaveLength(2);
  });

  it("publishes no checksum: length and first bytes are all there is to compare", async () => {
    const download = await begin({ published: false });
    expect((await settled(download.transfers, download.id)).state.kind).toBe("done");
    expect((await contentOf(download.folder)).equals(bytes)).toBe(true);
    expect(download.arrived).toMatchObject([{ sha256: null }]);
  });

  it("has only a weak ETag, or none, and publishes no checksum: bytes of several answers are never mixed", async () => {
    for (const etag of ['W/"weak"', null]) {
      const download = await begin({ published: false, etag });
      expect((await settled(download.transfers, download.id)).state.kind).toBe("done");
      expect((await contentOf(download.folder)).equals(bytes)).toBe(true);
      expect(download.asked().filter(({ headers }) => headers["range"] === undefined)).toHaveLength(
        1,
      );
    }
  });
});

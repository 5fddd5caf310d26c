import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import { contract } from "../../../electron/contract/index.ts";
import type { Transfer } from "../../../electron/contract/modelFiles.ts";
import { idOf, transfer } from "./fakeModels.ts";
import { createTransferStore, isOver, isUnderway, type TransferNews } from "./transferStore.ts";

/** A core that tells these lists one after another. */
function open(told: readonly (readonly Transfer[])[] = []) {
  const os = implement(contract).models;
  const asked: unknown[] = [];
  const store = createTransferStore(
    createRouterClient({
      models: {
        transfers: os.transfers.handler(async function* () {
          for (const transfers of told) yield { transfers: [...transfers] };
        }),
        download: os.download.handler(({ input, errors }) => {
          asked.push(input);
          if (input.kind === "catalogue") return { transferIds: [idOf(1)] };
          throw errors.DOWNLOAD_HOST({
            data: { host: "example.org", allowed: ["huggingface.co"] },
          });
        }),
        source: os.source.handler(({ input, errors }) => {
          if (input.kind === "catalogue") return { host: "mirror.example", name: "a.gguf" };
          throw errors.DOWNLOAD_ADDRESS({ data: { reason: "It is not https." } });
        }),
        pause: os.pause.handler(() => ({})),
        resume: os.resume.handler(({ errors }) => {
          throw errors.TRANSFER_MISSING({ data: {} });
        }),
        cancel: os.cancel.handler(() => ({})),
        dismissTransfers: os.dismissTransfers.handler(() => ({})),
      },
    }),
  );
  return { store, asked };
}

const running = transfer(1);
const later = transfer(1, { receivedBytes: 2e9 });
const paused = transfer(1, { state: { kind: "paused" } });
const done = transfer(1, { state: { kind: "done", modelId: idOf(7) } });

describe("files on their way", () => {
  it("tells news when one stops, goes on and arrives, not how far it is nor what was there before", async () => {
    const { store } = open([[running], [later], [paused], [running], [later], [done]]);
    const news: (TransferNews | null)[] = [];
    store.state.subscribe((now, before) => {
      if (now.news !== before.news) news.push(now.news);
    });
    await store.follow(new AbortController().signal);
    expect(news.map((one) => one?.what)).toEqual(["paused", "begun", "done"]);
    expect(store.state.getState().transfers).toEqual([done]);
  });

  it("tells a download that has begun since", async () => {
    const { store } = open([[], [running]]);
    await store.follow(new AbortController().signal);
    expect(store.state.getState().news).toEqual({
      id: idOf(1),
      name: "1.gguf",
      kind: "download",
      what: "begun",
    });
  });

  it("downloads only what was asked for, and says why it does not", async () => {
    const { store, asked } = open();
    expect(asked).toEqual([]);
    expect(await store.download({ kind: "catalogue", fileId: "a" })).toBeNull();
    expect(await store.download({ kind: "address", address: "https://example.org/a" })).toEqual({
      code: "DOWNLOAD_HOST",
      data: { host: "example.org", allowed: ["huggingface.co"] },
    });
    expect(asked).toHaveLength(2);
  });

  it("tells where a download would come from without downloading it, and why an address cannot be used", async () => {
    const { store, asked } = open();
    expect(await store.source({ kind: "catalogue", fileId: "a" })).toEqual({
      kind: "done",
      value: { host: "mirror.example", name: "a.gguf" },
    });
    expect(await store.source({ kind: "address", address: "http://a/b.gguf" })).toMatchObject({
      problem: { code: "DOWNLOAD_ADDRESS" },
    });
    expect(asked).toEqual([]);
  });

  it("remembers what a download was asked for with, to ask for it again", async () => {
    const { store } = open();
    expect(store.wantedOf(idOf(1))).toBeNull();
    await store.download({ kind: "catalogue", fileId: "a" });
    expect(store.wantedOf(idOf(1))).toEqual({ kind: "catalogue", fileId: "a" });
  });

  it("keeps why one could not go on until something else is done", async () => {
    const { store } = open();
    await store.resume(idOf(1));
    expect(store.state.getState().problem).toEqual({ code: "TRANSFER_MISSING", data: {} });
    await store.pause(idOf(1));
    expect(store.state.getState().problem).toBeNull();
  });

  it("tells what goes on from what is over", () => {
    const failure = { code: "DISK_FULL", data: {} } as const;
    const failed = (resumable: boolean) =>
      transfer(1, { state: { kind: "failed", failure, resumable } });
    const waiting = transfer(1, { state: { kind: "waiting", retryInMs: 5, failure } });
    expect([running, waiting, paused, failed(true), failed(false), done].map(isUnderway)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect([running, waiting, paused, failed(true), failed(false), done].map(isOver)).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

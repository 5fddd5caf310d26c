import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { afterAll, expect, test } from "vitest";
import { automaticLoad } from "../contract/models.ts";
import { inspectGguf } from "./gguf.ts";
import { quietLog } from "./modelFixture.ts";
import { processPort } from "./processPort.ts";
import { siblingEntry } from "../host/siblingEntry.ts";
import { startWorkerProcess, type WorkerClient } from "./workerProcess.ts";

const models = fileURLToPath(new URL("../../../shared/data/models", import.meta.url));
const trained = `${models}/stories260K.gguf`;
const reference = `${models}/stories260K.greedy.json`;
const isThere = existsSync(trained) && existsSync(reference);

const worker = startWorkerProcess(quietLog);
afterAll(() => worker.kill("SIGKILL"));

test.skipIf(!isThere)(
  "greedy token ids from the start token equal the reference (needs ../shared/data/models)",
  async () => {
    const { greedy_ids: expected } = JSON.parse(readFileSync(reference, "utf8")) as {
      greedy_ids: number[];
    };
    const loading = await worker.client.load({
      use: "answers",
      file: await inspectGguf(trained),
      fileKey: "trained",
      options: automaticLoad,
      adapterBytes: 0,
      avoidGpu: false,
      availableBytes: null,
      headFolder: null,
      saveHeadAfterMs: 0,
      freeSamplesAfterMs: 0,
    });
    const events = [];
    for await (const event of loading) events.push(event);
    expect(events.at(-1)).toMatchObject({ type: "loaded" });

    const generating = await worker.client.generate({
      id: "greedy",
      segments: [],
      headLength: 0,
      temperature: 0,
      topP: 0.9,
      seed: 1,
      maxTokens: expected.length,
      stop: [],
      citable: null,
      withTokenIds: true,
    });
    let ids: readonly number[] | undefined;
    for await (const event of generating) if (event.type === "done") ids = event.tokenIds;
    expect(expected).toHaveLength(256);
    expect(ids).toEqual(expected);
  },
);

test("a worker whose parent goes away ends by itself", async () => {
  const orphan = fork(siblingEntry("worker", import.meta.url), {
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const client = createORPCClient<WorkerClient>(new RPCLink({ port: processPort(orphan) }));
  expect(await client.status()).toMatchObject({ pid: orphan.pid, loaded: false });
  orphan.disconnect();
  const [, signal] = await once(orphan, "exit");
  expect(signal).toBe("SIGKILL");
});

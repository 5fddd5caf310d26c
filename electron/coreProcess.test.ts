// oxlint-disable unicorn/require-post-message-target-origin -- a port has no origin
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Contract } from "./contract/index.ts";
import type { Failure } from "./contract/failure.ts";
import { launchCore } from "./desktop/launchCore.ts";
import { unpackFrame, type FromCore } from "./desktop/messages.ts";
import { createRelay } from "./desktop/relay.ts";
import { superviseCore, type SupervisedCore } from "./desktop/superviseCore.ts";
import type { Recovery } from "./store/recoverStore.ts";
import { bundledProgram } from "./testing/bundledProgram.ts";

/** A busy machine may take its time; what is waited for comes or the test fails. */
const patient = { timeout: 20_000 };

/** The desktop shell without its window: the real core in its real process, a real port for each page. */
function openDesktop(dataFolder: string, recovery: Recovery | null = null) {
  const children: ReturnType<typeof launchCore>[] = [];
  const said: FromCore[] = [];
  const refusals: Failure[] = [];
  const program = bundledProgram("coreProcess");
  const relay = createRelay((message) => core.send(message));
  const launch = () => {
    const child = launchCore({ node: process.execPath, core: program, dataFolder, recovery });
    children.push(child);
    return child;
  };
  const core = superviseCore(launch, {
    said: (message) => {
      said.push(message);
      if (message.type === "ready") relay.coreReady();
      if (message.type === "frame") relay.deliver(message.page, unpackFrame(message.frame));
      if (message.type === "pick") {
        core.send({ type: "picked", request: message.request, path: "/models/m.gguf" });
      }
    },
    lost: relay.coreLost,
    refused: (failure) => refusals.push(failure),
    gaveUp: (errors) => {
      throw new Error(errors);
    },
  });
  cores.push(core);
  core.start();

  function openPage() {
    const { port1, port2 } = new MessageChannel();
    ports.push(port2);
    relay.connect({
      on: (event: "message" | "close", listener: (event: { data: unknown }) => void) =>
        port1.on(event, (data: unknown) => listener({ data })),
      postMessage: (frame) => port1.postMessage(frame),
      start: () => port1.start(),
      close: () => port1.close(),
    });
    const closed = new Promise<void>((resolve) => port2.once("close", () => resolve()));
    const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }));
    return { client, closed, port: port2 };
  }
  return { core, openPage, children, said, refusals };
}

let folder: string;
const cores: SupervisedCore[] = [];
const ports: MessagePort[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-core-"));
});
afterEach(async () => {
  for (const port of ports.splice(0)) port.close();
  await Promise.all(cores.splice(0).map((core) => core.stop()));
  await rm(folder, { recursive: true, force: true });
});

const themes = (said: readonly FromCore[]) =>
  said.flatMap((message) => (message.type === "theme" ? [message.theme] : []));

it("answers a page across the relay, and tells the window its theme", async () => {
  const { openPage, said } = openDesktop(folder);
  const { client } = openPage();
  expect(await client.app.info()).toMatchObject({ shell: "desktop", dataFolder: folder });
  await client.settings.update({ theme: "dark" });
  await expect.poll(() => themes(said), patient).toEqual(["system", "dark"]);
});

it("asks the window for its file dialog", async () => {
  const { client } = openDesktop(folder).openPage();
  expect(await client.models.pick()).toEqual({ path: "/models/m.gguf" });
});

it("serves several pages at once and survives nonsense from one of them", async () => {
  const { openPage, children } = openDesktop(folder);
  const first = openPage();
  const second = openPage();
  const states = await first.client.models.watch();
  expect((await states.next()).value).toEqual({ kind: "none" });
  for (const nonsense of ["", "{", "null", "[]"]) second.port.postMessage(nonsense);
  expect(await second.client.app.info()).toMatchObject({ shell: "desktop" });
  second.port.close();
  expect(await first.client.app.info()).toMatchObject({ shell: "desktop" });
  await states.return();
  expect(children).toHaveLength(1);
});

it("comes back with what was saved after its process is killed", async () => {
  const { openPage, children } = openDesktop(folder);
  const before = openPage();
  const { version } = await before.client.notice.get();
  const { acknowledgedAt } = await before.client.notice.acknowledge({ version });
  expect(acknowledgedAt).not.toBeNull();

  children[0]?.kill("SIGKILL");
  await before.closed;

  const after = openPage();
  expect(await after.client.notice.get()).toMatchObject({ version, acknowledgedAt });
  expect(children).toHaveLength(2);
});

it("is refused a folder that another core holds, and is not started again", async () => {
  await openDesktop(folder).openPage().client.app.info();
  const { refusals, children } = openDesktop(folder);
  await expect
    .poll(() => refusals, patient)
    .toMatchObject([{ code: "ALREADY_RUNNING", data: { folder } }]);
  expect(children).toHaveLength(1);
});

it("refuses a damaged database until the student has chosen how to go on", async () => {
  await writeFile(join(folder, "viva.db"), "this is no database, and long enough to be told so");
  const damaged = openDesktop(folder);
  await expect
    .poll(() => damaged.refusals, patient)
    .toMatchObject([{ code: "DATA_DAMAGED", data: { backups: [] } }]);
  const { client } = openDesktop(folder, "empty").openPage();
  expect(await client.conversations.list({ search: "", limit: 1, offset: 0 })).toMatchObject({
    total: 0,
  });
});

it("saves and ends by itself when the window's process is gone", async () => {
  const { openPage, children } = openDesktop(folder);
  await openPage().client.app.info();
  const [child] = children;
  child?.disconnect();
  await expect.poll(() => child?.exitCode, patient).toBe(0);
});

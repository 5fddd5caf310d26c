import { spawn, type ChildProcess } from "node:child_process";
import { afterEach, expect, it } from "vitest";
import { superviseCore, type Patience, type SupervisedCore } from "./superviseCore.ts";

/** A busy machine may take its time; what is waited for comes or the test fails. */
const patient = { timeout: 20_000 };

const quick: Patience = { delays: [1, 1], healthyAfter: 60_000, stopWithin: 60_000 };
const cores: SupervisedCore[] = [];
afterEach(async () => {
  await Promise.all(cores.splice(0).map((core) => core.stop()));
});

/** Supervises real processes that run these programs, one after the other; the last one again and again. */
function supervise(programs: readonly string[], patience: Patience = quick) {
  const heard: unknown[] = [];
  const children: ChildProcess[] = [];
  const launch = () => {
    const program = programs[Math.min(children.length, programs.length - 1)] ?? "";
    const child = spawn(process.execPath, ["-e", program], {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    children.push(child);
    return child;
  };
  const core = superviseCore(
    launch,
    {
      said: (message) => heard.push(message.type),
      lost: () => heard.push("lost"),
      refused: (failure) => heard.push(failure),
      gaveUp: (errors) => heard.push({ gaveUp: errors }),
    },
    patience,
  );
  cores.push(core);
  core.start();
  return { core, heard, children };
}

const dies = `console.error("out of luck"); process.exitCode = 3`;
const lives = `process.send({ type: "ready" }); process.on("message", ({ type }) => {
  if (type === "stop") process.disconnect(); else process.send({ type: "frame", page: 1, frame: type });
})`;

it("starts a core that died again, and gives it the messages that follow", async () => {
  const { core, heard } = supervise([dies, lives]);
  await expect.poll(() => heard, patient).toEqual(["lost", "ready"]);
  core.send({ type: "open", page: 1 });
  await expect.poll(() => heard, patient).toEqual(["lost", "ready", "frame"]);
});

it("gives up after its last delay, with the last words of the core, and starts again when told", async () => {
  const { core, heard, children } = supervise([dies, dies, dies, lives]);
  await expect
    .poll(() => heard, patient)
    .toEqual(["lost", "lost", "lost", { gaveUp: expect.stringContaining("out of luck") }]);
  expect(children).toHaveLength(3);
  core.start();
  await expect.poll(() => heard.at(-1), patient).toBe("ready");
});

it("counts only deaths in a row: a core that was well for long has its first delay again", async () => {
  const { heard, children } = supervise([dies, dies, dies, dies, lives], {
    ...quick,
    healthyAfter: 0,
  });
  await expect.poll(() => heard.at(-1), patient).toBe("ready");
  expect(children).toHaveLength(5);
});

it("does not start a core again that refused", async () => {
  const failure = { code: "ALREADY_RUNNING", data: { folder: "/data", pid: 7 } };
  const refuses = `process.send({ type: "refused", failure: ${JSON.stringify(failure)} }, () => process.exit())`;
  const { heard, children } = supervise([refuses, dies]);
  await expect.poll(() => heard, patient).toEqual(["lost", failure]);
  await expect.poll(() => children[0]?.exitCode, patient).toBe(0);
  expect(children).toHaveLength(1);
});

it("says what kept a core from starting at all", async () => {
  const heard: string[] = [];
  const core = superviseCore(
    () => spawn("/nowhere/node", [], { stdio: ["ignore", "ignore", "pipe", "ipc"] }),
    {
      said: () => undefined,
      lost: () => undefined,
      refused: () => undefined,
      gaveUp: (errors) => heard.push(errors),
    },
    quick,
  );
  core.start();
  await expect
    .poll(() => heard, patient)
    .toEqual([expect.stringContaining("/nowhere/node ENOENT")]);
});

it("stops a core by asking it", async () => {
  const { core, heard, children } = supervise([lives]);
  await expect.poll(() => heard, patient).toEqual(["ready"]);
  await core.stop();
  expect(children[0]).toMatchObject({ exitCode: 0, signalCode: null });
  expect(heard).toEqual(["ready"]);
  core.send({ type: "open", page: 1 });
});

it("kills a core that does not stop", async () => {
  const deaf = `process.send({ type: "ready" }); process.on("message", () => {})`;
  const { core, heard, children } = supervise([deaf], { ...quick, stopWithin: 20 });
  await expect.poll(() => heard, patient).toEqual(["ready"]);
  await core.stop();
  expect(children[0]?.signalCode).toBe("SIGKILL");
});

it("does not start again while it waits to be stopped", async () => {
  const { core, heard, children } = supervise([dies], { ...quick, delays: [60_000] });
  await expect.poll(() => heard, patient).toEqual(["lost"]);
  await core.stop();
  expect(children).toHaveLength(1);
});

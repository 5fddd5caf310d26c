import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { quietLog } from "./modelFixture.ts";
import { hasDied, whileAlive } from "./workerFailure.ts";
import { startWorkerProcess } from "./workerProcess.ts";

test("calls leave nothing behind on a worker, and end with it", async () => {
  const worker = startWorkerProcess(quietLog);
  for (let call = 0; call < 5; call++) await whileAlive(worker, worker.client.status());
  expect(getEventListeners(worker.death, "abort")).toHaveLength(0);

  const unanswered = whileAlive(worker, new Promise(() => {}));
  worker.kill("SIGKILL");
  await expect(unanswered).rejects.toThrow("SIGKILL");
  await expect(whileAlive(worker, new Promise(() => {}))).rejects.toThrow("SIGKILL");
  expect(await hasDied(worker)).toBe(true);
  expect(getEventListeners(worker.death, "abort")).toHaveLength(0);
});

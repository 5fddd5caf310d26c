import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { lockFolder } from "./lockFolder.ts";
import { failureOf } from "./testing/failureOf.ts";
import { startScript } from "./testing/runScript.ts";
import { temporaryFolder } from "./testing/openTestStore.ts";

/** Starts a process that locks the folder and waits for its word: "locked" or the failure. */
async function startOwner(folder: string): Promise<{ child: ChildProcess; told: unknown }> {
  const child = startScript("holdLock.ts", [folder]);
  if (!child.stdout) throw new Error("no stdout");
  const [line] = await once(child.stdout.setEncoding("utf8"), "data");
  return { child, told: JSON.parse(String(line)) };
}

const alreadyRunning = (folder: string, pid: number | undefined) => ({
  code: "ALREADY_RUNNING",
  data: { folder, pid },
});

describe("the lock of a data folder", () => {
  it("is held once in a process, until it is released", () => {
    const folder = temporaryFolder();
    const lock = lockFolder(folder);
    expect(failureOf(() => lockFolder(folder))).toEqual(alreadyRunning(folder, process.pid));
    lock.release();
    lock.release();
    lockFolder(folder).release();
  });

  it("does not keep out another folder", () => {
    const lock = lockFolder(temporaryFolder());
    lockFolder(temporaryFolder()).release();
    lock.release();
  });

  it("names its owner to another process, and is free at once after kill -9", async () => {
    const folder = temporaryFolder();
    for (let round = 0; round < 3; round++) {
      const owner = await startOwner(folder);
      expect(owner.told).toBe("locked");
      expect((await startOwner(folder)).told).toEqual(alreadyRunning(folder, owner.child.pid));
      expect(failureOf(() => lockFolder(folder))).toEqual(alreadyRunning(folder, owner.child.pid));
      owner.child.kill("SIGKILL");
      await once(owner.child, "exit");
    }
    lockFolder(folder).release();
  });

  it("goes to exactly one of several processes that start together", async () => {
    const folder = temporaryFolder();
    const owners = await Promise.all(Array.from({ length: 4 }, () => startOwner(folder)));
    const winners = owners.filter(({ told }) => told === "locked");
    expect(winners).toHaveLength(1);
    const refused = owners.filter(({ told }) => told !== "locked").map(({ told }) => told);
    expect(refused).toEqual(
      Array.from({ length: 3 }, () => alreadyRunning(folder, winners[0]?.child.pid)),
    );
  });
});

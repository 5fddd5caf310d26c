import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const program = fileURLToPath(new URL("./start.ts", import.meta.url));

function start(...args: string[]) {
  // A folder that must not come into being: neither gets as far as opening one.
  const env = { ...process.env, VIVA_DATA: join(tmpdir(), "viva-start-must-not-exist") };
  return spawnSync(process.execPath, [program, ...args], {
    encoding: "utf8",
    env,
    timeout: 20_000,
  });
}

it("explains itself", () => {
  const { status, stdout } = start("--help");
  expect(status).toBe(0);
  expect(stdout).toContain("npm start");
});

it("says in words what it does not understand, and ends with 2", () => {
  const { status, stdout, stderr } = start("--port", "none");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("--port is not right");
  expect(stderr).not.toContain("    at ");
});

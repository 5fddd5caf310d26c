import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { traceNetwork, whyNotTraced } from "./offline/traceNetwork.ts";

/**
 * Runs the end-to-end tests, where the system allows it, without any network but loopback and under strace: one
 * address beyond this computer, of Viva or of anything it starts, fails the run.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const playwright = [
  "node_modules/@playwright/test/cli.js",
  "test",
  "--config",
  "e2e/playwright.config.ts",
];
const args = [...playwright, ...process.argv.slice(2)];

const reason = whyNotTraced();
if (reason === null) {
  const { status, foreign } = await traceNetwork(process.execPath, args, { cwd: root });
  for (const { process, address } of foreign) {
    console.error(`Not only this computer: ${process} turned to ${address}`);
  }
  if (foreign.length === 0) console.log("\nno address but loopback, in an empty network");
  process.exitCode = status === 0 && foreign.length > 0 ? 1 : (status ?? 1);
} else {
  console.log(`The network is not watched: ${reason}`);
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  process.exitCode = status ?? 1;
}

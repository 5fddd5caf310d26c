import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { aptInstall } from "./aptInstall.ts";
import { findBrowser } from "./findBrowser.ts";
import { whyNotTraced } from "./offline/traceNetwork.ts";

/** The README's test command: every check in turn, all of them run, one verdict at the end. */
const root = fileURLToPath(new URL("..", import.meta.url));
const results = join(root, "e2e/results");
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const totals = { passed: 0, failed: 0, skipped: 0 };
const skipped: string[] = [];
const failedSteps: string[] = [];

const hasBrowser = findBrowser() !== null || aptInstall("chromium");
if (whyNotTraced() !== null) aptInstall("strace", "iproute2");
const untraced = whyNotTraced();
if (untraced !== null) count("skipped", `no address but loopback is turned to: ${untraced}`);

step("types", ["run", "--silent", "types"]);
step("lint", ["run", "--silent", "lint"]);
step("format", ["run", "--silent", "format:check"]);
step("unit tests", ["run", "--silent", "test:unit"]);
addVitest(join(results, "unit.json"));
step("build", ["run", "--silent", "build"]);
if (!hasBrowser) {
  console.log(
    "\n--- end-to-end tests cannot run: no Chromium found; install one, or name it in VIVA_BROWSER",
  );
  failedSteps.push("end-to-end tests");
  totals.failed += 1;
} else {
  step("end-to-end tests", ["run", "--silent", "test:e2e"]);
  addPlaywright(join(results, "e2e.json"));
}

if (skipped.length > 0)
  console.log(`\nSkipped, and why:\n${skipped.map((s) => `- ${s}`).join("\n")}`);
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(", ")}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = failedSteps.length > 0 || totals.failed > 0 ? 1 : 0;

function step(name: string, npmArguments: string[]) {
  const started = performance.now();
  console.log(`\n--- ${name}`);
  const { status } = spawnSync("npm", npmArguments, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  console.log(
    `--- ${name}: ${status === 0 ? "ok" : "FAILED"} after ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  if (status !== 0) failedSteps.push(name);
}

type VitestReport = {
  testResults: {
    assertionResults: { status: string; fullName: string }[];
  }[];
};

function addVitest(file: string) {
  const report = read(file) as VitestReport | null;
  for (const test of report?.testResults.flatMap((result) => result.assertionResults) ?? []) {
    const status = test.status === "passed" || test.status === "failed" ? test.status : "skipped";
    count(status, test.fullName);
  }
}

type PlaywrightSuite = {
  title: string;
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    tests: { status: string; annotations: { type: string; description?: string }[] }[];
  }[];
};

function addPlaywright(file: string) {
  const report = read(file) as { suites: PlaywrightSuite[] } | null;
  const visit = (suite: PlaywrightSuite) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        const reason = test.annotations.find(({ type }) => type === "skip")?.description;
        const status =
          test.status === "skipped"
            ? "skipped"
            : test.status === "unexpected"
              ? "failed"
              : "passed";
        count(status, `${spec.title}${reason ? `: ${reason}` : ""}`);
      }
    }
    suite.suites?.forEach(visit);
  };
  report?.suites.forEach(visit);
}

function count(status: keyof typeof totals, title: string) {
  totals[status] += 1;
  if (status === "skipped") skipped.push(title);
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    console.log(`no report at ${file}`);
    failedSteps.push("a report");
    return null;
  }
}

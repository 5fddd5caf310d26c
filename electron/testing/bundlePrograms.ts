import { globSync } from "node:fs";
import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { bundle, programs } from "../bundle.ts";
import { withPackages } from "./withPackages.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Before all tests: bundles what they start as processes, as the build does; sources take twice as long to start. */
export default async function bundlePrograms(project: TestProject) {
  const folder = join(root, "e2e/results", `programs-${process.pid}`);
  const killed = globSync("electron/**/testing/*UntilKilled.ts", { cwd: root });
  const theirs = Object.fromEntries(killed.map((path) => [basename(path, ".ts"), path]));
  await bundle({ ...programs, ...theirs }, "esm", folder, withPackages);
  project.provide("programs", folder);
  return () => rm(folder, { recursive: true, force: true });
}

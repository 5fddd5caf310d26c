import { execFile } from "node:child_process";
import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The paths that git tracks; null outside a checkout, or where there is no git. */
async function trackedPaths(): Promise<readonly string[] | null> {
  const list = ["ls-files", "-z"];
  const options = { cwd: root, maxBuffer: 16 * 1024 * 1024 };
  const said = await promisify(execFile)("git", list, options).catch(() => null);
  return said?.stdout.split("\0").filter((path) => path !== "") ?? null;
}

it("the repository's files are 20 MB at most", async ({ skip }) => {
  const paths = await trackedPaths();
  if (paths === null || !paths.includes("package.json")) return skip("this is no git checkout");
  const sizes = await Promise.all(
    paths.map(async (path) => (await lstat(join(root, path)).catch(() => null))?.size ?? 0),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(1_000_000);
  expect(bytes).toBeLessThanOrEqual(20_000_000);
});

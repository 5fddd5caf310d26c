import { execFileSync } from "node:child_process";
import { open, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { slowModel } from "./models/tinyModel.ts";
import { expect, test } from "./open.ts";
import {
  acknowledge,
  answer,
  answered,
  chooseModel,
  loadModel,
  send,
  startAsking,
} from "./pages/vivaPage.ts";
import { commandLine, withDescendants } from "./processes.ts";

test("a bad model file is refused with its reason, and the app goes on", async ({
  openPage,
  tinyModel,
  dataFolder,
}) => {
  const good = await tinyModel();
  const at = (name: string) => join(dataFolder, name);
  await writeFile(at("empty.gguf"), "");
  await writeFile(at("text.gguf"), "This is not a model.\n".repeat(10));
  await writeFile(at("truncated.gguf"), await readFile(good));
  await truncate(at("truncated.gguf"), 2_000_000);
  const huge = Buffer.alloc(24);
  huge.write("GGUF");
  huge.writeUInt32LE(3, 4);
  huge.writeBigUInt64LE(2n ** 62n, 16);
  await writeFile(at("huge.gguf"), huge);
  await tinyModel({ architecture: "bert", name: "Other" });

  const page = await openPage();
  await acknowledge(page);
  const cases: [string, RegExp][] = [
    [at("missing.gguf"), /not (there|found)|no such file|does not exist/i],
    [at("empty.gguf"), /empty/i],
    [at("text.gguf"), /not a GGUF/i],
    [at("truncated.gguf"), /incomplete|truncated|cut/i],
    [at("huge.gguf"), /damaged|cannot be right|not (a )?valid|claims/i],
    [at("tiny-2.gguf"), /bert/i],
  ];
  for (const [path, reason] of cases) {
    await chooseModel(page, path);
    await expect(page.getByText(reason).first()).toBeVisible();
    await page.reload();
  }
  await loadModel(page, good);
});

test("a worker killed in the middle of an answer costs nothing that was written", async ({
  openPage,
  viva,
  tinyModel,
}) => {
  const page = await openPage();
  await startAsking(page, await tinyModel(slowModel));
  await send(page, "Tell me everything.");
  const article = answer(page, 1);
  await expect(article).toContainText("filter", { timeout: 30_000 });
  killWorkerOf(viva.process.pid ?? -1);
  await expect(article.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(article).toContainText("filter");
  await article.getByRole("button", { name: "Try again" }).click();
  await expect(article).toContainText("filter", { timeout: 30_000 });
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await answered(page, 1);
  await expect(article.getByText("2 / 2")).toBeVisible();
});

test("a second instance on the same folder says so and does not start", async ({
  viva,
  dataFolder,
}) => {
  expect(viva.launchUrl).toContain("127.0.0.1");
  const run = () =>
    execFileSync(process.execPath, ["dist/start.js", "--web", "--no-open", "--data", dataFolder], {
      stdio: "pipe",
    });
  expect(run).toThrow(/already running/i);
});

test("a damaged database is kept aside and a backup is offered", async ({
  dataFolder,
  openPage,
  viva,
}) => {
  const page = await openPage();
  await acknowledge(page);
  await viva.close();
  const file = await open(join(dataFolder, "viva.db"), "r+");
  await file.write(Buffer.alloc(8192, 0x5a), 0, 8192, 0);
  await file.close();
  const run = () =>
    execFileSync(process.execPath, ["dist/start.js", "--web", "--no-open", "--data", dataFolder], {
      stdio: "pipe",
    });
  expect(run).toThrow(/damaged[^]*--recover/i);
});

/** Ends the native worker below this process as the kernel would. */
function killWorkerOf(parent: number) {
  const isWorker = (pid: number) => commandLine(pid).some((part) => part.endsWith("worker.js"));
  const workers = withDescendants([parent]).filter(isWorker);
  expect(workers).not.toEqual([]);
  for (const pid of workers) process.kill(pid, "SIGKILL");
}

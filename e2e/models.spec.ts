import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { writeTinyModel } from "./models/tinyModel.ts";
import { expect, test as base } from "./open.ts";
import {
  acknowledge,
  addModel,
  askForDownload,
  listedModel,
  openScreen,
  placeField,
  tabTo,
  transferOf,
} from "./pages/vivaPage.ts";
import { startFileServer, type FileServer } from "./servers/fileServer.ts";
import { ownCertificate } from "./servers/testCertificates.ts";
import { startVivaWith, type RunningViva } from "./startViva.ts";

/** For what the worker or a transfer has to do first. */
const slow = { timeout: 30_000 } as const;

type Fixtures = {
  /** Stands where Hugging Face would. */
  readonly mirror: FileServer;
  /** Starts Viva so that it asks this mirror. */
  readonly start: () => Promise<RunningViva>;
};

const test = base.extend<Fixtures>({
  mirror: async ({}, use) => {
    const mirror = await startFileServer();
    await use(mirror);
    await mirror.close();
  },
  start: async ({ dataFolder, mirror }, use) => {
    const trusted = join(dataFolder, "trusted.pem");
    await writeFile(trusted, ownCertificate.cert);
    const started: RunningViva[] = [];
    await use(async () => {
      const viva = await startVivaWith(dataFolder, {
        HF_ENDPOINT: `https://127.0.0.1:${mirror.port}`,
        NODE_EXTRA_CA_CERTS: trusted,
      });
      started.push(viva);
      return viva;
    });
    await Promise.all(started.map((viva) => viva.close()));
  },
});

/** The card of the model in memory. */
function current(page: Page): Locator {
  return page.getByRole("region", { name: "Current model" });
}

async function chooseAction(page: Page, name: string, action: string): Promise<void> {
  await page.getByRole("button", { name: `Actions for ${name}` }).click();
  await page.getByRole("menuitem", { name: action }).click();
}

/** What lies in the folder of models; locks aside. */
async function filesOf(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !name.endsWith(".lock"));
}

async function addOnly(page: Page, path: string): Promise<void> {
  await addModel(page, path);
  await page.getByRole("button", { name: "Only add to the list" }).click();
}

test("a model is named by its path, fits, loads, is tested, makes room for another, and is taken off the list and back", async ({
  openPage,
  tinyModel,
}) => {
  test.setTimeout(180_000);
  const kidneyPath = await tinyModel({ name: "Kidney tiny" });
  const heartPath = await tinyModel({ name: "Heart tiny", seed: 2 });
  const page = await openPage();
  await acknowledge(page);
  await addOnly(page, kidneyPath);
  const kidney = listedModel(page, "Kidney tiny");
  await expect(kidney).toContainText(/Fits\s*needs [\d.]+ (?:[kMG]B )?of [\d.]+ GB/);
  await expect(kidney).toContainText("not known yet");
  await kidney.getByText("What it needs").click();
  await expect(kidney).toContainText(/Keys and values of the context\s*[\d.]+ [kMG]B/);
  await expect(kidney).toContainText(/Together, at its peak\s*[\d.]+ [kMG]B/);

  await kidney.getByRole("button", { name: "Load Kidney tiny" }).click();
  await expect(current(page)).toContainText("Kidney tiny");
  await expect(kidney).toContainText("In memory", slow);
  for (const tests of [1, 2]) {
    await kidney.getByRole("button", { name: "Test the speed of Kidney tiny" }).click();
    await expect(page.getByText("Kidney tiny was tested")).toHaveCount(tests, slow);
  }
  await expect(kidney).toContainText(/[\d.,]+ tokens\/s\s*measured/);
  await chooseAction(page, "Kidney tiny", "Speed history…");
  const history = page.getByRole("dialog", { name: "Speed of Kidney tiny" });
  await expect(history.getByRole("row")).toHaveCount(3);
  await expect(history).toContainText(/The last test wrote [\d.,]+ tokens a second/);
  await page.keyboard.press("Escape");

  await addOnly(page, heartPath);
  const heart = listedModel(page, "Heart tiny");
  await heart.getByRole("button", { name: "Load Heart tiny" }).click();
  await expect(heart).toContainText("In memory", slow);
  await expect(kidney).not.toContainText("In memory");
  await current(page).getByRole("button", { name: "Unload" }).click();
  await expect(current(page)).toContainText("No model is loaded.");

  await chooseAction(page, "Kidney tiny", "Remove from the list");
  await expect(kidney).toHaveCount(0);
  expect(existsSync(kidneyPath)).toBe(true);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(kidney).toContainText("Fits");
});

test("by keyboard alone: a file of the folder browser is loaded and unloaded, a folder is looked through", async ({
  openPage,
  tinyModel,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  const folder = join(dataFolder, "Semester 5");
  await mkdir(folder);
  for (const [file, name] of [
    ["a.gguf", "Kidney tiny"],
    ["b.gguf", "Heart tiny"],
  ] as const) {
    await rename(await tinyModel({ name }), join(folder, file));
  }
  const page = await openPage();
  await acknowledge(page);
  await openScreen(page, "Models");
  const press = async (target: Locator) => {
    await tabTo(page, target);
    await page.keyboard.press("Enter");
  };
  await press(page.getByRole("button", { name: "Choose a model file…" }));
  const dialog = page.getByRole("dialog", { name: "Choose a model file" });
  await tabTo(page, dialog.getByRole("textbox", { name: "Folder or file path" }));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(dirname(join(folder, "a.gguf")));
  await page.keyboard.press("Enter");
  await press(dialog.getByRole("button", { name: /^a\.gguf/ }));
  const chosen = page.getByRole("region", { name: "Chosen file" });
  await press(chosen.getByRole("button", { name: "Load", exact: true }));
  await expect(listedModel(page, "Kidney tiny")).toContainText("In memory", slow);
  await press(current(page).getByRole("button", { name: "Unload" }));
  await expect(current(page)).toContainText("No model is loaded.");

  await tabTo(page, placeField(page));
  await page.keyboard.type(folder);
  await page.keyboard.press("Enter");
  const found = page.getByRole("dialog", { name: "Models in this folder" });
  await expect(found.getByRole("listitem").filter({ hasText: "Kidney tiny" })).toContainText(
    "in your list",
  );
  await press(found.getByRole("button", { name: "Add 1 model" }));
  await expect(listedModel(page, "Heart tiny")).toContainText("Fits");
});

test("a file is copied by choice; the copy is Viva's own and is deleted only when that is confirmed", async ({
  openPage,
  tinyModel,
}) => {
  const original = await tinyModel({ name: "Kidney tiny" });
  const page = await openPage();
  await acknowledge(page);
  await addModel(page, original);
  await page.getByRole("radio", { name: "Copy it into Viva's folder" }).check();
  await page.getByRole("button", { name: "Copy it", exact: true }).click();
  const kidney = listedModel(page, "Kidney tiny");
  await expect(kidney).toContainText("copied by Viva", slow);
  const copy = (await kidney.getByTitle(/\.gguf$/).getAttribute("title")) ?? "";
  expect(copy).not.toBe(original);
  expect((await readFile(copy)).equals(await readFile(original))).toBe(true);
  await chooseAction(page, "Kidney tiny", "Delete the file…");
  const dialog = page.getByRole("dialog", { name: "Delete Kidney tiny?" });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  expect(existsSync(copy)).toBe(true);
  await chooseAction(page, "Kidney tiny", "Delete the file…");
  await dialog.getByRole("button", { name: "Delete the file" }).click();
  await expect(kidney).toHaveCount(0);
  expect(existsSync(copy)).toBe(false);
  expect(existsSync(original)).toBe(true);
});

test("a download is paused, outlives Viva, goes on where it was, is verified, loads and is deleted", async ({
  page,
  start,
  mirror,
  dataFolder,
}) => {
  test.setTimeout(180_000);
  const original = join(dataFolder, "original.gguf");
  await writeTinyModel(original, { name: "Kidney from afar" });
  const bytes = await readFile(original);
  const address = "https://huggingface.co/study/kidney/resolve/main/kidney.Q4_K_M.gguf";
  mirror.serve("/study/kidney/resolve/main/kidney.Q4_K_M.gguf", { bytes });
  const name = "kidney.Q4_K_M.gguf";

  const viva = await start();
  const host = `127.0.0.1:${mirror.port}`;
  await page.goto(viva.launchUrl);
  await acknowledge(page);
  const asking = await askForDownload(page, address);
  await expect(asking).toContainText(address);
  await expect(asking).toContainText(`${host}, in place of huggingface.co`);
  await expect(asking).toContainText(`This connects to ${host} over the internet`);
  expect(mirror.seen).toEqual([]);
  mirror.failAlways({ kind: "stall", afterBytes: Math.floor(bytes.length / 2) });
  await asking.getByRole("button", { name: "Download", exact: true }).click();
  await expect(placeField(page)).toBeFocused();
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Downloads and copies" })).toBeFocused();
  const row = transferOf(page, name);
  await expect(row).toContainText(/Downloading · [1-9][\d.]* of 6\.\d MB · \d+ %/, slow);
  await row.getByRole("button", { name: `Pause ${name}` }).click();
  await expect(row).toContainText("Paused; what has come is kept");
  await expect(listedModel(page, "Kidney from afar")).toHaveCount(0);
  await viva.kill();

  const asked = mirror.seen.length;
  const again = await start();
  await page.goto(again.launchUrl);
  await openScreen(page, "Models");
  await expect(row).toContainText("Paused; what has come is kept");
  await expect(row).toContainText(/[1-9][\d.]* of 6\.\d MB/);
  await expect(listedModel(page, "Kidney from afar")).toHaveCount(0);
  // Nothing goes on by itself: not one request since the start.
  expect(mirror.seen).toHaveLength(asked);
  mirror.failAlways(null);
  await row.getByRole("button", { name: `Resume ${name}` }).click();
  await expect(row).toContainText("Arrived, compared and in your list", slow);
  const model = listedModel(page, "Kidney from afar");
  await expect(model).toContainText("downloaded by Viva");
  const path = (await model.getByTitle(/\.gguf$/).getAttribute("title")) ?? "";
  expect((await readFile(path)).equals(bytes)).toBe(true);

  await model.getByRole("button", { name: "Load Kidney from afar" }).click();
  await expect(model).toContainText("In memory", slow);
  await chooseAction(page, "Kidney from afar", "Delete the file…");
  await page.getByRole("dialog").getByRole("button", { name: "Delete the file" }).click();
  await expect(model).toHaveCount(0);
  expect(existsSync(path)).toBe(false);
});

const grouped = (count: number) => count.toLocaleString("en-US");

test("what is not what was published is told with both counts or both checksums, and is never listed", async ({
  page,
  start,
  mirror,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  const original = join(dataFolder, "original.gguf");
  await writeTinyModel(original, { name: "Kidney from afar" });
  const bytes = await readFile(original);
  // Of the first the catalogue knows the checksum, of the second the exact size too.
  const oneFile = "/TheBloke/meditron-7B-GGUF/resolve/main/meditron-7b.Q4_0.gguf";
  const another = "/QuantFactory/meditron-7b-GGUF/resolve/main/meditron-7b.Q3_K_M.gguf";
  mirror.serve(oneFile, { bytes, published: false });
  mirror.serve(another, { bytes, published: false });
  const viva = await start();
  await page.goto(viva.launchUrl);
  await acknowledge(page);
  const fetched = async (path: string) => {
    const asking = await askForDownload(page, `https://huggingface.co${path}`);
    await asking.getByRole("button", { name: "Download", exact: true }).click();
    return transferOf(page, path.split("/").at(-1) ?? "");
  };

  const wrong = await fetched(oneFile);
  await expect(wrong).toContainText("did not arrive as it was published", slow);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await expect(wrong).toContainText(
    `${grouped(bytes.length)} bytes) came, but their checksum is ${sha256} instead of 4b51ef2491cef2ba`,
  );
  const asked = mirror.seen.length;
  await wrong.getByRole("button", { name: "Download meditron-7b.Q4_0.gguf again" }).click();
  await expect.poll(() => mirror.seen.length).toBeGreaterThan(asked);
  await expect(wrong).toContainText("did not arrive as it was published", slow);
  const short = await fetched(another);
  await expect(short).toContainText(
    `${grouped(bytes.length)} bytes came instead of 3,298,092,896`,
    slow,
  );
  await expect(listedModel(page, "Kidney from afar")).toHaveCount(0);
  expect(await filesOf(join(dataFolder, "models"))).toEqual([]);
});

test("an address that cannot be downloaded is refused beside the field, before anything is asked", async ({
  openPage,
}) => {
  const page = await openPage();
  await acknowledge(page);
  await addModel(page, "http://huggingface.co/x/y/resolve/main/a.gguf");
  const field = placeField(page);
  await expect(field).toHaveAccessibleDescription(/cannot be downloaded/);
  await expect(field).toBeFocused();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await field.fill("https://example.org/a.gguf");
  await expect(field).toHaveAccessibleDescription(/Viva looks through a folder/);
  await field.press("Enter");
  await expect(field).toHaveAccessibleDescription(/does not download from example\.org/);
});

test("a missing model takes its own file back from where it was moved, and never another one", async ({
  openPage,
  tinyModel,
  dataFolder,
}) => {
  const original = await tinyModel({ name: "Kidney tiny" });
  const other = await tinyModel({ name: "Heart tiny", seed: 2 });
  const moved = join(dataFolder, "moved.gguf");
  const page = await openPage();
  await acknowledge(page);
  await addOnly(page, original);
  const kidney = listedModel(page, "Kidney tiny");
  await expect(kidney).toContainText("Fits");
  await rename(original, moved);
  await page.reload();
  const show = async (path: string) => {
    await kidney.getByRole("button", { name: "Look for it" }).click();
    const dialog = page.getByRole("dialog", { name: "Where is Kidney tiny?" });
    const field = dialog.getByRole("textbox", { name: "Folder or file path" });
    await field.fill(path);
    await field.press("Enter");
  };
  await show(other);
  await expect(kidney).toContainText("That is another model: Heart tiny");
  await expect(kidney).toContainText("Missing");
  await kidney.getByRole("button", { name: "Add it as well" }).click();
  await expect(page.getByRole("button", { name: "Load Heart tiny" })).toBeVisible();
  await expect(kidney).toContainText("Missing");
  await show(moved);
  await expect(kidney).toContainText("Fits");
  await expect(kidney).toContainText("moved.gguf");
});

test("the catalogue's file is shown with its size, licence and host before anything is asked of the network", async ({
  page,
  start,
  mirror,
}) => {
  const viva = await start();
  await page.goto(viva.launchUrl);
  await acknowledge(page);
  await openScreen(page, "Models");
  const file = "meditron-7b.Q4_K_M.gguf";
  const heading = page.getByRole("heading", { name: "Meditron-7B", exact: true });
  const model = page.locator("details").filter({ has: heading });
  // The one that is recommended here is open at first.
  const open = await model.evaluate((details: HTMLDetailsElement) => details.open);
  if (!open) await heading.click();
  const download = page.getByRole("button", { name: `Download ${file}` });
  const row = model.getByRole("row").filter({ has: download });
  await expect(row).toContainText(/4\.1 GB/);
  await expect(row).toContainText(/needs [\d.]+ of [\d.]+ GB/);
  await download.click();
  const dialog = page.getByRole("dialog", { name: "Download this file?" });
  await expect(dialog).toContainText(file);
  await expect(dialog).toContainText("4.1 GB");
  await expect(dialog).toContainText("Llama 2 Community License");
  await expect(dialog).toContainText(`This connects to 127.0.0.1:${mirror.port} over the internet`);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("region", { name: "Downloads and copies" })).toHaveCount(0);
  expect(mirror.seen).toEqual([]);
});

import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { openStore } from "../electron/store/openStore.ts";
import { startConversation } from "../electron/store/testing/samples.ts";
import { expect, test } from "./open.ts";
import { acknowledge, openAsk, openScreen } from "./pages/vivaPage.ts";
import { startViva } from "./startViva.ts";

/** Goes to the part of the settings that is about the data. */
async function openData(page: Page): Promise<void> {
  await openScreen(page, "Settings");
  await page.getByRole("link", { name: "Data", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Backups" })).toBeVisible();
}

function conversations(page: Page) {
  return page.getByRole("navigation", { name: "Conversations" }).getByRole("link");
}

/** A conversation of an earlier run: no model is needed to keep one. */
async function writeConversation(dataFolder: string): Promise<void> {
  const clock = { now: () => Date.now() };
  const log = { info: () => undefined, error: () => undefined };
  const { store } = openStore({ folder: dataFolder, clock, log });
  startConversation(store, "Why does the heart fail?");
  store.close();
}

async function chooseFile(page: Page, button: Locator, path: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await button.click();
  await (await chooser).setFiles(path);
}

/** What lies in a folder of the data folder. */
async function below(...path: string[]): Promise<readonly string[]> {
  return readdir(join(...path)).catch(() => []);
}

test("a backup brings back a deleted conversation, an export everything that was erased", async ({
  page,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  await writeConversation(dataFolder);
  const viva = await startViva(dataFolder);
  await page.goto(viva.launchUrl);
  await acknowledge(page);

  await openData(page);
  await page.getByRole("button", { name: "Back up now" }).click();
  const list = page.getByRole("list", { name: "Backups, newest first" });
  await expect(list.getByText("made by you")).toBeVisible();

  await openAsk(page);
  await page.getByRole("button", { name: "Actions for Why does the heart fail?" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(conversations(page).filter({ hasText: "heart fail" })).toHaveCount(0);

  await openData(page);
  await list
    .getByRole("listitem")
    .filter({ hasText: "made by you" })
    .getByRole("button", { name: /^Restore/ })
    .click();
  const dialog = page.getByRole("dialog", { name: /^Restore the backup of/ });
  const row = dialog.getByRole("row", { name: /^Conversations/ });
  await expect(row).toHaveText(/Conversations0101/);
  await expect(dialog.getByText("Why does the heart fail?")).toBeVisible();
  await dialog.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(page.getByText("The backup was restored")).toBeVisible({ timeout: 30_000 });
  await expect(list.getByText("before a restore")).toBeVisible();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(page.getByText("The backup was restored")).toBeHidden();
  await expect(page.getByRole("main")).toBeFocused();
  await page.reload();
  await expect(list.getByText("before a restore")).toBeVisible();
  await expect(page.getByText("The backup was restored")).toBeHidden();
  await openAsk(page);
  await expect(conversations(page).filter({ hasText: "heart fail" })).toBeVisible();

  await openData(page);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export everything" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^Viva \d{4}-\d{2}-\d{2}\.zip$/);
  const zip = join(dataFolder, "mine.zip");
  await rename(await download.path(), zip);
  expect((await readFile(zip)).subarray(0, 2).toString()).toBe("PK");

  await page.getByRole("button", { name: "Erase everything…" }).click();
  const erase = page.getByRole("dialog", { name: "Erase everything?" });
  const sure = erase.getByRole("button", { name: "Erase everything" });
  await expect(sure).toBeDisabled();
  await erase.getByRole("textbox", { name: /Type “erase”/ }).fill("erase");
  await sure.click();
  await acknowledge(page);
  await openAsk(page);
  await expect(conversations(page).filter({ hasText: "heart fail" })).toHaveCount(0);

  await openData(page);
  const choose = page.getByRole("button", { name: "Choose a zip file…" });
  const wrong = join(dataFolder, "diary.zip");
  await writeFile(wrong, "Dear diary");
  await chooseFile(page, choose, wrong);
  const along = page.getByRole("region", { name: "Export and import" });
  await expect(along.getByRole("alert")).toContainText("diary.zip");
  await page.getByRole("textbox", { name: "Or the path of the zip file" }).fill(zip);
  await expect(along.getByRole("alert")).toHaveCount(0);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await chooseFile(page, choose, zip);
  const replace = page.getByRole("dialog", { name: "Replace everything with this export?" });
  await expect(replace.getByText("Why does the heart fail?")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(choose).toBeFocused();
  await expect.poll(() => below(dataFolder, "importing")).toEqual([]);
  expect(await below(dataFolder, "library", "incoming")).toEqual([]);
  await chooseFile(page, choose, zip);
  await replace.getByRole("button", { name: "Replace everything" }).click();
  await expect(page.getByText("The export was imported")).toBeVisible({ timeout: 30_000 });
  await openAsk(page);
  await expect(conversations(page).filter({ hasText: "heart fail" })).toBeVisible();
  await viva.close();
});

test("an export that fails is told on the page and in the log, until one succeeds", async ({
  page,
  dataFolder,
}) => {
  const viva = await startViva(dataFolder);
  await page.goto(viva.launchUrl);
  await acknowledge(page);
  await openData(page);
  const inTheWay = join(dataFolder, "exporting");
  await rm(inTheWay, { recursive: true, force: true });
  await writeFile(inTheWay, "");
  const failed = page.getByRole("alert").filter({ hasText: "The export failed" });
  const exportAll = page.getByRole("button", { name: "Export everything" });
  await exportAll.click();
  await expect(failed).toBeVisible();
  const logs = join(dataFolder, "logs");
  const read = (await below(logs)).map((name) => readFile(join(logs, name), "utf8"));
  expect((await Promise.all(read)).join("")).toContain("the export broke off");

  await rm(inTheWay);
  await mkdir(inTheWay);
  const coming = page.waitForEvent("download");
  await exportAll.click();
  await (await coming).path();
  await expect(failed).toBeHidden();
  await viva.close();
});

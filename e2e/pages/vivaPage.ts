import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** Passes the notice of the first start. */
export async function acknowledge(page: Page): Promise<void> {
  const read = page.getByRole("button", { name: /I have read this/ });
  await read.click();
  await expect(read).toBeHidden();
}

/** Chooses a model file by its path in the folder browser, loads it and waits until it is ready. */
export async function loadModel(page: Page, path: string): Promise<void> {
  await chooseModel(page, path);
  await page.getByRole("button", { name: "Load", exact: true }).click();
  await expect(page.getByRole("button", { name: "Unload" })).toBeVisible({ timeout: 30_000 });
}

/** Opens a model file by its path, up to what its header says. */
export async function chooseModel(page: Page, path: string): Promise<void> {
  await openScreen(page, "Models");
  await page.getByRole("button", { name: /^Choose (a model|another) file/ }).click();
  const dialog = page.getByRole("dialog");
  const field = dialog.getByRole("textbox", { name: "Folder or file path" });
  await field.fill(path);
  await field.press("Enter");
}

/** From the first start to the composer, with this model in memory. */
export async function startAsking(page: Page, model: string): Promise<void> {
  await acknowledge(page);
  await loadModel(page, model);
  await openAsk(page);
}

/** Goes to the Ask screen. */
export async function openAsk(page: Page): Promise<void> {
  await openScreen(page, "Ask");
}

/** Where the page is, as its routes write it: "#/ask/ID". */
export function addressOf(page: Page): string {
  return new URL(page.url()).hash;
}

/** Goes to a screen by its link in the frame. */
export async function openScreen(
  page: Page,
  name: "Ask" | "Library" | "To verify" | "Practice" | "Check" | "Models" | "Settings",
): Promise<void> {
  await page
    .getByRole("navigation", { name: "Screens" })
    .getByRole("link", { name: new RegExp(`^${name}`) })
    .click();
}

/** Goes to a part of the settings by its link. */
export async function openSettings(
  page: Page,
  part: "Appearance" | "Answers" | "Models" | "Practice" | "Server" | "Data" | "Privacy" | "About",
): Promise<void> {
  await openScreen(page, "Settings");
  await page
    .getByRole("navigation", { name: "Settings" })
    .getByRole("link", { name: part, exact: true })
    .click();
  await page.getByRole("heading", { level: 1, name: new RegExp(`^${part}`) }).waitFor();
}

/** Adds files through the browser's file dialog and waits until none of them is on its way any more. */
export async function addDocuments(page: Page, paths: readonly string[]): Promise<void> {
  await openScreen(page, "Library");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add files…" }).first().click();
  await (await chooser).setFiles(paths);
  const being = page.getByRole("region", { name: "Being added" });
  await expect(being.getByRole("button", { name: "Dismiss finished" })).toBeVisible({
    timeout: 30_000,
  });
  await expect(being.getByRole("button", { name: /^Cancel/ })).toHaveCount(0, { timeout: 30_000 });
}

/** Imports question banks through the browser's file dialog and waits until each of them has ended. */
export async function importBanks(page: Page, paths: readonly string[]): Promise<void> {
  await openScreen(page, "Practice");
  await page.getByRole("tab", { name: "Question banks" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add files…" }).first().click();
  await (await chooser).setFiles(paths);
  await expect(page.getByRole("heading", { name: "Last imported" })).toBeVisible({
    timeout: 30_000,
  });
}

/** Begins a check of a typed question with this second model, up to where the student's answer is written. */
export async function beginCheck(page: Page, question: string, second?: string): Promise<void> {
  await openScreen(page, "Check");
  await page.getByRole("textbox", { name: "Question", exact: true }).fill(question);
  if (second !== undefined) {
    await page.getByRole("radio", { name: "Another model file" }).check({ force: true });
    await page.getByLabel("Model file (GGUF)", { exact: true }).fill(second);
    await expect(page.getByText("Both fit side by side.")).toBeVisible({ timeout: 30_000 });
  }
  await page.getByRole("button", { name: "Write my answer" }).click();
  await expect(page.getByRole("textbox", { name: "My answer" })).toBeVisible();
}

/** Moves the focus with Tab until it is on this element, as one does without a pointer. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 200; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not lead there");
}

/** Sends a question and returns at once. */
export async function send(page: Page, text: string): Promise<void> {
  const composer = page.getByRole("textbox", { name: "Question", exact: true });
  await composer.fill(text);
  await composer.press("Enter");
}

export function answer(page: Page, n: number): Locator {
  return page.getByRole("article", { name: `Answer ${n}`, exact: true });
}

export function question(page: Page, n: number): Locator {
  return page.getByRole("article", { name: `Question ${n}`, exact: true });
}

/** Waits until the answer has ended; its actions appear then. */
export async function answered(page: Page, n: number): Promise<Locator> {
  const article = answer(page, n);
  await expect(article.getByRole("button", { name: /Regenerate|Try again/ })).toBeVisible({
    timeout: 30_000,
  });
  return article;
}

/** Names the path of a model file or a folder on the Models screen, as one pastes it. */
export async function addModel(page: Page, path: string): Promise<void> {
  await openScreen(page, "Models");
  const field = placeField(page);
  await field.fill(path);
  await field.press("Enter");
}

/** The one field that takes a path, a folder or an address. */
export function placeField(page: Page): Locator {
  return page.getByRole("textbox", {
    name: "Path of a model file or a folder, or an https address",
  });
}

/** A model of the list. */
export function listedModel(page: Page, name: string): Locator {
  return page
    .getByRole("region", { name: "Your models" })
    .getByRole("listitem")
    .filter({ hasText: name });
}

/** Pastes the address of a model file, up to the question whether to download it. */
export async function askForDownload(page: Page, address: string): Promise<Locator> {
  await addModel(page, address);
  return page.getByRole("dialog", { name: "Download this file?" });
}

/** A file on its way. */
export function transferOf(page: Page, name: string): Locator {
  return page
    .getByRole("region", { name: "Downloads and copies" })
    .getByRole("listitem")
    .filter({ hasText: name });
}

/** Writes one's own answer of an open check, commits it once the others are written, and returns the board's address. */
export async function commitCheck(
  page: Page,
  mine: string,
  others: number,
  confidence: RegExp,
): Promise<string> {
  await page.getByRole("textbox", { name: "My answer" }).fill(mine);
  await expect(page.getByText("has written its answer")).toHaveCount(others, { timeout: 60_000 });
  await page.getByRole("radio", { name: confidence }).check();
  await page.getByRole("button", { name: "Commit and compare" }).click();
  const points = page.getByRole("group", { name: /^Point \d+ of \d+/ });
  await points.first().waitFor();
  return addressOf(page);
}

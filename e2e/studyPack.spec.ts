import type { Page } from "@playwright/test";
import { expect, test } from "./open.ts";
import { listen } from "./pages/listen.ts";
import { acknowledge, openAsk, openScreen, openSettings } from "./pages/vivaPage.ts";

test.use({ bundled: true });

/** Past the notice and the choice of how to begin. */
async function begin(page: Page): Promise<void> {
  await acknowledge(page);
  await page.getByRole("button", { name: "Skip" }).click();
}

const group = (page: Page) => page.getByRole("region", { name: "Study pack" });
const toggle = (page: Page) => group(page).getByRole("button", { name: /^Study pack 64 articles/ });

test("the study pack is in the library as a group, and one of the sources to choose", async ({
  openPage,
}) => {
  test.setTimeout(240_000);
  const page = await openPage();
  await begin(page);
  await openScreen(page, "Library");
  await expect(toggle(page)).toBeVisible({ timeout: 60_000 });
  // No import of it is told: only what the student adds.
  await expect(page.getByRole("region", { name: "Being added" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Add files…" })).toHaveCount(1);
  await expect(page.getByRole("link", { name: "Anaphylaxis" })).toBeHidden();
  await toggle(page).click();
  await expect(group(page).getByRole("link", { name: "Pulmonary embolism" })).toBeVisible();
  await toggle(page).click();
  const filter = page.getByRole("searchbox", { name: "Filter documents" });
  await filter.fill("anaphylaxis");
  await expect(group(page)).toContainText("1 of 64 articles");
  await group(page).getByRole("link", { name: "Anaphylaxis" }).click();
  await expect(page.getByText("The first-line treatment of anaphylaxis is")).toBeVisible();

  await openAsk(page);
  await page.getByRole("button", { name: /^Sources/ }).click();
  await page.getByText("Chosen documents…").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: /^Study pack \(64 articles\)/ }).check();
  await expect(dialog.getByText("64 chosen")).toBeVisible();
  await dialog.getByRole("button", { name: "Show the articles" }).click();
  await dialog.getByRole("checkbox", { name: /^Anaphylaxis/ }).uncheck();
  await expect(dialog.getByText("63 chosen")).toBeVisible();
});

test("the study pack is removed, comes back from the message about it, and by its button in the library", async ({
  openPage,
}) => {
  test.setTimeout(240_000);
  const page = await openPage();
  await begin(page);
  await openSettings(page, "Data");
  const settings = page.getByRole("region", { name: "Study pack" });
  await expect(settings).toContainText("64 articles and 220 questions are here.", {
    timeout: 60_000,
  });
  await settings.getByRole("button", { name: "Remove the study pack" }).click();
  await expect(settings).toContainText("You have removed it.");
  await expect(settings.getByRole("button", { name: "Restore the study pack" })).toBeFocused();
  await openScreen(page, "Practice");
  await expect(page.getByText("220 questions")).toBeHidden();
  const removed = page.getByRole("listitem").filter({ hasText: "Study pack removed" });
  await removed.getByRole("button", { name: "Restore the study pack" }).click();
  const restored = page.getByRole("listitem").filter({ hasText: "Study pack restored" });
  await expect(restored).toBeVisible({ timeout: 60_000 });
  await openSettings(page, "Data");
  await expect(settings).toContainText("64 articles and 220 questions are here.", {
    timeout: 60_000,
  });

  await settings.getByRole("button", { name: "Remove the study pack" }).click();
  await expect(settings).toContainText("You have removed it.");
  await openAsk(page);
  const warned = page.getByRole("main").getByText("The demo has nothing to answer from");
  await expect(warned).toBeVisible();
  await openScreen(page, "Library");
  await expect(page.getByRole("heading", { name: "Library" })).toBeVisible();
  await expect(group(page)).toBeHidden();
  const library = page.getByRole("main");
  const heardNow = await listen(page);
  await library.getByRole("button", { name: "Restore the study pack" }).focus();
  await page.keyboard.press("Enter");
  await expect(library).toBeFocused();
  await expect(toggle(page)).toBeVisible({ timeout: 60_000 });
  // How it begins and that it ended; no numbers that count up.
  await expect
    .poll(async () => (await heardNow()).some((words) => words.includes("Study pack restored")))
    .toBe(true);
  const heard = await heardNow();
  expect(heard.filter((words) => words === "The study pack is coming in")).toHaveLength(1);
  expect(heard.filter((words) => /\d of \d/.test(words))).toEqual([]);
});

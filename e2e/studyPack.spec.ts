import type { Page } from "@playwright/test";
import { expect, test } from "./open.ts";
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

test("the study pack is removed, comes back by undoing, and by its button in the library", async ({
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
  await openScreen(page, "Practice");
  await expect(page.getByText("220 questions")).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await openSettings(page, "Data");
  await expect(settings).toContainText("64 articles and 220 questions are here.", {
    timeout: 60_000,
  });

  await settings.getByRole("button", { name: "Remove the study pack" }).click();
  await expect(settings).toContainText("You have removed it.");
  await openScreen(page, "Library");
  await expect(page.getByRole("heading", { name: "Library" })).toBeVisible();
  await expect(group(page)).toBeHidden();
  await page.getByRole("button", { name: "Restore the study pack" }).click();
  await expect(toggle(page)).toBeVisible({ timeout: 60_000 });
});

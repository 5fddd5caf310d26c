import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { writeRenalNotes } from "./documents/renalNotes.ts";
import { writeStudyBank } from "./documents/studyBank.ts";
import { expect, test } from "./open.ts";
import { acknowledge, answered, startAsking, tabTo } from "./pages/vivaPage.ts";

// Asking, loading a model, an exam block and the first two minutes by keyboard alone: accessibility, models, practice
// and firstRun.

const slow = { timeout: 30_000 };

/** Goes to something with Tab and presses it. */
async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Does what the palette finds first by these words. */
async function command(page: Page, words: string, name: string | RegExp): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  const dialog = page.getByRole("dialog", { name: "Commands" });
  await expect(dialog.getByRole("combobox")).toBeFocused();
  await page.keyboard.type(words);
  await expect(dialog.getByRole("option", { name }).first()).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
}

test("a document is added, cited, read and its claims are verified, by keyboard alone", async ({
  openPage,
  tinyModel,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  const pdf = join(dataFolder, "Renal notes.pdf");
  await writeFile(pdf, writeRenalNotes());
  const page = await openPage();
  await startAsking(page, await tinyModel());

  const chooser = page.waitForEvent("filechooser");
  await command(page, "add documents", /^Add documents/);
  await (await chooser).setFiles([pdf]);
  await expect(page.getByRole("button", { name: "Dismiss finished" })).toBeVisible(slow);

  const question = "How much plasma do the kidneys filter a day?";
  await command(page, question, `Ask: “${question}”`);
  const answer = await answered(page, 1);
  await page.keyboard.press("F9");
  await press(page, answer.getByRole("button", { name: /^Supported/ }).first());
  const evidence = page.getByRole("dialog").filter({ hasText: "180 litres" });
  await press(page, evidence.getByRole("link", { name: "Open page 2" }));
  const second = page.getByRole("article", { name: "Page 2" });
  await expect(second.locator("[data-mark]").first()).toBeInViewport();

  await page.keyboard.press("ControlOrMeta+f");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("furosemide");
  await expect(page.getByRole("search").getByRole("status")).not.toHaveText("");
  await page.keyboard.press("Escape");
  await press(page, page.getByRole("button", { name: "Back", exact: true }));

  await answered(page, 1);
  const panel = answer.getByRole("region", { name: "Verify this answer" });
  const prompts = panel.getByRole("group", { name: /^Prompt \d of \d/ });
  await tabTo(page, prompts.first());
  const count = await prompts.count();
  expect(count).toBeGreaterThan(1);
  for (let n = 0; n < count - 1; n += 1) {
    await expect(prompts.nth(n)).toBeFocused();
    await page.keyboard.press("1");
    await expect(prompts.nth(n).getByText(/Confirmed by/)).toBeVisible();
    await page.keyboard.press("j");
  }

  // The last one is settled where all that is open stands.
  await page.keyboard.press("g");
  await page.keyboard.press("v");
  const left = page.getByRole("group", { name: /^Prompt 1 of 1/ });
  await expect(left).toBeFocused();
  await page.keyboard.press("3");
  await expect(left.getByText(/^Not found by you/)).toBeVisible();
  await expect(left).toBeFocused();
});

test("an answer is checked by keyboard alone: written, committed, settled point by point", async ({
  openPage,
  tinyModel,
}) => {
  test.setTimeout(120_000);
  const page = await openPage();
  await startAsking(page, await tinyModel());
  await command(page, "check", /^Check/);
  await expect(page.getByRole("heading", { name: "Check", level: 1 })).toBeFocused();
  await tabTo(page, page.getByRole("textbox", { name: "Question", exact: true }));
  await page.keyboard.type("How much plasma is filtered?");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByRole("textbox", { name: "My answer" })).toBeFocused();
  await page.keyboard.type("The kidneys filter 180 litres of plasma a day. Uric acid is a salt.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("s");
  await expect(page.getByRole("radio", { name: /^Sure/ })).toBeChecked();
  // Nothing has the focus, as after a click beside everything.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press("ControlOrMeta+Enter");
  const points = page.getByRole("group", { name: /^Point \d+ of \d+/ });
  await expect(points.first()).toBeVisible(slow);

  const open = points.filter({ has: page.getByRole("button", { name: /^Unsure/ }) });
  const count = await open.count();
  expect(count).toBeGreaterThan(0);
  await page.keyboard.press("n");
  const inHand = page.locator("[data-row]:focus");
  for (let n = count; n > 0; n -= 1) {
    await expect(inHand.getByRole("button", { name: /^Unsure/ })).toBeVisible();
    await page.keyboard.press("5");
    await expect(open).toHaveCount(n - 1);
  }
  await expect(page.getByRole("heading", { name: "Every point is settled" })).toBeVisible();
  const download = page.waitForEvent("download");
  await command(page, "markdown check", "Save this check as Markdown");
  expect((await download).suggestedFilename()).toMatch(/\.md$/);
});

test("questions are practised by keyboard alone, also with single keys switched off", async ({
  openPage,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  const bank = join(dataFolder, "Study.csv");
  await writeFile(bank, writeStudyBank());
  const page = await openPage();
  await acknowledge(page);
  const chooser = page.waitForEvent("filechooser");
  await command(page, "import bank", /^Import a question bank/);
  await (await chooser).setFiles([bank]);
  await expect(page.getByRole("listitem").filter({ hasText: "12 questions imported" })).toBeVisible(
    slow,
  );

  await command(page, "practice start", "Practice: start");
  await command(page, "session tutor", /^New session: Tutor/);
  await press(page, page.getByRole("button", { name: /^Begin 12 questions/ }));
  const options = page.getByRole("group", { name: "Options" });
  await options.waitFor();
  await page.keyboard.press("b");
  await page.keyboard.press("u");
  await page.keyboard.press("Enter");
  const feedback = page.getByRole("region", { name: "Feedback" });
  await expect(feedback).toBeVisible();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet.getByRole("heading", { level: 3 }).first()).toHaveText("Practice session");
  await expect(sheet.getByText("A new question")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  // A guess that comes too late is not the beginning of a way out.
  await page.keyboard.press("g");
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { name: /^Question 2 of 12/ })).toBeFocused();
  const previous = page.getByRole("button", { name: "Previous" });
  await press(page, previous);
  await expect(page.getByRole("heading", { name: /^Question 1 of 12/ })).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { name: /^Question 2 of 12/ })).toBeFocused();
  const address = page.url();

  await page.keyboard.press("ControlOrMeta+,");
  await press(page, page.getByRole("switch", { name: "Single-key shortcuts" }), "Space");
  // A browser without a window hears no key that goes back.
  await page.goBack();
  await expect(page).toHaveURL(address);
  await options.waitFor();
  await page.keyboard.press("b");
  await page.keyboard.press("f");
  await expect(options.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Flagged" })).toHaveCount(0);
  await press(page, options.getByRole("radio").first(), "Space");
  await expect(options.getByRole("radio").first()).toBeChecked();
  await command(page, "flag", /^Flag/);
  await expect(page.getByRole("button", { name: "Flagged" })).toBeVisible();
});

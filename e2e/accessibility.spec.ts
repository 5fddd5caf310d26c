import type { Page } from "@playwright/test";
import { expect, test } from "./open.ts";
import { answered } from "./pages/vivaPage.ts";

test.describe.configure({ timeout: 120_000 });

test("the main job by keyboard alone", async ({ openPage, tinyModel }) => {
  const model = await tinyModel();
  const page = await openPage();
  const press = (...keys: string[]) =>
    keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());

  await tabTo(page, "button", /I have read this/);
  await press("Enter");
  await tabTo(page, "link", /^Models$/);
  await press("Enter");
  await tabTo(page, "button", /^Choose a model file/);
  await press("Enter");
  await tabTo(page, "textbox", /Folder or file path/);
  await press("ControlOrMeta+a");
  await page.keyboard.insertText(model);
  await press("Enter");
  await tabTo(page, "button", /^Load$/);
  await press("Enter");
  await expect(page.getByRole("button", { name: "Unload" })).toBeVisible();
  await tabTo(page, "link", /^Ask$/);
  await press("Enter");
  await tabTo(page, "textbox", /^Question$/);
  await page.keyboard.type("What limits filtration?");
  await press("Shift+Enter");
  await page.keyboard.type("In two sentences.");
  await press("Enter");
  const article = await answered(page, 1);
  await tabTo(page, "button", /^(Dose|Guideline)/);
  await press("Enter");
  await expect(page.getByRole("dialog", { name: /^(Dose|Guideline)/ })).toBeVisible();
  await press("Escape");
  await tabTo(page, "button", /^Regenerate$/);
  await press("Enter");
  await expect(article.getByText("2 / 2")).toBeVisible();
});

/** Presses Tab until an element with this role and name has the focus. */
async function tabTo(page: Page, role: "button" | "link" | "textbox", name: RegExp) {
  const target = page.getByRole(role, { name }).first();
  await target.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    const reached = await target.evaluate((element) => element === document.activeElement);
    if (reached) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach the ${role} ${name}`);
}

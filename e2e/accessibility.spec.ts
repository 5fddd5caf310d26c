import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./open.ts";
import {
  acknowledge,
  answered,
  chooseModel,
  openAsk,
  question,
  send,
  startAsking,
} from "./pages/vivaPage.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on any screen (${colorScheme})`, async ({
    openPage,
    page,
    tinyModel,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openPage();
    await clean(page, "notice");
    await acknowledge(page);
    await clean(page, "empty");
    const model = await tinyModel();
    await page.getByRole("link", { name: "Models" }).click();
    await page.getByRole("button", { name: /^Choose a model file/ }).click();
    await page.getByRole("dialog").waitFor();
    await clean(page, "folder browser");
    await page.keyboard.press("Escape");
    await chooseModel(page, model);
    await clean(page, "chosen file");
    await page.getByRole("button", { name: "Load", exact: true }).click();
    await expect(page.getByRole("button", { name: "Unload" })).toBeVisible();
    await clean(page, "loaded model");
    await openAsk(page);
    await send(page, "Is 300 mg of ibuprofen always safe? My patient John Smith, born 12.03.1961.");
    const article = await answered(page, 1);
    await clean(page, "answer");
    await question(page, 1).getByRole("button", { name: "Edit question" }).click();
    await page.getByRole("form", { name: "Edited question" }).getByRole("region").waitFor();
    await clean(page, "editing");
    await page.keyboard.press("Escape");
    await article.getByRole("button", { name: /^Dose/ }).first().click();
    await clean(page, "flag open");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Export" }).click();
    // A menu lies at the end of the page, outside its landmarks, until it closes.
    await clean(page, "menu open", ["region"]);
    await page.keyboard.press("Escape");
    await page
      .getByRole("navigation", { name: "Screens" })
      .getByRole("link", { name: "Settings" })
      .click();
    await clean(page, "settings");
  });
}

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

test("no screen scrolls sideways, from 800 to 2560 px and at twice the text size", async ({
  openPage,
  tinyModel,
}) => {
  const page = await openPage();
  await startAsking(page, await tinyModel());
  await send(page, `A long word: ${"immuno".repeat(60)}`);
  await answered(page, 1);
  const screens = ["Ask", "Models", "Settings"];
  const check = async (where: string) => {
    for (const name of screens) {
      await page.getByRole("navigation", { name: "Screens" }).getByRole("link", { name }).click();
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(over, `${name} at ${where}`).toBeLessThanOrEqual(0);
    }
  };
  for (const width of [800, 1280, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    await check(`${width} px`);
  }
  await page.setViewportSize({ width: 800, height: 900 });
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  await check("800 px with text at 200 %");
});

async function clean(page: Page, where: string, except: string[] = []) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .disableRules(except)
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
  expect(found, where).toEqual([]);
}

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

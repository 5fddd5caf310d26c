import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { fillViva, type Filled } from "./fillViva.ts";
import { expect, test as base } from "./open.ts";
import { keyboardFaults, layoutFaults, measureFaults } from "./screenFaults.ts";
import { firstScreens, screens } from "./screens.ts";
import { startViva, startVivaBundled } from "./startViva.ts";

type World = { readonly page: Page; readonly filled: Filled };

/** One Viva, filled once, and one page for all screens. */
const test = base.extend<object, { readonly world: World }>({
  world: [
    async ({ browser }, use) => {
      const folder = await mkdtemp(join(tmpdir(), "viva-screens-"));
      const viva = await startViva(join(folder, "data"));
      const context = await browser.newContext({ viewport: usual, reducedMotion: "reduce" });
      // One screen that does not come must not take the time of all others.
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      await page.goto(viva.launchUrl);
      await use({ page, filled: await fillViva(page, join(folder, "files")) });
      await context.close();
      await viva.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

const usual = { width: 1280, height: 800 };
const widths = [800, 1280, 1920, 2560];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

test("the first start: accessible in both themes, whole at every width and text size, by keyboard alone", async ({
  page,
  dataFolder,
}) => {
  const viva = await startVivaBundled(dataFolder);
  await page.goto(viva.launchUrl);
  for (const { name, open } of firstScreens) {
    await open(page);
    expect.soft(await screenFaults(page), name).toEqual([]);
  }
  await viva.close();
});

for (const [area, states] of Object.entries(screens)) {
  test(`${area}: accessible in both themes, whole at every width and text size, by keyboard alone`, async ({
    world: { page, filled },
  }) => {
    test.setTimeout(180_000);
    for (const { name, open, over } of states) {
      await page.setViewportSize(usual);
      const faults = await open(page, filled).then(
        () => screenFaults(page, over),
        (error: unknown) => [`it does not come: ${String(error)}`],
      );
      expect.soft(faults, name).toEqual([]);
      if (over) await page.keyboard.press("Escape");
    }
  });
}

async function screenFaults(page: Page, over = false): Promise<string[]> {
  const keys = over ? [] : await keyboardFaults(page);
  if (!over) await page.evaluate(() => document.querySelector<HTMLElement>("main")?.focus());
  return [...(await accessibilityFaults(page, over)), ...(await sizeFaults(page)), ...keys];
}

async function accessibilityFaults(page: Page, over: boolean): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of ["light", "dark"]) {
    await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
    // What lies over a screen stands outside its landmarks until it closes.
    const axe = new AxeBuilder({ page }).disableRules(over ? ["region"] : []);
    // Only colours differ.
    const chosen = theme === "light" ? axe.withTags(rules) : axe.withRules("color-contrast");
    const { violations } = await chosen.analyze();
    for (const { id, nodes } of violations) {
      faults.push(`${theme}: ${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
    }
  }
  await page.evaluate(() => (document.documentElement.dataset["theme"] = "light"));
  return faults;
}

async function sizeFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ ...usual, width });
    faults.push(...(await layoutFaults(page)).map((fault) => `${width} px: ${fault}`));
    if (width >= usual.width) faults.push(...(await measureFaults(page)));
  }
  await page.setViewportSize({ ...usual, width: 800 });
  await scaleText(page, 2);
  faults.push(...(await layoutFaults(page)).map((fault) => `text of 200 %: ${fault}`));
  await scaleText(page, 1);
  await page.setViewportSize(usual);
  return [...new Set(faults)];
}

/** As the settings do. */
async function scaleText(page: Page, scale: number): Promise<void> {
  await page.evaluate(
    (factor) => document.documentElement.style.setProperty("--text-scale", `${factor}`),
    scale,
  );
}

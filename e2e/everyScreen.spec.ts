import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { axeFaults } from "./axeFaults.ts";
import { fillViva, type Filled } from "./fillViva.ts";
import { expect, test as base } from "./open.ts";
import { acknowledge } from "./pages/vivaPage.ts";
import { keyboardFaults, layoutFaults, measureFaults } from "./screenFaults.ts";
import { emptyScreens, firstScreens, screens, type FirstState } from "./screens.ts";
import { startOpenAiServer } from "./servers/openAiServer.ts";
import { startViva, startVivaBundled } from "./startViva.ts";

type World = { readonly page: Page; readonly filled: Filled };

/** One Viva, filled once, and one page for all screens. */
const test = base.extend<object, { readonly world: World }>({
  world: [
    async ({ browser }, use) => {
      const folder = await mkdtemp(join(tmpdir(), "viva-screens-"));
      const lab = await startOpenAiServer({ model: null, name: "meditron-70b" });
      const viva = await startViva(join(folder, "data"));
      const context = await browser.newContext({ viewport: usual });
      // One screen that does not come must not take the time of all others.
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      await page.goto(viva.launchUrl);
      const options = { server: lab.baseUrl, longNames: true };
      await use({ page, filled: await fillViva(page, join(folder, "files"), options) });
      await context.close();
      await viva.close();
      await lab.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 300_000 },
  ],
});

const usual = { width: 1280, height: 800 };
const narrow = { width: 800, height: 700 };
const wide = { width: 2560, height: 1440 };
const what = "accessible in both themes, whole at every width and text size, by keyboard alone";

test.describe.configure({ timeout: 300_000 });

test(`the first start: ${what}`, async ({ page, dataFolder }) => {
  const viva = await startVivaBundled(dataFolder);
  await page.goto(viva.launchUrl);
  await holdEach(page, firstScreens);
  await viva.close();
});

test(`nothing there yet: ${what}`, async ({ page, openPage }) => {
  await openPage();
  await acknowledge(page);
  await holdEach(page, emptyScreens);
});

for (const [area, states] of Object.entries(screens)) {
  test(`${area}: ${what}`, async ({ world: { page, filled } }) => {
    await holdEach(
      page,
      states.map((state) => ({ ...state, open: (shown) => state.open(shown, filled) })),
    );
  });
}

async function holdEach(page: Page, states: readonly FirstState[]): Promise<void> {
  // A colour on its way to another is neither.
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const { name, open, over, leave } of states) {
    await page.setViewportSize(usual);
    const faults = await open(page).then(
      () => screenFaults(page, over),
      (error: unknown) => [`it does not come: ${String(error)}`],
    );
    expect.soft(faults, name).toEqual([]);
    if (over) await page.keyboard.press("Escape");
    if (!faults.some((fault) => fault.startsWith("it does not come"))) await leave?.(page);
  }
}

async function screenFaults(page: Page, over = false): Promise<string[]> {
  const keys = over ? [] : await keyboardFaults(page);
  if (!over) await page.evaluate(() => document.querySelector<HTMLElement>("main")?.focus());
  return [...(await axeFaults(page, over)), ...(await sizeFaults(page)), ...keys];
}

async function sizeFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const size of [wide, usual, narrow]) {
    await page.setViewportSize(size);
    faults.push(...(await layoutFaults(page)).map((fault) => `${size.width} px: ${fault}`));
    if (size !== narrow) faults.push(...(await measureFaults(page)));
  }
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

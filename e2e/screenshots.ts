import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { chromium, type Page } from "playwright";
import { fillViva } from "./fillViva.ts";
import { findBrowser } from "./findBrowser.ts";
import { firstScreens, screens } from "./screens.ts";
import { startViva, startVivaBundled } from "./startViva.ts";

/**
 * npm run screenshots [-- FOLDER]: a picture of every screen in both themes, taken from the running app with a tiny test
 * model, into FOLDER (e2e/results/screens without it); those of the README into assets/screenshots.
 */
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = process.argv[2] ?? here("results/screens");
const shown = here("../assets/screenshots");
const themes = ["light", "dark"] as const;

/** The README's pictures, each of a screen in one theme. */
const chosen: Readonly<Record<string, string>> = {
  "ask-evidence-light": "cited",
  "library-search-light": "library",
  "reader-pdf-light": "reader",
  "ask-verify-light": "verify",
  "ask-flag-light": "ask",
  "notice-light": "notice",
  "ask-differential-dark": "differential-dark",
  "practice-feedback-light": "practice",
  "practice-statistics-light": "statistics",
  "check-board-light": "check",
  "models-light": "models",
  "welcome-light": "welcome",
};

await Promise.all([folder, shown].map((path) => mkdir(path, { recursive: true })));
const data = await mkdtemp(join(tmpdir(), "viva-pictures-"));
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});

const first = await startVivaBundled(join(data, "first"));
const firstPage = await openPage(first.launchUrl);
for (const { name, open } of firstScreens) {
  await open(firstPage);
  await takeBoth(firstPage, name);
}
await first.close();

const viva = await startViva(join(data, "used"));
const page = await openPage(viva.launchUrl);
const filled = await fillViva(page, join(data, "files"));
for (const { name, open, over } of Object.values(screens).flat()) {
  await open(page, filled);
  await takeBoth(page, name);
  if (over) await page.keyboard.press("Escape");
}
await viva.close();
await browser.close();
await rm(data, { recursive: true, force: true });

async function openPage(url: string): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    reducedMotion: "reduce",
  });
  await page.goto(url);
  return page;
}

async function takeBoth(page: Page, name: string): Promise<void> {
  await page.mouse.move(2, 500);
  for (const theme of themes) {
    await page.evaluate((value) => {
      document.documentElement.dataset["theme"] = value;
    }, theme);
    const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
    await writeFile(join(folder, `${name}-${theme}.png`), picture);
    const readmeName = chosen[`${name}-${theme}`];
    if (readmeName !== undefined) {
      await writeFile(join(shown, `${readmeName}.webp`), await asWebp(picture));
    }
  }
}

/** A quarter of the PNG's size; no letter looks different. */
async function asWebp(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.encode("webp", 88);
}

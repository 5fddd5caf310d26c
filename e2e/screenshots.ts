import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { chromium } from "playwright";
import { fillDemo } from "./fillDemo.ts";
import { findBrowser } from "./findBrowser.ts";
import { firstScreens, screens, type FirstState } from "./screens.ts";
import { startOpenAiServer } from "./servers/openAiServer.ts";
import { startVivaBundled } from "./startViva.ts";

/**
 * npm run screenshots [-- FOLDER]: a picture of every screen in both themes, taken from the running app with the demo
 * model and the study pack, into FOLDER (e2e/results/screens without it); those of the README into assets/screenshots.
 */
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = process.argv[2] ?? here("results/screens");
const shown = here("../assets/screenshots");
const themes = ["light", "dark"] as const;
/** Where this copy lies is nobody's business. */
const root = here("..").replace(/[\\/]$/, "");
const neutral = "/home/student/viva";

/** The README's pictures, by the screens they show. */
const chosen: Readonly<Record<string, string>> = {
  welcome: "welcome",
  "ask-cited": "ask",
  "ask-evidence": "evidence",
  "reader-text": "reader",
  "verify-open": "verify",
  "practice-feedback": "practice",
  "practice-statistics": "statistics",
  "check-board": "check",
  library: "library",
  models: "models",
};

await Promise.all([folder, shown].map((path) => mkdir(path, { recursive: true })));
const data = await mkdtemp(join(tmpdir(), "viva-pictures-"));
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const viva = await startVivaBundled(join(data, "viva"));
const lab = await startOpenAiServer({ model: null, name: "meditron-70b" });
const page = await browser.newPage({
  viewport: { width: 1280, height: 860 },
  reducedMotion: "reduce",
});
await page.goto(viva.launchUrl);

const taken: string[] = [];
for (const state of firstScreens) await take(state);
const filled = await fillDemo(page, join(data, "files"), lab.baseUrl);
for (const state of Object.values(screens).flat()) {
  await take({ ...state, open: () => state.open(page, filled) });
}
await browser.close();
await viva.close();
await lab.close();
await rm(data, { recursive: true, force: true });

const missing = Object.keys(chosen).filter((name) => !taken.includes(name));
for (const name of missing) console.error(`not taken for the README: ${name}`);
if (missing.length > 0) process.exitCode = 1;
await removeOthers();

async function take({ name, open, over, leave }: FirstState): Promise<void> {
  try {
    await open(page);
    await takeBoth(name, over === true);
    taken.push(name);
    if (over) await page.keyboard.press("Escape");
    await leave?.(page);
  } catch (error) {
    console.error(`${name} did not come: ${String(error)}`);
    await page.keyboard.press("Escape");
  }
}

async function takeBoth(name: string, over: boolean): Promise<void> {
  await page.mouse.move(2, 500);
  await hidePlaces();
  for (const theme of themes) {
    await page.evaluate(
      ([value, keepFocus]) => {
        document.documentElement.dataset["theme"] = value;
        if (!keepFocus && document.activeElement instanceof HTMLElement)
          document.activeElement.blur();
      },
      [theme, over] as const,
    );
    const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
    await writeFile(join(folder, `${name}-${theme}.png`), picture);
    const readmeName = chosen[name];
    if (readmeName !== undefined) {
      await writeFile(join(shown, `${readmeName}-${theme}.webp`), await asWebp(picture));
    }
  }
}

/** Words that name a folder of the computer on which the pictures are taken. */
async function hidePlaces(): Promise<void> {
  await page.evaluate(
    ([places, name]) => {
      const cleaned = (words: string) =>
        places.reduce((so, place) => so.replaceAll(place, name), words);
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() !== null) {
        const { currentNode: node } = walker;
        const words = node.nodeValue ?? "";
        if (cleaned(words) !== words) node.nodeValue = cleaned(words);
      }
    },
    [[root, data], neutral] as const,
  );
}

/** A quarter of the PNG's size; no letter looks different. */
async function asWebp(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.encode("webp", 84);
}

/** Pictures that the README showed once. */
async function removeOthers(): Promise<void> {
  const wanted = new Set(
    Object.values(chosen).flatMap((name) => themes.map((theme) => `${name}-${theme}.webp`)),
  );
  const others = (await readdir(shown)).filter((name) => !wanted.has(name));
  await Promise.all(others.map((name) => rm(join(shown, name))));
}

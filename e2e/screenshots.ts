import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { findBrowser } from "./findBrowser.ts";
import { writeTinyModel } from "./models/tinyModel.ts";
import { acknowledge, answered, chooseModel, openAsk, send } from "./pages/vivaPage.ts";
import { startViva } from "./startViva.ts";

/** npm run screenshots: the README's pictures, taken from the running app with a tiny test model. */
const pictures = fileURLToPath(new URL("../assets/screenshots", import.meta.url));
await mkdir(pictures, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), "viva-pictures-"));
const model = join(folder, "model.gguf");
await writeTinyModel(model, { name: "Tiny test model" });

const viva = await startViva(join(folder, "data"));
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const page = await browser.newPage({
  viewport: { width: 1280, height: 860 },
  reducedMotion: "reduce",
});
const take = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });

await page.goto(viva.launchUrl);
await page.getByRole("button", { name: /I have read this/ }).waitFor();
await take("notice");
await acknowledge(page);
await chooseModel(page, model);
await page.getByRole("button", { name: "Load", exact: true }).waitFor();
await page.getByRole("button", { name: "Load", exact: true }).click();
await page.getByRole("button", { name: "Unload" }).waitFor();
await openAsk(page);
await send(page, "How do the kidneys filter blood, and what do NSAIDs change?");
const article = await answered(page, 1);
await article.getByRole("button", { name: /^Dose/ }).first().hover();
await page.waitForTimeout(600);
await take("ask");
await page.emulateMedia({ colorScheme: "dark" });
await page.getByRole("radio", { name: "Differential" }).click();
await page
  .getByRole("textbox", { name: "History" })
  .fill("24-year-old, sudden pleuritic chest pain after a long flight");
await page.mouse.move(5, 500);
await page.waitForTimeout(900);
await take("differential-dark");

await browser.close();
await viva.close();
await rm(folder, { recursive: true, force: true });

import { join } from "node:path";
import { chromium } from "playwright";
import { findBrowser } from "../findBrowser.ts";
import { startViva } from "../startViva.ts";
import { printMemory } from "./processMemory.ts";
import { printTable } from "./table.ts";

const rounds = 3;

/** From starting the program to a page that takes a click, and the memory of Viva's own processes. */
export async function measureColdStart(folder: string): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) return console.log("\nCold start: skipped, no Chromium found");
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const times: number[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.newPage();
    const started = performance.now();
    const viva = await startViva(join(folder, `data-${round}`));
    const servedMs = performance.now() - started;
    await page.goto(viva.launchUrl);
    await page.getByRole("button", { name: /I have read this/ }).waitFor();
    times.push([servedMs, performance.now() - started]);
    if (round === rounds - 1) printMemory("Memory without a model", [viva.process.pid ?? -1]);
    await viva.close();
    await page.close();
  }
  await browser.close();
  printTable(`Cold start (${rounds} runs, new data folder each)`, [
    ["", "served", "page usable"],
    ...times.map(([served = 0, usable = 0], i) => [
      `run ${i + 1}`,
      `${served.toFixed(0)} ms`,
      `${usable.toFixed(0)} ms`,
    ]),
  ]);
}

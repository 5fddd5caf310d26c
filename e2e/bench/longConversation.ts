import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright";
import type { ModelIdentity } from "../../electron/contract/conversation.ts";
import type { Passage } from "../../electron/contract/library.ts";
import { flagAnswer } from "../../electron/core/advise/flagAnswer.ts";
import { groundAnswer } from "../../electron/core/cite/groundAnswer.ts";
import { makePrompts } from "../../electron/core/verify/makePrompts.ts";
import { openStore } from "../../electron/store/openStore.ts";
import { findBrowser } from "../findBrowser.ts";
import { slowModel, writeTinyModel } from "../models/tinyModel.ts";
import { acknowledge, answer, loadModel, openAsk, send } from "../pages/vivaPage.ts";
import { startViva } from "../startViva.ts";
import { printTable } from "./table.ts";

const turns = 250;

/** The longest main-thread task of the page while a conversation of 500 messages, held against sources, is scrolled and goes on. */
export async function measureLongConversation(folder: string): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) return console.log("\nLong conversation: skipped, no Chromium found");
  const dataFolder = join(folder, "long");
  fill(dataFolder);
  const model = join(folder, "slow.gguf");
  await writeTinyModel(model, slowModel);

  const viva = await startViva(dataFolder);
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  const page = await browser.newPage();
  await page.goto(viva.launchUrl);
  await acknowledge(page);
  await loadModel(page, model);
  await openAsk(page);
  await page
    .getByRole("link", { name: /^Question 0/ })
    .first()
    .click();
  await answer(page, turns).waitFor();
  await page.evaluate(watchTasks);

  await page.mouse.move(700, 400);
  for (let i = 0; i < 60; i += 1) await page.mouse.wheel(0, i < 30 ? -1500 : 1500);
  const scrolling = await tasks(page);
  await send(page, "And now?");
  await answer(page, turns + 1).waitFor();
  await page.waitForTimeout(5000);
  const streaming = await tasks(page);
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await browser.close();
  await viva.close();

  const row = (name: string, found: number[]) => [
    name,
    String(found.length),
    found.length === 0 ? "none" : `${Math.max(...found).toFixed(0)} ms`,
  ];
  printTable(`Page with a conversation of ${turns * 2} messages`, [
    ["", "tasks over 50 ms", "longest"],
    row("scrolling", scrolling),
    row("streaming for 5 s", streaming),
  ]);
}

/** Collects long tasks on the window, where tasks() takes them from. */
function watchTasks() {
  const found: number[] = [];
  Object.assign(window, { longTasks: found });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) found.push(entry.duration);
  }).observe({ entryTypes: ["longtask"] });
}

function tasks(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks.splice(0));
}

function fill(dataFolder: string) {
  mkdirSync(dataFolder, { recursive: true });
  const clock = { now: () => Date.now() };
  const log = { info: () => {}, error: () => {} };
  const { store } = openStore({ folder: dataFolder, clock, log });
  const conversationId = crypto.randomUUID();
  const model: ModelIdentity = {
    name: "Earlier",
    architecture: "llama",
    quantization: "F16",
    profile: "meditron-7b",
    adapter: null,
  };
  let parentId: string | null = null;
  for (let n = 0; n < turns; n += 1) {
    const question = {
      id: crypto.randomUUID(),
      parentId,
      createdAt: n,
      question: { task: "ask" as const, text: `Question ${n} about **filtration**?` },
    };
    const answerId = crypto.randomUUID();
    store.messages.addTurn({
      conversation: { id: conversationId, title: n === 0 ? "Question 0" : null },
      question,
      answer: {
        id: answerId,
        parentId: question.id,
        createdAt: n,
        model,
        decoding: { temperature: 0.2, topP: 0.9, maxTokens: 512, seed: 1 },
        budget: { contextSize: 2048, parts: [], dropped: [], overBy: 0 },
        sources: { mode: "auto", without: [] },
        passages,
      },
    });
    const { text, grounding } = groundAnswer(longAnswer(n), passages);
    const flags = flagAnswer(text);
    store.messages.finish(
      answerId,
      {
        text,
        status: "complete",
        stop: "end",
        failure: null,
        tokens: null,
        timings: null,
        grounding,
        prompts: makePrompts({ text, flags, grounding, passages }, () => false),
        topic: "Other",
      },
      n,
    );
    parentId = answerId;
  }
  store.close();
}

const sources = [
  "Ibuprofen 200 mg is a small dose. It is given with food.",
  "The filtration rate is always below 60 mL/min/1.73 m² in stage 3. It is measured twice.",
  "A last paragraph of ordinary length ends the answer, as in most notes.",
];

const passages: readonly Passage[] = sources.map((text, i) => ({
  passageId: i + 1,
  documentId: "00000000-0000-4000-8000-000000000000",
  title: "Notes",
  kind: "pdf",
  page: i + 1,
  pageLabel: String(i + 1),
  heading: ["Kidney"],
  start: 0,
  end: text.length,
  text,
}));

function longAnswer(n: number): string {
  const table = "| Drug | Dose |\n|---|---|\n| Ibuprofen | 300 mg |\n| Ramipril | 5 mg |\n";
  const list = Array.from(
    { length: 6 },
    (_, i) => `- Point ${i + 1}: it is **always** below 60 mL/min/1.73 m².`,
  ).join("\n");
  return `Answer ${n}. The KDIGO 2012 guideline says so.\n\n${list}\n\n${table}\nA last paragraph of ordinary length that ends the answer.`;
}

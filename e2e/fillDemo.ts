import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { writeRenalNotes } from "./documents/renalNotes.ts";
import { endBlock, leaveSession, practise } from "./fillPractice.ts";
import type { Filled } from "./fillViva.ts";
import {
  addDocuments,
  addressOf,
  answered,
  beginCheck,
  commitCheck,
  openScreen,
  send,
} from "./pages/vivaPage.ts";

const itemFolder = fileURLToPath(new URL("../assets/study-pack/items", import.meta.url));
const itemFile = z.object({ items: z.array(z.object({ stem: z.string(), answer: z.string() })) });

const treatment = "What is the first-line treatment of anaphylaxis?";
const dose = "What is the adult dose of adrenaline in anaphylaxis?";

/** Uses a Viva with all that ships with it, past its welcome, as a student does who adds notes of her own. */
export async function fillDemo(page: Page, folder: string, server: string): Promise<Filled> {
  await mkdir(folder, { recursive: true });
  const notes = join(folder, "Renal notes.pdf");
  await writeFile(notes, writeRenalNotes());
  const known = { keys: await packKeys(), withOpinion: false };

  await askAnew(page, "How is hyperkalaemia with ECG changes treated first?");
  await confirmFirst(page);
  const flagged = await askAnew(page, dose);
  const cited = await askAnew(page, treatment);
  const text = await followCitation(page);
  await addDocuments(page, [notes]);
  const dismiss = page.getByRole("button", { name: "Dismiss finished" });
  await dismiss.click();
  const pdf = await pageFound(page);
  const result = await practise(page, 12, known);
  await openScreen(page, "Practice");
  await page.getByRole("tab", { name: "Question banks" }).click();
  const bank = await page
    .getByRole("link", { name: "Study pack", exact: true })
    .getAttribute("href");
  const review = await endBlock(page);
  const session = await leaveSession(page, known);
  const board = await check(page);
  await beginCheck(page, "What is the antidote of paracetamol overdose?");
  const writing = addressOf(page);
  return {
    cited,
    flagged,
    page: pdf,
    text,
    bank: bank ?? "",
    session,
    result,
    board,
    writing,
    review,
    server,
    words: { question: dose, mark: /^Supported/, bank: "Study pack" },
  };
}

async function packKeys(): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(itemFolder);
  const files = await Promise.all(
    names.map(async (name) =>
      itemFile.parse(JSON.parse(await readFile(join(itemFolder, name), "utf8"))),
    ),
  );
  return new Map(files.flatMap(({ items }) => items.map(({ stem, answer }) => [stem, answer])));
}

async function askAnew(page: Page, words: string): Promise<string> {
  await openScreen(page, "Ask");
  await page.getByRole("button", { name: "New chat" }).click();
  await send(page, words);
  await answered(page, 1);
  return addressOf(page);
}

async function confirmFirst(page: Page): Promise<void> {
  const prompt = (await answered(page, 1)).getByRole("group", { name: /^Prompt 1/ });
  await prompt.focus();
  await page.keyboard.press("1");
  await prompt.getByText(/Confirmed by/).waitFor();
}

/** The place in the notes that a search found. */
async function pageFound(page: Page): Promise<string> {
  await page.getByRole("searchbox", { name: /Search/ }).fill("capsular pressure");
  await page
    .getByRole("link", { name: /Renal notes.*2/ })
    .first()
    .click();
  await page.getByRole("article", { name: "Page 2" }).locator("[data-mark]").first().waitFor();
  return addressOf(page);
}

/** The article that bears the answer out, at its words. */
async function followCitation(page: Page): Promise<string> {
  const article = await answered(page, 1);
  await article
    .getByRole("button", { name: /^Supported/ })
    .first()
    .click();
  await page
    .getByRole("dialog")
    .getByRole("link", { name: /^Open / })
    .click();
  await page.getByRole("main").locator("[data-mark]").first().waitFor();
  return addressOf(page);
}

async function check(page: Page): Promise<string> {
  await beginCheck(page, "How is hyperkalaemia with ECG changes treated first?");
  const mine = "Oral calcium is given first. Insulin with glucose moves potassium into cells.";
  return commitCheck(page, mine, 1, /^Unsure/);
}

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { writeRenalNotes } from "./documents/renalNotes.ts";
import { rightLetters, writeStudyBank } from "./documents/studyBank.ts";
import { writeTinyModel } from "./models/tinyModel.ts";
import {
  acknowledge,
  addDocuments,
  answered,
  beginCheck,
  importBanks,
  loadModel,
  openAsk,
  openScreen,
  send,
} from "./pages/vivaPage.ts";

/** Addresses (#/...) of what a filled Viva holds. */
export type Filled = {
  /** An answer with citations, one of its prompts settled as wrong. */
  readonly cited: string;
  /** An answer with risk flags; its question holds a patient's data. */
  readonly flagged: string;
  /** The PDF's second page, at the words that were quoted. */
  readonly page: string;
  readonly bank: string;
  /** A session that goes on: the first question committed, the second open. */
  readonly session: string;
  readonly result: string;
  /** A check with two models, committed, no point settled. */
  readonly board: string;
  /** A check in which the student still writes. */
  readonly writing: string;
};

const tubules = `# Tubules

The tubules return more than 99 % of the plasma that the glomeruli filter, most of it in the proximal tubule, together
with glucose, amino acids and two thirds of the sodium.

| Segment | Returns | Drug |
|---|---|---|
| Proximal tubule | 65 % of the sodium | acetazolamide |
| Thick ascending limb | 25 % | furosemide |
| Distal tubule | 5 % | thiazides |
`;

/** From a first start past the notice to a Viva that has been used: documents, answers, practice, a check. */
export async function fillViva(page: Page, folder: string): Promise<Filled> {
  await mkdir(folder, { recursive: true });
  const at = (name: string) => join(folder, name);
  await writeTinyModel(at("study.gguf"), { name: "Tiny test model" });
  await writeTinyModel(at("other.gguf"), { name: "Other test model", prefers: "last" });
  await writeFile(at("Renal notes.pdf"), writeRenalNotes());
  await writeFile(at("tubules.md"), tubules);
  await writeFile(at("Study.csv"), writeStudyBank());

  await acknowledge(page);
  await loadModel(page, at("study.gguf"));
  const flagged = await askAbout(
    page,
    "How do the kidneys filter blood, and is 300 mg of ibuprofen always safe? My patient John Smith, born 12.03.1961, has CKD.",
  );
  await addDocuments(page, [at("Renal notes.pdf"), at("tubules.md")]);
  await openAsk(page);
  await page.goto(`${here(page)}#/ask`);
  const cited = await askAbout(
    page,
    "How much plasma do the kidneys filter a day, and what does ibuprofen do in a dehydrated patient?",
  );
  const reader = await settleAndRead(page);
  await importBanks(page, [at("Study.csv")]);
  const bankLink = page.getByRole("link", { name: "Study", exact: true });
  const bank = (await bankLink.getAttribute("href")) ?? "";
  const result = await practise(page, 4);
  const session = await leaveSession(page);
  const board = await checkAnswer(page, at("other.gguf"));
  await beginCheck(page, "Which drugs lower the glomerular filtration rate?");
  const writing = hash(page);
  return { cited, flagged, page: reader, bank, session, result, board, writing };
}

const here = (page: Page) => page.url().split("#")[0] ?? "";
const hash = (page: Page) => `#${page.url().split("#")[1] ?? ""}`;

async function askAbout(page: Page, words: string): Promise<string> {
  await openAsk(page);
  await send(page, words);
  await answered(page, 1);
  return hash(page);
}

/** Settles the first prompt of the answer, then opens the page that a sentence cites; returns the page's address. */
async function settleAndRead(page: Page): Promise<string> {
  const article = await answered(page, 1);
  const prompts = article.getByRole("group", { name: /^Prompt/ });
  await prompts.first().focus();
  await page.keyboard.press("2");
  await prompts
    .first()
    .getByText(/Wrong by/)
    .waitFor();
  await article
    .getByRole("button", { name: /^Number conflict/ })
    .first()
    .click();
  await page.getByRole("dialog").getByRole("link", { name: "Open page 2" }).click();
  await page.getByRole("article", { name: "Page 2" }).locator("[data-mark]").first().waitFor();
  return hash(page);
}

async function practise(page: Page, questions: number): Promise<string> {
  await beginTutor(page, questions);
  for (let place = 1; place <= questions; place += 1) {
    await page.getByRole("heading", { name: new RegExp(`^Question ${place} of`) }).waitFor();
    await answerQuestion(page, place % 2 === 0, place % 2 === 0 ? "s" : "u");
    if (place < questions) await page.getByRole("button", { name: "Next", exact: true }).click();
  }
  await page.getByRole("main").getByRole("button", { name: "End session" }).last().click();
  const sure = page.getByRole("dialog").getByRole("button", { name: "End session" });
  const ended = page.getByRole("heading", { name: "Session ended" });
  await expect(sure.or(ended).first()).toBeVisible();
  if (await sure.isVisible()) await sure.click();
  await ended.waitFor();
  return hash(page);
}

/** A session whose first question is committed, left at its second. */
async function leaveSession(page: Page): Promise<string> {
  await beginTutor(page, 3);
  await page.getByRole("heading", { name: /^Question 1 of/ }).waitFor();
  await answerQuestion(page, false, "s");
  const session = hash(page);
  await openScreen(page, "Library");
  return session.replace(/\/\d+$/, "");
}

async function beginTutor(page: Page, questions: number): Promise<void> {
  await openScreen(page, "Practice");
  await page.getByRole("tab", { name: "Start" }).click();
  const tutor = page.getByRole("button", { name: /^Tutor/ });
  if ((await tutor.getAttribute("aria-expanded")) !== "true") await tutor.click();
  await page.getByLabel("Number of questions").fill(`${questions}`);
  await page.getByRole("button", { name: `Begin ${questions} questions` }).click();
}

async function answerQuestion(page: Page, right: boolean, confidence: "s" | "u"): Promise<void> {
  await page.getByRole("group", { name: "Options" }).waitFor();
  const shown = await page.getByRole("main").innerText();
  const key = [...rightLetters].find(([stem]) => shown.includes(stem))?.[1] ?? "A";
  const letter = right ? key : ["A", "B"].find((other) => other !== key);
  // A question hears keys a moment after it is shown.
  await expect(async () => {
    await page.keyboard.press((letter ?? "A").toLowerCase());
    await expect(page.getByRole("group", { name: "Options" }).locator("input:checked")).toHaveCount(
      1,
      { timeout: 500 },
    );
  }).toPass();
  await page.keyboard.press(confidence);
  await page.getByRole("button", { name: "Commit" }).click();
  const feedback = page.getByRole("region", { name: "Feedback" });
  await feedback.waitFor();
  await feedback.getByText(/%/).first().waitFor();
}

async function checkAnswer(page: Page, second: string): Promise<string> {
  await beginCheck(
    page,
    "How much plasma do the kidneys filter, and when is ibuprofen a risk?",
    second,
  );
  await page
    .getByRole("textbox", { name: "My answer" })
    .fill(
      "The kidneys filter about 18 litres of plasma a day. Ibuprofen 300 mg can lower the filtration rate.",
    );
  await expect(page.getByText("has written its answer")).toHaveCount(2, { timeout: 30_000 });
  await page.getByRole("radio", { name: /^Sure/ }).check();
  await page.getByRole("button", { name: "Commit and compare" }).click();
  await page
    .getByRole("group", { name: /^Point \d+ of \d+/ })
    .first()
    .waitFor();
  return hash(page);
}

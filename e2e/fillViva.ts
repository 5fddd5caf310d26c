import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { writeRenalNotes } from "./documents/renalNotes.ts";
import { rightLetters, writeStudyBank } from "./documents/studyBank.ts";
import { endBlock, leaveSession, practise } from "./fillPractice.ts";
import { writeTinyModel } from "./models/tinyModel.ts";
import {
  acknowledge,
  addDocuments,
  addressOf,
  answered,
  beginCheck,
  commitCheck,
  importBanks,
  loadModel,
  openAsk,
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
  /** A document of text. */
  readonly text: string;
  readonly bank: string;
  /** A session that goes on: the first question committed, the second open. */
  readonly session: string;
  readonly result: string;
  /** A check with two models, committed, no point settled. */
  readonly board: string;
  /** A check in which the student still writes. */
  readonly writing: string;
  /** The first question of a timed block that has ended. */
  readonly review: string;
  /** A server's address that is not yet switched on. */
  readonly server: string;
  readonly words: FilledWords;
};

/** What the screens of a filled Viva say. */
type FilledWords = {
  /** A question whose passages are shown before it is sent. */
  readonly question: string;
  /** The mark of a sentence in the cited answer that opens its evidence. */
  readonly mark: RegExp;
  readonly bank: string;
};

export type FillOptions = {
  /** A server that may be switched on. */
  readonly server: string;
  /** Besides, a document, a bank, a conversation and a check whose names have no place to break. */
  readonly longNames?: boolean;
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
export async function fillViva(
  page: Page,
  folder: string,
  { server, longNames = false }: FillOptions,
): Promise<Filled> {
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
  if (longNames) {
    await askAnew(page);
    await askAbout(page, `A long word: ${longWord}`);
  }
  await addDocuments(page, [at("Renal notes.pdf"), at("tubules.md")]);
  const text = await page
    .getByRole("link", { name: /Tubules/i })
    .first()
    .getAttribute("href");
  await askAnew(page);
  const cited = await askAbout(
    page,
    "How much plasma do the kidneys filter a day, and what does ibuprofen do in a dehydrated patient?",
  );
  const reader = await settleAndRead(page);
  if (longNames) await addLongNames(page, at);
  await importBanks(page, [at("Study.csv")]);
  const bankLink = page.getByRole("link", { name: "Study", exact: true });
  const bank = (await bankLink.getAttribute("href")) ?? "";
  const result = await practise(page, 4, known);
  const review = await endBlock(page);
  const session = await leaveSession(page, known);
  const board = await checkAnswer(page, at("other.gguf"));
  await beginCheck(
    page,
    `Which drugs lower the glomerular filtration rate?${longNames ? ` ${longWord}` : ""}`,
  );
  const writing = addressOf(page);
  const words: FilledWords = {
    question: "How much plasma do the kidneys filter a day?",
    mark: /^Number conflict/,
    bank: "Study",
  };
  return {
    cited,
    flagged,
    page: reader,
    text: text ?? "",
    bank,
    session,
    result,
    board,
    writing,
    review,
    server,
    words,
  };
}

const known = { keys: rightLetters, withOpinion: true };

const longWord = "immuno".repeat(60);

async function addLongNames(page: Page, at: (name: string) => string): Promise<void> {
  const document = at(`${"Long-name".repeat(12)}.pdf`);
  const bank = at(`${"Long-bank".repeat(8)}.csv`);
  await writeFile(document, writeRenalNotes());
  await writeFile(bank, writeStudyBank());
  await addDocuments(page, [document]);
  await importBanks(page, [bank]);
}

const here = (page: Page) => page.url().split("#")[0] ?? "";

async function askAnew(page: Page): Promise<void> {
  await openAsk(page);
  await page.goto(`${here(page)}#/ask`);
}

async function askAbout(page: Page, words: string): Promise<string> {
  await openAsk(page);
  await send(page, words);
  await answered(page, 1);
  return addressOf(page);
}

/** Settles the first prompt of the answer, then opens the page that a sentence cites; returns the page's address. */
async function settleAndRead(page: Page): Promise<string> {
  const article = await answered(page, 1);
  const prompts = article.getByRole("group", { name: /^Prompt/ });
  await prompts.first().focus();
  await page.keyboard.press("2");
  await prompts
    .first()
    .getByText(/wrong by/)
    .waitFor();
  await article
    .getByRole("button", { name: /^Number conflict/ })
    .first()
    .click();
  await page.getByRole("dialog").getByRole("link", { name: "Open page 2" }).click();
  await page.getByRole("article", { name: "Page 2" }).locator("[data-mark]").first().waitFor();
  return addressOf(page);
}

async function checkAnswer(page: Page, second: string): Promise<string> {
  await beginCheck(
    page,
    "How much plasma do the kidneys filter, and when is ibuprofen a risk?",
    second,
  );
  const mine =
    "The kidneys filter about 18 litres of plasma a day. Ibuprofen 300 mg can lower the filtration rate.";
  return commitCheck(page, mine, 2, /^Sure/);
}

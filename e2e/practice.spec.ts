import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { rightLetters, writeStudyBank } from "./documents/studyBank.ts";
import { expect, test } from "./open.ts";
import { acknowledge, importBanks, loadModel, openScreen, tabTo } from "./pages/vivaPage.ts";
import { startViva, startVivaAhead } from "./startViva.ts";

const day = 24 * 60 * 60 * 1000;
const letters = ["A", "B", "C", "D"];

/** The letter of the key of the question on the page. */
async function rightLetter(page: Page): Promise<string> {
  await page.getByRole("group", { name: "Options" }).waitFor();
  const shown = await page.getByRole("main").innerText();
  const known = [...rightLetters].find(([stem]) => shown.includes(stem));
  if (known === undefined) throw new Error(`no question of the bank is shown:\n${shown}`);
  return known[1];
}

function heading(page: Page, place: number, of: number): Locator {
  return page.getByRole("heading", { name: new RegExp(`^Question ${place} of ${of}`) });
}

/** Chooses an answer, says how sure it is and goes to the next question, all with keys. */
async function answerByKeys(page: Page, right: boolean, confidence: "g" | "u" | "s") {
  const key = await rightLetter(page);
  const letter = right ? key : (letters.find((other) => other !== key) ?? "A");
  await page.keyboard.press(letter.toLowerCase());
  await page.keyboard.press(confidence);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.keyboard.press("n");
}

async function secondsLeft(page: Page): Promise<number> {
  const shown = await page.getByRole("timer", { name: "Time left" }).innerText();
  const [minutes = 0, seconds = 0] = shown.trim().split(":").map(Number);
  return minutes * 60 + seconds;
}

test("a timed block by keyboard alone, killed in its midst, resumed, reviewed, due the next day", async ({
  page,
  dataFolder,
}) => {
  test.setTimeout(180_000);
  const bank = join(dataFolder, "Study.csv");
  await writeFile(bank, writeStudyBank());
  const first = await startViva(dataFolder);
  await page.goto(first.launchUrl);
  await acknowledge(page);
  await importBanks(page, [bank]);
  await expect(
    page.getByRole("listitem").filter({ hasText: "12 questions imported" }),
  ).toBeVisible();

  await tabTo(page, page.getByRole("tab", { name: "Question banks" }));
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: /^Exam block/ }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel("Number of questions"));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("10");
  await tabTo(page, page.getByLabel("Minutes for the block"));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("10");
  await tabTo(page, page.getByRole("button", { name: "Begin 10 questions" }));
  await page.keyboard.press("Enter");

  await expect(heading(page, 1, 10)).toBeFocused();
  await answerByKeys(page, false, "s");
  await expect(heading(page, 2, 10)).toBeFocused();
  await answerByKeys(page, false, "s");
  for (const place of [3, 4]) {
    await expect(heading(page, place, 10)).toBeFocused();
    await answerByKeys(page, true, "s");
  }
  await expect(heading(page, 5, 10)).toBeFocused();
  const stem = await rightLetter(page);
  await page.keyboard.press("x");
  await page.keyboard.press(letters.find((other) => other !== stem)?.toLowerCase() ?? "a");
  await page.keyboard.press("f");
  await expect(page.getByRole("button", { name: "Flagged" })).toBeVisible();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const leftBefore = await secondsLeft(page);
  // Nothing of a block is right or wrong before its end.
  await expect(page.getByRole("region", { name: "Feedback" })).toHaveCount(0);
  await first.kill();

  const second = await startViva(dataFolder);
  await page.goto(second.launchUrl);
  await openScreen(page, "Practice");
  await tabTo(page, page.getByRole("link", { name: /^Go on with Exam block/ }));
  await page.keyboard.press("Enter");
  await expect(heading(page, 5, 10)).toBeFocused();
  expect(await rightLetter(page)).toBe(stem);
  await expect(page.getByRole("button", { name: "Flagged" })).toBeVisible();
  await expect(page.getByText("struck out")).toHaveCount(1);
  const leftAfter = await secondsLeft(page);
  expect(leftAfter).toBeLessThanOrEqual(leftBefore + 1);
  // Only while the page was open did the clock run.
  expect(leftAfter).toBeGreaterThan(leftBefore - 20);

  for (const place of [5, 6, 7, 8, 9, 10]) {
    await expect(heading(page, place, 10)).toBeFocused();
    await answerByKeys(page, place !== 10, place === 9 ? "g" : "u");
  }
  // After the last question comes the overview of all.
  await expect(page.getByRole("heading", { name: "Overview" })).toBeFocused();
  await tabTo(page, page.getByRole("main").getByRole("button", { name: "End block" }).first());
  await page.keyboard.press("Enter");
  const sure = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await expect(sure).toContainText("Every question is answered.");
  await tabTo(page, sure.getByRole("button", { name: "End block" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("7 of 10 right")).toBeVisible();

  await tabTo(page, page.getByRole("button", { name: /^Question 1: wrong/ }));
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("heading", { name: /^Wrong\. You chose [A-D]\. The key is [A-D]\./ }),
  ).toBeVisible();

  await openScreen(page, "Practice");
  await page.getByRole("tab", { name: "Statistics" }).click();
  await expect(
    page.getByRole("region", { name: /[Ss]ure and wrong/ }).getByRole("listitem"),
  ).toHaveCount(2);
  await second.close();

  const nextDay = await startVivaAhead(dataFolder, day);
  await page.goto(nextDay.launchUrl);
  await openScreen(page, "Practice");
  const review = page.getByRole("button", { name: /^Review \d+ due$/ });
  await expect(review).toBeVisible();
  // The three that were wrong, and the guess that was right.
  await expect(review).toHaveText(/Review [3-9] due/);
  await review.click();
  await expect(page.getByRole("heading", { name: /^Question 1 of/ })).toBeVisible();
  await nextDay.close();
});

test("the model's second opinion comes after the student's answer, and only then", async ({
  openPage,
  page,
  tinyModel,
  dataFolder,
}) => {
  const bank = join(dataFolder, "Study.csv");
  await writeFile(bank, writeStudyBank());
  await openPage();
  await acknowledge(page);
  await loadModel(page, await tinyModel());
  await importBanks(page, [bank]);
  await openScreen(page, "Practice");
  await page.getByRole("button", { name: /^Tutor/ }).click();
  await page.getByLabel("Number of questions").fill("2");
  await page.getByRole("button", { name: "Begin 2 questions" }).click();
  await expect(heading(page, 1, 2)).toBeVisible();
  await expect(page.getByRole("heading", { name: "The model's second opinion" })).toHaveCount(0);

  const key = await rightLetter(page);
  await page.keyboard.press(key.toLowerCase());
  await page.keyboard.press("u");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: `Right. The key is ${key}.` })).toBeFocused();
  const opinion = page.getByRole("region", { name: "The model's second opinion" });
  await expect(opinion).toContainText(/Letter/);
  await expect(opinion).toContainText(/\d+ %/);
  await page.keyboard.press("z");
  await expect(heading(page, 1, 2)).toBeVisible();
  await expect(page.getByRole("region", { name: "Feedback" })).toHaveCount(0);
});

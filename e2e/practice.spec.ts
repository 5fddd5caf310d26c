import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { rightLetters, writeStudyBank } from "./documents/studyBank.ts";
import { expect, test } from "./open.ts";
import { acknowledge, importBanks, loadModel, openScreen, tabTo } from "./pages/vivaPage.ts";
import { startViva, startVivaAhead } from "./startViva.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const letters = ["A", "B", "C", "D"];

type Shown = { readonly stem: string; readonly key: string };

/** The question on the page, with the letter of its key. */
async function shownQuestion(page: Page): Promise<Shown> {
  await page.getByRole("group", { name: "Options" }).waitFor();
  const shown = await page.getByRole("main").innerText();
  const known = [...rightLetters].find(([stem]) => shown.includes(stem));
  if (known === undefined) throw new Error(`no question of the bank is shown:\n${shown}`);
  const [stem, key] = known;
  return { stem, key };
}

function heading(page: Page, place: number, of: number): Locator {
  return page.getByRole("heading", { name: new RegExp(`^Question ${place} of ${of}`) });
}

/** Chooses an answer, says how sure it is and goes to the next question, all with keys; returns the question's stem. */
async function answerByKeys(page: Page, right: boolean, confidence: "g" | "u" | "s") {
  const { stem, key } = await shownQuestion(page);
  const letter = right ? key : (letters.find((other) => other !== key) ?? "A");
  await page.keyboard.press(letter.toLowerCase());
  await page.keyboard.press(confidence);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.keyboard.press("n");
  return stem;
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

  const wrong: string[] = [];
  for (const place of [1, 2]) {
    await expect(heading(page, place, 10)).toBeFocused();
    wrong.push(await answerByKeys(page, false, "s"));
  }
  for (const place of [3, 4]) {
    await expect(heading(page, place, 10)).toBeFocused();
    await answerByKeys(page, true, "s");
  }
  await expect(heading(page, 5, 10)).toBeFocused();
  const fifth = await shownQuestion(page);
  await page.keyboard.press("x");
  await page.keyboard.press(letters.find((other) => other !== fifth.key)?.toLowerCase() ?? "a");
  await page.keyboard.press("f");
  await expect(page.getByRole("button", { name: "Flagged" })).toBeVisible();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const leftBefore = await secondsLeft(page);
  // Nothing of a block is right or wrong before its end.
  await expect(page.getByRole("region", { name: "Feedback" })).toHaveCount(0);
  await first.kill();

  // An hour passes while nothing runs, which costs no time of the block.
  const second = await startVivaAhead(dataFolder, hour);
  await page.goto(second.launchUrl);
  const screens = page.getByRole("navigation", { name: "Screens" });
  await tabTo(page, screens.getByRole("link", { name: /^Practice/ }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: /^Go on with Exam block/ }));
  await page.keyboard.press("Enter");
  await expect(heading(page, 5, 10)).toBeFocused();
  expect(await shownQuestion(page)).toEqual(fifth);
  await expect(page.getByRole("button", { name: "Flagged" })).toBeVisible();
  await expect(page.getByText("struck out")).toHaveCount(1);
  const leftAfter = await secondsLeft(page);
  expect(leftAfter).toBeLessThanOrEqual(leftBefore + 1);
  expect(leftAfter).toBeGreaterThan(leftBefore - 60);

  for (const place of [5, 6, 7, 8, 9, 10]) {
    await expect(heading(page, place, 10)).toBeFocused();
    const stem = await answerByKeys(page, place !== 10, place === 9 ? "g" : "u");
    if (place === 10) wrong.push(stem);
  }
  // After the last question comes the overview of all.
  await expect(page.getByRole("heading", { name: "Overview" })).toBeFocused();
  await expect(page.getByText("Every question is answered.")).toBeVisible();
  await tabTo(page, page.getByRole("main").getByRole("button", { name: "End block" }).first());
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

  // A session that is removed takes its answers along, and brings them back.
  await page.getByRole("tab", { name: "Start" }).click();
  const earlier = page.getByRole("link", { name: /^Review Exam block/ });
  await page.getByRole("button", { name: /^Remove Exam block/ }).press("Enter");
  await expect(earlier).toHaveCount(0);
  await page.getByRole("tab", { name: "Statistics" }).click();
  await expect(page.getByRole("region", { name: /[Ss]ure and wrong/ })).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await page.getByRole("tab", { name: "Start" }).click();
  await expect(earlier).toBeVisible();
  await second.close();

  const nextDay = await startVivaAhead(dataFolder, day + hour);
  await page.goto(nextDay.launchUrl);
  await openScreen(page, "Practice");
  // What was wrong comes back after a day; what was right, even by a guess, later.
  await page.getByRole("button", { name: "Review 3 due" }).click();
  const reviewed: string[] = [];
  for (const place of [1, 2, 3]) {
    await expect(heading(page, place, 3)).toBeVisible();
    reviewed.push((await shownQuestion(page)).stem);
    await page.keyboard.press("n");
  }
  expect(reviewed.toSorted()).toEqual(wrong.toSorted());
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

  const { key } = await shownQuestion(page);
  await page.keyboard.press(key.toLowerCase());
  await page.keyboard.press("u");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: `Right. The key is ${key}.` })).toBeFocused();
  const opinion = page.getByRole("region", { name: "The model's second opinion" });
  await expect(opinion).toContainText(/Letter/);
  await expect(opinion).toContainText(/\d+ %/);
  await page.keyboard.press("z");
  // The key was seen: the answer stays, only its review is taken back.
  await expect(page.getByText("The last review was taken back").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Feedback" })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

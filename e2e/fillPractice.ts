import { expect, type Page } from "@playwright/test";
import { addressOf, openScreen } from "./pages/vivaPage.ts";

/** What is known of the questions that are asked. */
type Known = {
  /** The right letter of each, by its stem. */
  readonly keys: ReadonlyMap<string, string>;
  /** Whether the model in memory is asked for its opinion, and has one. */
  readonly withOpinion: boolean;
};

/** A session of these many questions, answered and ended; returns the address of its result. */
export async function practise(page: Page, questions: number, known: Known): Promise<string> {
  await beginTutor(page, questions);
  for (let place = 1; place <= questions; place += 1) {
    await page.getByRole("heading", { name: new RegExp(`^Question ${place} of`) }).waitFor();
    const right = place % 4 > 1;
    await answerQuestion(page, known, right, right ? "s" : "u");
    if (place < questions) await page.getByRole("button", { name: "Next", exact: true }).click();
  }
  await page.getByRole("main").getByRole("button", { name: "End session" }).last().click();
  const sure = page.getByRole("dialog").getByRole("button", { name: "End session" });
  const ended = page.getByRole("heading", { name: "Session ended" });
  await expect(sure.or(ended).first()).toBeVisible();
  if (await sure.isVisible()) await sure.click();
  await ended.waitFor();
  return addressOf(page);
}

/** A timed block of two questions, ended after the first; returns the address of its review. */
export async function endBlock(page: Page): Promise<string> {
  await openScreen(page, "Practice");
  await page.getByRole("tab", { name: "Start" }).click();
  await page.getByRole("button", { name: /^Exam block/ }).click();
  await page.getByLabel("Number of questions").fill("2");
  await page.getByRole("button", { name: "Begin 2 questions" }).click();
  await page.getByRole("group", { name: "Options" }).waitFor();
  await page.keyboard.press("b");
  await page.getByText("Saved", { exact: true }).waitFor();
  await page.getByRole("button", { name: "End block" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End block" }).click();
  await page.getByRole("button", { name: /^Question 1: / }).click();
  await page.getByRole("region", { name: "Feedback" }).waitFor();
  return addressOf(page);
}

/** A session whose first question is committed, left at its second. */
export async function leaveSession(page: Page, known: Known): Promise<string> {
  await beginTutor(page, 3);
  await page.getByRole("heading", { name: /^Question 1 of/ }).waitFor();
  await answerQuestion(page, known, false, "s");
  const session = addressOf(page);
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

async function answerQuestion(
  page: Page,
  known: Known,
  right: boolean,
  confidence: "s" | "u",
): Promise<void> {
  await page.getByRole("group", { name: "Options" }).waitFor();
  const shown = await page.getByRole("main").innerText();
  const key = [...known.keys].find(([stem]) => shown.includes(stem))?.[1] ?? "A";
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
  if (known.withOpinion) await feedback.getByText(/%/).first().waitFor();
}

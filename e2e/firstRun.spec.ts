import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./open.ts";
import { acknowledge, openScreen, tabTo } from "./pages/vivaPage.ts";
import { createStopwatch } from "./stopwatch.ts";

const demo = fileURLToPath(new URL("../assets/demo-model/viva-demo.gguf", import.meta.url));
const sample = "What is the first-line treatment of anaphylaxis?";
const questions = [1, 2, 3, 4, 5];

test.use({ bundled: true });

const link = (page: Page, name: string): Locator =>
  page
    .getByRole("navigation", { name: "Screens" })
    .getByRole("link", { name: new RegExp(`^${name}`) });
const firstAnswer = (page: Page): Locator =>
  page.getByRole("article", { name: "Answer 1", exact: true });
const citation = (page: Page): Locator =>
  firstAnswer(page)
    .getByRole("button", { name: /^Source \d+: / })
    .first();
const firstPrompt = (page: Page): Locator => page.getByRole("group", { name: /^Prompt 1 of \d+/ });

/** The demo's first answer is whole, says what it is and cites the pack. */
async function seeAnswer(page: Page): Promise<void> {
  const answer = firstAnswer(page);
  await expect(answer.getByRole("button", { name: "Regenerate" })).toBeVisible({ timeout: 60_000 });
  await expect(answer).toContainText(/adrenaline/i);
  await expect(answer.getByText("Unverified model output")).toBeVisible();
  await expect(answer.getByText("Knows only the bundled pack")).toBeVisible();
}

/** The article that was cited is open, its quoted words are in sight. */
async function seeHighlight(page: Page): Promise<void> {
  const marked = page.getByRole("main").locator("[data-mark]").first();
  await expect(marked).toBeInViewport();
  await expect(marked).toContainText(/\w{3}/);
}

async function seeFeedback(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: /The key is [A-E]\./ })).toBeVisible();
}

const needsDemo = "assets/demo-model/viva-demo.gguf is not in this checkout";

test("the first two minutes, by mouse", async ({ openPage }) => {
  test.skip(!existsSync(demo), needsDemo);
  test.setTimeout(180_000);
  const page = await openPage();
  const watch = createStopwatch(page);

  watch.step("Read and acknowledge the notice");
  await watch.click(page.getByRole("button", { name: /I have read this/ }));

  watch.step("Try the demo now");
  await watch.click(page.getByRole("button", { name: "Try the demo now" }));

  watch.step("Ask a sample question");
  await watch.click(page.getByRole("button", { name: sample }));
  await seeAnswer(page);

  watch.step("Open the citation");
  await watch.click(citation(page));
  await seeHighlight(page);

  watch.step("Practise five questions");
  await watch.click(link(page, "Practice"));
  await watch.click(page.getByRole("button", { name: /^Tutor/ }));
  const number = page.getByLabel("Number of questions");
  await watch.click(number);
  await watch.press("Control+A");
  await watch.type("5");
  await watch.click(page.getByRole("button", { name: "Begin 5 questions" }));
  for (const place of questions) {
    await expect(page.getByRole("heading", { name: `Question ${place} of 5` })).toBeVisible();
    const options = page.getByRole("group", { name: "Options" });
    await watch.click(options.locator("label").first());
    await watch.click(page.locator("label").filter({ hasText: /^Unsure/ }));
    await watch.click(page.getByRole("button", { name: "Commit" }));
    await seeFeedback(page);
    if (place < 5) await watch.click(page.getByRole("button", { name: "Next" }));
  }

  watch.step("Settle what is to verify");
  await watch.click(link(page, "To verify"));
  await watch.click(firstPrompt(page).getByRole("button", { name: /^Confirmed/ }));
  await expect(firstPrompt(page).getByText(/Confirmed by/)).toBeVisible();
  watch.stop("The first two minutes, by mouse");
});

test("the first two minutes, by keyboard alone", async ({ openPage }) => {
  test.skip(!existsSync(demo), needsDemo);
  test.setTimeout(240_000);
  const page = await openPage();
  const watch = createStopwatch(page);
  const follow = async (target: Locator) => {
    await watch.tabTo(target);
    await watch.press("Enter");
  };

  watch.step("Read and acknowledge the notice");
  await follow(page.getByRole("button", { name: /I have read this/ }));

  watch.step("Try the demo now");
  await expect(page.getByRole("button", { name: "Try the demo now" })).toBeFocused();
  await watch.press("Enter");

  watch.step("Ask a sample question");
  await follow(page.getByRole("button", { name: sample }));
  await seeAnswer(page);

  watch.step("Open the citation");
  await follow(citation(page));
  await seeHighlight(page);

  watch.step("Practise five questions");
  await follow(link(page, "Practice"));
  await follow(page.getByRole("button", { name: /^Tutor/ }));
  await watch.tabTo(page.getByLabel("Number of questions"));
  await watch.press("Control+A");
  await watch.type("5");
  await follow(page.getByRole("button", { name: "Begin 5 questions" }));
  for (const place of questions) {
    await expect(page.getByRole("heading", { name: `Question ${place} of 5` })).toBeFocused();
    await expect(page.getByRole("group", { name: "Options" })).toBeVisible();
    await watch.press("a");
    await watch.press("u");
    await watch.press("Enter");
    await seeFeedback(page);
    if (place < 5) await watch.press("n");
  }

  watch.step("Settle what is to verify");
  await follow(link(page, "To verify"));
  await watch.tabTo(firstPrompt(page));
  await watch.press("1");
  await expect(firstPrompt(page).getByText(/Confirmed by/)).toBeVisible();
  watch.stop("The first two minutes, by keyboard");
});

test("how to begin is asked once, and Escape leaves it", async ({ openPage }) => {
  const page = await openPage();
  await acknowledge(page);
  const title = page.getByRole("heading", { name: "How do you want to begin?" });
  await expect(title).toBeVisible();
  await page.reload();
  await expect(title).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "Question", exact: true })).toBeFocused();
  await expect(page).toHaveURL(/#\/ask$/);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Question", exact: true })).toBeVisible();
  await expect(title).toHaveCount(0);
});

test("a model file of one's own and what fits this laptop are one step away", async ({
  openPage,
}) => {
  const page = await openPage();
  await acknowledge(page);
  const fits = page.getByRole("button", { name: "Show me what fits this laptop" });
  await expect(fits).toContainText("Licence");
  await expect(fits).toContainText(/Download: (about )?[\d.]+ GB/);
  await tabTo(page, page.getByRole("button", { name: "I have a GGUF file" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/models$/);
  await expect(page.getByRole("button", { name: /^Choose (a model|another) file/ })).toBeFocused();
});

test("what is recommended has the focus for who asks what fits", async ({ openPage }) => {
  const page = await openPage();
  await acknowledge(page);
  await page.getByRole("button", { name: "Show me what fits this laptop" }).click();
  await expect(page.getByRole("heading", { name: "Recommended for this computer" })).toBeFocused();
});

test("a declined tour takes its buttons away, not the place on the page", async ({ openPage }) => {
  const page = await openPage();
  await acknowledge(page);
  await page.getByRole("heading", { name: "How do you want to begin?" }).waitFor();
  await page.keyboard.press("Escape");
  const decline = page.getByRole("button", { name: "No, thanks" });
  await tabTo(page, decline);
  await page.keyboard.press("Enter");
  await expect(decline).toHaveCount(0);
  await expect(page.getByRole("main")).toBeFocused();
});

test("the tour goes by keyboard, ends with Escape, is offered once and can be repeated", async ({
  openPage,
}) => {
  const page = await openPage();
  await acknowledge(page);
  await page.getByRole("heading", { name: "How do you want to begin?" }).waitFor();
  await page.keyboard.press("Escape");
  const offer = page.getByRole("button", { name: /^Take the tour/ });
  await tabTo(page, offer);
  await page.keyboard.press("Enter");
  const stops = ["Ask", "Citations and the Library", "To verify", "Practice", "Check"];
  const note = (name: string) => page.getByRole("dialog", { name, exact: true });
  for (const [at, stop] of stops.entries()) {
    await expect(note(stop)).toBeVisible();
    await expect(note(stop).getByText(`Step ${at + 1} of 5`)).toBeVisible();
    await expect(note(stop).getByRole("button", { name: at < 4 ? "Next" : "Done" })).toBeFocused();
    await page.keyboard.press(at < 4 ? "ArrowRight" : "ArrowLeft");
  }
  await expect(note("Practice")).toBeVisible();
  // That is the browser's way back.
  await note("Practice").dispatchEvent("keydown", {
    key: "ArrowLeft",
    altKey: true,
    bubbles: true,
  });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(note("Practice")).toBeVisible();
  // The screens stay usable beside it.
  await openScreen(page, "Practice");
  await expect(page.getByRole("heading", { name: "Practice", level: 1 })).toBeVisible();
  await expect(note("Practice")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await openScreen(page, "Ask");
  await expect(page.getByRole("textbox", { name: "Question", exact: true })).toBeVisible();
  await expect(offer).toHaveCount(0);
  await openScreen(page, "Settings");
  await page.getByRole("button", { name: "Show the tour" }).click();
  await expect(note("Ask")).toBeVisible();
});

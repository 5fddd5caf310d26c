import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { filteredSentence, writeRenalNotes } from "./documents/renalNotes.ts";
import { expect, test } from "./open.ts";
import {
  addDocuments,
  answered,
  openAsk,
  openScreen,
  send,
  startAsking,
} from "./pages/vivaPage.ts";

const question = "How much plasma do the kidneys filter a day?";

test("from a PDF to a verified answer: cite, open the page, see the words, settle the prompts, export", async ({
  openPage,
  tinyModel,
  dataFolder,
}) => {
  const pdf = join(dataFolder, "Renal notes.pdf");
  await writeFile(pdf, writeRenalNotes());
  const page = await openPage();
  await startAsking(page, await tinyModel());

  await addDocuments(page, [pdf]);

  await openAsk(page);
  await send(page, question);
  const answer = await answered(page, 1);
  await expect(answer.getByText(/(?:\d of|All) \d+ sentences supported/)).toBeVisible();
  await answer
    .getByRole("button", { name: /^Supported/ })
    .first()
    .click();
  const evidence = page.getByRole("dialog").filter({ hasText: "180 litres" });
  await evidence.getByRole("link", { name: "Open page 2" }).click();

  const second = page.getByRole("article", { name: "Page 2" });
  const marked = second.locator("[data-mark]").first();
  await expect(marked).toBeInViewport();
  await expect(second.locator("canvas")).toBeVisible();
  // The words under the mark are the quoted ones: the page's own text layer says what stands there.
  expect(filteredSentence).toContain(await wordsUnder(page));

  await page.goBack();
  await expect(answer.getByText("Unverified model output")).toBeVisible();
  await answer
    .getByRole("button", { name: /^Source 1: Renal notes, page 2/ })
    .first()
    .click();
  await expect(second.locator("[data-mark]").first()).toBeInViewport();
  await page.goBack();
  await expect(answer.getByText("Unverified model output")).toBeVisible();
  await openScreen(page, "To verify");
  const waiting = page.getByRole("list", { name: "Open prompts" });
  // The last of them, whatever stands before it: the list's own first line is no proof of coming back.
  const compared = waiting
    .getByRole("group", { name: /^Prompt (?!1 )/ })
    .filter({ has: page.getByRole("link", { name: "Open page 2" }) })
    .last();
  const name = (await compared.getAttribute("aria-label")) ?? "";
  const left = waiting.getByRole("group", { name, exact: true });
  for (const back of [
    () => page.goBack(),
    () => page.getByRole("button", { name: "Back", exact: true }).click(),
  ]) {
    await left.getByRole("link", { name: "Open page 2" }).click();
    await expect(second.locator("[data-mark]").first()).toBeInViewport();
    await back();
    await expect(left).toBeFocused();
    await expect(left).toBeInViewport();
  }
  await page.goBack();
  const panel = answer.getByRole("region", { name: "Verify this answer" });
  const prompts = panel.getByRole("group", { name: /^Prompt \d of \d/ });
  const count = await prompts.count();
  expect(count).toBeGreaterThan(0);
  for (let n = 0; n < count; n += 1) {
    await prompts.nth(n).focus();
    await page.keyboard.press("1");
    await expect(prompts.nth(n).getByText(/Confirmed by/)).toBeVisible();
  }
  await expect(answer.getByText("Verified", { exact: true }).first()).toBeVisible();
  await expect(
    page.getByRole("navigation", { name: "Conversations" }).getByText("Verified", { exact: true }),
  ).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: /Markdown/ }).click();
  const exported = await readFile(await (await download).path(), "utf8");
  expect(exported).toContain("## Answer (verified)");
  expect(exported).toContain("Renal notes");
  expect(exported).toMatch(/p(age|\.) 2/);
  expect(exported).toMatch(/Confirmed/i);
});

test("what cannot be read is listed with its reason, and the rest is there", async ({
  openPage,
  dataFolder,
}) => {
  const inbox = join(dataFolder, "in");
  await mkdir(inbox);
  const paths = ["broken.pdf", "picture.png", "notes.md"].map((name) => join(inbox, name));
  await writeFile(paths[0] ?? "", "%PDF-1.7 and then nothing");
  await writeFile(paths[1] ?? "", "not a picture");
  await writeFile(paths[2] ?? "", "# Liver\n\nThe liver makes bile and stores glycogen.\n");
  const page = await openPage();
  await page.getByRole("button", { name: /I have read this/ }).click();
  await addDocuments(page, paths);
  await expect(page.getByText("The document is damaged")).toBeVisible();
  await expect(page.getByText("picture.png")).toBeVisible();
  await expect(page.getByRole("link", { name: "Liver" })).toBeVisible();

  await page.getByRole("searchbox", { name: /Search/ }).fill("glycogen");
  const result = page.getByRole("link", { name: /Liver/ }).filter({ hasText: "glycogen" });
  await expect(result).toBeVisible();
  await result.click();
  await expect(page.locator("mark").first()).toBeInViewport();
});

test("a question that the documents do not answer is held back, and answered from the model alone when asked for", async ({
  openPage,
  tinyModel,
  dataFolder,
}) => {
  const pdf = join(dataFolder, "Renal notes.pdf");
  await writeFile(pdf, writeRenalNotes());
  const page = await openPage();
  await startAsking(page, await tinyModel());
  await addDocuments(page, [pdf]);
  await openAsk(page);
  await send(page, "Which bones form the orbit?");
  await expect(page.getByText("Your documents say nothing about this question")).toBeVisible();
  await page.getByRole("button", { name: "Answer from the model alone" }).click();
  const answer = await answered(page, 1);
  await expect(answer.getByText(/sentences supported/)).toHaveCount(0);
});

/** The text layer's words whose middle lies under a mark. */
async function wordsUnder(page: Page): Promise<string> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll("[data-mark]")].map((mark) =>
      mark.getBoundingClientRect(),
    );
    const words: string[] = [];
    for (const span of document.querySelectorAll(".textLayer span")) {
      const node = span.firstChild;
      if (!(node instanceof Text)) continue;
      for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        if (boxes.some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom))
          words.push(word);
      }
    }
    return words.join(" ");
  });
}

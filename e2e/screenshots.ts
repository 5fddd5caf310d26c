import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { writeRenalNotes } from "./documents/renalNotes.ts";
import { rightLetters, writeStudyBank } from "./documents/studyBank.ts";
import { findBrowser } from "./findBrowser.ts";
import { writeTinyModel } from "./models/tinyModel.ts";
import {
  acknowledge,
  addDocuments,
  answered,
  beginCheck,
  chooseModel,
  importBanks,
  openAsk,
  openScreen,
  send,
} from "./pages/vivaPage.ts";
import { startViva } from "./startViva.ts";

/** npm run screenshots: the README's pictures, taken from the running app with a tiny test model. */
const pictures = fileURLToPath(new URL("../assets/screenshots", import.meta.url));
await mkdir(pictures, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), "viva-pictures-"));
const model = join(folder, "model.gguf");
await writeTinyModel(model, { name: "Tiny test model" });

const viva = await startViva(join(folder, "data"));
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const page = await browser.newPage({
  viewport: { width: 1280, height: 860 },
  reducedMotion: "reduce",
});
const take = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });

await page.goto(viva.launchUrl);
await page.getByRole("button", { name: /I have read this/ }).waitFor();
await take("notice");
await acknowledge(page);
await chooseModel(page, model);
await page.getByRole("button", { name: "Load", exact: true }).waitFor();
await page.getByRole("button", { name: "Load", exact: true }).click();
await page.getByRole("button", { name: "Unload" }).waitFor();
await openAsk(page);
await send(page, "How do the kidneys filter blood, and what do NSAIDs change?");
const article = await answered(page, 1);
await article.getByRole("button", { name: /^Dose/ }).first().hover();
await page.waitForTimeout(600);
await take("ask");
await page.emulateMedia({ colorScheme: "dark" });
await page.getByRole("radio", { name: "Differential" }).click();
await page
  .getByRole("textbox", { name: "History" })
  .fill("24-year-old, sudden pleuritic chest pain after a long flight");
await page.mouse.move(5, 500);
await page.waitForTimeout(900);
await take("differential-dark");

await page.emulateMedia({ colorScheme: "light" });
const notes = join(folder, "Renal notes.pdf");
await writeFile(notes, writeRenalNotes());
await addDocuments(page, [notes]);
await page.getByRole("searchbox", { name: /Search/ }).fill("capsular pressure");
await page
  .getByRole("link", { name: /Renal notes/ })
  .first()
  .waitFor();
await page.waitForTimeout(600);
await take("library");
await openAsk(page);
await page
  .getByRole("link", { name: "New chat" })
  .or(page.getByRole("button", { name: "New chat" }))
  .click();
await send(
  page,
  "How much plasma do the kidneys filter a day, and what does ibuprofen do in a dehydrated patient?",
);
const grounded = await answered(page, 1);
const conflict = grounded.getByRole("button", { name: /^Number conflict/ }).first();
await conflict.scrollIntoViewIfNeeded();
await conflict.click();
await page.waitForTimeout(600);
await take("cited");
await page.getByRole("dialog").getByRole("link", { name: "Open page 2" }).click();
await page.getByRole("article", { name: "Page 2" }).locator("[data-mark]").first().waitFor();
await page.waitForTimeout(900);
await take("reader");
await page.goBack();
const panel = grounded.getByRole("region", { name: "Verify this answer" });
const prompts = panel.getByRole("group", { name: /^Prompt/ });
await prompts.nth(0).focus();
await page.keyboard.press("2");
await prompts
  .nth(0)
  .getByText(/Wrong by/)
  .waitFor();
await panel.scrollIntoViewIfNeeded();
await page.waitForTimeout(600);
await take("verify");

const bank = join(folder, "Study.csv");
await writeFile(bank, writeStudyBank());
await importBanks(page, [bank]);
await openScreen(page, "Practice");
await page.getByRole("button", { name: /^Tutor/ }).click();
await page.getByRole("button", { name: /^Begin \d+ questions/ }).click();
const confidences = ["s", "s", "u", "g", "s", "u"];
for (let n = 0; n < 10; n += 1) {
  await page.getByRole("heading", { name: new RegExp(`^Question ${n + 1} of`) }).waitFor();
  await page.getByRole("group", { name: "Options" }).waitFor();
  const shown = await page.getByRole("main").innerText();
  const key = [...rightLetters].find(([stem]) => shown.includes(stem))?.[1] ?? "A";
  const letter = n % 3 === 1 ? ["B", "C", "D", "A"].find((other) => other !== key) : key;
  await page.keyboard.press((letter ?? "A").toLowerCase());
  await page.keyboard.press(confidences[n % confidences.length] ?? "s");
  await page.keyboard.press("Enter");
  const feedback = page.getByRole("region", { name: "Feedback" });
  await feedback.waitFor();
  await feedback.getByText(/%/).first().waitFor();
  if (n === 1) {
    await page.waitForTimeout(900);
    await take("practice");
  }
  await page.waitForTimeout(700);
  await page.keyboard.press("n");
}
await openScreen(page, "Practice");
await page.getByRole("tab", { name: "Statistics" }).click();
await page.getByRole("heading", { name: "By subject" }).scrollIntoViewIfNeeded();
await page.waitForTimeout(600);
await take("statistics");

const other = join(folder, "other.gguf");
await writeTinyModel(other, { name: "Other test model", prefers: "last" });
await beginCheck(
  page,
  "How much plasma do the kidneys filter, and when is ibuprofen a risk?",
  other,
);
await page
  .getByRole("textbox", { name: "My answer" })
  .fill(
    "The kidneys filter about 18 litres of plasma a day. Ibuprofen 300 mg can lower the filtration rate.",
  );
await page.getByText("has written its answer").nth(1).waitFor();
await page.getByRole("radio", { name: /^Sure/ }).check();
await page.getByRole("button", { name: "Commit and compare" }).click();
const points = page.getByRole("group", { name: /^Point \d+ of \d+/ });
await points.first().waitFor();
await points.first().evaluate((point) => point.scrollIntoView({ block: "center" }));
await page.mouse.move(5, 500);
await page.waitForTimeout(900);
await take("check");

await openScreen(page, "Models");
await page.getByRole("row").filter({ hasText: "Q4_K_M" }).first().waitFor();
await page
  .getByRole("heading", { name: "Meditron-7B", exact: true })
  .evaluate((heading) => heading.scrollIntoView({ block: "start" }));
await page.waitForTimeout(900);
await take("models");

await browser.close();
await viva.close();
await rm(folder, { recursive: true, force: true });

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { writeRenalNotes } from "./documents/renalNotes.ts";
import { writeStudyBank } from "./documents/studyBank.ts";
import { expect, test } from "./open.ts";
import { startOpenAiServer } from "./servers/openAiServer.ts";
import {
  acknowledge,
  addDocuments,
  answered,
  askForDownload,
  beginCheck,
  chooseModel,
  importBanks,
  loadModel,
  openAsk,
  openScreen,
  openSettings,
  question,
  send,
  startAsking,
} from "./pages/vivaPage.ts";

test.describe.configure({ timeout: 120_000 });

test("axe finds nothing on any screen", async ({ openPage, page, tinyModel }) => {
  await openPage();
  await clean(page, "notice");
  await acknowledge(page);
  await clean(page, "empty");
  const model = await tinyModel();
  await page.getByRole("link", { name: "Models" }).click();
  await page.getByRole("button", { name: /^Choose a model file/ }).click();
  await page.getByRole("dialog").waitFor();
  await clean(page, "folder browser");
  await page.keyboard.press("Escape");
  await chooseModel(page, model);
  await clean(page, "chosen file");
  await page.getByRole("button", { name: "Load", exact: true }).click();
  await expect(page.getByRole("button", { name: "Unload" })).toBeVisible();
  await clean(page, "loaded model");
  await askForDownload(page, "https://huggingface.co/study/kidney/resolve/main/kidney.gguf");
  await clean(page, "download asked for");
  await page.keyboard.press("Escape");
  await openAsk(page);
  await send(page, "Is 300 mg of ibuprofen always safe? My patient John Smith, born 12.03.1961.");
  const article = await answered(page, 1);
  await clean(page, "answer");
  await question(page, 1).getByRole("button", { name: "Edit question" }).click();
  await page.getByRole("form", { name: "Edited question" }).getByRole("region").waitFor();
  await clean(page, "editing");
  await page.keyboard.press("Escape");
  await article.getByRole("button", { name: /^Dose/ }).first().click();
  await clean(page, "flag open");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Export" }).click();
  // A menu lies at the end of the page, outside its landmarks, until it closes.
  await clean(page, "menu open", ["region"]);
  await page.keyboard.press("Escape");
  await page
    .getByRole("navigation", { name: "Screens" })
    .getByRole("link", { name: "Settings" })
    .click();
  await clean(page, "settings");
});

test("axe finds nothing in the library, the reader and the verification", async ({
  openPage,
  page,
  tinyModel,
  dataFolder,
}) => {
  await openPage();
  await startAsking(page, await tinyModel());
  await openScreen(page, "Library");
  await clean(page, "empty library");
  await openScreen(page, "To verify");
  await clean(page, "nothing to verify");
  const pdf = join(dataFolder, "Renal notes.pdf");
  const notes = join(dataFolder, "tubules.md");
  await writeFile(pdf, writeRenalNotes());
  await writeFile(notes, "# Tubules\n\nThe tubules return more than 99 % of the plasma.\n");
  await addDocuments(page, [pdf, notes]);
  await clean(page, "library");
  await page.getByRole("searchbox", { name: /Search/ }).fill("plasma");
  await page
    .getByRole("link", { name: /Renal notes/ })
    .first()
    .waitFor();
  await clean(page, "search results");

  await openAsk(page);
  await page
    .getByRole("textbox", { name: "Question", exact: true })
    .fill("How much plasma do the kidneys filter a day?");
  await page.getByRole("region", { name: "Passages that would be sent" }).waitFor();
  await clean(page, "passages before sending");
  await page.keyboard.press("Enter");
  const article = await answered(page, 1);
  await clean(page, "grounded answer");
  await article
    .getByRole("button", { name: /^Supported/ })
    .first()
    .click();
  const evidence = page.getByRole("dialog").filter({ hasText: "180 litres" });
  await evidence.waitFor();
  await clean(page, "evidence open");
  await evidence.getByRole("link", { name: "Open page 2" }).click();
  await page.getByRole("article", { name: "Page 2" }).locator("canvas").waitFor();
  await clean(page, "reader");
  await openScreen(page, "To verify");
  await page.getByRole("group", { name: /^Prompt 1/ }).waitFor();
  await clean(page, "to verify");
});

test("axe finds nothing in practice, its banks and its statistics", async ({
  openPage,
  page,
  tinyModel,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  await openPage();
  await acknowledge(page);
  await loadModel(page, await tinyModel());
  await openScreen(page, "Practice");
  await clean(page, "nothing to practise");
  const bank = join(dataFolder, "Study.csv");
  await writeFile(bank, writeStudyBank());
  await importBanks(page, [bank]);
  await clean(page, "banks");
  await page.getByRole("link", { name: "Study", exact: true }).click();
  await page.getByRole("list", { name: "Questions" }).getByRole("button").first().click();
  await page.getByRole("dialog").waitFor();
  await clean(page, "item");
  await page.getByRole("dialog").getByRole("button", { name: /^Edit/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).waitFor();
  await clean(page, "edit form");
  await page.keyboard.press("Escape");
  await openScreen(page, "Practice");
  await page.getByRole("button", { name: /^Tutor/ }).click();
  await page.getByLabel("Number of questions").fill("2");
  await clean(page, "new session");
  await page.getByRole("button", { name: "Begin 2 questions" }).click();
  await page.getByRole("group", { name: "Options" }).waitFor();
  await clean(page, "question");
  await page.keyboard.press("l");
  await page.getByRole("searchbox", { name: "Search lab values" }).waitFor();
  await clean(page, "lab values");
  await page.keyboard.press("Escape");
  await page.keyboard.press("k");
  await page.getByRole("textbox", { name: "Calculation" }).fill("2 × (3 + 4)");
  await clean(page, "calculator");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("heading", { name: "Paused" }).waitFor();
  await clean(page, "pause cover");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("group", { name: "Options" }).waitFor();
  await page.keyboard.press("a");
  await page.keyboard.press("s");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Feedback" }).waitFor();
  await page.getByText(/%/).first().waitFor();
  await clean(page, "feedback");
  await page.keyboard.press("o");
  await page.getByRole("heading", { name: "Overview" }).waitFor();
  await clean(page, "overview");
  await page.getByRole("main").getByRole("button", { name: "End session" }).last().click();
  await page.getByRole("dialog").getByRole("button", { name: "End session" }).click();
  await page.getByRole("heading", { name: "Session ended" }).waitFor();
  await clean(page, "result");
  await openScreen(page, "Practice");
  await page.getByRole("tab", { name: "Statistics" }).click();
  await page.getByRole("heading", { name: "Sure and wrong" }).waitFor();
  await clean(page, "statistics");
  await page.getByRole("checkbox", { name: "Show as table" }).first().check();
  await page.getByRole("main").getByRole("table").first().waitFor();
  await clean(page, "a chart shown as table");

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
  await clean(page, "exam review");
});

test("axe finds nothing in a check, its statistics and the server's settings", async ({
  openPage,
  page,
  tinyModel,
  dataFolder,
}) => {
  test.setTimeout(180_000);
  const lab = await startOpenAiServer({ model: null, name: "meditron-70b" });
  await openPage();
  await acknowledge(page);
  await openScreen(page, "Check");
  await clean(page, "no check yet");
  await loadModel(page, await tinyModel({ prefers: "first" }));
  const notes = join(dataFolder, "Renal notes.pdf");
  const bank = join(dataFolder, "Study.csv");
  await writeFile(notes, writeRenalNotes());
  await writeFile(bank, writeStudyBank());
  await addDocuments(page, [notes]);
  await importBanks(page, [bank]);
  await page.getByRole("link", { name: "Study", exact: true }).click();
  await page.getByRole("link", { name: /keys/ }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await clean(page, "audit of the keys");

  await openScreen(page, "Check");
  await page.getByRole("radio", { name: "Several questions" }).click();
  await page.getByRole("radio", { name: "A question bank" }).click();
  await clean(page, "several questions");
  await page.getByRole("radio", { name: "One question" }).click();
  await beginCheck(page, "How much plasma is filtered?", await tinyModel({ prefers: "last" }));
  await clean(page, "writing");
  const mine = page.getByRole("textbox", { name: "My answer" });
  await expect(mine).toBeFocused();
  await mine.fill("The kidneys filter 180 litres of plasma a day. Uric acid is a salt.");
  await page.getByRole("radio", { name: /^Sure/ }).check();
  await mine.press("Control+Enter");
  await page.getByRole("group", { name: /^Point 1 of/ }).waitFor({ timeout: 30_000 });
  const open = page.getByRole("group", { name: /^Point/ }).filter({
    has: page.getByRole("button", { name: /^Unsure/ }),
  });
  await open.first().focus();
  await page.keyboard.press("4");
  await page.getByText(/^(It is|Both|All are) wrong \(/).waitFor();
  await page.keyboard.press("s");
  await page.getByRole("combobox", { name: "Passage of this check" }).waitFor();
  await clean(page, "points, one of them settled, the source of another");
  await page.keyboard.press("Escape");
  await page
    .getByRole("button", { name: /^Supported/ })
    .first()
    .click();
  await page.getByRole("dialog").waitFor();
  await clean(page, "evidence of a claim");
  await page.keyboard.press("Escape");
  await openScreen(page, "Check");
  await page.getByRole("list").getByText("To settle").waitFor();
  await clean(page, "list of checks");
  await page.getByRole("tab", { name: "Statistics" }).click();
  await page.getByRole("heading", { name: "Who was right" }).waitFor();
  await page.getByRole("checkbox", { name: "Show as table" }).first().check();
  await clean(page, "statistics of checks, a chart and a table");

  await openSettings(page, "Server");
  await page.getByRole("textbox", { name: "Address" }).fill(lab.baseUrl);
  await page.keyboard.press("Tab");
  await page.getByRole("switch", { name: /^Use this server/ }).click();
  await page.getByRole("textbox", { name: "Model", exact: true }).fill("meditron-70b");
  await page.getByRole("button", { name: "Test and list its models" }).click();
  await page.getByRole("combobox", { name: "Models it offers" }).waitFor();
  await clean(page, "settings with a server");
  await openScreen(page, "Check");
  await page.getByRole("radio", { name: "The server" }).click();
  await beginCheck(page, "John Smith, born 12.03.1961, takes ibuprofen. What is the risk?");
  await page.getByRole("button", { name: "Read it and decide" }).click();
  await page.getByRole("dialog", { name: /^May this be sent/ }).waitFor();
  await clean(page, "what would be sent");
  expect(lab.seen.map(({ method }) => method)).toEqual(["GET"]);
  await lab.close();
});

test("the main job by keyboard alone", async ({ openPage, tinyModel }) => {
  const model = await tinyModel();
  const page = await openPage();
  const press = (...keys: string[]) =>
    keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());

  await tabTo(page, "button", /I have read this/);
  await press("Enter");
  await tabTo(page, "link", /^Models$/);
  await press("Enter");
  await tabTo(page, "button", /^Choose a model file/);
  await press("Enter");
  await tabTo(page, "textbox", /Folder or file path/);
  await press("ControlOrMeta+a");
  await page.keyboard.insertText(model);
  await press("Enter");
  await tabTo(page, "button", /^Load$/);
  await press("Enter");
  await expect(page.getByRole("button", { name: "Unload" })).toBeVisible();
  await tabTo(page, "link", /^Ask$/);
  await press("Enter");
  await tabTo(page, "textbox", /^Question$/);
  await page.keyboard.type("What limits filtration?");
  await press("Shift+Enter");
  await page.keyboard.type("In two sentences.");
  await press("Enter");
  const article = await answered(page, 1);
  await tabTo(page, "button", /^(Dose|Guideline)/);
  await press("Enter");
  await expect(page.getByRole("dialog", { name: /^(Dose|Guideline)/ })).toBeVisible();
  await press("Escape");
  await tabTo(page, "button", /^Regenerate$/);
  await press("Enter");
  await expect(article.getByText("2 / 2")).toBeVisible();
});

test("no screen scrolls sideways, from 800 to 2560 px and at twice the text size", async ({
  openPage,
  tinyModel,
  dataFolder,
}) => {
  const page = await openPage();
  await startAsking(page, await tinyModel());
  await send(page, `A long word: ${"immuno".repeat(60)}`);
  await answered(page, 1);
  const pdf = join(dataFolder, `${"Long-name".repeat(12)}.pdf`);
  await writeFile(pdf, writeRenalNotes());
  await addDocuments(page, [pdf]);
  const bank = join(dataFolder, `${"Long-bank".repeat(8)}.csv`);
  await writeFile(bank, writeStudyBank());
  await importBanks(page, [bank]);
  await page.getByRole("link", { name: /^Long-bank/ }).click();
  await page.getByRole("list", { name: "Questions" }).waitFor();
  const bankAddress = new URL(page.url()).hash;
  const sessionAddress = await commitOne(page);
  await beginCheck(page, `Which cells bind? ${"immuno".repeat(60)}`);
  await page.getByRole("textbox", { name: "My answer" }).fill("lympho".repeat(60));
  await page.getByRole("radio", { name: /^Sure/ }).check();
  await page.getByRole("textbox", { name: "My answer" }).press("Control+Enter");
  await page.getByRole("group", { name: /^Point 1 of/ }).waitFor({ timeout: 30_000 });
  const checkAddress = new URL(page.url()).hash;
  const fits = async (name: string, where: string) => {
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(over, `${name} at ${where}`).toBeLessThanOrEqual(0);
  };
  const check = async (where: string) => {
    for (const name of ["Ask", "Library", "To verify", "Check", "Models", "Settings"] as const) {
      await openScreen(page, name);
      await fits(name, where);
    }
    await openScreen(page, "Practice");
    for (const tab of ["Start", "Question banks", "Statistics"] as const) {
      await page.getByRole("tab", { name: tab }).click();
      await page.getByRole("tabpanel", { name: tab }).waitFor();
      if (tab === "Start") {
        const tutor = page.getByRole("button", { name: /^Tutor/ });
        if ((await tutor.getAttribute("aria-expanded")) === "false") await tutor.click();
        await page.getByLabel("Number of questions").waitFor();
      }
      if (tab === "Statistics") {
        await page.getByRole("heading", { name: "Sure and wrong" }).waitFor();
        await fits("Practice: charts", where);
        await page.getByRole("checkbox", { name: "Show as table" }).first().check();
      }
      await fits(`Practice: ${tab}`, where);
    }
    await goToAddress(page, bankAddress);
    await page.getByRole("list", { name: "Questions" }).getByRole("button").first().waitFor();
    await fits("a bank", where);
    await goToAddress(page, checkAddress);
    await page.getByRole("group", { name: /^Point 1 of/ }).waitFor();
    await fits("a check", where);
    await goToAddress(page, sessionAddress);
    await page.getByRole("region", { name: "Feedback" }).waitFor();
    await fits("feedback", where);
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("group", { name: "Options" }).waitFor();
    await page.keyboard.press("l");
    await page.getByRole("searchbox", { name: "Search lab values" }).waitFor();
    await fits("a session with lab values", where);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Previous" }).click();
    await page.getByRole("region", { name: "Feedback" }).waitFor();
  };
  for (const width of [800, 1280, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    await check(`${width} px`);
  }
  await page.setViewportSize({ width: 800, height: 900 });
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  await check("800 px with text at 200 %");
});

/** Begins a tutor session and commits its first answer; resolves to the address of the session. */
async function commitOne(page: Page): Promise<string> {
  await openScreen(page, "Practice");
  await page.getByRole("tab", { name: "Start" }).click();
  await page.getByRole("button", { name: /^Tutor/ }).click();
  await page.getByLabel("Number of questions").fill("3");
  await page.getByRole("button", { name: "Begin 3 questions" }).click();
  await page.getByRole("group", { name: "Options" }).waitFor();
  await page.keyboard.press("a");
  await page.keyboard.press("s");
  await page.getByRole("button", { name: "Commit" }).click();
  await page.getByRole("region", { name: "Feedback" }).waitFor();
  return new URL(page.url()).hash;
}

async function goToAddress(page: Page, hash: string) {
  await page.evaluate((address) => {
    location.hash = address;
  }, hash);
}

/** Nothing to complain of, in the light theme and, where only colours differ, in the dark one. */
async function clean(page: Page, where: string, except: string[] = []) {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const whole = new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .disableRules(except);
  expect(await violationsOf(whole), where).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  const colours = new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"]);
  expect(await violationsOf(colours), `${where}, dark`).toEqual([]);
}

async function violationsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
}

/** Presses Tab until an element with this role and name has the focus. */
async function tabTo(page: Page, role: "button" | "link" | "textbox", name: RegExp) {
  const target = page.getByRole(role, { name }).first();
  await target.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    const reached = await target.evaluate((element) => element === document.activeElement);
    if (reached) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach the ${role} ${name}`);
}

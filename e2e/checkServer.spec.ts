import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { load, openBench, type Bench } from "../electron/model/modelFixture.ts";
import { chatmlTemplate } from "./models/tinyModel.ts";
import { expect, test } from "./open.ts";
import { acknowledge, beginCheck, openScreen, openSettings } from "./pages/vivaPage.ts";
import { startOpenAiServer, type OpenAiServer } from "./servers/openAiServer.ts";

const name = "meditron-70b";
const key = "sk-of-this-run-4711";
/** For what the worker has to write first. */
const slow = { timeout: 30_000 } as const;

let bench: Bench;
let lab: OpenAiServer;
let elsewhere: OpenAiServer;

test.beforeAll(async () => {
  bench = await openBench();
  const { model } = bench.open();
  await load(model, await bench.writeModel("lab", { chatTemplate: chatmlTemplate }));
  lab = await startOpenAiServer({ model, name });
  elsewhere = await startOpenAiServer({ model: null });
});
test.afterAll(async () => {
  await Promise.all([lab.close(), elsewhere.close()]);
  await bench.clean();
});

/** What the server was asked to answer from this moment on. */
function askedFromNow(): () => readonly string[] {
  const before = lab.seen.length;
  return () =>
    lab.seen
      .slice(before)
      .filter(({ method }) => method === "POST")
      .map(({ body }) => JSON.stringify(body));
}

async function switchOn(page: Page): Promise<void> {
  await openSettings(page, "Server");
  await page.getByRole("switch", { name: "Use this server" }).click();
  await expect(page.getByRole("region", { name: "Server", exact: true })).toBeVisible();
}

/** Types the server's address, switches it on and takes the model from its own list. */
async function chooseServer(page: Page): Promise<void> {
  await openSettings(page, "Server");
  const address = page.getByRole("textbox", { name: "Address" });
  await address.fill(lab.baseUrl);
  await address.press("Enter");
  await switchOn(page);
  await page.getByRole("button", { name: "Test and list its models" }).click();
  await page.getByRole("combobox", { name: "Models it offers" }).selectOption(name);
  await expect(page.getByRole("textbox", { name: "Model", exact: true })).toHaveValue(name);
}

async function checkWithServer(page: Page, question: string): Promise<void> {
  await openScreen(page, "Check");
  await page.getByRole("radio", { name: "The server" }).check({ force: true });
  await expect(
    page.getByText(`${name} on ${new URL(lab.origin).host}`, { exact: true }),
  ).toBeVisible();
  await beginCheck(page, question);
}

/** The column of the second opinion. */
function column(page: Page): Locator {
  return page.locator('[data-column="second"]');
}

/** The whole text of the preview, as it would be sent with what is ticked. */
async function previewed(dialog: Locator): Promise<string> {
  const texts = dialog.getByRole("region", { name: /^This is the whole text/ }).locator("p");
  const parts = await texts.evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => {
      const copy = paragraph.cloneNode(true) as Element;
      for (const label of copy.querySelectorAll("label")) {
        label.replaceWith(label.querySelector("ins")?.textContent ?? "");
      }
      return copy.textContent;
    }),
  );
  return parts.join("");
}

/** Opens the preview of what would be sent. */
async function preview(page: Page): Promise<Locator> {
  await column(page).getByRole("button", { name: "Read it and decide" }).click();
  return page.getByRole("dialog");
}

/** All that Viva has written into its folder, as text. */
async function written(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map(({ parentPath, name: file }) => readFile(join(parentPath, file), "latin1"));
  return (await Promise.all(texts)).join("\n");
}

/** How likely the server's model found its own words stands among the details of its column. */
async function expectProbability(page: Page): Promise<void> {
  await column(page)
    .getByRole("button", { name: /^How .* was asked$/ })
    .click();
  const details = page.getByRole("dialog", { name: /^How .* was asked$/ });
  await expect(details).toContainText(/Word probability\s*\d+ %/, slow);
  await page.keyboard.press("Escape");
}

test("a server is off at first; once it is on, nothing goes there that was not shown and allowed", async ({
  openPage,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  const asked = askedFromNow();
  const { host } = new URL(lab.origin);
  const page = await openPage();
  await acknowledge(page);
  await openScreen(page, "Check");
  await page.getByRole("radio", { name: "The server" }).check({ force: true });
  await expect(page.getByText("The server is switched off.")).toBeVisible();
  await chooseServer(page);
  await page.getByRole("textbox", { name: "Key" }).fill(key);
  await page.getByRole("button", { name: "Save key" }).click();
  await expect(page.getByText("A key is kept in memory until Viva ends.")).toBeVisible();
  for (const screen of ["Ask", "Library", "Practice", "Models", "Check"] as const) {
    await openScreen(page, screen);
    await expect(page.getByRole("region", { name: "Server", exact: true })).toContainText(host);
  }

  await checkWithServer(
    page,
    "Mrs. Eleanor Whitcombe, MRN 48213377, is short of breath. How do the kidneys of Mrs. Whitcombe filter?",
  );
  await expect(column(page)).toContainText("You have not sent anything to this server before.");
  await expect(column(page)).toContainText("The text may hold what identifies a person.");
  const dialog = await preview(page);
  await expect(dialog.locator("dd")).toHaveText([host, name]);
  await expect(dialog.locator("del")).toContainText(["Whitcombe", "48213377", "Whitcombe"]);
  await expect(dialog).toContainText("You help a medical student");
  const shown = await previewed(dialog);
  expect(shown).toContain("is short of breath. How do the kidneys of");
  expect(asked()).toEqual([]);
  await dialog.getByRole("button", { name: `Send to ${host}` }).click();
  await expect(column(page)).toContainText("has written its answer. You will see it once", slow);

  const [sent = "", ...more] = asked();
  expect(more).toEqual([]);
  expect(sent).not.toMatch(/Eleanor|Whitcombe|48213377/i);
  const { messages } = JSON.parse(sent) as { messages: readonly { content: string }[] };
  expect(messages.map(({ content }) => content).join("")).toBe(shown);
  expect(lab.seen.at(-1)?.headers.authorization).toBe(`Bearer ${key}`);
  await page.getByRole("textbox", { name: "My answer" }).fill("They filter 180 litres a day.");
  await page.getByRole("radio", { name: /^Sure/ }).check();
  await page.getByRole("button", { name: "Commit and compare" }).click();
  await expect(column(page)).toContainText("kidneys filter about 180 litres");
  await expect(column(page)).toContainText(`on ${host}`);
  await expectProbability(page);
  expect(await written(dataFolder)).not.toContain(key);

  // The server is known now, and nothing in this question speaks of a person: nobody is asked.
  await checkWithServer(page, "What do the kidneys do?");
  await expect(column(page)).toContainText("has written its answer", slow);
  expect(asked()).toHaveLength(2);
  // But whenever there may be a patient in it; and what is declined stays here.
  await checkWithServer(page, "What did the kidneys of Mr. Eleanor Whitcombe do on 3 May 2021?");
  await expect(column(page)).toContainText("The text may hold what identifies a person.");
  await expect(column(page)).not.toContainText("You have not sent anything");
  await (await preview(page)).getByRole("button", { name: "Do not send" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(column(page)).not.toContainText("The text may hold");
  expect(asked()).toHaveLength(2);
});

test("a server that fails in every way: told, what came is kept, tried again; off, the column waits", async ({
  openPage,
}) => {
  test.setTimeout(120_000);
  const page = await openPage();
  await acknowledge(page);
  await chooseServer(page);
  await openScreen(page, "Check");
  await page.getByRole("switch", { name: "I commit first" }).uncheck();
  lab.failNext({ kind: "status", status: 500, body: '{"error":{"message":"Out of memory"}}' });
  await checkWithServer(page, "What do the kidneys do?");
  const asked = askedFromNow();
  await (await preview(page)).getByRole("button", { name: /^Send to/ }).click();
  await expect(column(page)).toContainText("refused (status 500)");
  await expect(column(page)).toContainText("It says: Out of memory");
  expect(asked()).toHaveLength(1);

  const again = () =>
    column(page)
      .getByRole("button", { name: /try again$/ })
      .click();
  const begun = /kidneys filter about 180 litres/;
  lab.failNext({ kind: "cut", after: 3 });
  await again();
  await expect(column(page)).toContainText(
    "The connection was cut. What came before is kept.",
    slow,
  );
  await expect(column(page)).toContainText(begun);

  lab.failNext({ kind: "wrongJson", after: 3 });
  await again();
  await expect(column(page)).toContainText("It sent something that is no JSON.", slow);
  await expect(column(page)).toContainText(begun);

  const location = `${elsewhere.baseUrl}/chat/completions`;
  lab.failNext({ kind: "redirect", status: 307, location });
  await again();
  await expect(column(page)).toContainText(`a redirect to ${location}, which Viva does not follow`);
  expect(elsewhere.seen).toEqual([]);

  // The first words are there while the rest is still to come; and it does not come.
  const busy = { kind: "status", status: 429, headers: { "retry-after": "4" } } as const;
  lab.failNext(busy, { kind: "stall", after: 3 });
  const answers = askedFromNow();
  await again();
  await expect(column(page)).toContainText("The server is busy (status 429). Trying again in");
  await expect(column(page)).toContainText("Writing, 3 tokens", slow);
  const [first, second, ...none] = answers();
  expect(second).toBe(first);
  expect(none).toEqual([]);
  await expect(column(page)).toContainText(begun);
  await column(page).getByRole("button", { name: /^Stop/ }).click();
  await expect(column(page)).toContainText("Stopped by you");
  await expect(column(page)).toContainText(begun);
  expect(await lab.seen.at(-1)?.left).toBe(true);

  const before = lab.seen.length;
  const banner = page.getByRole("region", { name: "Server", exact: true });
  await banner.getByRole("button", { name: "Switch off" }).click();
  await expect(banner).toHaveCount(0);
  await again();
  await expect(column(page)).toContainText("Waiting: the server is switched off");
  expect(lab.seen).toHaveLength(before);

  const board = page.url();
  await switchOn(page);
  await page.goto(board);
  await expect(column(page)).toContainText("Potassium must always be checked", slow);
  await expectProbability(page);
  expect(lab.seen.slice(before).map(({ method }) => method)).toEqual(["POST"]);
});

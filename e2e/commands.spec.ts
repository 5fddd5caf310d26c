import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./open.ts";
import { listen } from "./pages/listen.ts";
import { answered, acknowledge, openScreen, send, startAsking } from "./pages/vivaPage.ts";

/** Opens the palette by its keys and types into it. */
async function palette(page: Page, typed = ""): Promise<Locator> {
  await page.keyboard.press("ControlOrMeta+k");
  const dialog = page.getByRole("dialog", { name: "Commands" });
  await expect(dialog.getByRole("combobox")).toBeFocused();
  if (typed === "") return dialog;
  await page.keyboard.type(typed);
  // Keys faster than any hand's may be taken before a list that has just changed under them stands.
  await expect(async () => {
    const field = dialog.getByRole("combobox");
    if ((await field.inputValue()) !== typed) await field.fill(typed);
    await expect(field).toHaveValue(typed, { timeout: 500 });
  }).toPass();
  return dialog;
}

/** Chooses a line of the palette with the arrows, and does it. */
async function choose(page: Page, dialog: Locator, name: string | RegExp): Promise<void> {
  const line = dialog.getByRole("option", { name }).first();
  await line.waitFor();
  for (let step = 0; step < 80; step += 1) {
    if ((await line.getAttribute("aria-selected")) === "true") break;
    await page.keyboard.press("ArrowDown");
  }
  await expect(line).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
}

async function clean(page: Page, where: string): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    expect(
      violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
      ),
      `${where}, ${theme}`,
    ).toEqual([]);
  }
}

test("the palette leads everywhere, asks, finds a conversation and changes the theme, by keyboard alone", async ({
  openPage,
  tinyModel,
}) => {
  const page = await openPage();
  await startAsking(page, await tinyModel());

  const first = await palette(page);
  await expect(first.getByRole("group").first()).toHaveAccessibleName("On this screen");
  await clean(page, "the palette");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "Question", exact: true })).toBeFocused();

  await choose(page, await palette(page, "banks practice"), "Practice: question banks");
  await expect(page).toHaveURL(/#\/practice\/banks$/);
  await expect(page.getByRole("heading", { name: "Practice", level: 1 })).toBeFocused();

  const refused = await palette(page, "due");
  await expect(refused.getByRole("option", { name: /Practise what is due/ })).toBeDisabled();
  await expect(refused.getByText("Nothing is due")).toBeVisible();
  await page.keyboard.press("Escape");

  const asking = await palette(page, "What limits the filtration?");
  await choose(page, asking, "Ask: “What limits the filtration?”");
  await answered(page, 1);
  await expect(page).toHaveURL(/#\/ask\/.+/);
  const conversation = page.url();

  await choose(page, await palette(page, "go nowhere"), /^Ask: “go nowhere”/);
  await answered(page, 1);
  await choose(page, await palette(page, "filtration limits"), /^What limits the filtration/);
  await expect(page).toHaveURL(conversation);

  await choose(page, await palette(page, "dark"), /^Theme: dark/);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const after = await palette(page);
  await expect(
    after.getByRole("group", { name: "Used last" }).getByRole("option").first(),
  ).toHaveText(/Theme: dark/);
  await page.keyboard.press("Escape");

  await choose(page, await palette(page, "unload"), /^Unload/);
  await openScreen(page, "Models");
  await expect(page.getByText("No model is loaded.").first()).toBeVisible();
  await choose(page, await palette(page, "load tiny"), /^Load Viva tiny test model/);
  await expect(page.getByRole("button", { name: "Unload" })).toBeVisible({ timeout: 30_000 });
});

test("a question put to the palette waits where an unfinished one stood, which can be put back", async ({
  openPage,
  tinyModel,
}) => {
  const page = await openPage();
  await startAsking(page, await tinyModel());
  const composer = page.getByRole("textbox", { name: "Question", exact: true });
  await composer.fill("An unfinished thought");
  await choose(page, await palette(page, "Is it asked?"), "Ask: “Is it asked?”");
  await answered(page, 1);
  await page.getByRole("button", { name: "Put it back" }).click();
  await expect(composer).toHaveValue("An unfinished thought");
});

test("the keyboard sheet lists the screen's keys first; single keys can be switched off", async ({
  openPage,
}) => {
  const page = await openPage();
  await acknowledge(page);
  await openScreen(page, "Library");
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet.getByRole("heading", { level: 3 }).first()).toHaveText("Everywhere");
  await clean(page, "the keyboard sheet");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();

  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await expect(page).toHaveURL(/#\/practice$/);
  await page.keyboard.press("ControlOrMeta+,");
  await expect(page).toHaveURL(/#\/settings/);
  const singleKeys = page.getByRole("switch", { name: "Single-key shortcuts" });
  await singleKeys.focus();
  await page.keyboard.press("Space");
  await expect(singleKeys).not.toBeChecked();
  await openScreen(page, "Library");
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await page.keyboard.press("?");
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(/#\/library$/);

  // What takes another key with it is not switched off, and the sheet says what is.
  await choose(page, await palette(page, "keyboard shortcuts"), /^Keyboard shortcuts/);
  await expect(sheet.getByText(/switched off in Settings/)).toBeVisible();
});

test("a sign typed into a field is no shortcut", async ({ openPage, tinyModel }) => {
  const page = await openPage();
  await startAsking(page, await tinyModel());
  const composer = page.getByRole("textbox", { name: "Question", exact: true });
  await composer.focus();
  await page.keyboard.type("g? /");
  await expect(composer).toHaveValue("g? /");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("what was deleted comes back by keyboard, and its message takes no focus", async ({
  openPage,
  tinyModel,
}) => {
  const page = await openPage();
  await startAsking(page, await tinyModel());
  await send(page, "What is a nephron?");
  await answered(page, 1);
  const entry = page.getByRole("link", { name: /^What is a nephron/ });
  const messages = page.getByRole("region", { name: /^Notifications/ });

  await choose(page, await palette(page, "delete conversation"), "Delete this conversation");
  await expect(entry).toHaveCount(0);
  await expect(messages.getByText(/^Deleted/)).toBeVisible();
  await expect(messages.locator(":focus")).toHaveCount(0);
  await expect(page.locator("[role=status][aria-live=polite]", { hasText: "Deleted" })).toHaveCount(
    1,
  );
  await page.keyboard.press("ControlOrMeta+z");
  await expect(entry).toBeVisible();
  await expect(messages.getByText(/^Deleted/)).toHaveCount(0);

  await entry.click();
  await answered(page, 1);
  await choose(page, await palette(page, "delete conversation"), "Delete this conversation");
  await expect(entry).toHaveCount(0);
  await page.keyboard.press("F8");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(messages.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(entry).toBeVisible();
  // The empty list of messages is no place to be.
  await expect(messages.getByRole("list")).toBeEmpty();
  await expect(page.getByRole("textbox", { name: "Question", exact: true })).toBeFocused();
});

test("five deleted conversations all come back, one key press each", async ({
  openPage,
  tinyModel,
}) => {
  test.setTimeout(120_000);
  const page = await openPage();
  await startAsking(page, await tinyModel());
  const entries = page
    .getByRole("navigation", { name: "Conversations" })
    .getByRole("link", { name: /^Question number/ });
  for (const n of [1, 2, 3, 4, 5]) {
    await choose(
      page,
      await palette(page, `Question number ${n}?`),
      `Ask: “Question number ${n}?”`,
    );
    await answered(page, 1);
  }
  await expect(entries).toHaveCount(5);
  for (const left of [4, 3, 2, 1, 0]) {
    await entries.first().click();
    await answered(page, 1);
    await choose(page, await palette(page, "delete conversation"), "Delete this conversation");
    await expect(entries).toHaveCount(left);
    // Messages wait for whoever is in another window: this test may take longer than they stay.
    await page.evaluate(() => window.dispatchEvent(new Event("blur")));
  }
  const messages = page.getByRole("region", { name: /^Notifications/ });
  await expect(messages.getByRole("button", { name: "Undo" })).toHaveCount(3);
  for (const back of [1, 2, 3, 4, 5]) {
    await page.keyboard.press("ControlOrMeta+z");
    await expect(entries).toHaveCount(back);
  }
});

test("the palette's key closes it again, and what is held with it must be right", async ({
  openPage,
}) => {
  const page = await openPage();
  await acknowledge(page);
  const dialog = await palette(page);
  await page.keyboard.press("ControlOrMeta+k");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("ControlOrMeta+Shift+k");
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(dialog).toBeHidden();
  // A Russian keyboard has its К where a Latin one has its R; Л is where K is.
  await page.locator("body").dispatchEvent("keydown", {
    key: "л",
    code: "KeyK",
    [process.platform === "darwin" ? "metaKey" : "ctrlKey"]: true,
    bubbles: true,
  });
  await expect(dialog).toBeVisible();
});

test("Escape within an input method leaves a search as it is", async ({ openPage, tinyModel }) => {
  const page = await openPage();
  await startAsking(page, await tinyModel());
  const search = page.getByRole("searchbox", { name: "Search conversations" });
  await search.fill("kidney");
  await search.dispatchEvent("keydown", { key: "Escape", isComposing: true, bubbles: true });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(search).toHaveValue("kidney");
  await search.press("Escape");
  await expect(search).toHaveValue("");
});

test("another part of a screen is read out when the palette leads to it", async ({ openPage }) => {
  const page = await openPage();
  await acknowledge(page);
  await openScreen(page, "Settings");
  await page.getByRole("button", { name: "Larger text" }).focus();
  await choose(page, await palette(page, "settings privacy"), /^Settings: privacy/i);
  await expect(page.getByRole("heading", { name: "Privacy", level: 1 })).toBeFocused();
  const parts = page.getByRole("navigation", { name: "Settings" });
  await parts.getByRole("link", { name: "About" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "About", level: 1 })).toBeVisible();
  await expect(parts.getByRole("link", { name: "About" })).toBeFocused();
  await choose(page, await palette(page, "settings data"), /^Settings: data/i);
  await expect(page.getByRole("heading", { name: "Data", level: 1 })).toBeFocused();

  await openScreen(page, "Practice");
  await expect(page.getByRole("heading", { name: "Practice", level: 1 })).toBeFocused();
  await choose(page, await palette(page, "banks practice"), "Practice: question banks");
  await expect(page.getByRole("tab", { name: "Question banks" })).toBeFocused();
});

test("who listens hears an answer begin and end once, and goes to it by a key", async ({
  openPage,
  tinyModel,
}) => {
  const page = await openPage();
  await startAsking(page, await tinyModel());
  const heardNow = await listen(page);
  await send(page, "How do the kidneys filter blood?");
  const article = await answered(page, 1);
  const heard = await heardNow();
  const complete = /^Answer complete, \d+ words\. F9 leads to it\.$/;
  expect(heard.filter((words) => complete.test(words))).toHaveLength(1);
  expect(heard.filter((words) => words === "Answering…")).toHaveLength(1);
  expect(heard.join("\n")).not.toContain("Filtration pressure");
  const dialog = await palette(page);
  await page.keyboard.press("F9");
  await expect(dialog.getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("F9");
  await expect(article).toBeFocused();
});

test("nothing moves for whoever asks for reduced motion", async ({ openPage, tinyModel }) => {
  const page = await openPage();
  const longest = () =>
    page.evaluate(() => {
      const seconds = [...document.querySelectorAll("*")].flatMap((element) => {
        const style = getComputedStyle(element);
        return [style.transitionDuration, style.animationDuration].flatMap((all) =>
          all.split(",").map((one) => parseFloat(one) * (one.trim().endsWith("ms") ? 0.001 : 1)),
        );
      });
      return Math.max(...seconds);
    });
  await startAsking(page, await tinyModel({ layers: 60, answer: "endless" }));
  await send(page, "Write for long.");
  await expect(page.getByRole("button", { name: "Stop", exact: true })).toBeVisible();
  expect(await longest()).toBeGreaterThan(1);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await longest()).toBeLessThan(0.001);
  const running = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === "running").length,
  );
  expect(running).toBe(0);
  await page.keyboard.press("Escape");
  await answered(page, 1);
});

test("a slip of the keyboard still finds a screen, and a setting is found by its name", async ({
  openPage,
}) => {
  const page = await openPage();
  await acknowledge(page);
  await choose(page, await palette(page, "libary"), /^Library/);
  await expect(page).toHaveURL(/#\/library$/);
  await choose(page, await palette(page, "setings apearance"), /^Settings: Appearance/);
  await expect(page).toHaveURL(/#\/settings\/appearance$/);
  await choose(page, await palette(page, "temprature"), /^Settings, Answers: Temperature/);
  await expect(page.getByRole("textbox", { name: "Temperature" })).toBeFocused();
});

test.describe("with what came with Viva", () => {
  test.use({ bundled: true });

  test("every screen offers commands of its own", async ({ openPage }) => {
    test.setTimeout(240_000);
    const page = await openPage();
    await acknowledge(page);
    await page.getByRole("button", { name: "Skip" }).click();
    const visited: string[] = [];
    const offers = async (): Promise<void> => {
      const dialog = await palette(page);
      const here = dialog.getByRole("group", { name: "On this screen" });
      await expect(here.getByRole("option").first(), page.url()).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
      visited.push(new URL(page.url()).hash);
    };
    const at = async (address: string): Promise<void> => {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, address);
      await page.getByRole("main").getByRole("heading").first().waitFor();
    };

    await at("#/practice/banks");
    const bank = page.getByRole("main").getByRole("link", { name: /study pack/i });
    await bank.waitFor({ timeout: 90_000 });
    await offers();
    await bank.click();
    await page.getByRole("list", { name: "Questions" }).waitFor();
    await offers();
    await choose(page, await palette(page, "check keys"), "Check its keys");
    await page.getByRole("heading", { name: /^Doubted keys/ }).waitFor();
    await offers();

    await at("#/practice");
    await offers();
    await choose(page, await palette(page, "new tutor"), /^New session: Tutor/);
    await page.getByRole("button", { name: /^Begin \d+ questions/ }).click();
    await page.getByRole("group", { name: "Options" }).waitFor();
    await offers();

    await at("#/library");
    await offers();
    await choose(page, await palette(page, "anaphylaxis"), /^Anaphylaxis/);
    await page.getByText("The first-line treatment of anaphylaxis is").waitFor();
    await offers();
    await choose(page, await palette(page, "rename"), "Rename this document");
    await expect(page.getByRole("textbox", { name: "New title" })).toBeFocused();
    await page.keyboard.type("Too much of an answer");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Too much of an answer" })).toBeVisible();
    await choose(page, await palette(page, "tags"), "Edit the tags of this document");
    const tags = page.getByRole("dialog", { name: "Tags of Too much of an answer" });
    await tags.getByRole("combobox").or(tags.getByRole("textbox")).fill("mine");
    await page.keyboard.press("Enter");
    await expect(tags.getByRole("button", { name: "Remove tag mine" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(tags).toBeHidden();

    await choose(page, await palette(page, "speed test"), "Test the speed of a model");
    await expect(page).toHaveURL(/#\/models$/);
    await expect(page.getByRole("button", { name: /^Test the speed of/ }).first()).toBeFocused();

    await at("#/check");
    await offers();
    await choose(page, await palette(page, "write question"), "Write a question");
    await page.keyboard.type("What limits the filtration?");
    await choose(page, await palette(page, "write answer"), "Write my answer");
    await page.getByRole("textbox", { name: "My answer" }).waitFor();
    await offers();

    const links = page.getByRole("navigation", { name: "Screens" }).getByRole("link");
    const screens = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    await at("#/settings");
    const parts = await page
      .getByRole("navigation", { name: "Settings" })
      .getByRole("link")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(screens.length * parts.length).toBeGreaterThan(0);
    for (const address of [
      ...screens,
      ...parts,
      "#/verify/kept",
      "#/verify/statistics",
      "#/practice/statistics",
      "#/check/statistics",
    ]) {
      if (address === null || visited.includes(address)) continue;
      await at(address);
      await offers();
    }
  });
});

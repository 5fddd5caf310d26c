import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./open.ts";
import { acknowledge, openScreen, openSettings, tabTo } from "./pages/vivaPage.ts";
import { startOpenAiServer } from "./servers/openAiServer.ts";

const parts = [
  ["Appearance", "appearance", "radiogroup", "Theme"],
  ["Answers", "answers", "textbox", "Temperature"],
  ["Models", "models", "combobox", "Unload an unused model after"],
  ["Practice", "practice", "textbox", "Desired retention (%)"],
  ["Server", "server", "textbox", "Address"],
  ["Data", "data", "heading", "Data folder"],
  ["Privacy", "privacy", "heading", "Connections since Viva started"],
  ["About", "about", "heading", "What Viva is made of"],
] as const;

/** The rows of what was opened, as text. */
function opened(page: Page) {
  return page.getByRole("table", { name: "List of connections" }).locator("tbody tr");
}

test("each part has an address, a heading and a title of its own, at any width and by keyboard", async ({
  openPage,
}) => {
  const page = await openPage();
  await acknowledge(page);
  await openScreen(page, "Settings");
  for (const width of [800, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const [name, part, role, inside] of parts) {
      const link = page
        .getByRole("navigation", { name: "Settings" })
        .getByRole("link", { name, exact: true });
      await link.focus();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
      await expect(page).toHaveURL(new RegExp(`#/settings/${part}$`));
      await expect(page).toHaveTitle(/ · Settings · Viva$/);
      await expect(link).toHaveAttribute("aria-current", "page");
      await expect(page.getByRole(role, { name: inside, exact: true })).toBeVisible();
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(over, `${name} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Privacy" })).toBeVisible();
});

test("the text grows and shrinks by keyboard to both ends without the focus being lost", async ({
  openPage,
}) => {
  const page = await openPage();
  await acknowledge(page);
  await openScreen(page, "Settings");
  const size = page.getByRole("group", { name: "Text size" });
  for (const [name, end] of [
    ["Larger text", "200 %"],
    ["Smaller text", "75 %"],
  ] as const) {
    const button = size.getByRole("button", { name });
    await button.focus();
    for (let n = 0; n < 20 && (await button.isEnabled()); n += 1)
      await page.keyboard.press("Enter");
    await expect(size.getByRole("status")).toHaveText(end);
    await expect(button).toBeDisabled();
    await page.keyboard.press("Enter");
    await expect(size.getByRole("status")).toHaveText(end);
    await expect(button).toBeFocused();
  }
});

test("a setting that there is not takes the focus from nobody when it comes later", async ({
  openPage,
}) => {
  const page = await openPage();
  await acknowledge(page);
  await openScreen(page, "Settings");
  await page.goto(new URL("/#/settings/answers/nothing", page.url()).href);
  const seed = page.getByRole("textbox", { name: "Seed" });
  await seed.click();
  await page.evaluate(async () => {
    const late = document.createElement("div");
    late.id = "setting-nothing";
    late.append(document.createElement("button"));
    document.getElementById("main")?.append(late);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  });
  await expect(seed).toBeFocused();
});

test("Enter that chooses a word of an input method saves nothing", async ({ openPage }) => {
  const page = await openPage();
  await acknowledge(page);
  await openSettings(page, "Answers");
  const seed = page.getByRole("textbox", { name: "Seed" });
  const field = await seed.elementHandle();
  // What is saved comes in a new field.
  const isSame = () => field?.evaluate((element) => element.isConnected);
  await seed.fill("7");
  await seed.dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await isSame()).toBe(true);
  await seed.press("Enter");
  await expect.poll(isSame).toBe(false);
  await expect(seed).toHaveValue("7");
});

test("an address leads to a setting: it is in view and has the focus, also after a reload", async ({
  openPage,
}) => {
  const page = await openPage();
  await acknowledge(page);
  await page.setViewportSize({ width: 900, height: 420 });
  const address = new URL("/#/settings/answers/seed", page.url()).href;
  await page.goto(address);
  const seed = page.getByRole("textbox", { name: "Seed" });
  await expect(seed).toBeFocused();
  await expect(seed).toBeInViewport();
  await page.reload();
  await expect(seed).toBeFocused();
  await page.goto(new URL("/#/settings/appearance/theme", address).href);
  await expect(page.getByRole("radio", { name: "System" })).toBeFocused();
});

test("the privacy page lists nothing until something is asked of a server, and then each request", async ({
  openPage,
}) => {
  const lab = await startOpenAiServer({ model: null, name: "meditron-70b" });
  const page = await openPage();
  await acknowledge(page);
  await openSettings(page, "Privacy");
  await expect(page.getByText("Viva has opened no connection since")).toBeVisible();
  await expect(page.getByText(`core at ${new URL(page.url()).host}.`)).toBeVisible();
  await page.getByText("The policy itself").click();
  await expect(page.getByText(/default-src 'none'; script-src 'self'/)).toBeVisible();

  await openSettings(page, "Server");
  const address = page.getByRole("textbox", { name: "Address" });
  await address.fill(lab.baseUrl);
  await address.press("Enter");
  await page.getByRole("switch", { name: "Use this server" }).click();
  const banner = page.getByRole("region", { name: "Server", exact: true });
  await expect(banner).toBeVisible();
  await openSettings(page, "Privacy");
  await expect(page.getByText("Viva has opened no connection since")).toBeVisible();

  await openSettings(page, "Server");
  await page.getByRole("button", { name: "Test and list its models" }).click();
  await page.getByRole("combobox", { name: "Models it offers" }).selectOption("meditron-70b");
  lab.failNext({ kind: "status", status: 500, body: "" });
  await page.getByRole("button", { name: "Test and list its models" }).click();
  await expect(page.getByRole("alert")).toContainText("refused");
  await openSettings(page, "Privacy");
  await expect(opened(page)).toHaveCount(2);
  const host = `${new URL(lab.origin).host}, without encryption`;
  await expect(opened(page).first()).toContainText(host);
  await expect(opened(page).first()).toContainText("Answered (status 500)");
  await expect(opened(page).last()).toContainText("Your test of the server");
  await expect(opened(page).last()).toContainText("Answered (status 200)");
  await expect(opened(page).last()).toContainText(/\d+ bytes/);
  await expect(page.getByText(/^2 connections: /)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await lab.close();
});

test("the page about Viva lists every package; a licence opens and closes by keyboard", async ({
  openPage,
}) => {
  const page = await openPage();
  await acknowledge(page);
  await openSettings(page, "About");
  await expect(page.getByRole("definition").filter({ hasText: process.versions.node })).toHaveCount(
    1,
  );
  const table = page.getByRole("table", { name: "Parts and their licences" });
  for (const name of ["react", "radix-ui", "zod", "node-llama-cpp", "llama.cpp and ggml"]) {
    await expect(table.getByRole("rowheader", { name, exact: true })).toBeVisible();
  }
  await page.getByRole("searchbox", { name: /^Search/ }).fill("pdfjs nobody");
  await expect(page.getByText("Nothing found for “pdfjs nobody”.")).toBeVisible();
  await page.getByRole("searchbox", { name: /^Search/ }).fill("pdfjs apache");
  await expect(table.getByRole("rowheader", { name: "react", exact: true })).toBeHidden();
  const licence = table.getByRole("button", { name: /^Licence of pdfjs-dist/ });
  await tabTo(page, licence);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /^pdfjs-dist / });
  await expect(dialog).toContainText("Apache License");
  await expect(dialog).toContainText("TERMS AND CONDITIONS FOR USE");
  await page.keyboard.press("Escape");
  await expect(licence).toBeFocused();
  await page.getByRole("button", { name: "Show the Apache License 2.0" }).click();
  await expect(page.getByRole("dialog")).toContainText("TERMS AND CONDITIONS FOR USE");
});

test.describe("in German", () => {
  test.use({ locale: "de-DE" });

  test("numbers and dates are written, and numbers read, as the system does", async ({
    openPage,
  }) => {
    const page = await openPage();
    await acknowledge(page);
    await openSettings(page, "Answers");
    const temperature = page.getByRole("textbox", { name: "Temperature" });
    await temperature.fill("0,7");
    await temperature.press("Enter");
    const longest = page.getByRole("textbox", { name: /^Longest answer/ });
    await longest.fill("1.024");
    await longest.press("Enter");
    await page.reload();
    await expect(temperature).toHaveValue("0,7");
    await expect(longest).toHaveValue("1024");
    await longest.fill("9000");
    await expect(page.getByText("A number from 1 to 8.192.")).toBeVisible();
    await openSettings(page, "Privacy");
    await expect(page.getByText(/since \d{2}\.\d{2}\.\d{4}, \d{2}:\d{2},/)).toBeVisible();
  });
});

for (const media of [{ forcedColors: "active" }, { contrast: "more" }] as const) {
  test(`borders and the focus stay visible with ${Object.keys(media).join()}`, async ({
    openPage,
  }) => {
    const page = await openPage();
    await acknowledge(page);
    await page.emulateMedia(media);
    await openSettings(page, "Appearance");
    const chosen = page.getByRole("radio", { name: "System" });
    await page.getByRole("radio", { name: "System" }).focus();
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    await expect(focused).not.toHaveCSS("outline-style", "none");
    const marked = await page.evaluate(() => {
      const [on, off] = [true, false].map((checked) =>
        document.querySelector(`[role=radio][aria-checked=${checked}]`),
      );
      if (!on || !off) throw new Error("the choices are not there");
      const looks = (element: Element) => {
        const { borderColor, borderWidth, backgroundColor } = getComputedStyle(element);
        return { borderColor, borderWidth, backgroundColor };
      };
      return [looks(on), looks(off)];
    });
    expect(marked[0]).not.toEqual(marked[1]);
    await expect(chosen).not.toHaveCSS("border-top-width", "0px");
  });
}

test("the server's key is forgotten only when that was confirmed", async ({ openPage }) => {
  const page = await openPage();
  await acknowledge(page);
  await openSettings(page, "Server");
  const address = page.getByRole("textbox", { name: "Address" });
  await address.fill("http://127.0.0.1:9/v1");
  await address.press("Enter");
  const field = page.getByRole("textbox", { name: "Key" });
  await field.fill("sk-1");
  await page.getByRole("button", { name: "Save key" }).click();
  const kept = page.getByText("A key is kept in memory until Viva ends.");
  await expect(kept).toBeVisible();
  const forget = page.getByRole("button", { name: "Forget key…" });
  await forget.click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect(forget).toBeFocused();
  await expect(kept).toBeVisible();
  await forget.click();
  await page.getByRole("dialog").getByRole("button", { name: "Forget it" }).click();
  await expect(kept).toBeHidden();
  await expect(forget).toHaveCount(0);
  await expect(field).toBeFocused();
});

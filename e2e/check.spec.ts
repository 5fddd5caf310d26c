import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./open.ts";
import { acknowledge, beginCheck, loadModel, openScreen, tabTo } from "./pages/vivaPage.ts";
import { startViva } from "./startViva.ts";

const question = "How much plasma do the kidneys filter, and when is ibuprofen a risk?";
const mine = [
  "The kidneys filter about 180 litres of plasma a day.",
  "Ibuprofen 300 mg can lower the filtration rate.",
  "Cataracts cloud the lens of the eye.",
];

/** The points that say this in any column. */
function point(page: Page, words: string | RegExp): Locator {
  return page.getByRole("group", { name: /^Point \d+ of \d+/ }).filter({ hasText: words });
}

async function openCheck(page: Page): Promise<void> {
  await openScreen(page, "Check");
  await page.getByRole("link", { name: new RegExp(question.slice(0, 30)) }).click();
}

test("write, commit, two models, an alignment corrected, settled, exported; killed at each step", async ({
  page,
  dataFolder,
  tinyModel,
}) => {
  test.setTimeout(180_000);
  const model = await tinyModel({ name: "Meditron tiny", prefers: "first" });
  const second = await tinyModel({ name: "Other tiny", prefers: "last" });
  let viva = await startViva(dataFolder);
  const again = async () => {
    await viva.kill();
    viva = await startViva(dataFolder);
    await page.goto(viva.launchUrl);
    await openCheck(page);
  };
  await page.goto(viva.launchUrl);
  await acknowledge(page);
  await loadModel(page, model);
  await beginCheck(page, question, second);

  const field = page.getByRole("textbox", { name: "My answer" });
  await field.fill(mine.slice(0, 2).join(" "));
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await again();

  // What was written is there; what the models wrote is not to be seen before the commit.
  await expect(field).toHaveValue(mine.slice(0, 2).join(" "));
  await expect(page.getByText("has written its answer")).toHaveCount(2, { timeout: 30_000 });
  await expect(page.getByText(/Capsular pressure/)).toHaveCount(0);
  await field.fill(mine.join(" "));
  await page.getByRole("radio", { name: /^Sure/ }).check();
  await field.press("Control+Enter");
  const columns = page.getByRole("region", { name: "Answers side by side" });
  await expect(columns.getByText(/Capsular pressure/)).toHaveCount(2);
  await expect(page.getByText("You committed first.")).toBeVisible();
  await again();

  await expect(columns.getByText(/Capsular pressure/)).toHaveCount(2);
  await expect(field).toHaveCount(0);
  const plasma = point(page, mine[0] ?? "");
  await expect(plasma).toContainText("180 litres of plasma a day, and the tubules return");
  await expect(plasma).toHaveAccessibleName(/Agree$/);
  const cataracts = point(page, mine[2] ?? "");
  await expect(cataracts).toHaveAccessibleName(/Only here$/);

  // It goes to another point without a pointer.
  await tabTo(page, cataracts.getByRole("button", { name: /^Move “Cataracts/ }));
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Move to another point…" }).press("Enter");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /180 litres of plasma/ })
    .first()
    .press("Enter");
  await expect(cataracts.getByText("moved by you")).toBeVisible();
  await again();
  await expect(cataracts.getByText("moved by you")).toBeVisible();

  // Another one is dragged, to the first point.
  await page.setViewportSize({ width: 1280, height: 1600 });
  const capillary = point(page, "Capillary pressure pushes fluid out");
  await capillary.locator('[data-cell="model"] [data-grip]').dragTo(plasma);
  await expect(plasma.locator('[data-cell="model"]')).toContainText("Capillary pressure");

  const open = page.getByRole("group", { name: /^Point \d+ of \d+/ }).filter({
    has: page.getByRole("button", { name: /^Unsure/ }),
  });
  await expect(open.first()).toBeVisible();
  const settled = page.getByText(/^Unsure \(/);
  await open.first().press("5");
  await expect(settled).toHaveCount(1);
  await again();
  await expect(settled).toHaveCount(1);
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().press("5");
    await expect(open).toHaveCount(left - 1);
  }
  await expect(page.getByRole("heading", { name: "Every point is settled" })).toBeVisible();

  // The palette moves a column, too.
  await expect(columns.getByRole("article").first()).toHaveAccessibleName("My answer");
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("my answer to the right");
  await page.getByRole("option", { name: "Move My answer to the right" }).waitFor();
  await page.keyboard.press("Enter");
  await expect(columns.getByRole("article").nth(1)).toHaveAccessibleName("My answer");

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: "As Markdown" }).click();
  const markdown = await readFile(await (await download).path(), "utf8");
  for (const words of [question, "Meditron tiny", "Other tiny", mine[0] ?? "", "Unsure", "sure"]) {
    expect(markdown).toContain(words);
  }
  await viva.close();
});

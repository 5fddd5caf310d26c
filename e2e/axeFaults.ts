import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What only colours decide. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** What axe finds on the page in the light theme and, where only colours differ, in the dark one; over is for what lies over a screen. */
export async function axeFaults(page: Page, over: boolean): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of ["light", "dark"]) {
    await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
    const axe = await axeOn(page);
    const chosen = theme === "light" ? axe.withTags(rules) : axe.withRules(colourRules);
    // What lies over a screen stands outside its landmarks until it closes.
    if (over && theme === "light") chosen.disableRules("region");
    const { violations } = await chosen.analyze();
    for (const { id, nodes } of violations) {
      faults.push(`${theme}: ${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
    }
  }
  await page.evaluate(() => (document.documentElement.dataset["theme"] = "light"));
  return faults;
}

/** axe, put into the page once and without a page of its own for what it found: there are no frames here. */
async function axeOn(page: Page): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => "axe" in window);
  const axe = new AxeBuilder(isThere ? { page, axeSource: ";" } : { page });
  return axe.setLegacyMode().options({ resultTypes: ["violations"] });
}

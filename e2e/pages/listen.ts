import type { Page } from "@playwright/test";

/** Hears from now on what a screen reader would be told; the result gives what it was so far, in its order. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const live = "output, [aria-live], [role=status], [role=alert], [role=log]";
    const heard: string[] = [];
    document.documentElement.dataset["heard"] = "[]";
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const spoken = element?.closest(live);
        if (spoken instanceof HTMLElement) heard.push(spoken.textContent);
      }
      document.documentElement.dataset["heard"] = JSON.stringify(heard);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return () =>
    page.evaluate<string[]>(() => JSON.parse(document.documentElement.dataset["heard"] ?? "[]"));
}

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { OpenedFile } from "../electron/contract/openedFile.ts";
import { expect, test } from "./open.ts";
import { acknowledge } from "./pages/vivaPage.ts";

/** Puts what the desktop's preload gives in its place: the system hands over these files once the page listens. */
async function handOver(page: Page, files: readonly OpenedFile[]) {
  await page.addInitScript((files) => {
    let told = false;
    const whenOpened = (listener: (file: unknown) => void) => {
      if (told) return;
      told = true;
      for (const file of files) setTimeout(() => listener(file));
    };
    Object.assign(globalThis, { viva: { pathOf: () => "", whenOpened } });
  }, files);
}

test("a model that was opened with Viva is shown in Models, and not loaded", async ({
  openPage,
  page,
  tinyModel,
}) => {
  const path = await tinyModel();
  await handOver(page, [{ kind: "model", path }]);
  await openPage();
  // It waits behind the notice.
  await expect(page.getByRole("dialog", { name: "Open this model?" })).toBeHidden();
  await acknowledge(page);
  const dialog = page.getByRole("dialog", { name: "Open this model?" });
  await expect(dialog).toContainText(path);
  await expect(dialog.getByRole("button", { name: "Show in Models" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/models$/);
  await expect(page.getByRole("button", { name: "Load", exact: true })).toBeVisible();
  await expect(page.getByText("No model is loaded")).toBeVisible();
});

test("a bank comes in once it is confirmed, and one that was declined does not", async ({
  openPage,
  page,
  dataFolder,
}) => {
  const write = async (name: string) => {
    const path = join(dataFolder, name);
    await writeFile(path, "::q1::Which vessel drains the liver? {=Hepatic vein ~Hepatic artery}\n");
    return { kind: "bank", path } as const;
  };
  await handOver(page, [await write("unwanted.gift"), await write("Liver.gift")]);
  await openPage();
  await acknowledge(page);
  const dialog = page.getByRole("dialog", { name: "Import this question bank?" });
  await expect(dialog).toContainText("unwanted.gift");
  await page.keyboard.press("Escape");
  await expect(dialog).toContainText("Liver.gift");
  await dialog.getByRole("button", { name: "Import" }).click();
  await expect(page).toHaveURL(/#\/practice\/banks$/);
  // The parser is a process that has to start first.
  await expect(page.getByRole("link", { name: "Liver", exact: true })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText("unwanted")).toBeHidden();
});

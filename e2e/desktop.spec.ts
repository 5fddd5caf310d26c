import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { _electron } from "@playwright/test";
import { findRuntime, noWindowReason } from "../electron/desktop/runtime.ts";
import { expect, test } from "./open.ts";
import { acknowledge } from "./pages/vivaPage.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const runtime = await findRuntime(join(root, "node_modules/electron"), process.env);
const { platform, env } = process;
const reason =
  noWindowReason({ platform, env, root: process.getuid?.() === 0 }) ??
  (runtime.kind === "installed" ? null : "Electron's runtime is not installed");

test.skip(reason !== null, `the desktop window cannot open here: ${reason}`);

test("the desktop window shows the same app and finds its data again", async ({ dataFolder }) => {
  const launch = () =>
    _electron.launch({
      args: [root],
      env: { ...(env as Record<string, string>), VIVA_DATA: dataFolder },
    });
  const first = await launch();
  const page = await first.firstWindow();
  await acknowledge(page);
  await expect(page.getByRole("textbox", { name: "Question", exact: true })).toBeVisible();
  expect(await page.evaluate(() => typeof Reflect.get(globalThis, "require"))).toBe("undefined");
  await first.close();

  const second = await launch();
  const again = await second.firstWindow();
  await expect(again.getByRole("textbox", { name: "Question", exact: true })).toBeVisible();
  await second.close();
});

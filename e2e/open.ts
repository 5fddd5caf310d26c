import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as base, type Page } from "@playwright/test";
import { writeTinyModel, type TinyModelOptions } from "./models/tinyModel.ts";
import { startViva, startVivaBundled, type RunningViva } from "./startViva.ts";

type Fixtures = {
  /** A data folder of this test alone. */
  readonly dataFolder: string;
  /** Writes a tiny real model and returns its path. */
  readonly tinyModel: (options?: TinyModelOptions) => Promise<string>;
  /** Whether Viva starts with the study pack and the demo model: test.use({ bundled: true }). */
  readonly bundled: boolean;
  /** A running Viva over dataFolder; ended after the test. */
  readonly viva: RunningViva;
  /** A page on the running Viva, past the notice when acknowledged. */
  readonly openPage: () => Promise<Page>;
};

/** What a browser says when the core behind a page is gone, which tests make happen. */
const coreGone = /^WebSocket connection to .+ failed/;

/** Where a page may turn to. */
const local = /^(?:https?|wss?):\/\/127\.0\.0\.1[:/]|^(?:blob|data|about):/;

export const test = base.extend<Fixtures>({
  /**
   * A page without faults: a thrown error, a refusal of the security policy, any other console error, or a request to
   * anything but this computer fails its test.
   */
  page: async ({ page }, use) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => void faults.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !coreGone.test(message.text())) faults.push(message.text());
    });
    page.on("request", (request) => {
      if (!local.test(request.url())) faults.push(`a request to ${request.url()}`);
    });
    await use(page);
    expect(faults, "errors on the page").toEqual([]);
  },
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "viva-e2e-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  tinyModel: async ({ dataFolder }, use) => {
    let written = 0;
    await use(async (options) => {
      written += 1;
      const path = join(dataFolder, `tiny-${written}.gguf`);
      await writeTinyModel(path, options);
      return path;
    });
  },
  bundled: [false, { option: true }],
  viva: async ({ dataFolder, bundled }, use) => {
    const viva = await (bundled ? startVivaBundled : startViva)(dataFolder);
    await use(viva);
    await viva.close();
  },
  openPage: async ({ viva, page }, use) => {
    await use(async () => {
      await page.goto(viva.launchUrl);
      return page;
    });
  },
});

export { expect };

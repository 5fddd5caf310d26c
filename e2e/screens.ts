import type { Page } from "@playwright/test";
import type { Filled } from "./fillViva.ts";
import { answer, askForDownload, question } from "./pages/vivaPage.ts";

/** A screen in one of its states, in a Viva that fillViva filled. */
export type ScreenState = {
  /** In words; also the file name of its picture. */
  readonly name: string;
  /** Leads there from any other, and waits until it is whole. */
  readonly open: (page: Page, filled: Filled) => Promise<unknown>;
  /** A dialog or a menu over the screen; Escape closes it. */
  readonly over?: true;
};

/** One that needs no filled Viva. */
export type FirstState = Omit<ScreenState, "open"> & {
  readonly open: (page: Page) => Promise<unknown>;
};

/** Goes to an address of the page (#/...). */
async function at(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name }).first();

async function cited(page: Page, { cited: address }: Filled) {
  await at(page, address);
  // A long answer is painted a little after its frame.
  await answer(page, 1)
    .getByRole("button", { name: /^Number conflict/ })
    .first()
    .waitFor();
  return answer(page, 1);
}

const ask: readonly ScreenState[] = [
  {
    name: "ask-new",
    open: async (page) => {
      await at(page, "#/ask");
      await page.getByRole("textbox", { name: "Question", exact: true }).waitFor();
    },
  },
  {
    name: "ask-differential",
    open: async (page) => {
      await at(page, "#/ask");
      await page.getByRole("radio", { name: "Differential" }).click();
      await page
        .getByRole("textbox", { name: "History" })
        .fill("24-year-old, sudden pleuritic chest pain after a long flight");
    },
  },
  { name: "ask-cited", open: cited },
  {
    name: "ask-evidence",
    open: async (page, filled) => {
      const conflict = (await cited(page, filled)).getByRole("button", {
        name: /^Number conflict/,
      });
      await conflict.first().click();
      await page.getByRole("dialog").getByRole("link", { name: "Open page 2" }).waitFor();
    },
    over: true,
  },
  {
    name: "ask-verify",
    open: async (page, filled) => {
      const article = await cited(page, filled);
      await article.getByRole("region", { name: "Verify this answer" }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "ask-flagged",
    open: async (page, { flagged }) => {
      await at(page, flagged);
      await answer(page, 1).getByRole("button", { name: /^Dose/ }).first().waitFor();
      await question(page, 1).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "ask-flag",
    open: async (page, { flagged }) => {
      await at(page, flagged);
      await answer(page, 1).getByRole("button", { name: /^Dose/ }).first().click();
      await page.getByRole("dialog").waitFor();
    },
    over: true,
  },
  {
    name: "ask-export",
    open: async (page, filled) => {
      await cited(page, filled);
      await page.getByRole("button", { name: "Export" }).click();
      await page.getByRole("menu").waitFor();
    },
    over: true,
  },
];

const library: readonly ScreenState[] = [
  {
    name: "library",
    open: async (page) => {
      await at(page, "#/library");
      await page.getByRole("searchbox", { name: /Search/ }).fill("");
      await page
        .getByRole("link", { name: /Renal notes/ })
        .first()
        .waitFor();
    },
  },
  {
    name: "library-search",
    open: async (page) => {
      await at(page, "#/library");
      await page.getByRole("searchbox", { name: /Search/ }).fill("capsular pressure");
      await page
        .getByRole("link", { name: /Renal notes.*2/ })
        .first()
        .waitFor();
    },
  },
  {
    name: "library-tags",
    open: async (page) => {
      await at(page, "#/library");
      await page.getByRole("searchbox", { name: /Search/ }).fill("");
      await page.getByRole("button", { name: "Actions for Renal notes" }).click();
      await page.getByRole("menuitem", { name: "Edit tags" }).click();
      await page.getByRole("dialog").waitFor();
    },
    over: true,
  },
  {
    name: "reader-pdf",
    open: async (page, filled) => {
      await at(page, filled.page);
      await page.getByRole("article", { name: "Page 2" }).locator("[data-mark]").first().waitFor();
    },
  },
  {
    name: "reader-text",
    open: async (page) => {
      await at(page, "#/library");
      await page.getByRole("searchbox", { name: /Search/ }).fill("");
      await page
        .getByRole("link", { name: /Tubules/i })
        .first()
        .click();
      await page.getByRole("region", { name: "Section 1" }).waitFor();
    },
  },
  {
    name: "verify-open",
    open: async (page) => {
      await at(page, "#/verify");
      await page.getByRole("group", { name: /^Prompt 1/ }).waitFor();
    },
  },
  {
    name: "verify-statistics",
    open: async (page) => {
      await at(page, "#/verify/statistics");
      await page
        .getByRole("main")
        .getByText(/[Ww]rong/)
        .first()
        .waitFor();
    },
  },
  {
    name: "verify-kept",
    open: async (page) => {
      await at(page, "#/verify/kept");
      await heading(page, "To verify").waitFor();
    },
  },
];

const practice: readonly ScreenState[] = [
  {
    name: "practice",
    open: async (page) => {
      await at(page, "#/practice");
      await page.getByRole("button", { name: /^Tutor/ }).waitFor();
    },
  },
  {
    name: "practice-new",
    open: async (page) => {
      await at(page, "#/practice");
      const tutor = page.getByRole("button", { name: /^Tutor/ });
      if ((await tutor.getAttribute("aria-expanded")) !== "true") await tutor.click();
      await page.getByLabel("Number of questions").waitFor();
    },
  },
  {
    name: "practice-banks",
    open: async (page) => {
      await at(page, "#/practice/banks");
      await page.getByRole("link", { name: "Study", exact: true }).waitFor();
    },
  },
  {
    name: "practice-bank",
    open: async (page, { bank }) => {
      await at(page, bank);
      await page.getByRole("list", { name: "Questions" }).waitFor();
    },
  },
  {
    name: "practice-item",
    open: async (page, { bank }) => {
      await at(page, bank);
      await page.getByRole("list", { name: "Questions" }).getByRole("button").first().click();
      await page.getByRole("dialog").getByRole("button", { name: /^Edit/ }).waitFor();
    },
    over: true,
  },
  {
    name: "practice-keys",
    open: async (page, { bank }) => {
      await at(page, `${bank}/keys`);
      await heading(page, /^Doubted keys/).waitFor();
    },
  },
  {
    name: "practice-feedback",
    open: async (page, { session }) => {
      await at(page, `${session}/1`);
      await page.getByRole("region", { name: "Feedback" }).waitFor();
    },
  },
  {
    name: "practice-question",
    open: async (page, { session }) => {
      await at(page, `${session}/2`);
      await heading(page, /^Question 2 of/).waitFor();
      await page.getByRole("group", { name: "Options" }).waitFor();
    },
  },
  {
    name: "practice-result",
    open: async (page, { result }) => {
      await at(page, result);
      await heading(page, "Session ended").waitFor();
    },
  },
  {
    name: "practice-statistics",
    open: async (page) => {
      await at(page, "#/practice/statistics");
      await heading(page, "By subject").waitFor();
    },
  },
];

const check: readonly ScreenState[] = [
  {
    name: "check",
    open: async (page) => {
      await at(page, "#/check");
      await page.getByRole("textbox", { name: "Question", exact: true }).waitFor();
    },
  },
  {
    name: "check-writing",
    open: async (page, { writing }) => {
      await at(page, writing);
      await page.getByRole("textbox", { name: "My answer" }).waitFor();
    },
  },
  {
    name: "check-board",
    open: async (page, { board }) => {
      await at(page, board);
      const points = page.getByRole("group", { name: /^Point \d+ of \d+/ });
      await points.first().waitFor();
      await points.first().evaluate((point) => point.scrollIntoView({ block: "center" }));
    },
  },
  {
    name: "check-statistics",
    open: async (page) => {
      await at(page, "#/check/statistics");
      await page.getByRole("main").getByRole("heading").nth(1).waitFor();
    },
  },
];

const models: readonly ScreenState[] = [
  {
    name: "models",
    open: async (page) => {
      await at(page, "#/models");
      await page.getByRole("row").filter({ hasText: "Q4_K_M" }).first().waitFor();
    },
  },
  {
    name: "models-folder",
    open: async (page) => {
      await at(page, "#/models");
      await page.getByRole("button", { name: /^Choose (a model|another) file/ }).click();
      await page.getByRole("dialog").waitFor();
    },
    over: true,
  },
  {
    name: "models-download",
    open: async (page) => {
      await askForDownload(page, "https://huggingface.co/study/kidney/resolve/main/kidney.gguf");
      await page.getByRole("dialog").waitFor();
    },
    over: true,
  },
];

const parts = [
  "appearance",
  "answers",
  "models",
  "practice",
  "server",
  "data",
  "privacy",
  "about",
] as const;

const settings: readonly ScreenState[] = parts.map((part) => ({
  name: `settings-${part}`,
  open: async (page: Page) => {
    await at(page, `#/settings/${part}`);
    await page
      .getByRole("navigation", { name: "Settings" })
      .locator(`a[href="#/settings/${part}"][aria-current]`)
      .waitFor();
    await page.getByRole("main").locator("header + *").first().waitFor();
  },
}));

const commands: readonly ScreenState[] = [
  {
    name: "commands",
    open: async (page) => {
      await at(page, "#/ask");
      await page.keyboard.press("ControlOrMeta+k");
      await page.getByRole("dialog", { name: "Commands" }).waitFor();
    },
    over: true,
  },
  {
    name: "shortcuts",
    open: async (page) => {
      await at(page, "#/library");
      await heading(page, "Library").waitFor();
      await page.getByRole("heading", { name: "Library" }).first().click();
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
    over: true,
  },
];

/** What a first start shows, in this order; nothing is filled yet, the study pack and the demo model are there. */
export const firstScreens: readonly FirstState[] = [
  {
    name: "notice",
    open: (page) => page.getByRole("button", { name: /I have read this/ }).waitFor(),
  },
  {
    name: "welcome",
    open: async (page) => {
      await page.getByRole("button", { name: /I have read this/ }).click();
      await page.getByRole("button", { name: "Show me what fits this laptop" }).waitFor();
    },
  },
  {
    name: "welcome-ask",
    open: async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("textbox", { name: "Question", exact: true }).waitFor();
    },
  },
];

/** Every screen of Viva in its states, by area. */
export const screens: Readonly<Record<string, readonly ScreenState[]>> = {
  ask,
  library,
  practice,
  check,
  models,
  settings,
  commands,
};

import type { Page } from "@playwright/test";
import type { Filled } from "./fillViva.ts";
import { answer, askForDownload, beginCheck, question } from "./pages/vivaPage.ts";

/** A screen in one of its states, in a Viva that fillViva filled. */
export type ScreenState = {
  /** In words; also the file name of its picture. */
  readonly name: string;
  /** Leads there from any other, and waits until it is whole. */
  readonly open: (page: Page, filled: Filled) => Promise<unknown>;
  /** Something over the screen that Escape closes: a dialog, a menu, a tool. */
  readonly over?: true;
  /** Undoes what the next state would trip over. */
  readonly leave?: (page: Page) => Promise<unknown>;
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

async function cited(page: Page, { cited: address, words }: Filled) {
  await at(page, address);
  // A long answer is painted a little after its frame.
  await answer(page, 1).getByRole("button", { name: words.mark }).first().waitFor();
  return answer(page, 1);
}

async function atNew(page: Page) {
  await at(page, "#/ask");
  const field = page.getByRole("textbox", { name: "Question", exact: true });
  await field.waitFor();
  return field;
}

async function atLibrary(page: Page, query = "") {
  await at(page, "#/library");
  await page.getByRole("searchbox", { name: /Search/ }).fill(query);
}

const ask: readonly ScreenState[] = [
  {
    name: "ask-new",
    open: atNew,
  },
  {
    name: "ask-passages",
    open: async (page, { words }) => {
      await (await atNew(page)).fill(words.question);
      await page.getByRole("region", { name: "Passages that would be sent" }).waitFor();
    },
    leave: async (page) => (await atNew(page)).fill(""),
  },
  {
    name: "ask-nothing",
    open: async (page) => {
      await (await atNew(page)).fill("Zebra quagga okapi?");
      await page
        .getByText(/say nothing about this question/)
        .first()
        .waitFor();
    },
    leave: async (page) => (await atNew(page)).fill(""),
  },
  {
    name: "ask-differential",
    open: async (page) => {
      await atNew(page);
      await page.getByRole("radio", { name: "Differential" }).click();
      await page
        .getByRole("textbox", { name: "Main problem" })
        .fill("24-year-old with sudden pleuritic chest pain");
      await page
        .getByRole("textbox", { name: "History" })
        .fill("A flight of 11 hours, two days ago");
    },
    leave: async (page) => page.getByRole("radio", { name: "Differential" }).click(),
  },
  { name: "ask-cited", open: cited },
  {
    name: "ask-evidence",
    open: async (page, filled) => {
      const mark = (await cited(page, filled)).getByRole("button", { name: filled.words.mark });
      await mark.first().click();
      await page
        .getByRole("dialog")
        .getByRole("link", { name: /^Open / })
        .first()
        .waitFor();
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
    name: "ask-edit",
    open: async (page, { flagged }) => {
      await at(page, flagged);
      await question(page, 1).getByRole("button", { name: "Edit question" }).click();
      await page.getByRole("form", { name: "Edited question" }).getByRole("region").waitFor();
    },
    leave: async (page) => {
      await page
        .getByRole("form", { name: "Edited question" })
        .getByRole("textbox")
        .first()
        .focus();
      await page.keyboard.press("Escape");
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
      await atLibrary(page);
      await page
        .getByRole("link", { name: /Renal notes/ })
        .first()
        .waitFor();
    },
  },
  {
    name: "library-search",
    open: async (page) => {
      await atLibrary(page, "capsular pressure");
      await page
        .getByRole("link", { name: /Renal notes.*2/ })
        .first()
        .waitFor();
    },
  },
  {
    name: "library-tags",
    open: async (page) => {
      await atLibrary(page);
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
    open: async (page, { text }) => {
      await at(page, text);
      await page
        .getByRole("region", { name: /^Section \d/ })
        .first()
        .waitFor();
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

/** Comes from elsewhere: a question hears its keys once its heading has taken the focus. */
async function atQuestion(page: Page, { session }: Filled) {
  await at(page, "#/practice");
  await page.getByRole("tabpanel", { name: "Start" }).waitFor();
  await at(page, `${session}/2`);
  await page
    .getByRole("heading", { name: /^Question 2 of/ })
    .and(page.locator(":focus"))
    .waitFor();
  await page.getByRole("group", { name: "Options" }).waitFor();
}

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
    open: async (page, { words }) => {
      await at(page, "#/practice/banks");
      await page.getByRole("link", { name: words.bank, exact: true }).waitFor();
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
    name: "practice-edit",
    open: async (page, { bank }) => {
      await at(page, bank);
      await page.getByRole("list", { name: "Questions" }).getByRole("button").first().click();
      await page.getByRole("dialog").getByRole("button", { name: /^Edit/ }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Save" }).waitFor();
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
    open: atQuestion,
  },
  {
    name: "practice-lab-values",
    open: async (page, filled) => {
      await atQuestion(page, filled);
      await page.keyboard.press("l");
      await page.getByRole("searchbox", { name: "Search lab values" }).waitFor();
    },
    over: true,
  },
  {
    name: "practice-calculator",
    open: async (page, filled) => {
      await atQuestion(page, filled);
      await page.keyboard.press("k");
      await page.getByRole("textbox", { name: "Calculation" }).fill("2 × (3 + 4)");
    },
    over: true,
  },
  {
    name: "practice-paused",
    open: async (page, filled) => {
      await atQuestion(page, filled);
      await page.getByRole("button", { name: "Pause" }).click();
      await heading(page, "Paused").waitFor();
    },
    leave: async (page) => {
      await page.getByRole("button", { name: "Go on" }).click();
      await page.getByRole("group", { name: "Options" }).waitFor();
    },
  },
  {
    name: "practice-overview",
    open: async (page, filled) => {
      await atQuestion(page, filled);
      await page.keyboard.press("o");
      await heading(page, "Overview").waitFor();
    },
  },
  {
    name: "practice-result",
    open: async (page, { result }) => {
      await at(page, result);
      await heading(page, "Session ended").waitFor();
      await page.getByText("Reading the subjects").waitFor({ state: "hidden" });
    },
  },
  {
    name: "practice-statistics",
    open: async (page) => {
      await at(page, "#/practice/statistics");
      await heading(page, "By subject").waitFor();
    },
  },
  {
    name: "practice-table",
    open: async (page) => {
      await at(page, "#/practice/statistics");
      await heading(page, "Sure and wrong").waitFor();
      await page.getByRole("checkbox", { name: "Show as table" }).first().check();
      await page.getByRole("main").getByRole("table").first().waitFor();
    },
  },
  {
    name: "practice-review",
    open: async (page, { review }) => {
      await at(page, review);
      await page.getByRole("region", { name: "Feedback" }).waitFor();
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
    name: "check-several",
    open: async (page) => {
      await at(page, "#/check");
      await page.getByRole("radio", { name: "Several questions" }).click();
      await page.getByRole("radio", { name: "A question bank" }).click();
    },
    leave: async (page) => page.getByRole("radio", { name: "One question" }).click(),
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
    name: "check-evidence",
    open: async (page, { board }) => {
      await at(page, board);
      const group = page.getByRole("group", { name: /^Point \d+ of \d+/ }).first();
      await group.waitFor();
      const support = /^(Supported|Partly|Number conflict|Not found)/;
      await page.getByRole("button", { name: support }).first().click();
      await page.getByRole("dialog").waitFor();
    },
    over: true,
  },
  {
    name: "check-settled",
    open: async (page, { board }) => {
      await at(page, board);
      const open = page
        .getByRole("group", { name: /^Point \d+ of \d+/ })
        .filter({ has: page.getByRole("button", { name: /^Unsure/ }) });
      await open.first().press("4");
      await page
        .getByText(/^(It is|Both|All are) wrong \(/)
        .first()
        .waitFor();
      await page.keyboard.press("s");
      await page.getByRole("combobox", { name: "Passage of this check" }).waitFor();
    },
    leave: async (page) => page.keyboard.press("Escape"),
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
    await page.getByText("Reading the list").waitFor({ state: "hidden" });
    // A row for each of some hundred packages differs from its neighbour in words alone.
    if (part === "about") await page.getByRole("searchbox").fill("react");
  },
}));

/** With a server switched on, which shows on every screen: for the end. */
const server: readonly ScreenState[] = [
  {
    name: "server",
    open: async (page, { server: address }) => {
      await at(page, "#/settings/server");
      await page.getByRole("textbox", { name: "Address" }).fill(address);
      await page.keyboard.press("Tab");
      await page.getByRole("switch", { name: /^Use this server/ }).click();
      await page.getByRole("textbox", { name: "Model", exact: true }).fill("meditron-70b");
      await page.getByRole("button", { name: "Test and list its models" }).click();
      await page.getByRole("combobox", { name: "Models it offers" }).waitFor();
    },
  },
  {
    name: "server-approval",
    open: async (page) => {
      await at(page, "#/check");
      await page.getByRole("radio", { name: "The server" }).click();
      await beginCheck(page, "John Smith, born 12.03.1961, takes ibuprofen. What is the risk?");
      await page.getByRole("button", { name: "Read it and decide" }).click();
      await page.getByRole("dialog", { name: /^May this be sent/ }).waitFor();
    },
    over: true,
  },
];

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
      // What fits is known once this computer has been looked at.
      await page
        .getByRole("button", { name: "Show me what fits this laptop" })
        .filter({ hasText: "Licence" })
        .waitFor();
    },
  },
  {
    name: "welcome-ask",
    open: async (page) => {
      await page.getByRole("button", { name: "Try the demo now" }).click();
      await page.getByRole("button", { name: /^What is the first-line treatment/ }).waitFor();
      await page
        .getByText(/^Loading Demo/)
        .first()
        .waitFor({ state: "hidden" });
    },
  },
  {
    name: "tour",
    open: async (page) => {
      await page.getByRole("button", { name: /^Take the tour/ }).click();
      await page.getByRole("dialog", { name: "Ask", exact: true }).waitFor();
    },
    over: true,
  },
];

/** What stands where nothing is yet: no model, no document, no question. */
export const emptyScreens: readonly FirstState[] = [
  { name: "empty-ask", open: async (page) => atNew(page) },
  ...(["library", "verify", "check", "models"] as const).map((address) => ({
    name: `empty-${address}`,
    open: async (page: Page) => {
      await at(page, `#/${address}`);
      const link = page.getByRole("navigation", { name: "Screens" }).locator("[aria-current]");
      await link.and(page.locator(`[href^="#/${address}"]`)).waitFor();
      await page.getByRole("heading", { level: 1 }).waitFor();
    },
  })),
  ...(
    [
      ["", "Start"],
      ["/banks", "Question banks"],
      ["/statistics", "Statistics"],
    ] as const
  ).map(([part, tab]) => ({
    name: `empty-practice-${tab.replace(/ .*/, "").toLowerCase()}`,
    open: async (page: Page) => {
      await at(page, `#/practice${part}`);
      await page.getByRole("tabpanel", { name: tab }).getByRole("heading").first().waitFor();
    },
  })),
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
  server,
};

import type { Locator, Page } from "@playwright/test";
import { printTable } from "./bench/table.ts";

/** Counts what a person does on a page, and how long each step takes. */
export type Stopwatch = {
  /** Begins a step; what is done from now on counts for it. */
  readonly step: (name: string) => void;
  readonly click: (target: Locator) => Promise<void>;
  /** A key, or several at once, as in "Shift+Tab". */
  readonly press: (keys: string) => Promise<void>;
  readonly type: (words: string) => Promise<void>;
  /** Presses Tab until the focus is on it. */
  readonly tabTo: (target: Locator) => Promise<void>;
  /** Prints the steps with clicks, keys and seconds, and their sums; the last step ends here. */
  readonly stop: (title: string) => void;
};

type Step = { readonly name: string; readonly begun: number; clicks: number; keys: number };

/** Pages have fewer places to tab to. */
const mostTabs = 300;

/** A stopwatch on a page; it starts with the first step. */
export function createStopwatch(page: Page): Stopwatch {
  const steps: Step[] = [];
  const count = (what: "clicks" | "keys", times = 1) => {
    const step = steps.at(-1);
    if (step === undefined) throw new Error("no step was begun");
    step[what] += times;
  };
  const press = async (keys: string) => {
    count("keys");
    await page.keyboard.press(keys);
  };
  return {
    step: (name) => void steps.push({ name, begun: performance.now(), clicks: 0, keys: 0 }),
    click: async (target) => {
      count("clicks");
      await target.click();
    },
    press,
    type: async (words) => {
      count("keys", words.length);
      await page.keyboard.type(words);
    },
    tabTo: async (target) => {
      await target.waitFor();
      for (let tabs = 0; tabs < mostTabs; tabs += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await press("Tab");
      }
      throw new Error("Tab does not lead there");
    },
    stop: (title) => printTable(title, rowsOf(steps, performance.now())),
  };
}

function rowsOf(steps: readonly Step[], ended: number): (readonly string[])[] {
  const timed = steps.map((step, at) => ({
    ...step,
    name: `${at + 1}. ${step.name}`,
    seconds: ((steps[at + 1]?.begun ?? ended) - step.begun) / 1000,
  }));
  const sum = (of: "clicks" | "keys" | "seconds") =>
    timed.reduce((total, step) => total + step[of], 0);
  const all = { name: "All", clicks: sum("clicks"), keys: sum("keys"), seconds: sum("seconds") };
  return [
    ["step", "clicks", "keys", "seconds"],
    ...[...timed, all].map(({ name, clicks, keys, seconds }) => [
      name,
      String(clicks),
      String(keys),
      seconds.toFixed(1),
    ]),
  ];
}

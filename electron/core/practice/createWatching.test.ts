import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { SessionEvent } from "../../contract/practice.ts";
import { defaultSettings } from "../../store/preferences.ts";
import { openTestStore, temporaryFolder } from "../../store/testing/openTestStore.ts";
import {
  cardItem,
  choiceItem,
  sampleBank,
  samplePlan,
} from "../../store/testing/practiceSamples.ts";
import { Failed } from "../failed.ts";
import type { Store } from "../ports.ts";
import { block, clock, left, openSession as open } from "./testing/openSession.ts";
import { practiceOn, watchSession } from "./testing/practiceOn.ts";

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 2, 1, 12) }));
afterEach(() => void vi.useRealTimers());

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
/** The clock goes on, but nothing ran meanwhile: the computer slept, or somebody set the clock. */
const jump = (ms: number) => void vi.setSystemTime(Date.now() + ms);

const kinds = (events: readonly SessionEvent[]) => events.map(({ type }) => type).join(" ");

describe("time", () => {
  test("passes where the student is while somebody watches, and stands still otherwise", async () => {
    const { practice, id, spent, watch } = open();
    await wait(5000);
    expect(spent()).toEqual([0, 0, 0]);
    const page = watch();
    await wait(3000);
    expect(spent()[0]).toBe(3000);
    practice.goTo(id, 2);
    await wait(2500);
    await left(page);
    await wait(60_000);
    expect(spent()).toEqual([3000, 0, 2500]);
    const again = watch();
    await wait(1000);
    expect(spent()).toEqual([3000, 0, 3500]);
    await left(again);
  });

  test("passes once for two pages, until the last has left", async () => {
    const { spent, watch } = open();
    const pages = [watch(), watch()];
    await wait(2000);
    await left(pages[0] ?? watch());
    await wait(1950);
    expect(spent()[0]).toBe(4000);
    await left(pages[1] ?? watch());
    await wait(5000);
    expect(spent()[0]).toBe(4050);
  });

  test("that a busy Viva missed counts, of a sleep thirty seconds at most; a clock set back takes nothing", async () => {
    const { spent, watch } = open();
    const page = watch();
    await wait(1000);
    jump(20_000);
    await wait(1000);
    expect(spent()[0]).toBe(22_000);
    jump(3_600_000);
    await wait(1000);
    expect(spent()[0]).toBe(52_000);
    jump(-3_600_000);
    await wait(1000);
    expect(spent()[0]).toBe(52_000);
    await wait(1000);
    expect(spent()[0]).toBe(53_000);
    await left(page);
  });

  test("is saved with every action and about every second", async () => {
    const { store, practice, id, watch } = open({ mode: "exam", timing: block });
    const page = watch();
    await wait(2400);
    expect(store.practice.session(id)).toMatchObject({ remainingMs: 58_000 });
    practice.respond(id, 0, { chosen: 1 });
    expect(store.practice.session(id)).toMatchObject({ remainingMs: 57_600 });
    await left(page);
  });

  test("goes on with what was left when Viva is opened again", async () => {
    const folder = temporaryFolder();
    const first = open({ mode: "exam", timing: block }, folder);
    const page = first.watch();
    await wait(12_300);
    first.practice.close();
    await page.ended;
    first.store.close();
    await wait(3_600_000);
    const { store } = openTestStore({ folder });
    const { practice } = practiceOn(store, defaultSettings, { clock });
    expect(practice.open(first.id).remainingMs).toBe(47_700);
  });

  test("stands still in a paused session and while feedback is read", async () => {
    const { practice, id, spent, watch } = open({ timing: block });
    const page = watch();
    await wait(1000);
    expect(practice.pause(id, true).paused).toBe(true);
    await wait(10_000);
    expect(practice.pause(id, false).remainingMs).toBe(59_000);
    await wait(1000);
    practice.respond(id, 0, { chosen: 1 });
    await practice.commit(id, 0);
    await wait(10_000);
    expect(practice.open(id).remainingMs).toBe(58_000);
    practice.goTo(id, 1);
    await wait(1000);
    expect(spent()).toEqual([2000, 1000, 0]);
    await left(page);
  });
});

describe("watching", () => {
  test("tells the session first, then its clock each second, and every change by whatever page", async () => {
    const { practice, id, watch } = open({ mode: "exam", timing: block });
    const page = watch();
    await wait(3030);
    expect(kinds(page.events)).toBe("session clock clock clock");
    expect(page.events[3]).toEqual({ type: "clock", place: 0, remainingMs: 57_000, spentMs: 3000 });
    practice.respond(id, 1, { chosen: 2, struck: [0] });
    await wait(100);
    expect(page.events[4]).toMatchObject({
      type: "session",
      session: { responses: [{}, { chosen: 2, struck: [0], correct: null }, {}] },
    });
    const changes = [
      () => practice.goTo(id, 1),
      () => practice.respond(id, 1, { note: "n" }),
      () => practice.end(id),
      () => practice.respond(id, 1, { flagged: true }),
    ];
    for (const change of changes) {
      const before = page.events.length;
      change();
      await wait(100);
      expect(page.events.slice(before)).toEqual([{ type: "session", session: practice.open(id) }]);
    }
    const before = page.events.length;
    await wait(5000);
    expect(page.events).toHaveLength(before);
    await left(page);
  });

  test("ends when the session is removed or Viva is closed", async () => {
    const first = open();
    const second = open();
    const pages = [first.watch(), second.watch()];
    await wait(1500);
    first.practice.remove(first.id);
    second.practice.close();
    await wait(100);
    await Promise.all(pages.map(({ ended }) => ended));
    expect(second.spent()[0]).toBe(1500);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("ends in peace when the session is removed before it was told", async () => {
    const { practice, id, watch } = open();
    const page = watch();
    practice.remove(id);
    await page.ended;
    expect(page.events).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("of what is not there fails and starts no clock", async () => {
    const { practice } = open();
    const watching = practice.watch(crypto.randomUUID(), undefined).next();
    await expect(watching).rejects.toMatchObject({ failure: { code: "SESSION_MISSING" } });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("outlives a disk that is full, logs it once, and gives no time away", async () => {
    const { store } = openTestStore();
    sampleBank(store, [choiceItem(0), cardItem(1)]);
    let full = false;
    const logged: string[] = [];
    const cramped: Store = {
      ...store,
      practice: {
        ...store.practice,
        tick: (...given) => {
          if (full) throw new Failed({ code: "DISK_FULL", data: {} });
          store.practice.tick(...given);
        },
      },
    };
    const log = { info: () => {}, error: (message: string) => void logged.push(message) };
    const { practice } = practiceOn(cramped, defaultSettings, { clock, log });
    const { id } = practice.begin(samplePlan({ items: 2 }));
    const page = watchSession(practice, id);
    await wait(1000);
    full = true;
    await wait(40_000);
    full = false;
    await wait(2000);
    expect(practice.open(id).responses[0]?.spentMs).toBe(43_000);
    expect(logged).toHaveLength(1);
    await left(page);
  });
});

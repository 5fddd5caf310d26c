// oxlint-disable no-restricted-imports -- tests run on the real store
import { vi } from "vitest";
import type { SessionPlan } from "../../../contract/practice.ts";
import { defaultSettings } from "../../../store/preferences.ts";
import { openTestStore, temporaryFolder } from "../../../store/testing/openTestStore.ts";
import { choiceItem, sampleBank, samplePlan } from "../../../store/testing/practiceSamples.ts";
import { practiceOn, watchSession } from "./practiceOn.ts";

/** The clock that vitest's fake timers move. */
export const clock = { now: () => Date.now() };

export const block: SessionPlan["timing"] = { per: "block", seconds: 60 };
export const perItem: SessionPlan["timing"] = { per: "item", seconds: 10 };

/** A session of three questions, whose keys are 0 to 2, that has just begun. */
export function openSession(changes: Partial<SessionPlan> = {}, folder = temporaryFolder()) {
  const { store } = openTestStore({ folder });
  sampleBank(
    store,
    [0, 1, 2].map((n) => choiceItem(n)),
  );
  const { practice } = practiceOn(store, defaultSettings, { clock });
  const { id } = practice.begin(samplePlan(changes));
  const spent = () => practice.open(id).responses.map(({ spentMs }) => spentMs);
  return { store, practice, id, spent, watch: () => watchSession(practice, id) };
}

/** Resolves once a page has left. */
export async function left(watched: ReturnType<typeof watchSession>): Promise<void> {
  const leaving = watched.leave();
  await vi.advanceTimersByTimeAsync(100);
  await leaving;
}

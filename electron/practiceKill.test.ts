import { expect, it } from "vitest";
import { z } from "zod";
import type { Response } from "./contract/practice.ts";
import type { StoredSession } from "./core/ports.ts";
import { openTestStore, temporaryFolder } from "./store/testing/openTestStore.ts";
import { linesOf, startBundled } from "./store/testing/runScript.ts";

const session = { sessionId: z.string(), remainingMs: z.number() };
const told = z.discriminatedUnion("told", [
  z.object({ told: z.literal("resumed"), place: z.number(), ...session }),
  z.object({
    told: z.literal("answered"),
    place: z.number(),
    chosen: z.number(),
    note: z.string(),
    ...session,
  }),
  z.object({
    told: z.literal("committed"),
    place: z.number(),
    lockedAt: z.number(),
    correct: z.boolean(),
    ...session,
  }),
  z.object({ told: z.literal("ended"), ...session }),
]);
type Told = z.infer<typeof told>;

const folders = 3;
/** In the midst of a session; a few more come while Viva opens its store, or between two sessions. */
const killsInEach = 40;
const killsAtStart = 5;
const mostKillsInEach = 70;
const mostLostMs = 2000;

/** Practises in a folder until killed, again and again; returns what was told and how each run ended. */
async function practiseUntilKilled(folder: string) {
  const runs: { readonly events: readonly Told[]; readonly signal: string | null }[] = [];
  const inSession = () => countInSession(runs.map(({ events }) => events));
  while (inSession() < killsInEach && runs.length < mostKillsInEach) {
    const child = startBundled("practiseUntilKilled", [folder]);
    let killing = false;
    const killIn = (ms: number) => {
      if (killing) return;
      killing = true;
      setTimeout(() => child.kill("SIGKILL"), ms);
    };
    if (runs.length < killsAtStart) killIn(Math.random() * 400);
    const from = 1 + Math.floor(Math.random() * 10);
    const lines = await linesOf(child, (count) => {
      if (count >= from) killIn(Math.random() * 30);
    });
    const events = lines.map((line) => told.parse(JSON.parse(line)));
    runs.push({ events, signal: child.signalCode });
  }
  return runs;
}

/** Kills that hit a session in progress: it is the one that the next run resumes. */
function countInSession(runs: readonly (readonly Told[])[]): number {
  return runs.filter((run, i) => {
    const last = run.at(-1);
    if (last === undefined || last.told === "ended") return false;
    const next = runs.slice(i + 1).find((later) => later.length > 0);
    return last.sessionId === next?.[0]?.sessionId;
  }).length;
}

/** Remaining time only falls, and a kill costs at most what was not yet told. Everybody is still where they were. */
function checkResuming(runs: readonly (readonly Told[])[]): void {
  const known = new Map<string, { remainingMs: number; place: number }>();
  for (const run of runs) {
    const killed = new Map(known);
    for (const event of run) {
      const { sessionId, remainingMs } = event;
      const before = known.get(sessionId);
      const place = event.told === "ended" ? (before?.place ?? 0) : event.place;
      if (before !== undefined) {
        expect(remainingMs).toBeLessThanOrEqual(before.remainingMs);
        expect(place).toBeGreaterThanOrEqual(before.place);
      }
      const last = killed.get(sessionId);
      if (event.told === "resumed" && last !== undefined) {
        expect(last.remainingMs - remainingMs).toBeLessThanOrEqual(mostLostMs);
      }
      known.set(sessionId, { remainingMs, place });
    }
  }
}

function checkKept(event: Told, stored: StoredSession): void {
  if (event.told === "resumed") return;
  if (event.told === "ended") {
    expect(stored.endedAt).not.toBeNull();
    return;
  }
  const kept: Response | undefined = stored.responses[event.place];
  if (event.told === "answered") {
    expect(kept).toMatchObject({ chosen: event.chosen, note: event.note });
  } else {
    expect(kept).toMatchObject({ lockedAt: event.lockedAt, correct: event.correct });
    expect(kept?.rating).not.toBeNull();
  }
}

it("120 kills at random moments lose no accepted answer and count none twice", async () => {
  const places = Array.from({ length: folders }, temporaryFolder);
  const all = await Promise.all(places.map(practiseUntilKilled));
  for (const [i, ended] of all.entries()) {
    expect(new Set(ended.map(({ signal }) => signal))).toEqual(new Set(["SIGKILL"]));
    const runs = ended.map(({ events }) => events);
    checkResuming(runs);
    const { store } = openTestStore({ folder: places[i] ?? "", at: Date.now() });
    const stored = new Map(
      store.practice.sessions().map(({ id }) => [id, store.practice.session(id)]),
    );
    for (const event of runs.flat()) {
      const kept = stored.get(event.sessionId);
      if (kept === undefined) throw new Error("an acknowledged session is gone");
      checkKept(event, kept);
    }
    // A review adds one to its item's count: as many as there are reviewed answers, none twice.
    const reviewed = [...stored.values()]
      .flatMap(({ responses }) => responses)
      .filter(({ rating }) => rating !== null);
    const bank = store.banks.withName("Exam");
    for (const { id } of store.banks.eachItem(bank?.id ?? "")) {
      const answers = reviewed.filter(({ itemId }) => itemId === id).length;
      expect(store.practice.schedule(id)?.reps ?? 0).toBe(answers);
    }
    // Otherwise nothing was put to the test.
    expect(countInSession(runs)).toBe(killsInEach);
    expect(reviewed.length).toBeGreaterThan(killsInEach / 2);
    expect(new Set([...stored.values()].map(({ plan }) => plan.mode)).size).toBe(2);
    expect([...stored.values()].filter(({ endedAt }) => endedAt === null).length).toBeLessThan(2);
  }
}, 600_000);

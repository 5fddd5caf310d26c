import type { SessionEvent } from "../../contract/practice.ts";
import { createNews, type News } from "../createNews.ts";
import type { Ports, StoredSession } from "../ports.ts";
import { presentClock, presentSession } from "./presentSession.ts";
import type { Settling } from "./createSettling.ts";

const tickMs = 1000;
/**
 * A tick that took longer was slept through, or the computer's clock was set. While Viva is busy, saving a large document
 * or waiting for a slow disk, time passes for the student as ever; that takes seconds, and who sleeps sleeps for minutes.
 */
const longestTickMs = 30_000;
/** Changes in quick succession are told as one. */
const tellEveryMs = 20;

/** A session that somebody watches. */
type Watched = {
  watchers: number;
  /** Until when its time was counted. */
  countedTo: number;
  /** Milliseconds that were counted, but could not be saved yet. */
  unsavedMs: number;
  /** Grows with everything that happens but time passing. */
  version: number;
  /** Only the first of several failures to save the time is logged. */
  failing: boolean;
  readonly news: News;
  timer: ReturnType<typeof setInterval> | undefined;
};

export type Watching = {
  /** The session as it is now: time that passed while it was watched is counted and saved, and what is over is locked. */
  readonly now: (sessionId: string) => StoredSession;
  /** Tells everybody who watches that something else than time has changed. */
  readonly changed: (sessionId: string) => void;
  /** The session first, then its news, until it is removed. Failed SESSION_MISSING. */
  readonly watch: (
    sessionId: string,
    signal: AbortSignal | undefined,
  ) => AsyncGenerator<SessionEvent>;
  readonly removed: (sessionId: string) => void;
  readonly close: () => void;
};

/** Lets time pass in the sessions that are watched. */
export function createWatching(
  { store, clock, log }: Pick<Ports, "store" | "clock" | "log">,
  settling: Settling,
): Watching {
  const open = new Map<string, Watched>();

  function count(watched: Watched): void {
    const at = clock.now();
    const elapsed = Math.round(at - watched.countedTo);
    watched.countedTo = at;
    watched.unsavedMs += Math.min(longestTickMs, Math.max(0, elapsed));
  }

  function pass(stored: StoredSession, watched: Watched): StoredSession {
    count(watched);
    const passed = settling.pass(stored, watched.unsavedMs);
    watched.unsavedMs = 0;
    if (passed !== stored) watched.news.tell();
    return passed;
  }

  function now(sessionId: string): StoredSession {
    const watched = open.get(sessionId);
    const stored = store.practice.session(sessionId);
    const passed = watched === undefined ? stored : pass(stored, watched);
    const settled = settling.settle(passed);
    if (settled !== passed) changed(sessionId);
    return settled;
  }

  function changed(sessionId: string): void {
    const watched = open.get(sessionId);
    if (watched === undefined) return;
    watched.version += 1;
    watched.news.tell();
  }

  function tick(sessionId: string, watched: Watched): void {
    try {
      now(sessionId);
      watched.failing = false;
    } catch (cause) {
      if (!watched.failing) log.error("the time of a session was not saved", cause);
      watched.failing = true;
    }
  }

  function join(sessionId: string): Watched {
    const watched = open.get(sessionId) ?? {
      watchers: 0,
      countedTo: clock.now(),
      unsavedMs: 0,
      version: 0,
      failing: false,
      news: createNews(() => tellEveryMs),
      timer: undefined,
    };
    watched.watchers += 1;
    watched.timer ??= setInterval(() => tick(sessionId, watched), tickMs);
    open.set(sessionId, watched);
    return watched;
  }

  function leave(sessionId: string, watched: Watched): void {
    watched.watchers -= 1;
    if (watched.watchers > 0 || open.get(sessionId) !== watched) return;
    tick(sessionId, watched);
    forget(sessionId);
  }

  function forget(sessionId: string): void {
    const watched = open.get(sessionId);
    clearInterval(watched?.timer);
    watched?.news.end();
    open.delete(sessionId);
  }

  return {
    now,
    changed,
    async *watch(sessionId, signal) {
      // Whoever asks for a session that is not there is told so, and starts no clock.
      now(sessionId);
      const watched = join(sessionId);
      let told = -1;
      try {
        for await (const _ of watched.news.read(signal)) {
          // It may have been removed since there was news.
          if (open.get(sessionId) !== watched) return;
          const session = store.practice.session(sessionId);
          const isNew = watched.version !== told;
          told = watched.version;
          yield isNew
            ? { type: "session", session: presentSession(session) }
            : presentClock(session);
        }
      } finally {
        leave(sessionId, watched);
      }
    },
    removed: forget,
    close() {
      for (const [sessionId, watched] of open) {
        tick(sessionId, watched);
        forget(sessionId);
      }
    },
  };
}

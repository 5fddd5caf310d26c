import { createStore, type StoreApi } from "zustand/vanilla";
import type { Session, SessionSummary } from "../../../../electron/contract/practice.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import type { Client } from "../../link/connection.ts";

/** What is told of an open session besides its summary. */
export type OpenSession = SessionSummary & Pick<Session, "paused" | "remainingMs" | "plan">;

export type SessionListState = {
  /** Those that go on, newest first; null before the first answer of the core. */
  readonly open: readonly OpenSession[] | null;
  /** Those that ended, newest first. */
  readonly ended: readonly SessionSummary[];
  /** Why they could not be read; what was read before stays. */
  readonly problem: Problem | null;
};

export type SessionListStore = {
  readonly state: StoreApi<SessionListState>;
  readonly refresh: () => Promise<void>;
  /** Removes a session, with thirty days to restore it; resolves to null, or to why not. */
  readonly remove: (sessionId: string) => Promise<Problem | null>;
  readonly restore: (sessionId: string) => Promise<Problem | null>;
};

/** Sessions to go on with and to look at again; changed is called when one was removed or restored. */
export function createSessionListStore(
  { practice }: Pick<Client, "practice">,
  changed: () => void,
): SessionListStore {
  const state = createStore<SessionListState>(() => ({ open: null, ended: [], problem: null }));
  let newest = 0;

  async function refresh(): Promise<void> {
    newest += 1;
    const mine = newest;
    try {
      const { sessions } = await practice.sessions();
      const open = await Promise.all(sessions.filter((one) => one.endedAt === null).map(clockOf));
      if (mine !== newest) return;
      const ended = sessions.filter((one) => one.endedAt !== null);
      state.setState({ open, ended, problem: null });
    } catch (error) {
      if (mine === newest) state.setState({ problem: problemOf(error) });
    }
  }

  /** Reading a session does not let its clock run: only watching does. */
  async function clockOf(summary: SessionSummary): Promise<OpenSession> {
    const { paused, remainingMs, plan } = await practice.open({ sessionId: summary.id });
    return { ...summary, paused, remainingMs, plan };
  }

  async function change(done: Promise<unknown>): Promise<Problem | null> {
    try {
      await done;
    } catch (error) {
      return problemOf(error);
    }
    changed();
    await refresh();
    return null;
  }

  return {
    state,
    refresh,
    remove: (sessionId) => change(practice.remove({ sessionId })),
    restore: (sessionId) => change(practice.restore({ sessionId })),
  };
}

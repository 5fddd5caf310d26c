import { createStore, type StoreApi } from "zustand/vanilla";
import type { Notice } from "../../../electron/contract/app.ts";
import type { Client } from "../link/connection.ts";
import { problemOf, type Problem } from "../app/problem.ts";

export type NoticeState = {
  /** Null until the core has told it. */
  readonly notice: Notice | null;
  readonly problem: Problem | null;
};

export type NoticeStore = {
  readonly state: StoreApi<NoticeState>;
  readonly read: () => Promise<void>;
  readonly acknowledge: () => Promise<void>;
};

/** The advisory notice and whether it has been acknowledged. */
export function createNoticeStore(client: Pick<Client, "notice">): NoticeStore {
  const state = createStore<NoticeState>(() => ({ notice: null, problem: null }));

  async function take(work: () => Promise<Notice>): Promise<void> {
    try {
      state.setState({ notice: await work(), problem: null });
    } catch (error) {
      state.setState({ problem: problemOf(error) });
    }
  }

  return {
    state,
    read: () => take(() => client.notice.get()),
    acknowledge: async () => {
      const { notice } = state.getState();
      if (notice === null) return;
      await take(() => client.notice.acknowledge({ version: notice.version }));
    },
  };
}

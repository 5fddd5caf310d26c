import { createStore, type StoreApi } from "zustand/vanilla";
import type { PracticeStatistics } from "../../../../electron/contract/practiceStatistics.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import type { Client } from "../../link/connection.ts";

export type StatisticsState = {
  /** The bank that is looked at; null is all of them. */
  readonly bankId: string | null;
  /** Of the bank that is looked at; null until they were read. */
  readonly statistics: PracticeStatistics | null;
  readonly reading: boolean;
  /** Why the last reading failed; what was read of the same bank before stays. */
  readonly problem: Problem | null;
};

export type StatisticsStore = {
  readonly state: StoreApi<StatisticsState>;
  readonly read: () => Promise<void>;
  /** Looks at one bank, or at all. */
  readonly choose: (bankId: string | null) => Promise<void>;
  /** Looks at all again when the bank that is looked at is none of these. */
  readonly keepTo: (banks: readonly string[]) => Promise<void>;
};

/** What the student and the models got right, of all banks or of one. */
export function createStatisticsStore({ practice }: Pick<Client, "practice">): StatisticsStore {
  const state = createStore<StatisticsState>(() => ({
    bankId: null,
    statistics: null,
    reading: false,
    problem: null,
  }));
  let newest = 0;

  async function read(): Promise<void> {
    newest += 1;
    const mine = newest;
    const { bankId } = state.getState();
    state.setState({ reading: true });
    try {
      const statistics = await practice.statistics({ banks: bankId === null ? [] : [bankId] });
      if (mine === newest) state.setState({ statistics, reading: false, problem: null });
    } catch (error) {
      if (mine !== newest) return;
      const problem = problemOf(error);
      if (problem.code === "BANK_MISSING" && bankId !== null) await choose(null);
      else state.setState({ reading: false, problem });
    }
  }

  function choose(bankId: string | null): Promise<void> {
    state.setState({ bankId, statistics: null, problem: null });
    return read();
  }

  return {
    state,
    read,
    choose,
    keepTo: async (banks) => {
      const { bankId } = state.getState();
      if (bankId !== null && !banks.includes(bankId)) await choose(null);
    },
  };
}

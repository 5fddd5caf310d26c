import { createStore, type StoreApi } from "zustand/vanilla";
import type { AppInfo, Settings } from "../../../electron/contract/app.ts";
import type { Client } from "../link/connection.ts";
import { problemOf, type Problem } from "../app/problem.ts";

export type SettingsState = {
  readonly settings: Settings | null;
  readonly info: AppInfo | null;
  readonly problem: Problem | null;
};

export type SettingsStore = {
  readonly state: StoreApi<SettingsState>;
  readonly read: () => Promise<void>;
  /** Shows the change at once and takes it back when it could not be saved. */
  readonly update: (change: Partial<Settings>) => Promise<void>;
};

/** Preferences of this computer, as the core keeps them. */
export function createSettingsStore(client: Pick<Client, "app" | "settings">): SettingsStore {
  const state = createStore<SettingsState>(() => ({ settings: null, info: null, problem: null }));
  let newest = 0;
  return {
    state,
    read: async () => {
      try {
        const [settings, info] = await Promise.all([client.settings.get(), client.app.info()]);
        state.setState({ settings, info, problem: null });
      } catch (error) {
        state.setState({ problem: problemOf(error) });
      }
    },
    update: async (change) => {
      const before = state.getState().settings;
      if (before === null) return;
      newest += 1;
      const mine = newest;
      state.setState({ settings: { ...before, ...change }, problem: null });
      try {
        const settings = await client.settings.update(change);
        if (mine === newest) state.setState({ settings });
      } catch (error) {
        state.setState({ settings: before, problem: problemOf(error) });
      }
    },
  };
}

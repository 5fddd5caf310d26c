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
  /** As the core has them. */
  let saved: Settings | null = null;
  let savedAt = 0;
  /** What is being saved, by its number. */
  const pending = new Map<number, Partial<Settings>>();
  let newest = 0;
  const shown = (): Settings | null => {
    let settings = saved;
    for (const change of pending.values()) settings = settings && { ...settings, ...change };
    return settings;
  };
  return {
    state,
    read: async () => {
      const at = savedAt;
      try {
        const [settings, info] = await Promise.all([client.settings.get(), client.app.info()]);
        // What was read may be older than what was saved meanwhile.
        if (savedAt === at) saved = settings;
        state.setState({ settings: shown(), info, problem: null });
      } catch (error) {
        state.setState({ problem: problemOf(error) });
      }
    },
    update: async (change) => {
      if (saved === null) return;
      newest += 1;
      const mine = newest;
      pending.set(mine, change);
      state.setState({ settings: shown(), problem: null });
      try {
        const settings = await client.settings.update(change);
        pending.delete(mine);
        // An older answer does not know of a newer change.
        if (mine > savedAt) [saved, savedAt] = [settings, mine];
        state.setState({ settings: shown() });
      } catch (error) {
        pending.delete(mine);
        state.setState({ settings: shown(), problem: problemOf(error) });
      }
    },
  };
}

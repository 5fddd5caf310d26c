import { createStore, type StoreApi } from "zustand/vanilla";
import { z } from "zod";
import type { Command } from "./command.ts";

const rememberedAs = "viva.commands";
const mostRecent = 6;

/** What lies over the screen. */
export type CommandSheet = "palette" | "sheet";

export type CommandState = {
  readonly shown: CommandSheet | null;
  /** The commands that were used last, by their ids, newest first. */
  readonly recent: readonly string[];
};

export type CommandStore = {
  readonly state: StoreApi<CommandState>;
  readonly show: (sheet: CommandSheet) => void;
  readonly close: () => void;
  /** Offers what the screen in view can do until the returned function is called; asked when the palette opens. */
  readonly offer: (commands: () => readonly Command[]) => () => void;
  /** What the screen in view offers, its innermost part first. */
  readonly offered: () => readonly Command[];
  /** Does it and remembers it. */
  readonly run: (command: Command) => void;
};

/** The palette, the keyboard sheet, and what the screen in view offers to both. */
export function createCommandStore(storage: Pick<Storage, "getItem" | "setItem">): CommandStore {
  const state = createStore<CommandState>(() => ({ shown: null, recent: readRecent(storage) }));
  const offers = new Set<() => readonly Command[]>();
  return {
    state,
    show: (shown) => state.setState({ shown }),
    close: () => state.setState({ shown: null }),
    offer: (commands) => {
      offers.add(commands);
      return () => void offers.delete(commands);
    },
    offered: () => [...offers].flatMap((commands) => commands()),
    run: (command) => {
      const { recent } = state.getState();
      const next = [command.id, ...recent.filter((id) => id !== command.id)].slice(0, mostRecent);
      state.setState({ recent: next });
      storage.setItem(rememberedAs, JSON.stringify(next));
      command.run();
    },
  };
}

function readRecent(storage: Pick<Storage, "getItem">): readonly string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(storage.getItem(rememberedAs) ?? "[]"));
  } catch {
    return [];
  }
}

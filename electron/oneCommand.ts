import type { ServerSettings } from "./contract/engine.ts";
import type { Preferences, Store } from "./core/ports.ts";

/** What a command of the terminal does apart from the app. */
export type OneCommand = {
  /** A server that is on for this command only: nothing of it is saved. Null goes by the settings. */
  readonly server: Pick<ServerSettings, "baseUrl" | "model" | "api"> | null;
};

/**
 * The same store and preferences for one command: it leaves checks that wait to the app, so that none of them goes to a
 * server that the student named for another question.
 */
export function forOneCommand(
  { store, preferences }: { readonly store: Store; readonly preferences: Preferences },
  { server }: OneCommand,
): { readonly store: Store; readonly preferences: Preferences } {
  const { checks } = store;
  const begun = new Set<string>();
  const approved = new Set<string>();
  const own: Store = {
    ...store,
    checks: {
      ...checks,
      add(added) {
        checks.add(added);
        for (const { id } of added) begun.add(id);
      },
      unfinished: () => checks.unfinished().filter((id) => begun.has(id)),
      // The app shows what goes to a server for the first time; every command shows its own, whatever the app has shown.
      approvedHosts: {
        has: (host) => approved.has(host),
        add: (host) => void approved.add(host),
      },
    },
  };
  return {
    store: own,
    preferences: server === null ? preferences : withServer(preferences, server),
  };
}

function withServer(
  preferences: Preferences,
  chosen: NonNullable<OneCommand["server"]>,
): Preferences {
  let server: ServerSettings = { ...preferences.get().server, ...chosen, enabled: true };
  return {
    get: () => ({ ...preferences.get(), server }),
    update({ server: changed = server, ...saved }) {
      server = changed;
      return { ...preferences.update(saved), server };
    },
  };
}

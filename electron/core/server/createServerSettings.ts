import type { ServerSettings, ServerStatus } from "../../contract/engine.ts";
import { createNews } from "../createNews.ts";
import { fail } from "../failed.ts";
import type { Ports, Server } from "../ports.ts";
import { findProfile } from "../prompt/profiles.ts";

/** The student's choice of a server, and its key. */
export type ServerChoice = {
  /**
   * The server as long as the student wants it: fails with SERVER_OFF while it is off, and what it writes is cancelled
   * when it is switched off or another address is chosen.
   */
  readonly server: Server;
  readonly status: () => Promise<ServerStatus>;
  /** The present status at once, then every change. */
  readonly watch: (signal: AbortSignal | undefined) => AsyncGenerator<ServerStatus>;
  /**
   * Another host forgets the key. Failed SERVER_ADDRESS where it is on, or is switched on, with an address that is none,
   * and for one that holds a password; PROFILE_UNKNOWN.
   */
  readonly update: (change: Partial<ServerSettings>) => Promise<ServerStatus>;
  /** For the present address only; null forgets it. Failed SERVER_ADDRESS, BAD_ARGUMENT. */
  readonly setKey: (key: string | null) => Promise<ServerStatus>;
  /** Asks the server for its models. Failed SERVER_OFF, and as Server.models. */
  readonly models: (
    signal?: AbortSignal,
  ) => Promise<{ readonly models: string[]; readonly tookMs: number }>;
};

/** Settings of the one server that answers may come from. */
export function createServerSettings({
  server,
  serverKey,
  preferences,
  clock,
}: Pick<Ports, "server" | "serverKey" | "preferences" | "clock">): ServerChoice {
  const news = createNews(() => 0);
  let last: Promise<unknown> = Promise.resolve();
  let wanted = new AbortController();

  /** One after the other: no key may be set for an address that changes meanwhile. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  }

  async function status(): Promise<ServerStatus> {
    const settings = preferences.get().server;
    const origin = originOf(settings.baseUrl);
    // Preferences may have been edited by hand: nothing can be sent to an address that is none.
    const enabled = settings.enabled && origin !== null;
    return {
      settings: { ...settings, enabled },
      host: enabled ? server.hostOf(settings.baseUrl) : null,
      key: origin === null ? "none" : await serverKey.where(origin),
      hasKeychain: await serverKey.hasKeychain(),
    };
  }

  function tell(): Promise<ServerStatus> {
    news.tell();
    return status();
  }

  function refuseWhileOff(): void {
    if (!preferences.get().server.enabled) fail("SERVER_OFF", {});
  }

  /** Null for an address that is none. */
  function originOf(baseUrl: string): string | null {
    try {
      server.hostOf(baseUrl);
      return new URL(baseUrl.trim()).origin;
    } catch {
      return null;
    }
  }

  const whileWanted: Server = {
    hostOf: server.hostOf,
    models: async (baseUrl, signal) => {
      refuseWhileOff();
      const { signal: off } = wanted;
      try {
        return await server.models(baseUrl, AbortSignal.any([signal, off]));
      } catch (cause) {
        if (off.aborted) fail("SERVER_OFF", {});
        throw cause;
      }
    },
    async *complete(request, signal) {
      refuseWhileOff();
      yield* server.complete(request, AbortSignal.any([signal, wanted.signal]));
    },
  };

  return {
    server: whileWanted,
    status,
    async *watch(signal) {
      for await (const _ of news.read(signal)) yield await status();
    },
    update: (change) =>
      inTurn(async () => {
        const before = preferences.get().server;
        const after = { ...before, ...given(change) };
        if (change.profile !== undefined) findProfile(change.profile);
        if (after.enabled || holdsSecret(after.baseUrl)) server.hostOf(after.baseUrl);
        const origin = originOf(before.baseUrl);
        const moves = origin !== originOf(after.baseUrl);
        if (moves && origin !== null) await serverKey.set(null, origin);
        preferences.update({ server: after });
        if (moves || !after.enabled) {
          wanted.abort();
          wanted = new AbortController();
        }
        return tell();
      }),
    setKey: (key) =>
      inTurn(async () => {
        const { baseUrl } = preferences.get().server;
        if (key !== null) {
          server.hostOf(baseUrl);
          refuseUnusable(key);
        }
        const origin = originOf(baseUrl);
        if (origin !== null) await serverKey.set(key, origin);
        return tell();
      }),
    async models(signal = new AbortController().signal) {
      const start = clock.now();
      const models = [...(await whileWanted.models(preferences.get().server.baseUrl, signal))];
      return { models, tookMs: Math.max(0, clock.now() - start) };
    },
  };
}

/** A change leaves out what it does not change, perhaps as undefined. */
function given(change: Partial<ServerSettings>): Partial<ServerSettings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

/** A password, or what may be a key in a query, has no place in the preferences' file. */
function holdsSecret(baseUrl: string): boolean {
  return /[@?#]/.test(baseUrl);
}

/** A header takes visible ASCII only. */
function refuseUnusable(key: string): void {
  if (/^[\x21-\x7E]+$/.test(key)) return;
  fail("BAD_ARGUMENT", { argument: "The key", reason: "It holds characters that no key has" });
}

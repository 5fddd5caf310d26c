import type { Check, CheckEvent } from "../../contract/check.ts";
import { createBroadcast, type Broadcast } from "../broadcast.ts";
import { withheldState, withholds } from "./presentCheck.ts";

/** changed: look at the check anew. at is where in its column's text a delta stands. */
export type RunNews =
  | { readonly type: "changed" }
  | (Extract<CheckEvent, { type: "delta" }> & { readonly at: number })
  | Extract<CheckEvent, { type: "state" }>;

export type CheckNews = {
  readonly tell: (checkId: string) => void;
  readonly send: (checkId: string, news: RunNews) => void;
  /** The check as present shows it at this moment, then what changes, until abort or end. */
  readonly watch: (
    checkId: string,
    present: () => Check,
    signal: AbortSignal | undefined,
  ) => AsyncGenerator<CheckEvent>;
  readonly isWatched: (checkId: string) => boolean;
  /** Calls the listener when somebody begins to watch the check; returns how to stop that. */
  readonly onWatch: (checkId: string, listener: () => void) => () => void;
  readonly end: () => void;
};

type Channel = { readonly broadcast: Broadcast<RunNews>; watchers: number };

/** What pages hear of the checks they look at. */
export function createCheckNews(): CheckNews {
  const channels = new Map<string, Channel>();
  const listeners = new Set<(checkId: string) => void>();
  let hasEnded = false;

  function join(checkId: string): Channel {
    const known = channels.get(checkId);
    const channel = known ?? { broadcast: createBroadcast<RunNews>(), watchers: 0 };
    channels.set(checkId, channel);
    channel.watchers += 1;
    for (const listener of listeners) listener(checkId);
    return channel;
  }

  function leave(checkId: string, channel: Channel): void {
    channel.watchers -= 1;
    if (channel.watchers === 0) channels.delete(checkId);
  }

  const send = (checkId: string, news: RunNews) => channels.get(checkId)?.broadcast.send(news);

  return {
    tell: (checkId) => send(checkId, { type: "changed" }),
    send,
    async *watch(checkId, present, signal) {
      if (hasEnded) return;
      const channel = join(checkId);
      try {
        let shown: Check | null = null;
        for await (const news of channel.broadcast.read(() => [{ type: "changed" }], signal)) {
          if (news.type === "changed") {
            shown = present();
            yield { type: "check", check: shown };
          } else if (shown !== null) {
            const event = visibleIn(shown, news);
            if (event !== null) yield event;
          }
        }
      } finally {
        leave(checkId, channel);
      }
    },
    isWatched: (checkId) => channels.has(checkId),
    onWatch(checkId, listener) {
      const hear = (watched: string) => {
        if (watched === checkId) listener();
      };
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    end() {
      hasEnded = true;
      for (const { broadcast } of channels.values()) broadcast.end();
    },
  };
}

/** Null for what is withheld, and for text that the check which was shown holds already. */
function visibleIn(shown: Check, news: Exclude<RunNews, { type: "changed" }>): CheckEvent | null {
  const answer = shown.answers.find(({ column }) => column === news.column);
  if (answer === undefined) return null;
  if (withholds(shown)) {
    return news.type === "state" ? { ...news, state: withheldState(news.state) } : null;
  }
  if (news.type === "state") return news;
  const { at, ...delta } = news;
  return at < answer.text.length ? null : delta;
}

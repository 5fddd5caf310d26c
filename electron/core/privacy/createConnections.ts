import type { OpenedConnection, OpenedConnections } from "../../contract/privacy.ts";
import type { Connections } from "../connectionPorts.ts";
import { createNews } from "../createNews.ts";
import type { Clock } from "../ports.ts";

/** So many are listed one by one. */
const mostListed = 500;
const tellEveryMs = 500;

/** A list without any. Nothing is forgotten: what would make the list too long is summed up. */
export function createConnections(clock: Clock): Connections {
  let news = createNews(() => tellEveryMs);
  const since = clock.now();
  let newest: readonly OpenedConnection[] = [];
  let earlier: OpenedConnections["earlier"] = { count: 0, sentBytes: 0, receivedBytes: 0 };
  let begun = 0;

  function makeRoom(): void {
    if (newest.length < mostListed) return;
    // One that is still open would be changed later, where it cannot be found any more.
    const last = newest.findLastIndex(({ endedAt }) => endedAt !== null);
    const oldest = newest[last];
    if (oldest === undefined) return;
    newest = newest.toSpliced(last, 1);
    earlier = {
      count: earlier.count + 1,
      sentBytes: earlier.sentBytes + oldest.sentBytes,
      receivedBytes: earlier.receivedBytes + oldest.receivedBytes,
    };
  }
  const list = (): OpenedConnections => ({ since, newest: [...newest], earlier });

  return {
    begin(of) {
      makeRoom();
      begun += 1;
      const id = begun;
      const at = clock.now();
      const first: OpenedConnection = {
        id,
        at,
        endedAt: null,
        ...of,
        sentBytes: 0,
        receivedBytes: 0,
        result: { kind: "open" },
      };
      newest = [first, ...newest];
      news.tell();
      return {
        update(change) {
          newest = newest.map((one) => {
            if (one.id !== id) return one;
            const next = { ...one, ...change };
            const isEnd = next.result.kind !== "open" && one.endedAt === null;
            return isEnd ? { ...next, endedAt: clock.now() } : next;
          });
          news.tell();
        },
      };
    },
    list,
    async *watch(signal) {
      for await (const _ of news.read(signal)) yield list();
    },
    endWatching() {
      news.end();
      news = createNews(() => tellEveryMs);
    },
  };
}

import type { Opinion, OpinionEvent } from "../../contract/opinion.ts";
import { createNews } from "../createNews.ts";
import { Failed } from "../failed.ts";
import type { OpinionKey, Ports } from "../ports.ts";
import { askedItem } from "./askedItem.ts";
import { giveOpinion, type Asking, type Progress } from "./giveOpinion.ts";

/** Texts that are being written are told no oftener, in milliseconds. */
const tellEvery = 50;

export type Ended = Extract<OpinionEvent, { type: "done" | "stopped" }>;

/** Somebody's part in an opinion that is being formed. */
export type Membership = {
  /** How it stands, whenever that changes, until it has ended or the signal aborts. */
  readonly watch: (signal: AbortSignal | undefined) => AsyncGenerator<Progress>;
  /** Its end; rejects with what made it fail. */
  readonly ended: Promise<Ended>;
  /** Must be called; once it was, it does nothing. The last to leave may stop what nobody waits for: true when it did. */
  readonly leave: (stopAsLast: boolean) => boolean;
};

type Forming = {
  readonly abort: AbortController;
  readonly ended: Promise<Ended>;
  readonly watch: Membership["watch"];
  members: number;
};

export type OpinionWork = {
  readonly join: (asking: Asking) => Membership;
  /** Ends all of it and waits until it has ended. */
  readonly stopAll: () => Promise<void>;
};

/** Forms opinions and stores them; two who ask the same share one. */
export function createOpinionWork(
  ports: Pick<Ports, "store" | "model" | "clock" | "log">,
): OpinionWork {
  const { store, model, clock, log } = ports;
  const forming = new Map<string, Forming>();

  /** The student may have edited the item meanwhile. */
  function isStillAsked({ key, asked }: Asking): boolean {
    const { content } = store.banks.item(key.itemId);
    return (
      content.kind === "choice" && JSON.stringify(askedItem(content)) === JSON.stringify(asked)
    );
  }

  function start(asking: Asking, name: string): Forming {
    const abort = new AbortController();
    let latest: Progress | null = null;
    const news = createNews(() => (latest === null ? 0 : tellEvery));
    let startedAt = clock.now();
    const tell = (progress: Progress) => {
      // Waiting for others is not this model's time.
      if (latest?.type === "waiting" && progress.type !== "waiting") startedAt = clock.now();
      latest = progress;
      news.tell();
    };

    async function form(): Promise<Ended> {
      const { stopped, given } = await giveOpinion(model, asking, tell, abort.signal);
      const at = clock.now();
      const opinion: Opinion | null = given && { ...given, tookMs: at - startedAt, at };
      if (stopped || opinion === null) return { type: "stopped", opinion };
      if (!isStillAsked(asking)) return { type: "stopped", opinion: null };
      store.practice.opinions.add(opinion);
      return { type: "done", opinion };
    }

    const ended = form().finally(() => {
      if (forming.get(name) === mine) forming.delete(name);
      news.end();
    });
    ended.catch((cause: unknown) => {
      if (!(cause instanceof Failed)) log.error("an opinion could not be formed", cause);
    });
    const mine: Forming = {
      abort,
      ended,
      members: 0,
      async *watch(signal) {
        for await (const _ of news.read(signal)) if (latest !== null) yield latest;
      },
    };
    return mine;
  }

  return {
    join(asking) {
      const name = nameOf(asking.key);
      const one = forming.get(name) ?? start(asking, name);
      forming.set(name, one);
      one.members += 1;
      let isMember = true;
      return {
        watch: one.watch,
        ended: one.ended,
        leave(stopAsLast) {
          if (!isMember) return false;
          isMember = false;
          one.members -= 1;
          if (!stopAsLast || one.members > 0) return false;
          one.abort.abort();
          // Whoever asks from now on must not get the remains of it.
          if (forming.get(name) === one) forming.delete(name);
          return true;
        },
      };
    },
    async stopAll() {
      const all = [...forming.values()];
      for (const one of all) one.abort.abort();
      await Promise.allSettled(all.map(({ ended }) => ended));
    },
  };
}

function nameOf({ itemId, model, settings, promptVersion, contextSize }: OpinionKey): string {
  const { name, quantization, profile, fingerprint } = model;
  const { mode, shots, samples } = settings;
  return JSON.stringify([
    itemId,
    [name, quantization, profile, fingerprint, contextSize],
    [mode, shots, samples, promptVersion],
  ]);
}

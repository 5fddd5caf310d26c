import { createRouterClient, implement } from "@orpc/server";
import { vi } from "vitest";
import type { Item } from "../../../../electron/contract/bank.ts";
import { contract } from "../../../../electron/contract/index.ts";
import { usualOpinion, type Opinion } from "../../../../electron/contract/opinion.ts";
import type {
  Feedback,
  Response,
  Session,
  SessionEvent,
  SessionMode,
  Timing,
} from "../../../../electron/contract/practice.ts";
import { ConnectionLost } from "../../link/connection.ts";
import { blankResponse } from "./blankResponse.ts";
import { createSessionStore } from "./sessionStore.ts";

export const sessionId = crypto.randomUUID();
const bankId = crypto.randomUUID();
const images = { stem: [], answer: [] };

const items: readonly Item[] = [0, 1, 2].map((n) => ({
  id: crypto.randomUUID(),
  bankId,
  sourceId: "",
  suspended: false,
  reported: null,
  editedAt: null,
  subject: "Renal",
  topic: "",
  tags: [],
  content: {
    kind: "choice",
    context: "",
    stem: `Stem ${n}`,
    options: ["a", "b", "c"].map((text) => ({ text, why: "" })),
    key: 1,
    explanation: "Because.",
    images,
  },
}));

const [first] = items as readonly [Item];
const cardItem: Item = {
  ...first,
  id: crypto.randomUUID(),
  content: { kind: "card", stem: "Front", back: "Back", images },
};

const cardPlace = 3;

function itemAt(place: number): Item {
  return place === cardPlace ? cardItem : (items[place] ?? first);
}

function blank(place: number): Response {
  return blankResponse(place, { itemId: itemAt(place).id, kind: itemAt(place).content.kind });
}

const opinion = (settings = usualOpinion.letter): Opinion => ({
  itemId: items[0]?.id ?? "",
  model: { name: "Tiny", quantization: "F32", profile: "raw", fingerprint: "f" },
  settings,
  promptVersion: "1",
  shares: [0.2, 0.7, 0.1],
  chosen: 1,
  tied: [],
  unsure: false,
  reasonings: [],
  shotsSent: 3,
  shortenedTo: null,
  evaluated: 10,
  cached: 0,
  tookMs: 12,
  seed: 1,
  at: 5,
});

/** A core with one session of three questions and a card; it can be cut off and comes back with what it accepted. */
export function openSession({
  mode = "tutor",
  ready = true,
  timing = { per: "block", seconds: 600 },
}: { mode?: SessionMode; ready?: boolean; timing?: Timing } = {}) {
  const os = implement(contract);
  const selection = { banks: [bankId], subjects: [], tags: [], standings: [] };
  let session: Session = {
    id: sessionId,
    plan: {
      mode,
      selection,
      items: 4,
      timing,
      order: "random",
      opinion: null,
    },
    createdAt: 1,
    endedAt: null,
    place: 0,
    paused: false,
    remainingMs: 500_000,
    responses: [blank(0), blank(1), blank(2), blank(cardPlace)],
  };
  let cut = false;
  let gone = false;
  let last: number | null = null;
  let listeners: ((event: SessionEvent | "broken" | "over") => void)[] = [];
  const calls: string[] = [];
  /** Of the opinions that were asked for. */
  const signals: AbortSignal[] = [];
  const change = (next: Partial<Session>) => {
    session = { ...session, ...next };
    for (const tell of listeners) tell({ type: "session", session });
    return session;
  };
  const answer = (place: number, next: Partial<Response>): Response => {
    const response = { ...(session.responses[place] ?? blank(place)), ...next };
    change({ responses: session.responses.with(place, response) });
    return response;
  };
  const feedbackOf = (place: number): Feedback => ({
    response: session.responses[place] ?? blank(place),
    item: itemAt(place),
    whys: [],
    meanMs: 1000,
    earlier: { answered: 0, right: 0 },
    opinions: [],
    due: 99,
  });
  const alive = (name: string) => {
    calls.push(name);
    if (cut) throw new ConnectionLost();
  };
  const mayBeSeen = (place: number) =>
    mode === "exam" ? session.endedAt !== null : session.responses[place]?.lockedAt !== null;
  const client = createRouterClient({
    practice: {
      watch: os.practice.watch.handler(async function* ({ input, errors }) {
        alive("watch");
        if (gone || input.sessionId !== sessionId) throw errors.SESSION_MISSING({ data: {} });
        const queue: (SessionEvent | "broken" | "over")[] = [{ type: "session", session }];
        let wake = () => {};
        const tell = (event: SessionEvent | "broken" | "over") => {
          queue.push(event);
          wake();
        };
        listeners.push(tell);
        for (;;) {
          const event = queue.shift();
          if (event === "broken") throw new ConnectionLost();
          if (event === "over") return;
          if (event !== undefined) yield event;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      }),
      open: os.practice.open.handler(({ errors }) => {
        alive("open");
        if (gone) throw errors.SESSION_MISSING({ data: {} });
        return session;
      }),
      show: os.practice.show.handler(({ input: { place }, errors }) => {
        alive(`show ${place}`);
        if (session.responses[place] === undefined) throw errors.ITEM_MISSING({ data: {} });
        return {
          itemId: itemAt(place).id,
          subject: "Renal",
          topic: "",
          content: { kind: "choice", context: "", stem: "Stem", options: ["a", "b"], images: [] },
        };
      }),
      goTo: os.practice.goTo.handler(({ input: { place }, errors }) => {
        alive(`goTo ${place}`);
        if (gone) throw errors.SESSION_MISSING({ data: {} });
        return change({ place });
      }),
      respond: os.practice.respond.handler(({ input, errors }) => {
        alive(`respond ${input.place}`);
        const { flagged: _flag, note: _note, ...answers } = input.change;
        const locked =
          session.endedAt !== null || session.responses[input.place]?.lockedAt !== null;
        if (locked && Object.keys(answers).length > 0) {
          throw errors.ITEM_LOCKED({ data: {} });
        }
        return answer(input.place, input.change);
      }),
      commit: os.practice.commit.handler(({ input: { place }, errors }) => {
        alive(`commit ${place}`);
        if (mode === "exam") {
          throw errors.BAD_ARGUMENT({ data: { argument: "sessionId", reason: "An exam" } });
        }
        const chosen = session.responses[place]?.chosen;
        answer(place, { lockedAt: 7, correct: chosen === 1, rating: "good" });
        last = place;
        return feedbackOf(place);
      }),
      feedback: os.practice.feedback.handler(({ input: { place }, errors }) => {
        alive(`feedback ${place}`);
        if (!mayBeSeen(place)) throw errors.NOT_COMMITTED({ data: {} });
        return feedbackOf(place);
      }),
      reveal: os.practice.reveal.handler(({ input: { place } }) => feedbackOf(place)),
      rate: os.practice.rate.handler(({ input: { place, rating } }) => {
        answer(place, { lockedAt: 7, rating });
        last = place;
        return feedbackOf(place);
      }),
      pause: os.practice.pause.handler(({ input: { paused } }) => change({ paused })),
      end: os.practice.end.handler(() => change({ endedAt: 9 })),
      undo: os.practice.undo.handler(({ errors }) => {
        if (last === null) throw errors.NOTHING_TO_UNDO({ data: {} });
        const place = last;
        last = null;
        answer(place, place === cardPlace ? { lockedAt: null, rating: null } : { rating: null });
        return { sessionId, place };
      }),
    },
    banks: {
      report: os.banks.report.handler(({ input }) => ({
        ...first,
        reported: input.note,
      })),
      suspend: os.banks.suspend.handler(() => ({})),
    },
    opinions: {
      ask: os.opinions.ask.handler(async function* ({ input: { settings }, signal }) {
        if (signal !== undefined) signals.push(signal);
        yield { type: "waiting", ahead: 1 };
        yield {
          type: "writing",
          samples: [{ text: "So B.", chosen: 1, done: true }],
        };
        if (settings.mode === "vote") await new Promise(() => undefined);
        yield { type: "done", opinion: opinion(settings) };
      }),
    },
  });
  const waits: (() => void)[] = [];
  const reviewed = vi.fn();
  const store = createSessionStore(
    // Only the procedures that a session needs are there.
    client as unknown as Parameters<typeof createSessionStore>[0],
    () => new Promise((resolve) => waits.push(resolve)),
    reviewed,
  );
  if (ready) void store.open(sessionId);
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
  return {
    store,
    calls,
    signals,
    waits,
    reviewed,
    settle,
    tell: (event: SessionEvent) => listeners.forEach((listener) => listener(event)),
    cutOff: () => {
      cut = true;
      listeners.forEach((listener) => listener("broken"));
      listeners = [];
    },
    back: () => {
      cut = false;
    },
    /** As a session is that was removed while it is watched. */
    remove: ({ told = true } = {}) => {
      gone = true;
      if (told) listeners.forEach((listener) => listener("over"));
    },
    change,
    stored: () => session,
    state: () => store.state.getState(),
  };
}

import { createStore, type StoreApi } from "zustand/vanilla";
import type { Opinion } from "../../../../electron/contract/opinion.ts";
import type { Feedback, Session } from "../../../../electron/contract/practice.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import type { Client } from "../../link/connection.ts";
import { createAnswerSaver, type AnswerSaver, type Change } from "./answerSaver.ts";
import { createOpinionStore, type OpinionStore } from "./opinionStore.ts";
import { createSessionSteps, type SessionSteps } from "./sessionSteps.ts";
import {
  feedbacksOf,
  maySee,
  noSession,
  replaceResponse,
  responseAt,
  type SessionState,
} from "./sessionState.ts";

export type SessionStore = SessionSteps & {
  readonly state: StoreApi<SessionState>;
  readonly opinions: OpinionStore;
  /** Shows a session and follows it until leave; its clock runs meanwhile. */
  readonly open: (sessionId: string) => Promise<void>;
  readonly leave: () => void;
  /** Follows the open session again on a new line to the core, and sends what is unsaved. */
  readonly resume: () => Promise<void>;
  /** Reads what is to be seen of a place: its item, and its feedback where it may be seen. */
  readonly show: (place: number) => Promise<void>;
  /** Reads the item of a place only, for what is the same before and after it was answered. */
  readonly readItem: (place: number) => Promise<void>;
  readonly goTo: (place: number) => Promise<void>;
  readonly respond: (place: number, change: Change) => void;
  /** Sends what is unsaved at once. */
  readonly saveNow: () => void;
  readonly dismissProblem: () => void;
};

type SessionClient = Pick<Client, "practice" | "banks" | "opinions">;

/** Keeps the session on the screen in step with the core; reviewed is called when what is due has changed. */
export function createSessionStore(
  client: SessionClient,
  wait: (ms: number) => Promise<void>,
  reviewed: () => void,
): SessionStore {
  const state = createStore<SessionState>(() => noSession);
  const { practice } = client;
  const savers = new Map<string, AnswerSaver>();
  let watching = new AbortController();
  /** Where the student wants to be, while the core is being told. */
  let wanted: number | null = null;
  let moves = 0;

  const opinions = createOpinionStore(client, ({ sessionId, place }, opinion) => {
    if (isOpen(sessionId)) changeFeedback(place, (before) => withOpinion(before, opinion));
  });

  function openId(): string | null {
    const { opened } = state.getState();
    return opened.kind === "none" ? null : opened.id;
  }

  function isOpen(id: string): boolean {
    return openId() === id;
  }

  function put(session: Session): void {
    if (!isOpen(session.id)) return;
    const place = wanted ?? session.place;
    state.setState(({ feedbacks, clock }) => ({
      opened: { kind: "ready", id: session.id, session: { ...session, place } },
      feedbacks: feedbacksOf(session, feedbacks),
      clock:
        clock !== null && clock.place === place && session.endedAt === null
          ? { ...clock, remainingMs: session.remainingMs }
          : {
              place,
              remainingMs: session.remainingMs,
              spentMs: session.responses[place]?.spentMs ?? 0,
            },
    }));
  }

  function changeFeedback(place: number, work: (before: Feedback) => Feedback): void {
    const before = state.getState().feedbacks[place];
    if (before === undefined) return;
    state.setState(({ feedbacks }) => ({ feedbacks: { ...feedbacks, [place]: work(before) } }));
  }

  function take(feedback: Feedback): void {
    const { response } = feedback;
    state.setState(({ opened, feedbacks }) => ({
      opened: replaceResponse(opened, response),
      feedbacks: { ...feedbacks, [response.place]: feedback },
    }));
  }

  /** Runs a step of the open session; its failure is shown unless the session was left meanwhile. */
  async function step(work: (sessionId: string) => Promise<void>): Promise<boolean> {
    const id = openId();
    if (id === null) return false;
    state.setState({ problem: null });
    try {
      await work(id);
      return true;
    } catch (error) {
      if (isOpen(id)) state.setState({ problem: problemOf(error) });
      return false;
    }
  }

  async function stepAlone(work: (sessionId: string) => Promise<void>): Promise<boolean> {
    if (state.getState().busy) return false;
    state.setState({ busy: true });
    const done = await step(work);
    state.setState({ busy: false });
    return done;
  }

  async function follow(id: string): Promise<void> {
    watching.abort();
    watching = new AbortController();
    const { signal } = watching;
    try {
      for await (const event of await practice.watch({ sessionId: id }, { signal })) {
        if (signal.aborted) return;
        if (event.type === "session") put(event.session);
        else if (wanted === null || wanted === event.place) {
          state.setState({ clock: { ...event } });
        }
      }
    } catch (error) {
      if (!signal.aborted && isOpen(id)) losing(id, problemOf(error));
    }
  }

  /** What is on the screen stays there while the line is down; a new line brings it back. */
  function losing(id: string, problem: Problem): void {
    const ready = state.getState().opened.kind === "ready";
    if (problem.code === "CONNECTION_LOST" && ready) return;
    state.setState({ opened: { kind: "failed", id, problem } });
  }

  function saverOf(id: string): AnswerSaver {
    const known = savers.get(id);
    if (known !== undefined) return known;
    const saver = createAnswerSaver({
      send: (place, change) => practice.respond({ sessionId: id, place, change }),
      wait,
      told: (place, unsaved, save) => {
        if (!isOpen(id)) return;
        const { [place]: _, ...rest } = state.getState().unsaved;
        state.setState(({ saves }) => ({
          unsaved: unsaved === undefined ? rest : { ...rest, [place]: unsaved },
          saves: { ...saves, [place]: save },
        }));
      },
      accepted: (response) => {
        if (isOpen(id))
          state.setState(({ opened }) => ({ opened: replaceResponse(opened, response) }));
      },
      refused: (problem) => {
        if (isOpen(id)) state.setState({ problem });
      },
    });
    savers.set(id, saver);
    return saver;
  }

  async function open(sessionId: string): Promise<void> {
    wanted = null;
    if (!isOpen(sessionId) || state.getState().opened.kind === "failed") {
      state.setState({ ...noSession, opened: { kind: "loading", id: sessionId } });
    }
    void saverOf(sessionId).flush();
    await follow(sessionId);
  }

  async function readItem(sessionId: string, place: number): Promise<void> {
    if (state.getState().items[place] !== undefined) return;
    const item = await practice.show({ sessionId, place });
    if (isOpen(sessionId)) state.setState(({ items }) => ({ items: { ...items, [place]: item } }));
  }

  /** Reads the feedback of a place anew, where it may be seen and is not there. */
  async function readFeedback(sessionId: string, place: number): Promise<void> {
    const { opened, feedbacks } = state.getState();
    const response = responseAt(state.getState(), place);
    if (opened.kind !== "ready" || response === undefined) return;
    if (!maySee(opened.session, response) || feedbacks[place] !== undefined) return;
    const feedback = await practice.feedback({ sessionId, place });
    if (isOpen(sessionId)) take(feedback);
  }

  function goTo(place: number): Promise<void> {
    const { opened } = state.getState();
    if (opened.kind !== "ready") return Promise.resolve();
    moves += 1;
    const mine = moves;
    wanted = place;
    state.setState({
      opened: { ...opened, session: { ...opened.session, place } },
      clock: null,
      fresh: null,
      problem: null,
    });
    return step(async (sessionId) => {
      try {
        const session = await practice.goTo({ sessionId, place });
        if (mine === moves) wanted = null;
        put(session);
      } finally {
        if (mine === moves) wanted = null;
      }
    }).then(() => undefined);
  }

  const steps = createSessionSteps({
    client,
    state,
    step,
    stepAlone,
    save: (sessionId, place) => saverOf(sessionId).flush(place),
    isOpen,
    take,
    put,
    changeFeedback,
    goTo,
    reviewed,
  });

  return {
    state,
    opinions,
    open,
    leave: () => watching.abort(),
    resume: async () => {
      const id = openId();
      if (id === null || watching.signal.aborted) return;
      await open(id);
    },
    show: async (place) => {
      await step(async (sessionId) => {
        await readItem(sessionId, place);
        await readFeedback(sessionId, place);
      });
    },
    readItem: async (place) => {
      await step((sessionId) => readItem(sessionId, place));
    },
    goTo,
    respond: (place, change) => {
      const id = openId();
      if (id !== null) saverOf(id).put(place, change);
    },
    saveNow: () => {
      const id = openId();
      if (id !== null) void saverOf(id).flush();
    },
    ...steps,
    dismissProblem: () => state.setState({ problem: null }),
  };
}

/** The same model asked again in the same way has one opinion. */
function withOpinion(feedback: Feedback, opinion: Opinion): Feedback {
  const same = (other: Opinion) =>
    JSON.stringify([other.model, other.settings]) ===
    JSON.stringify([opinion.model, opinion.settings]);
  return {
    ...feedback,
    opinions: [opinion, ...feedback.opinions.filter((other) => !same(other))],
  };
}

import { createStore, type StoreApi } from "zustand/vanilla";
import { id as idShape } from "../../../../electron/contract/id.ts";
import type { Feedback, Session } from "../../../../electron/contract/practice.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import type { Client } from "../../link/connection.ts";
import { createAnswerSaver, type AnswerSaver, type Change } from "./answerSaver.ts";
import { createOpinionStore, type OpinionStore } from "./opinionStore.ts";
import { createSessionReads, type SessionReads } from "./sessionReads.ts";
import { createSessionSteps, type SessionSteps } from "./sessionSteps.ts";
import {
  clockAt,
  feedbacksOf,
  noSession,
  ranOut,
  replaceResponse,
  withOpinion,
  type SessionState,
} from "./sessionState.ts";

export type SessionStore = SessionSteps &
  SessionReads & {
    readonly state: StoreApi<SessionState>;
    readonly opinions: OpinionStore;
    /** Shows a session and follows it until leave; its clock runs meanwhile. */
    readonly open: (sessionId: string) => Promise<void>;
    /** What the model is asked at the moment ends too. */
    readonly leave: () => void;
    /** Follows the open session again on a new line to the core, and sends where the student went and what is unsaved. */
    readonly resume: () => Promise<void>;
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
  /** Where the student wants to be, until the core was told. */
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

  /** Shows a session as it is now, and a feedback in the same moment where one belongs to it. */
  function put(session: Session, feedback: Feedback | null = null): void {
    if (!isOpen(session.id)) return;
    const place = wanted ?? session.place;
    const over = ranOut(state.getState().opened, session);
    state.setState(({ feedbacks, clock }) => ({
      opened: { kind: "ready", id: session.id, session: { ...session, place } },
      feedbacks: {
        ...feedbacksOf(session, feedbacks),
        ...(feedback === null ? {} : { [feedback.response.place]: feedback }),
      },
      ...(over === null ? {} : { timeUp: over, fresh: over }),
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
      const problem = problemOf(error);
      if (problem.code === "SESSION_MISSING") losing(id, problem);
      else if (isOpen(id)) state.setState({ problem });
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
      // News end when the core does, or when the session was removed: only then is it missing.
      if (!signal.aborted) await practice.open({ sessionId: id });
    } catch (error) {
      if (!signal.aborted) losing(id, problemOf(error));
    }
  }

  /** What is on the screen stays there while the line is down; a new line brings it back. */
  function losing(id: string, problem: Problem): void {
    if (!isOpen(id)) return;
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
    });
    savers.set(id, saver);
    return saver;
  }

  async function open(sessionId: string): Promise<void> {
    wanted = null;
    if (!idShape.safeParse(sessionId).success) {
      const problem = { code: "SESSION_MISSING", data: {} } as const;
      state.setState({ ...noSession, opened: { kind: "failed", id: sessionId, problem } });
      return;
    }
    if (!isOpen(sessionId) || state.getState().opened.kind === "failed") {
      state.setState({ ...noSession, opened: { kind: "loading", id: sessionId } });
    }
    void saverOf(sessionId).flush();
    await follow(sessionId);
  }

  function goTo(place: number): Promise<void> {
    const { opened } = state.getState();
    if (opened.kind !== "ready") return Promise.resolve();
    wanted = place;
    state.setState(({ clock }) => ({
      opened: { ...opened, session: { ...opened.session, place } },
      clock: clockAt(place, clock, opened.session),
      fresh: null,
      undone: null,
      timeUp: null,
    }));
    return tellPlace(place);
  }

  /** Without a line the core is told with the next one. */
  async function tellPlace(place: number): Promise<void> {
    moves += 1;
    const mine = moves;
    await step(async (sessionId) => {
      try {
        const session = await practice.goTo({ sessionId, place });
        if (mine === moves) wanted = null;
        put(session);
      } catch (error) {
        if (mine === moves && problemOf(error).code !== "CONNECTION_LOST") wanted = null;
        throw error;
      }
    });
  }

  const reads = createSessionReads({ practice, state, isOpen, take, lost: losing });
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
    leave: () => {
      watching.abort();
      opinions.leave();
    },
    resume: async () => {
      const id = openId();
      if (id === null || watching.signal.aborted) return;
      const place = wanted;
      void saverOf(id).flush();
      if (place !== null) void tellPlace(place);
      await follow(id);
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
    ...reads,
    ...steps,
    dismissProblem: () => state.setState({ problem: null }),
  };
}

import type { StoreApi } from "zustand/vanilla";
import type { Feedback } from "../../../../electron/contract/practice.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import type { Client } from "../../link/connection.ts";
import { maySee, responseAt, type SessionState } from "./sessionState.ts";

export type SessionReads = {
  /** Reads what is to be seen of a place: its item, and its feedback where that may be seen. */
  readonly show: (place: number) => Promise<void>;
  /** Reads the item of a place only, for what is the same before and after it was answered, or ahead of going there. */
  readonly readItem: (place: number) => Promise<void>;
};

type ReadTools = {
  readonly practice: Client["practice"];
  readonly state: StoreApi<SessionState>;
  readonly isOpen: (sessionId: string) => boolean;
  readonly take: (feedback: Feedback) => void;
  readonly lost: (sessionId: string, problem: Problem) => void;
};

/** Reads on behalf of the page; a failure is told with its place and is nobody's step. */
export function createSessionReads(tools: ReadTools): SessionReads {
  const { practice, state, isOpen, take, lost } = tools;

  async function read(place: number, work: (sessionId: string) => Promise<void>): Promise<void> {
    const { opened } = state.getState();
    if (opened.kind === "none") return;
    try {
      await work(opened.id);
      if (isOpen(opened.id)) note(place, null);
    } catch (error) {
      const problem = problemOf(error);
      if (!isOpen(opened.id)) return;
      if (problem.code === "SESSION_MISSING") lost(opened.id, problem);
      // It is read again on a new line; and what was opened again meanwhile has no feedback.
      else if (problem.code !== "CONNECTION_LOST" && problem.code !== "NOT_COMMITTED") {
        note(place, problem);
      }
    }
  }

  function note(place: number, problem: Problem | null): void {
    const { [place]: before, ...rest } = state.getState().unread;
    if (problem === null && before === undefined) return;
    state.setState({ unread: problem === null ? rest : { ...rest, [place]: problem } });
  }

  async function itemOf(sessionId: string, place: number): Promise<void> {
    if (state.getState().items[place] !== undefined) return;
    const item = await practice.show({ sessionId, place });
    if (isOpen(sessionId)) state.setState(({ items }) => ({ items: { ...items, [place]: item } }));
  }

  /** Where it may be seen and is not there, or its review was taken back elsewhere. */
  async function feedbackOf(sessionId: string, place: number): Promise<void> {
    const { opened, feedbacks } = state.getState();
    const response = responseAt(state.getState(), place);
    if (opened.kind !== "ready" || response === undefined) return;
    const known = feedbacks[place]?.response;
    if (!maySee(opened.session, response) || known?.rating === response.rating) return;
    const feedback = await practice.feedback({ sessionId, place });
    if (isOpen(sessionId)) take(feedback);
  }

  return {
    show: (place) =>
      read(place, async (sessionId) => {
        await itemOf(sessionId, place);
        await feedbackOf(sessionId, place);
      }),
    readItem: (place) => read(place, (sessionId) => itemOf(sessionId, place)),
  };
}

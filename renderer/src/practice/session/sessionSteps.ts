import type { StoreApi } from "zustand/vanilla";
import type { Item } from "../../../../electron/contract/bank.ts";
import type { Feedback, Rating, Session } from "../../../../electron/contract/practice.ts";
import type { Client } from "../../link/connection.ts";
import { maySee, type SessionState } from "./sessionState.ts";

type Work = (sessionId: string) => Promise<void>;

type StepTools = {
  readonly client: Pick<Client, "practice" | "banks">;
  readonly state: StoreApi<SessionState>;
  /** Runs work on the open session and keeps its failure; alone, one at a time. */
  readonly step: (work: Work) => Promise<boolean>;
  readonly stepAlone: (work: Work) => Promise<boolean>;
  /** Sends what is unsaved, of one place or of all; true when the core has it. */
  readonly save: (sessionId: string, place?: number) => Promise<boolean>;
  readonly isOpen: (sessionId: string) => boolean;
  readonly take: (feedback: Feedback) => void;
  /** Shows a session, and a feedback in the same moment where one belongs to it. */
  readonly put: (session: Session, feedback?: Feedback | null) => void;
  readonly changeFeedback: (place: number, work: (before: Feedback) => Feedback) => void;
  readonly goTo: (place: number) => Promise<void>;
  readonly reviewed: () => void;
};

export type SessionSteps = {
  readonly commit: (place: number) => Promise<void>;
  readonly reveal: (place: number) => Promise<void>;
  readonly rate: (place: number, rating: Rating) => Promise<void>;
  /** Takes the last review back and goes to its place: a question stays locked, a card is open again. */
  readonly undo: () => Promise<void>;
  readonly pause: (paused: boolean) => Promise<void>;
  /** True when it has ended. */
  readonly end: () => Promise<boolean>;
  /** A null note takes the report back. */
  readonly report: (place: number, note: string | null) => Promise<void>;
  readonly suspend: (place: number, suspended: boolean) => Promise<void>;
};

/** The steps that the core must have taken before anything of them is shown. */
export function createSessionSteps(tools: StepTools): SessionSteps {
  const { client, state, step, stepAlone, save, isOpen, take, put, goTo, reviewed } = tools;
  const { practice } = client;

  function isAt(place: number): boolean {
    const { opened } = state.getState();
    return opened.kind === "ready" && opened.session.place === place;
  }

  async function changeItem(place: number, work: (item: Item) => Promise<Item>): Promise<void> {
    await step(async () => {
      const feedback = state.getState().feedbacks[place];
      if (feedback === undefined) return;
      const item = await work(feedback.item);
      tools.changeFeedback(place, (before) => ({ ...before, item }));
    });
  }

  return {
    commit: async (place) => {
      await stepAlone(async (sessionId) => {
        // An answer that is still on its way would be locked out by its own commit.
        if (!(await save(sessionId, place))) return;
        const feedback = await practice.commit({ sessionId, place });
        if (!isOpen(sessionId)) return;
        take(feedback);
        state.setState({ fresh: place, lastReview: { place, feedback } });
        reviewed();
      });
    },
    reveal: async (place) => {
      await stepAlone(async (sessionId) => {
        const feedback = await practice.reveal({ sessionId, place });
        if (!isOpen(sessionId)) return;
        take(feedback);
        state.setState({ fresh: place });
      });
    },
    rate: async (place, rating) => {
      await stepAlone(async (sessionId) => {
        const feedback = await practice.rate({ sessionId, place, rating });
        if (!isOpen(sessionId)) return;
        take(feedback);
        state.setState({ lastReview: { place, feedback } });
        reviewed();
      });
    },
    undo: async () => {
      await stepAlone(async (sessionId) => {
        const undone = await practice.undo();
        reviewed();
        if (!isOpen(sessionId)) return;
        if (undone.sessionId !== sessionId) return state.setState({ lastReview: null });
        const { place } = undone;
        const session = await practice.open({ sessionId });
        const response = session.responses[place];
        const seen = response !== undefined && maySee(session, response);
        put(session, seen ? await practice.feedback({ sessionId, place }) : null);
        const before = state.getState().undone;
        if (!isAt(place)) await goTo(place);
        if (!isOpen(sessionId)) return;
        const n = before?.place === place ? before.n + 1 : 1;
        state.setState({ lastReview: null, fresh: null, undone: { place, n } });
      });
    },
    pause: async (paused) => {
      await stepAlone(async (sessionId) => put(await practice.pause({ sessionId, paused })));
    },
    end: async () => {
      let ended = false;
      await stepAlone(async (sessionId) => {
        if (!(await save(sessionId))) return;
        put(await practice.end({ sessionId }));
        ended = true;
        reviewed();
      });
      return ended;
    },
    report: (place, note) =>
      changeItem(place, ({ id }) => client.banks.report({ itemId: id, note })),
    suspend: (place, suspended) =>
      changeItem(place, async (item) => {
        await client.banks.suspend({ itemIds: [item.id], suspended });
        return { ...item, suspended };
      }),
  };
}

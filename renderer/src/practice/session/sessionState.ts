import type { Opinion } from "../../../../electron/contract/opinion.ts";
import type {
  Feedback,
  Response,
  Session,
  SessionEvent,
  ShownItem,
} from "../../../../electron/contract/practice.ts";
import type { Problem } from "../../app/problem.ts";
import type { Change, SaveState } from "./answerSaver.ts";

/** The session on the screen. */
export type OpenedSession =
  | { readonly kind: "none" }
  | { readonly kind: "loading"; readonly id: string }
  | { readonly kind: "ready"; readonly id: string; readonly session: Session }
  | { readonly kind: "failed"; readonly id: string; readonly problem: Problem };

export type Clock = Omit<Extract<SessionEvent, { type: "clock" }>, "type">;

export type SessionState = {
  readonly opened: OpenedSession;
  readonly clock: Clock | null;
  /** Items and feedback that were read, by place. */
  readonly items: Readonly<Record<number, ShownItem>>;
  readonly feedbacks: Readonly<Record<number, Feedback>>;
  /** Why what is to be seen of a place could not be read, until it was. */
  readonly unread: Readonly<Record<number, Problem>>;
  /** Changes that the core has not taken yet, and how saving goes, by place. */
  readonly unsaved: Readonly<Record<number, Change>>;
  readonly saves: Readonly<Record<number, SaveState>>;
  /** Something that must be waited for is on its way, such as committing. */
  readonly busy: boolean;
  /** Why the last step failed. */
  readonly problem: Problem | null;
  /** The place whose feedback has just come, for the focus; null once the student went on. */
  readonly fresh: number | null;
  /** The last review on this page, which can be taken back. */
  readonly lastReview: { readonly place: number; readonly feedback: Feedback } | null;
  /** The place whose review was taken back, and how often in a row; null once the student went on. */
  readonly undone: { readonly place: number; readonly n: number } | null;
  /** The place whose own time ran out while it was looked at; null once the student went on. */
  readonly timeUp: number | null;
};

export const noSession: SessionState = {
  opened: { kind: "none" },
  clock: null,
  items: {},
  feedbacks: {},
  unread: {},
  unsaved: {},
  saves: {},
  busy: false,
  problem: null,
  fresh: null,
  lastReview: null,
  undone: null,
  timeUp: null,
};

/** What the student has done at a place, with what is still on its way to the core; undefined where nothing is. */
export function responseAt(state: SessionState, place: number): Response | undefined {
  if (state.opened.kind !== "ready") return undefined;
  const response = state.opened.session.responses[place];
  return response === undefined ? undefined : { ...response, ...state.unsaved[place] };
}

/** True when the feedback of a place may be read: once it is locked, in an exam once the block has ended. */
export function maySee({ plan, endedAt }: Session, { kind, rating, lockedAt }: Response): boolean {
  if (kind === "card" && rating !== null) return true;
  return plan.mode === "exam" ? endedAt !== null : lockedAt !== null;
}

/** Feedback that still holds: an item that is open again has none. */
export function feedbacksOf(
  session: Session,
  feedbacks: SessionState["feedbacks"],
): SessionState["feedbacks"] {
  return Object.fromEntries(
    Object.entries(feedbacks).filter(([place, feedback]) => {
      const now = session.responses[Number(place)];
      return now !== undefined && now.lockedAt === feedback.response.lockedAt;
    }),
  );
}

/** The place whose own time ran out between what was shown of a session and what it is now; null where none did. */
export function ranOut(shown: OpenedSession, { plan, endedAt, responses }: Session): number | null {
  if (shown.kind !== "ready" || endedAt !== null || plan.timing.per !== "item") return null;
  const { place } = shown.session;
  const [before, now] = [shown.session.responses[place], responses[place]];
  if (before === undefined || before.lockedAt !== null) return null;
  if (now === undefined || now.lockedAt === null) return null;
  return now.spentMs >= plan.timing.seconds * 1000 ? place : null;
}

/** The time as it is known where the student goes: a block's goes on, that of another question is not known yet. */
export function clockAt(place: number, clock: Clock | null, session: Session): Clock | null {
  if (clock === null || session.plan.timing.per !== "block") return null;
  return {
    place,
    remainingMs: clock.remainingMs,
    spentMs: session.responses[place]?.spentMs ?? 0,
  };
}

/** The same model asked again in the same way has one opinion. */
export function withOpinion(feedback: Feedback, opinion: Opinion): Feedback {
  const same = (other: Opinion) =>
    JSON.stringify([other.model, other.settings]) ===
    JSON.stringify([opinion.model, opinion.settings]);
  return {
    ...feedback,
    opinions: [opinion, ...feedback.opinions.filter((other) => !same(other))],
  };
}

export function replaceResponse(opened: OpenedSession, response: Response): OpenedSession {
  if (opened.kind !== "ready") return opened;
  const responses = opened.session.responses.map((before) =>
    before.place === response.place ? response : before,
  );
  return { ...opened, session: { ...opened.session, responses } };
}

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
};

export const noSession: SessionState = {
  opened: { kind: "none" },
  clock: null,
  items: {},
  feedbacks: {},
  unsaved: {},
  saves: {},
  busy: false,
  problem: null,
  fresh: null,
  lastReview: null,
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

export function replaceResponse(opened: OpenedSession, response: Response): OpenedSession {
  if (opened.kind !== "ready") return opened;
  const responses = opened.session.responses.map((before) =>
    before.place === response.place ? response : before,
  );
  return { ...opened, session: { ...opened.session, responses } };
}

import type { z } from "zod";
import type {
  DueCount,
  Feedback,
  practiceInput,
  Rating,
  Response,
  Selection,
  Session,
  SessionEvent,
  SessionPlan,
  SessionSummary,
  ShownItem,
} from "../../contract/practice.ts";
import type { PracticeStatistics } from "../../contract/practiceStatistics.ts";
import { fail } from "../failed.ts";
import type { Library } from "../library/createLibrary.ts";
import type { Ports, StoredResponse, StoredSession } from "../ports.ts";
import { checkChange } from "./checkChange.ts";
import { countAhead, endOfAhead } from "./countDue.ts";
import { createSettling } from "./createSettling.ts";
import { createWatching } from "./createWatching.ts";
import { createWhys } from "./createWhys.ts";
import { endOfDay } from "./dayOf.ts";
import { presentSession } from "./presentSession.ts";
import { isOpen, mayBeSeen, presentResponse, responseAt } from "./sessionRules.ts";
import { showItem } from "./showItem.ts";
import { randomBelow, type RandomBelow, takeRandom } from "./shuffle.ts";
import { practiceStatistics } from "./statistics/practiceStatistics.ts";

type Change = z.infer<typeof practiceInput.respond>["change"];

/** What is said is saved when a call returns or resolves. All but begin may fail with SESSION_MISSING, and with ITEM_MISSING for a place. */
export type Practice = {
  /** How many items are as wished now. */
  readonly count: (selection: Selection) => number;
  /** Failed NOTHING_TO_PRACTISE. */
  readonly begin: (plan: SessionPlan) => Session;
  /** Newest first. */
  readonly sessions: () => SessionSummary[];
  readonly open: (sessionId: string) => Session;
  /** The session, then its news; its time passes while somebody watches, and only then. */
  readonly watch: (
    sessionId: string,
    signal: AbortSignal | undefined,
  ) => AsyncGenerator<SessionEvent>;
  /** Nothing that gives the answer away. */
  readonly show: (sessionId: string, place: number) => ShownItem;
  readonly goTo: (sessionId: string, place: number) => Session;
  /** Failed ITEM_LOCKED for anything but flag and note, BAD_ARGUMENT. */
  readonly respond: (sessionId: string, place: number, change: Change) => Response;
  /** Once more says the same again. Failed ITEM_LOCKED, BAD_ARGUMENT: in an exam, for a card, with nothing chosen. */
  readonly commit: (sessionId: string, place: number) => Promise<Feedback>;
  /** A card's back, before it is rated. Failed BAD_ARGUMENT. */
  readonly reveal: (sessionId: string, place: number) => Promise<Feedback>;
  /** Locks a card; the same rating once more says the same again. Failed ITEM_LOCKED, BAD_ARGUMENT. */
  readonly rate: (sessionId: string, place: number, rating: Rating) => Promise<Feedback>;
  /** Failed NOT_COMMITTED. */
  readonly feedback: (sessionId: string, place: number) => Promise<Feedback>;
  /** Failed BAD_ARGUMENT in an exam. */
  readonly pause: (sessionId: string, paused: boolean) => Session;
  /** What was chosen is locked and reviewed; an exam locks what was left open as well. */
  readonly end: (sessionId: string) => Session;
  /** A removed session can be restored for thirty days; its answers do not count meanwhile. */
  readonly remove: (sessionId: string) => void;
  readonly restore: (sessionId: string) => void;
  readonly due: () => DueCount;
  /**
   * Takes the last review back; another one only once something was reviewed again. A card may then be rated anew, a
   * question stays as it was answered, because its key was seen. Failed NOTHING_TO_UNDO.
   */
  readonly undo: () => { sessionId: string; place: number };
  /** No banks means all. */
  readonly statistics: (banks: readonly string[]) => PracticeStatistics;
  /** Saves the time of what is being watched and ends its news. */
  readonly close: () => void;
};

export type PracticePorts = Pick<Ports, "store" | "clock" | "log"> & {
  readonly preferences: Pick<Ports["preferences"], "get">;
};

/** Practice sessions: what the student answers, what it costs of their time, and when it comes back. */
export function createPractice(
  ports: PracticePorts,
  library: Pick<Library, "search">,
  random: RandomBelow = randomBelow,
): Practice {
  const { store, clock } = ports;
  const { practice, banks } = store;
  const settling = createSettling(ports);
  const watching = createWatching(ports, settling);
  const whys = createWhys(library, ports);

  /** The first moment of tomorrow is not today. */
  const dueBy = () => endOfDay(clock.now()) - 1;

  function told(sessionId: string): Session {
    watching.changed(sessionId);
    return presentSession(practice.session(sessionId));
  }

  async function feedbackOf(session: StoredSession, response: StoredResponse): Promise<Feedback> {
    const { itemId, lockedAt } = response;
    const item = banks.item(itemId);
    return {
      response: presentResponse(session, response),
      item,
      whys: await whys.of(session.id, item),
      meanMs: practice.meanMs(),
      earlier: practice.earlier(itemId, lockedAt ?? clock.now()),
      opinions: [...practice.opinions.ofItem(itemId)],
      due: practice.schedule(itemId)?.due ?? null,
    };
  }

  /** Locks what is open and says its feedback. */
  function lock(session: StoredSession, place: number, rating: Rating | null): Promise<Feedback> {
    settling.lock(session, responseAt(session, place), rating);
    watching.changed(session.id);
    const locked = practice.session(session.id);
    return feedbackOf(locked, responseAt(locked, place));
  }

  function requireCard({ kind }: StoredResponse): void {
    if (kind === "choice") fail("BAD_ARGUMENT", { argument: "place", reason: "It holds no card" });
  }

  return {
    count: (selection) => practice.count(selection, dueBy()),
    begin(plan) {
      const wished = practice.pick(plan.selection, dueBy());
      if (wished.length === 0) fail("NOTHING_TO_PRACTISE", {});
      const items =
        plan.order === "random"
          ? takeRandom(wished, plan.items, random)
          : wished.slice(0, plan.items);
      const id = crypto.randomUUID();
      const remainingMs = plan.timing.per === "block" ? plan.timing.seconds * 1000 : null;
      practice.begin({ id, plan, createdAt: clock.now(), remainingMs }, items);
      return presentSession(practice.session(id));
    },
    sessions: () => [...practice.sessions()],
    open: (sessionId) => presentSession(practice.session(sessionId)),
    watch: watching.watch,
    show(sessionId, place) {
      const { itemId } = responseAt(practice.session(sessionId), place);
      return showItem(banks.item(itemId));
    },
    goTo(sessionId, place) {
      watching.now(sessionId);
      practice.goTo(sessionId, place);
      return told(sessionId);
    },
    respond(sessionId, place, change) {
      const session = watching.now(sessionId);
      const { content } = banks.item(responseAt(session, place).itemId);
      const response = practice.respond(sessionId, place, checkChange(change, content));
      watching.changed(sessionId);
      return presentResponse(session, response);
    },
    async commit(sessionId, place) {
      const session = watching.now(sessionId);
      const response = responseAt(session, place);
      const { kind, chosen, lockedAt } = response;
      if (session.plan.mode === "exam") {
        const reason = "An exam's answers are locked when its block ends";
        return fail("BAD_ARGUMENT", { argument: "sessionId", reason });
      }
      if (kind === "card") {
        return fail("BAD_ARGUMENT", { argument: "place", reason: "A card is rated" });
      }
      if (lockedAt !== null) return feedbackOf(session, response);
      if (!isOpen(session, response)) return fail("ITEM_LOCKED", {});
      if (chosen === null) {
        return fail("BAD_ARGUMENT", { argument: "chosen", reason: "No option is chosen yet" });
      }
      return lock(session, place, null);
    },
    async reveal(sessionId, place) {
      const session = practice.session(sessionId);
      const response = responseAt(session, place);
      requireCard(response);
      return feedbackOf(session, response);
    },
    async rate(sessionId, place, rating) {
      const session = watching.now(sessionId);
      const response = responseAt(session, place);
      requireCard(response);
      if (isOpen(session, response)) return lock(session, place, rating);
      return response.rating === rating ? feedbackOf(session, response) : fail("ITEM_LOCKED", {});
    },
    async feedback(sessionId, place) {
      const session = practice.session(sessionId);
      const response = responseAt(session, place);
      return mayBeSeen(session, response)
        ? feedbackOf(session, response)
        : fail("NOT_COMMITTED", {});
    },
    pause(sessionId, paused) {
      const session = watching.now(sessionId);
      if (session.plan.mode === "exam") {
        fail("BAD_ARGUMENT", { argument: "paused", reason: "An exam cannot be paused" });
      }
      if (session.endedAt === null) practice.pause(sessionId, paused);
      return told(sessionId);
    },
    end(sessionId) {
      const session = watching.now(sessionId);
      if (session.endedAt === null) settling.end(session);
      return told(sessionId);
    },
    remove(sessionId) {
      practice.remove(sessionId, clock.now());
      watching.removed(sessionId);
      whys.forget(sessionId);
    },
    restore: practice.restore,
    due() {
      const now = clock.now();
      const ahead = countAhead(practice.dueTimes(endOfAhead(now)), now);
      return {
        due: ahead[0]?.items ?? 0,
        new: practice.newItems(),
        ahead,
        canUndo: practice.lastReview() !== null,
      };
    },
    undo() {
      const { sessionId, place } = practice.undoReview();
      watching.changed(sessionId);
      return { sessionId, place };
    },
    statistics: (wished) => practiceStatistics(store, wished, clock.now()),
    close: watching.close,
  };
}

import { createStore, type StoreApi } from "zustand/vanilla";
import type {
  AnswerEvent,
  AnswerMessage,
  Conversation,
  ConversationMessage,
  Question,
} from "../../../electron/contract/conversation.ts";
import type { Sources } from "../../../electron/contract/grounding.ts";
import type { Client } from "../link/connection.ts";
import { problemOf, type Problem } from "../app/problem.ts";
import { advance, begin, type Live } from "./liveAnswer.ts";
import { createReadingPlaces, type ReadingPlaces } from "./readingPlaces.ts";

/** The conversation on the screen. */
export type Opened =
  | { readonly kind: "new" }
  | { readonly kind: "loading"; readonly id: string }
  | { readonly kind: "ready"; readonly id: string; readonly conversation: Conversation }
  | { readonly kind: "failed"; readonly id: string; readonly problem: Problem };

/** How the last answer ended, for whoever listens instead of looking. */
export type Ending = {
  readonly answerId: string;
  /** "repeated": its text only repeated itself, so Viva stopped it. */
  readonly kind: "answering" | "complete" | "repeated" | "stopped" | "broken";
  readonly words: number;
};

export type AskState = {
  readonly opened: Opened;
  /** Answers being written now, by id. */
  readonly live: Readonly<Record<string, Live>>;
  readonly sending: boolean;
  readonly problem: Problem | null;
  /** What was refused because nothing in the documents bears on it; it can be answered without them. */
  readonly unmet: Unmet | null;
  readonly news: Ending | null;
  /** The answer that was asked for last on this page; null until then. */
  readonly begun: string | null;
};

/** A question, or an answer to be written again, that found no passages. */
export type Unmet =
  | { readonly kind: "question"; readonly place: Place; readonly question: Question }
  | { readonly kind: "answer"; readonly answerId: string };

export type AskStore = {
  readonly state: StoreApi<AskState>;
  /** Where reading stopped in each conversation. */
  readonly places: ReadingPlaces;
  /** Opens a conversation, on the branch of one of its answers where one is named. */
  readonly open: (conversationId: string | null, answerId?: string | null) => Promise<void>;
  /** Asks at a place; resolves to the conversation it is in, or null when it was not accepted. */
  readonly send: (place: Place, question: Question, sources: Sources) => Promise<string | null>;
  readonly stop: (answerId: string) => Promise<void>;
  /** Answers again; from the same sources unless others are given. */
  readonly regenerate: (answerId: string, sources?: Sources) => Promise<void>;
  readonly show: (messageId: string) => Promise<void>;
  /** Takes over an answer that was changed elsewhere, for example by settling one of its prompts. */
  readonly take: (answer: AnswerMessage) => void;
  /** Reads everything again after the line to the core was lost. */
  readonly resume: () => Promise<void>;
  readonly dismissProblem: () => void;
  /** Forgets what was refused to the question at a place: it says nothing of what is written or chosen there now. */
  readonly questionChanged: (place: Place) => void;
  /** Forgets whatever was refused for its length or its sources: other documents would be searched now. */
  readonly documentsChanged: () => void;
};

export type Place = { readonly conversationId: string | null; readonly parentId: string | null };

/**
 * Keeps the open conversation and follows its answers; changed is called when the list of conversations, and what is
 * open to verify, are out of date.
 */
export function createAskStore(
  client: Pick<Client, "ask" | "conversations">,
  now: () => number,
  changed: () => void,
): AskStore {
  const state = createStore<AskState>(() => ({
    opened: { kind: "new" },
    live: {},
    sending: false,
    problem: null,
    unmet: null,
    news: null,
    begun: null,
  }));
  const watchers = new Map<string, AbortController>();

  function apply(answerId: string, event: AnswerEvent): void {
    const { opened, live } = state.getState();
    if (event.type === "snapshot" || event.type === "done") {
      state.setState({ opened: replaceAnswer(opened, event.answer) });
    }
    if (event.type === "done") {
      state.setState({ live: without(live, answerId), news: endingOf(event.answer) });
      changed();
      return;
    }
    const before = live[answerId] ?? begin("");
    state.setState({ live: { ...live, [answerId]: advance(before, event, now()) } });
  }

  async function watch(answerId: string): Promise<void> {
    const leaving = new AbortController();
    watchers.set(answerId, leaving);
    state.setState({ news: { answerId, kind: "answering", words: 0 } });
    try {
      const events = await client.ask.watch({ answerId }, { signal: leaving.signal });
      for await (const event of events) {
        if (leaving.signal.aborted) return;
        apply(answerId, event);
      }
    } catch (error) {
      if (!leaving.signal.aborted) state.setState({ problem: quiet(problemOf(error)) });
    } finally {
      if (watchers.get(answerId) === leaving) watchers.delete(answerId);
      if (!leaving.signal.aborted)
        state.setState(({ live }) => ({ live: loseLine(live, answerId) }));
    }
  }

  function leaveAll(): void {
    for (const leaving of watchers.values()) leaving.abort();
    watchers.clear();
  }

  /** Shows a conversation and follows exactly those of its answers that are being written. */
  function put(conversation: Conversation): void {
    const { id } = conversation.summary;
    const { live } = state.getState();
    const writing = conversation.messages.filter(isBeingWritten);
    state.setState({
      opened: { kind: "ready", id, conversation },
      live: Object.fromEntries(
        writing.map((answer) => [
          answer.id,
          watchers.has(answer.id) ? (live[answer.id] ?? begin(answer.text)) : begin(answer.text),
        ]),
      ),
    });
    for (const answer of writing) if (!watchers.has(answer.id)) void watch(answer.id);
  }

  function isOpen(id: string): boolean {
    const { opened } = state.getState();
    return opened.kind !== "new" && opened.id === id;
  }

  function isAt(place: Place): boolean {
    if (place.conversationId === null) return state.getState().opened.kind === "new";
    return isOpen(place.conversationId);
  }

  /** The open conversation with these messages at its end; null when they do not follow its last one. */
  function continued(
    { parentId }: Place,
    messages: readonly ConversationMessage[],
  ): Conversation | null {
    const { opened } = state.getState();
    if (opened.kind !== "ready" || parentId === null) return null;
    const { conversation } = opened;
    if (conversation.messages.at(-1)?.id !== parentId) return null;
    return { ...conversation, messages: [...conversation.messages, ...messages] };
  }

  async function load(id: string): Promise<void> {
    try {
      const conversation = await client.conversations.get({ id });
      if (isOpen(id)) put(conversation);
    } catch (error) {
      const problem = problemOf(error);
      const { opened } = state.getState();
      if (!isOpen(id)) return;
      // A conversation that is already on the screen stays there while the line is down.
      if (opened.kind === "ready" && problem.code === "CONNECTION_LOST") return;
      state.setState({ opened: { kind: "failed", id, problem } });
    }
  }

  async function open(id: string | null, answerId: string | null = null): Promise<void> {
    if (id !== null && isOpen(id) && state.getState().opened.kind === "ready") {
      return showBranchOf(answerId);
    }
    leaveAll();
    state.setState({ live: {}, problem: null, unmet: null, news: null });
    if (id === null) {
      state.setState({ opened: { kind: "new" } });
      return;
    }
    state.setState({ opened: { kind: "loading", id } });
    await load(id);
    if (isOpen(id)) await showBranchOf(answerId);
  }

  /** An answer that is not on the branch being read is on another one. */
  async function showBranchOf(answerId: string | null): Promise<void> {
    const { opened } = state.getState();
    if (answerId === null || opened.kind !== "ready") return;
    if (opened.conversation.messages.some((message) => message.id === answerId)) return;
    await show(answerId);
  }

  function show(messageId: string): Promise<void> {
    return attempt(async () => {
      const conversation = await client.conversations.show({ messageId });
      if (isOpen(conversation.summary.id)) put(conversation);
      changed();
    });
  }

  async function attempt(work: () => Promise<void>, asked: Unmet | null = null): Promise<void> {
    state.setState({ problem: null, unmet: null });
    try {
      await work();
    } catch (error) {
      const problem = problemOf(error);
      if (asked !== null && problem.code === "NOTHING_RELEVANT") state.setState({ unmet: asked });
      else state.setState({ problem });
    }
  }

  async function send(place: Place, question: Question, sources: Sources): Promise<string | null> {
    let sentTo: string | null = null;
    state.setState({ sending: true });
    await attempt(
      async () => {
        const sent = await client.ask.send({ ...place, question, sources });
        sentTo = sent.conversationId;
        if (isAt(place)) {
          put(
            continued(place, sent.messages) ??
              (await client.conversations.get({ id: sent.conversationId })),
          );
          state.setState({ begun: sent.answerId });
        }
        changed();
      },
      { kind: "question", place, question },
    );
    state.setState({ sending: false });
    return sentTo;
  }

  return {
    state,
    places: createReadingPlaces(),
    open,
    send,
    stop: (answerId) => attempt(async () => void (await client.ask.stop({ answerId }))),
    regenerate: (answerId, sources) =>
      attempt(
        async () => {
          const begun = await client.ask.regenerate({ answerId, sources });
          changed();
          const { opened } = state.getState();
          if (opened.kind === "ready") await load(opened.id);
          state.setState({ begun: begun.answerId });
        },
        { kind: "answer", answerId },
      ),
    show,
    take: (answer) => {
      state.setState(({ opened }) => ({ opened: replaceAnswer(opened, answer) }));
      changed();
    },
    resume: async () => {
      const { opened } = state.getState();
      if (opened.kind === "new") return;
      leaveAll();
      state.setState({ problem: null, unmet: null });
      await load(opened.id);
    },
    dismissProblem: () => state.setState({ problem: null, unmet: null }),
    questionChanged: (place) =>
      state.setState(({ problem, unmet }) => ({
        unmet: unmet !== null && isQuestionAt(unmet, place) ? null : unmet,
        problem: unlessTooLong(problem),
      })),
    documentsChanged: () =>
      state.setState(({ problem }) => ({ unmet: null, problem: unlessTooLong(problem) })),
  };
}

/** True for a question that was refused at this place. */
export function isQuestionAt(unmet: Unmet, { conversationId, parentId }: Place): boolean {
  return (
    unmet.kind === "question" &&
    unmet.place.conversationId === conversationId &&
    unmet.place.parentId === parentId
  );
}

function unlessTooLong(problem: Problem | null): Problem | null {
  return problem?.code === "QUESTION_TOO_LONG" ? null : problem;
}

/** A lost line has its own banner; saying it twice helps no one. */
function quiet(problem: Problem): Problem | null {
  return problem.code === "CONNECTION_LOST" ? null : problem;
}

function isBeingWritten(message: ConversationMessage): message is AnswerMessage {
  return message.role === "answer" && message.status === "writing";
}

function loseLine(live: AskState["live"], answerId: string): AskState["live"] {
  const before = live[answerId];
  return before === undefined
    ? live
    : { ...live, [answerId]: { ...before, phase: { kind: "lost" } } };
}

function without(live: AskState["live"], answerId: string): AskState["live"] {
  const { [answerId]: _, ...rest } = live;
  return rest;
}

function replaceAnswer(opened: Opened, answer: AnswerMessage): Opened {
  if (opened.kind !== "ready") return opened;
  const messages = opened.conversation.messages.map((message) =>
    message.id === answer.id ? answer : message,
  );
  return { ...opened, conversation: { ...opened.conversation, messages } };
}

/** Words of a text, as a reader counts them; what runs on without a space counts as several. */
export function countWords(text: string): number {
  return text.match(/\S{1,40}/g)?.length ?? 0;
}

function endingOf(answer: AnswerMessage): Ending {
  const words = countWords(answer.text);
  if (answer.stop === "repetition") return { answerId: answer.id, kind: "repeated", words };
  if (answer.status === "complete") return { answerId: answer.id, kind: "complete", words };
  if (answer.status === "stopped") return { answerId: answer.id, kind: "stopped", words };
  return { answerId: answer.id, kind: "broken", words };
}

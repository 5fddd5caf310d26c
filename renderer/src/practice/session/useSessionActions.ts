import { useRef, useState, type RefObject } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../../electron/contract/practice.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { isDone } from "./overviewCells.ts";
import { letterOf, type SessionAction } from "./sessionKeys.ts";
import type { Question } from "./useQuestion.ts";

export type Tool = "labs" | "calculator";
export type Sheet = "end" | null;

type Needs = {
  readonly session: Session;
  readonly place: number;
  readonly question: Question;
  /** Null leads to what comes after the last question. */
  readonly goTo: (place: number | null) => void;
  readonly confidence: RefObject<HTMLFieldSetElement | null>;
};

export type SessionActions = {
  readonly act: (action: SessionAction) => void;
  /** One question on or back; on from the last one leads to the overview, or to the result where nothing is left to do. */
  readonly move: (step: 1 | -1) => void;
  readonly tools: ReadonlySet<Tool>;
  readonly toggle: (tool: Tool) => void;
  readonly sheet: Sheet;
  readonly show: (sheet: Sheet) => void;
  readonly overview: boolean;
  readonly showOverview: (shown: boolean) => void;
  /** Ends the session; asks before, where something is open or locked by it. */
  readonly end: () => void;
  readonly striking: boolean;
  readonly marking: boolean;
  readonly leaveMarking: () => void;
  /** What was done, for those who do not see it, and a hint where a step is missing. */
  readonly said: string;
};

/** For so many milliseconds after committing, Enter does not go on. */
const feedbackStaysMs = 600;

/** What is left behind when the student goes to another place. */
const nothing = { striking: false, marking: false, said: "" };

/** What buttons and keys of a question do. */
export function useSessionActions(needs: Needs): SessionActions {
  const { session, place, question, goTo, confidence } = needs;
  const { session: store } = useServices();
  const [tools, setTools] = useState<ReadonlySet<Tool>>(new Set());
  const [sheet, show] = useState<Sheet>(null);
  const [overview, showOverview] = useState(false);
  const [here, setHere] = useState({ ...nothing, place });
  const { striking, marking, said } = here.place === place ? here : nothing;
  const change = (next: Partial<typeof nothing>) =>
    setHere((before) => ({
      ...nothing,
      ...(before.place === place ? before : {}),
      ...next,
      place,
    }));
  const undoable = useStore(store.state, (state) => state.lastReview !== null);
  const committed = useRef({ place: -1, at: 0 });
  const { response, open } = question;
  const ended = session.endedAt !== null;
  const tutor = session.plan.mode === "tutor";

  const toggle = (tool: Tool) =>
    setTools((before) => {
      const next = new Set(before);
      if (!next.delete(tool)) next.add(tool);
      return next;
    });

  const move = (step: 1 | -1) => {
    const next = place + step;
    if (next >= 0 && next < session.responses.length) return goTo(next);
    if (step === -1) return undefined;
    if (ended) return goTo(null);
    return tutor && isDone(session) ? end() : showOverview(true);
  };
  const end = () => {
    // The overview says what is open; a block that is ended from elsewhere would lock answers unawares.
    const asks = !isDone(session) || (!tutor && !overview);
    if (asks) show("end");
    else void store.end();
  };

  const choose = (option: number) => {
    if (response === null || !open) return;
    change({ said: "" });
    const struck = response.struck.filter((one) => one !== option);
    store.respond(place, {
      chosen: option,
      ...(struck.length === response.struck.length ? {} : { struck }),
    });
  };

  const strike = (option: number) => {
    change({ striking: false });
    if (response === null || !open) return;
    const { struck, chosen } = response;
    if (struck.includes(option)) {
      store.respond(place, { struck: struck.filter((one) => one !== option) });
      return;
    }
    store.respond(place, {
      struck: [...struck, option],
      ...(chosen === option ? { chosen: null } : {}),
    });
    change({ said: `${letterOf(option)} ${text.practice.struck}` });
  };

  const commit = () => {
    committed.current = { place, at: performance.now() };
    void store.commit(place);
  };

  const goOn = () => {
    // Enter pressed twice in haste must not skip the feedback.
    const last = committed.current;
    if (last.place === place && performance.now() - last.at < feedbackStaysMs) return undefined;
    if (!open || response === null) return move(1);
    if (response.kind === "card") return undefined;
    if (response.chosen === null) return change({ said: text.practice.chooseFirst });
    const group = confidence.current;
    if (response.confidence === null && group?.contains(document.activeElement) === false) {
      return group.querySelector("input")?.focus();
    }
    return tutor ? commit() : move(1);
  };

  const rate = async (rating: Extract<SessionAction, { type: "rate" }>["rating"]) => {
    await store.rate(place, rating);
    const { lastReview, opened } = store.state.getState();
    if (opened.kind !== "ready" || opened.session.place !== place) return;
    if (lastReview?.place !== place) return;
    // The last rating can still be taken back: the result waits for the button.
    const isLast = place === session.responses.length - 1;
    if (!isLast || !isDone(opened.session)) move(1);
  };

  const act = (action: SessionAction) => {
    const answering = !overview && !session.paused;
    switch (action.type) {
      case "choose":
        return answering ? choose(action.option) : undefined;
      case "strike":
        return answering ? strike(action.option) : undefined;
      case "beginStrike":
        return change({ striking: answering && open });
      case "leaveStrike":
        return change({ striking: false });
      case "confidence":
        return answering ? store.respond(place, { confidence: action.confidence }) : undefined;
      case "go":
        return answering ? goOn() : undefined;
      case "reveal":
        return answering ? void store.reveal(place) : undefined;
      case "rate":
        return answering ? void rate(action.rating) : undefined;
      case "flag":
        return answering && response !== null
          ? store.respond(place, { flagged: !response.flagged })
          : undefined;
      case "next":
        return answering ? move(1) : undefined;
      case "previous":
        return answering ? move(-1) : undefined;
      case "mark":
        return change({ marking: answering && open && !marking });
      case "overview":
        return ended ? goTo(null) : showOverview(!overview);
      case "labs":
        return toggle("labs");
      case "calculator":
        return toggle("calculator");
      case "undo":
        return undoable && answering ? void store.undo() : undefined;
    }
  };

  return {
    act,
    move,
    tools,
    toggle,
    sheet,
    show,
    overview,
    showOverview,
    end,
    striking,
    marking,
    leaveMarking: () => change({ marking: false }),
    said,
  };
}

import { fail } from "../failed.ts";
import type { Clock, Ports, StoredCheck } from "../ports.ts";
import { type RandomBelow, takeRandom } from "../practice/shuffle.ts";
import { askedOfAnswer } from "./askedOfAnswer.ts";
import { askedOfItem } from "./askedOfItem.ts";
import { askedOfResponse } from "./askedOfResponse.ts";
import {
  type Begin,
  type Plan,
  type Queue,
  refuseMismatch,
  resolved,
  withColumn,
} from "./checkPlan.ts";
import { type Asked, newCheck, unwritten } from "./newCheck.ts";

type Beginning = {
  /**
   * A check of one question, not stored yet. Failed QUESTION_EMPTY, BAD_ARGUMENT (columns that do not match the engines,
   * nothing to compare with), MESSAGE_MISSING, STILL_ANSWERING, SESSION_MISSING, ITEM_MISSING, NOT_COMMITTED.
   */
  readonly begin: (input: Begin) => StoredCheck;
  /** Checks of many questions, not stored yet. Failed as begin, BANK_MISSING, NOTHING_TO_PRACTISE. */
  readonly queue: (input: Queue) => StoredCheck[];
};

/** Makes checks of what is to be asked. */
export function createBeginning(
  ports: Pick<Ports, "store" | "model" | "preferences" | "clock" | "host">,
  random: RandomBelow,
): Beginning {
  const { store, clock, host } = ports;
  const { banks, practice } = store;

  function planned({ columns, engines: { model, second }, sources, blind, tags }: Plan): Plan {
    const engines = {
      model: model && resolved(model, host),
      second: second && resolved(second, host),
    };
    return { columns, engines, sources, blind, tags };
  }

  function fromAnswer(plan: Plan, answerId: string): StoredCheck {
    const asked = askedOfAnswer(answerId, plan.engines.model, ports);
    const columns = withColumn(plan.columns, "model");
    refuseMismatch({
      columns,
      engines: { ...plan.engines, model: asked.written[0]?.engine ?? null },
    });
    const { message } = store.messages.get(answerId);
    // What was sent with it stays what it is held against.
    const isGrounded = asked.passages !== null && message.role === "answer";
    const sources = isGrounded ? message.sources : plan.sources;
    return newCheck({ ...plan, columns, sources }, asked, clock);
  }

  function fromResponse(plan: Plan, sessionId: string, place: number): StoredCheck {
    refuseMismatch(plan);
    // The key has been seen.
    return newCheck(
      { ...plan, blind: false },
      askedOfResponse(sessionId, place, store, clock),
      clock,
    );
  }

  function fromText(
    plan: Plan,
    question: string,
    reference: string | null,
    now: Clock,
  ): StoredCheck {
    refuseMismatch(plan);
    return newCheck(plan, askedOfText(question, reference), now);
  }

  function itemsOf({ bankId, items, order }: Extract<Queue["questions"], { from: "bank" }>) {
    banks.bank(bankId);
    const everything = { banks: [bankId], subjects: [], tags: [], standings: [] };
    const ids = practice.pick(everything, clock.now());
    if (ids.length === 0) fail("NOTHING_TO_PRACTISE", {});
    return order === "random" ? takeRandom(ids, items, random) : ids.slice(0, items);
  }

  return {
    begin(input) {
      const plan = planned(input);
      const { question } = input;
      switch (question.from) {
        case "typed":
          return fromText(plan, question.text, question.reference, clock);
        case "ask":
          return fromAnswer(plan, question.answerId);
        case "response":
          return fromResponse(plan, question.sessionId, question.place);
      }
    },
    queue(input) {
      const plan = planned(input);
      // One moment for all: they are listed in their own order.
      const at = clock.now();
      const once = { now: () => at };
      const { questions } = input;
      if (questions.from === "typed")
        return questions.texts.map((text) => fromText(plan, text, null, once));
      refuseMismatch(plan);
      return itemsOf(questions).map((id) => newCheck(plan, askedOfItem(banks.item(id)), once));
    },
  };
}

function askedOfText(question: string, reference: string | null): Asked {
  const text = reference?.trim() ?? "";
  return {
    question,
    origin: { kind: "typed" },
    reference: text === "" ? null : { from: "typed", text },
    mine: unwritten,
    written: [],
    passages: null,
  };
}

import { automaticLoad } from "../../contract/models.ts";
import type { Engine } from "../../contract/engine.ts";
import { fail } from "../failed.ts";
import type { Model, Preferences, StoredAnswer, StoredCheckAnswer, Store } from "../ports.ts";
import { questionText } from "../prompt/writeTask.ts";
import { type Asked, unwritten } from "./newCheck.ts";

type Ports = {
  readonly store: Pick<Store, "messages">;
  readonly model: Pick<Model, "state">;
  readonly preferences: Pick<Preferences, "get">;
};

/**
 * A question that was asked, with its answer as the model's column, just as it is, and with the passages that it was
 * answered from: its markers name them. wished is what would write the column anew, where the student chose it.
 * Failed MESSAGE_MISSING, STILL_ANSWERING.
 */
export function askedOfAnswer(answerId: string, wished: Engine | null, ports: Ports): Asked {
  const { messages } = ports.store;
  const { conversationId, message: answer } = messages.get(answerId);
  if (answer.role !== "answer") return fail("MESSAGE_MISSING", {});
  if (answer.status === "writing") fail("STILL_ANSWERING", {});
  const { message: asked } = messages.get(answer.parentId);
  if (asked.role !== "question") return fail("MESSAGE_MISSING", {});
  return {
    question: questionText(asked.question),
    origin: { kind: "ask", answerId, conversationId },
    reference: null,
    mine: unwritten,
    written: [columnOf(answer, wished ?? engineOf(answer, ports))],
    passages: answer.passages.length > 0 ? answer.passages : null,
  };
}

function columnOf(answer: StoredAnswer, engine: Engine): StoredCheckAnswer {
  const { text, model, decoding, tokens, timings, budget, passages } = answer;
  return {
    column: "model",
    engine,
    state: stateOf(answer),
    text,
    model: { ...model, host: null },
    decoding,
    tokens,
    timings,
    budget,
    passagesSent: passages.length,
    replaced: 0,
    certainty: null,
    approved: null,
  };
}

function stateOf({ status, stop, failure }: StoredAnswer): StoredCheckAnswer["state"] {
  if (status === "failed" && failure !== null) return { kind: "failed", failure };
  if (status === "complete") return { kind: "done", stop: stop ?? "end" };
  return { kind: "stopped" };
}

/**
 * An answer remembers its model's name, not its file: the loaded model where it is that one, else the last one. Without
 * either the name stands for the path, and writing the column anew fails until the student chooses a model.
 */
function engineOf(
  { model: { name, quantization, adapter } }: StoredAnswer,
  { model, preferences }: Ports,
): Engine {
  const state = model.state();
  const { lastModel, load } = preferences.get();
  const loaded = state.kind === "ready" ? state.model.file : null;
  const isSame = loaded?.name === name && loaded.quantization === quantization;
  const path = (isSame ? loaded.path : lastModel) ?? name;
  if (path === name) return { kind: "local", path, options: automaticLoad };
  const isAdapted = adapter !== null && load.adapter?.split(/[\\/]/).at(-1) === adapter;
  return { kind: "local", path, options: isAdapted ? load : { ...load, adapter: null } };
}

import type { AnswerEvent } from "../../contract/conversation.ts";
import type { Failure } from "../../contract/failure.ts";
import { createBroadcast } from "../broadcast.ts";
import { Failed } from "../failed.ts";
import type {
  Clock,
  Conclusion,
  FinishedAnswer,
  GenerateRequest,
  Log,
  Model,
  Store,
} from "../ports.ts";
import { stopAtRepetition } from "../repetition/stopAtRepetition.ts";

/** A streaming answer is saved at least this often, in milliseconds. */
const saveEvery = 1000;

/** What a running answer tells: first all text so far, then the changes. */
export type RunEvent =
  | { readonly type: "soFar"; readonly text: string }
  | Exclude<AnswerEvent, { type: "snapshot" | "done" }>;

/** An answer being written; it goes on whether or not anybody watches. */
export type AnswerRun = {
  readonly watch: (signal: AbortSignal | undefined) => AsyncGenerator<RunEvent>;
  readonly stop: () => void;
  /** How it ended, once that is saved; never rejects. A failure to save is told as the answer's failure. */
  readonly ended: Promise<FinishedAnswer>;
};

/** How an answer came to its end, before anything is said of its text. */
type Ending = Omit<FinishedAnswer, keyof Conclusion> & { readonly text: string };

/** Starts an answer that already has its empty place in the store; conclude judges its text at the end. */
export function startAnswer(
  answerId: string,
  request: GenerateRequest,
  conclude: (text: string) => Promise<Conclusion>,
  ports: { store: Store; model: Model; clock: Clock; log: Log },
): AnswerRun {
  const { store, model, clock, log } = ports;
  const events = createBroadcast<RunEvent>();
  const abort = new AbortController();
  let text = "";
  let latest: RunEvent | null = null;

  const send = (event: RunEvent) => {
    latest = event.type === "delta" ? null : event;
    events.send(event);
  };

  async function write(): Promise<Ending> {
    let savedAt = clock.now();
    const generate = (signal: AbortSignal) => model.generate(request, signal);
    for await (const event of stopAtRepetition(generate, abort.signal)) {
      if (event.type === "done") {
        return {
          text: text.trimEnd(),
          status: event.stop === "cancelled" ? "stopped" : "complete",
          stop: event.stop,
          failure: null,
          tokens: event.tokens,
          timings: event.timings,
        };
      }
      if (event.type !== "text") {
        send(event);
        continue;
      }
      text += event.text;
      send({ type: "delta", text: event.text, generated: event.generated });
      if (clock.now() - savedAt >= saveEvery) {
        saveSoFar();
        savedAt = clock.now();
      }
    }
    throw new Error("the model ended an answer without saying how");
  }

  /** A disk that is full for a moment must not end the answer; its end is saved with more care. */
  function saveSoFar() {
    try {
      store.messages.saveText(answerId, text);
    } catch (cause) {
      log.error("an answer in progress could not be saved", cause);
    }
  }

  function save(finished: FinishedAnswer): FinishedAnswer {
    try {
      store.messages.finish(answerId, finished, clock.now());
      return finished;
    } catch (cause) {
      return { ...finished, status: "failed", failure: failureOf(cause, log) };
    }
  }

  const ended = write()
    .catch((cause: unknown) => broken(text, failureOf(cause, log)))
    .then(async (ending) => save({ ...ending, ...(await conclude(ending.text)) }))
    .finally(() => {
      abort.abort();
      events.end();
    });

  return {
    watch: (signal) =>
      events.read(() => [{ type: "soFar", text }, ...(latest ? [latest] : [])], signal),
    stop: () => abort.abort(),
    ended,
  };
}

/** What is known of an answer that did not end by itself: its text is kept. */
function broken(text: string, failure: Failure): Ending {
  const status = failure.code === "WORKER_DIED" ? "interrupted" : "failed";
  return { text, status, stop: null, failure, tokens: null, timings: null };
}

function failureOf(cause: unknown, log: Log): Failure {
  if (cause instanceof Failed) return cause.failure;
  const reference = crypto.randomUUID();
  log.error(`defect ${reference} while answering`, cause);
  return { code: "INTERNAL", data: { reference } };
}

import { setTimeout as sleep } from "node:timers/promises";
import type { StopReason } from "../contract/conversation.ts";
import type { ConnectionPurpose } from "../contract/privacy.ts";
import { fail } from "../core/failed.ts";
import type {
  ConnectionRecorder,
  Server,
  ServerEvent,
  ServerKeyStore,
  ServerRequest,
} from "../core/ports.ts";
import { createAnswerTally, type AnswerTally } from "./answerTally.ts";
import { askPatiently, type Surroundings } from "./askPatiently.ts";
import { brokenAnswer } from "./brokenAnswer.ts";
import { followRedirects } from "./followRedirects.ts";
import { usualPatience, type Patience } from "./patience.ts";
import { readAnswer } from "./readAnswer.ts";
import { readModels } from "./readModels.ts";
import { readText } from "./readText.ts";
import { refusesOptionalFields, requestBody } from "./requestBody.ts";
import { readAddress } from "./serverAddress.ts";
import { createStopStrings } from "./stopStrings.ts";

const largestList = 10_000_000;

export type ServerDependencies = {
  readonly keys: Pick<ServerKeyStore, "get">;
  /** Where every request is written down. */
  readonly connections: ConnectionRecorder;
  readonly patience?: Partial<Patience>;
} & Partial<Omit<Surroundings, "patience">>;

/** The server port: an OpenAI-compatible client, the only part of Viva that opens a connection to somewhere else. */
export function createServer(dependencies: ServerDependencies): Server {
  const { keys, connections } = dependencies;
  const surroundings: Surroundings = {
    now: dependencies.now ?? (() => Date.now()),
    random: dependencies.random ?? (() => Math.random()),
    wait: dependencies.wait ?? ((ms, signal) => sleep(ms, undefined, { signal })),
    patience: { ...usualPatience, ...dependencies.patience },
  };
  const { patience } = surroundings;

  async function open(baseUrl: string, purpose: ConnectionPurpose, signal: AbortSignal) {
    const base = readAddress(baseUrl);
    const key = await keys.get(base.origin);
    const headers = {
      accept: "application/json, text/event-stream",
      "content-type": "application/json",
      ...authorization(key),
    };
    const ask = (method: "GET" | "POST", path: string, body: string) =>
      followRedirects(
        { url: new URL(path, base), method, headers, body, recording: { connections, purpose } },
        patience,
        key,
        signal,
      );
    return { host: base.host, key, ask };
  }

  async function* answer(
    request: ServerRequest,
    tally: AnswerTally,
    signal: AbortSignal,
  ): AsyncGenerator<ServerEvent, StopReason, void> {
    const { host, key, ask } = await open(
      request.settings.baseUrl,
      { kind: "question", model: request.model },
      signal,
    );
    let optional = true;
    const post = () => {
      const { path, body } = requestBody(request, optional);
      return ask("POST", path, body);
    };
    const withoutOptional = (status: number, message: string) => {
      const again = optional && refusesOptionalFields(status, message);
      optional = false;
      return again;
    };
    const answered = yield* askPatiently(
      post,
      { host, key },
      surroundings,
      signal,
      withoutOptional,
    );

    const { maxTokens } = request.decoding;
    const stops = createStopStrings(request.stop);
    // No token is that long on average: a stream without end ends here.
    let room = maxTokens * 16 + 10_000;
    const chunks = readAnswer(answered, { host, key, maxTokens });
    try {
      for (;;) {
        const next = await chunks.next();
        const { text, stopped } =
          next.done === true ? { text: stops.rest(), stopped: false } : stops.push(next.value.text);
        if (next.done !== true) tally.add(next.value);
        if (text !== "") yield { type: "text", text: text.slice(0, room) };
        room -= text.length;
        if (stopped) return "stopString";
        if (next.done === true) return next.value;
        if (room <= 0) return "length";
      }
    } finally {
      answered.close();
    }
  }

  return {
    hostOf: (baseUrl) => readAddress(baseUrl).host,
    async models(baseUrl, signal) {
      const { host, key, ask } = await open(baseUrl, { kind: "serverTest" }, signal);
      const once = { ...surroundings, patience: { ...patience, tries: 1 } };
      const asking = askPatiently(() => ask("GET", "models", ""), { host, key }, once, signal);
      const asked = await asking.next();
      if (asked.done !== true) throw new Error("a single try does not wait for another");
      const text = await readText(asked.value.pieces, largestList);
      const names = text === null ? null : readModels(text);
      return names ?? failList(host);
    },
    async *complete(request, signal) {
      const tally = createAnswerTally(surroundings.now);
      let stop: StopReason = "cancelled";
      try {
        if (!signal.aborted) stop = yield* answer(request, tally, signal);
      } catch (cause) {
        // However the request noticed it: the student has stopped it.
        if (!signal.aborted) throw cause;
      }
      yield tally.done(signal.aborted ? "cancelled" : stop);
    },
  };
}

function failList(host: string): never {
  throw brokenAnswer(host, "What it sent is no list of models.");
}

/** Failed BAD_ARGUMENT for a key that cannot stand in a header; it is not repeated. */
function authorization(key: string | null): Record<string, string> {
  if (key === null) return {};
  if (!/^[\x21-\x7E]+$/.test(key)) {
    fail("BAD_ARGUMENT", { argument: "The key", reason: "It holds characters that no key has" });
  }
  return { authorization: `Bearer ${key}` };
}

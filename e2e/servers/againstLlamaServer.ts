import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer as createTcpServer, type AddressInfo } from "node:net";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Failed } from "../../electron/core/failed.ts";
import type {
  Server,
  ServerEvent,
  ServerPrompt,
  ServerRequest,
} from "../../electron/core/ports.ts";
import { createConnections } from "../../electron/core/privacy/createConnections.ts";
import { createServer } from "../../electron/remote/createServer.ts";
import { createMemoryKey } from "../../electron/remote/memoryKey.ts";

/**
 * Runs Viva's client against llama.cpp's own server on loopback, by hand:
 *   node e2e/servers/againstLlamaServer.ts PATH_TO_llama-server MODEL.gguf
 * Prints a line for each thing that was tried; exits with 1 when one of them went wrong.
 */
const [program, model] = process.argv.slice(2);
if (program === undefined || model === undefined) {
  console.error("Usage: node e2e/servers/againstLlamaServer.ts PATH_TO_llama-server MODEL.gguf");
  process.exit(2);
}

const key = "a-key-of-this-run";
const never = new AbortController().signal;
const port = await freePort();
const baseUrl = `http://127.0.0.1:${port}/v1`;
const name = basename(model, ".gguf");
const args = ["--model", model, "--alias", name, "--host", "127.0.0.1", "--port", `${port}`];
const llama = spawn(program, [...args, "--ctx-size", "2048", "--api-key", key], {
  stdio: ["ignore", "ignore", "pipe"],
});
let lastWords = "";
llama.stderr.setEncoding("utf8").on("data", (more: string) => {
  lastWords = (lastWords + more).slice(-2000);
});
let wrong = 0;
const connections = createConnections({ now: Date.now });
try {
  await tryEverything(createServer({ keys: createMemoryKey(key), connections }));
} finally {
  llama.kill();
}
process.exitCode = wrong === 0 ? 0 : 1;

async function tryEverything(server: Server): Promise<void> {
  const names = await whenReady(server);
  tell("models", names.includes(name), names.join(", "));

  const chat: ServerPrompt = {
    api: "chat",
    turns: [
      { role: "system", text: "You help a medical student." },
      { role: "user", text: "What do the kidneys do?" },
    ],
  };
  const completions: ServerPrompt = { api: "completions", text: "The kidneys filter" };
  for (const prompt of [chat, completions]) {
    const first = await ask(server, prompt);
    const { done, text, pieces } = first;
    const ended = done.stop === "length" || done.stop === "end";
    tell(`${prompt.api}, streamed`, pieces > 1 && ended, `${pieces} pieces, ${quote(text)}`);
    tell(`${prompt.api}, tokens`, done.tokens !== null, JSON.stringify(done.tokens));
    tell(`${prompt.api}, timings`, done.timings !== null, JSON.stringify(done.timings));
    tell(`${prompt.api}, logprobs`, isProbability(done.certainty), `certainty ${done.certainty}`);
    const second = await ask(server, prompt);
    tell(`${prompt.api}, same seed at temperature 0`, second.text === text, quote(second.text));
  }

  const word = (await ask(server, completions)).text.trim().split(/\s+/)[2] ?? "";
  const stopped = await ask(server, completions, { stop: [word] });
  tell("a stop string", !stopped.text.includes(word), `${quote(word)} ends ${quote(stopped.text)}`);

  const stop = new AbortController();
  const cancelled = await ask(server, chat, { maxTokens: 1500 }, stop.signal, () => stop.abort());
  tell("cancel", cancelled.done.stop === "cancelled", `after ${cancelled.pieces} pieces`);
  const next = await ask(server, completions, { maxTokens: 1 });
  tell("the server is free again", next.done.stop !== "cancelled", quote(next.text));

  const stranger = createServer({ keys: createMemoryKey("another-key"), connections });
  tell("a wrong key", ...(await refusal(ask(stranger, chat), "SERVER_REFUSED", key)));
  const far = { api: "completions", text: "kidney ".repeat(5000) } as const;
  tell("too long a prompt", ...(await refusal(ask(server, far), "SERVER_REFUSED", key)));
}

/** Its models, once the server has loaded the one it was started with. */
async function whenReady(server: Server): Promise<readonly string[]> {
  for (;;) {
    try {
      return await server.models(baseUrl, never);
    } catch (cause) {
      const code = cause instanceof Failed ? cause.failure.code : "";
      if (code !== "SERVER_UNREACHABLE" && code !== "SERVER_BUSY") throw cause;
      if (llama.exitCode !== null) {
        throw new Error(`llama-server ended:\n${lastWords}`, { cause });
      }
    }
    await sleep(200);
  }
}

type Asked = {
  readonly text: string;
  readonly pieces: number;
  readonly done: Extract<ServerEvent, { type: "done" }>;
};

async function ask(
  server: Server,
  prompt: ServerPrompt,
  change: { readonly maxTokens?: number; readonly stop?: readonly string[] } = {},
  signal: AbortSignal = never,
  onText: () => void = () => {},
): Promise<Asked> {
  const request: ServerRequest = {
    settings: { baseUrl },
    model: name,
    prompt,
    decoding: { temperature: 0, topP: 1, maxTokens: change.maxTokens ?? 24, seed: 7 },
    stop: change.stop ?? [],
  };
  let text = "";
  let pieces = 0;
  for await (const event of server.complete(request, signal)) {
    if (event.type === "done") return { text, pieces, done: event };
    if (event.type !== "text") continue;
    text += event.text;
    pieces += 1;
    onText();
  }
  throw new Error("the answer did not end with done");
}

async function refusal(
  work: Promise<unknown>,
  code: string,
  secret: string,
): Promise<[good: boolean, details: string]> {
  try {
    await work;
    return [false, "it was answered"];
  } catch (cause) {
    if (!(cause instanceof Failed)) throw cause;
    const told = JSON.stringify(cause.failure);
    return [cause.failure.code === code && !told.includes(secret), told];
  }
}

function tell(what: string, good: boolean, details: string): void {
  if (!good) wrong += 1;
  console.log(`${good ? "ok   " : "WRONG"} ${what}: ${details}`);
}

function isProbability(value: number | null): boolean {
  return value !== null && value > 0 && value <= 1;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

async function freePort(): Promise<number> {
  const server = createTcpServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port: found } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return found;
}

import "../host/outliveTerminal.ts";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { Template } from "@huggingface/jinja";
import { z } from "zod";

/**
 * A process that renders one chat template and ends. The template is code of a stranger: it runs in
 * a thread, so that this process still notices when its parent goes or time is up, and the thread
 * in a process of its own, because running out of memory ends a whole process and not just a thread.
 */
const request = z.object({
  template: z.string(),
  variables: z.record(z.string(), z.unknown()),
  limitMs: z.number(),
});

const largestOutput = 2_000_000;

type Reply = { readonly text: string } | { readonly error: string };

function renderInThread(): void {
  const { template, variables } = request.parse(workerData);
  let reply: Reply;
  try {
    const text = new Template(template).render(variables);
    reply = text.length > largestOutput ? { error: "its text is too long" } : { text };
  } catch (error) {
    reply = { error: error instanceof Error ? error.message.slice(0, 500) : "it failed" };
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(reply);
}

function finish(reply: Reply): void {
  process.send?.(reply, () => process.exit());
}

function superviseThread(): void {
  process.once("disconnect", () => process.exit());
  process.once("message", (message) => {
    const { limitMs } = request.parse(message);
    setTimeout(() => finish({ error: "it took too long" }), limitMs);
    const thread = new Worker(new URL(import.meta.url), { workerData: message });
    thread.once("message", finish);
    thread.once("error", (error) => finish({ error: String(error) }));
  });
}

if (isMainThread) superviseThread();
else renderInThread();

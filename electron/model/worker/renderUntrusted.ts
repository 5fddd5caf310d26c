import { fork } from "node:child_process";
import { z } from "zod";
import { fail } from "../../core/failed.ts";
import { siblingEntry } from "../../host/siblingEntry.ts";

const reply = z.union([z.object({ text: z.string() }), z.object({ error: z.string() })]);

/** A renderer that cannot even say that its time is up gets this much longer. */
const graceMs = 2000;

/**
 * Renders a Jinja template that nobody vouches for, within limits of time and memory. Fails with
 * TEMPLATE_FAILED and a reason.
 */
export async function renderUntrusted(
  template: string,
  variables: Readonly<Record<string, unknown>>,
  limitMs = 2000,
): Promise<string> {
  const renderer = fork(siblingEntry("templateThread", import.meta.url), {
    execArgv: ["--max-old-space-size=128"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const answered = new Promise<z.infer<typeof reply>>((resolve) => {
    renderer.once("message", (message) => {
      const parsed = reply.safeParse(message);
      resolve(parsed.success ? parsed.data : { error: "its renderer gave no usable answer" });
    });
    renderer.once("exit", () => resolve({ error: "it used too much memory" }));
    renderer.once("error", () => resolve({ error: "its renderer could not be started" }));
    setTimeout(() => resolve({ error: "it took too long" }), limitMs + graceMs).unref();
  });
  renderer.send({ template, variables, limitMs }, () => {});
  const result = await answered;
  renderer.kill("SIGKILL");
  return "text" in result ? result.text : fail("TEMPLATE_FAILED", { reason: result.error });
}

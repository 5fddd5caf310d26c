import { expect, it } from "vitest";
import { z } from "zod";
import { linesOf, startBundled } from "./testing/runScript.ts";
import { openTestStore, temporaryFolder } from "./testing/openTestStore.ts";

const acknowledgement = z.object({ answerId: z.string(), text: z.string(), finished: z.boolean() });

it("20 kills in the middle of saving lose nothing that was acknowledged", async () => {
  const folder = temporaryFolder();
  const acknowledged = new Map<string, z.infer<typeof acknowledgement>>();
  for (let kill = 1; kill <= 20; kill++) {
    const child = startBundled("answerUntilKilled", [folder]);
    const lines = await linesOf(child, (count) => {
      if (count >= 2 + kill) child.kill("SIGKILL");
    });
    expect(child.signalCode).toBe("SIGKILL");
    for (const line of lines) {
      const told = acknowledgement.parse(JSON.parse(line));
      acknowledged.set(told.answerId, told);
    }
  }

  const { store } = openTestStore({ folder, at: Date.now() });
  expect(acknowledged.size).toBeGreaterThanOrEqual(20);
  for (const { answerId, text, finished } of acknowledged.values()) {
    const { message } = store.messages.get(answerId);
    if (message.role !== "answer") throw new Error("an answer became a question");
    expect(message.text.startsWith(text)).toBe(true);
    if (finished) expect(message.status).toBe("complete");
    else expect(message.status).toMatch(/^(interrupted|complete)$/);
  }
}, 120_000);

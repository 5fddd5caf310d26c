import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { openReader } from "../database.ts";
import { openTestStore, temporaryFolder } from "../testing/openTestStore.ts";
import { choiceItem, sampleBank } from "../testing/practiceSamples.ts";
import { linesOf, startScript } from "../testing/runScript.ts";

const acknowledgement = z.object({
  sessionId: z.string(),
  place: z.number(),
  chosen: z.number(),
  locked: z.boolean(),
});

it("30 kills in the midst of practice lose no answer that was accepted and count none twice", async () => {
  const folder = temporaryFolder();
  const first = openTestStore({ folder });
  const { itemIds } = sampleBank(
    first.store,
    Array.from({ length: 5 }, (_, n) => choiceItem(n)),
  );
  first.store.close();
  const acknowledged: z.infer<typeof acknowledgement>[] = [];
  for (let kill = 1; kill <= 30; kill++) {
    const child = startScript("practiseUntilKilled.ts", [folder]);
    let timer: NodeJS.Timeout | null = null;
    const lines = await linesOf(child, (count) => {
      // At another moment each time: an answer takes some milliseconds.
      if (count > kill % 7) timer ??= setTimeout(() => child.kill("SIGKILL"), (kill * 7) % 23);
    });
    expect(child.signalCode).toBe("SIGKILL");
    for (const line of lines) acknowledged.push(acknowledgement.parse(JSON.parse(line)));
  }

  const { practice } = openTestStore({ folder, at: Date.now() }).store;
  expect(acknowledged.length).toBeGreaterThanOrEqual(60);
  for (const { sessionId, place, chosen, locked } of acknowledged) {
    const response = practice.session(sessionId).responses[place];
    expect(response).toMatchObject({ place, chosen });
    if (locked) expect(response).toMatchObject({ lockedAt: 3000 + place, correct: true });
  }
  const answers = [...practice.answered([])];
  const told = acknowledged.filter(({ locked }) => locked).length;
  expect(answers.length).toBeGreaterThanOrEqual(told);
  // At most the one that was on its way at each kill was not told any more.
  expect(answers.length).toBeLessThanOrEqual(told + 30);

  const reader = openReader(join(folder, "viva.db"));
  const reviews = reader
    .prepare(
      `SELECT count(*) FROM reviews JOIN items ON items.number = reviews.item_number WHERE id = ?`,
    )
    .pluck();
  for (const itemId of itemIds) {
    const count = answers.filter((answer) => answer.itemId === itemId).length;
    expect(practice.schedule(itemId)?.reps).toBe(count);
    expect(reviews.get(itemId)).toBe(count);
  }
  reader.close();
}, 180_000);

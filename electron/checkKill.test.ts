import { expect, it } from "vitest";
import { z } from "zod";
import type { StoredCheck } from "./core/ports.ts";
import { openTestStore, temporaryFolder } from "./store/testing/openTestStore.ts";
import { linesOf, startScript } from "./store/testing/runScript.ts";

const onCheck = { checkId: z.string() };
const onRow = { ...onCheck, rowId: z.string() };
const told = z.discriminatedUnion("told", [
  z.object({ told: z.literal("begun"), ...onCheck }),
  z.object({ told: z.literal("written"), ...onCheck, text: z.string() }),
  z.object({ told: z.literal("committed"), ...onCheck, text: z.string() }),
  z.object({
    told: z.literal("answered"),
    ...onCheck,
    column: z.enum(["model", "second"]),
    text: z.string(),
  }),
  z.object({ told: z.literal("moved"), ...onRow, claimId: z.string() }),
  z.object({ told: z.literal("settled"), ...onRow, note: z.string() }),
  z.object({ told: z.literal("kept"), ...onRow }),
]);
type Told = z.infer<typeof told>;

const folders = 2;
const killsInEach = 25;

/** Checks answers in a folder until killed, again and again; returns what was told in each run. */
async function checkUntilKilled(folder: string): Promise<Told[][]> {
  const runs: Told[][] = [];
  while (runs.length < killsInEach) {
    const child = startScript("../../core/check/testing/checkUntilKilled.ts", [folder]);
    const from = 1 + Math.floor(Math.random() * 14);
    let killing = false;
    const lines = await linesOf(child, (count) => {
      if (count < from || killing) return;
      killing = true;
      setTimeout(() => child.kill("SIGKILL"), Math.random() * 30);
    });
    expect(child.signalCode).toBe("SIGKILL");
    runs.push(lines.map((line) => told.parse(JSON.parse(line))));
  }
  return runs;
}

function checkKept(event: Told, stored: StoredCheck): void {
  switch (event.told) {
    case "begun":
      break;
    case "written":
      expect(stored.mine.text).toBe(event.text);
      break;
    case "committed":
      expect(stored.mine).toMatchObject({ text: event.text, confidence: "sure" });
      expect(stored.mine.committedAt).not.toBeNull();
      break;
    case "answered":
      expect(stored.answers.find(({ column }) => column === event.column)).toMatchObject({
        state: { kind: "done" },
        text: event.text,
      });
      break;
    case "moved":
      expect(rowOf(stored, event.rowId)?.claims).toContainEqual(
        expect.objectContaining({ id: event.claimId, moved: true }),
      );
      break;
    case "settled":
      expect(rowOf(stored, event.rowId)?.settled).toMatchObject({ note: event.note, by: "ada" });
      break;
    case "kept":
      expect(rowOf(stored, event.rowId)?.cardId).not.toBeNull();
      break;
  }
}

function rowOf({ rows }: StoredCheck, rowId: string) {
  return rows?.find(({ id }) => id === rowId);
}

it("a check survives a kill at any point: what was acknowledged is there, once, and it goes on", async () => {
  const places = Array.from({ length: folders }, temporaryFolder);
  const all = await Promise.all(places.map(checkUntilKilled));
  for (const [i, runs] of all.entries()) {
    const { store } = openTestStore({ folder: places[i] ?? "", at: Date.now() });
    for (const event of runs.flat()) checkKept(event, store.checks.get(event.checkId));
    // A card for each row that was kept, and for none a second one.
    const cards = store.verify.kept.list().map(({ front }) => front);
    expect(new Set(cards).size).toBe(cards.length);
    // Otherwise nothing was put to the test: runs must have ended in every part of a check.
    const last = new Set(runs.map((run) => run.at(-1)?.told));
    expect(last.size).toBeGreaterThanOrEqual(4);
    const resumed = runs
      .slice(1)
      .filter((run, at) => run[0]?.checkId === runs[at]?.at(-1)?.checkId);
    expect(resumed.length).toBeGreaterThan(killsInEach / 2);
    // Each check came to its end before the next was begun.
    const stages = store.checks
      .list({ search: "", stage: null, limit: 500, offset: 0 })
      .items.map(({ stage }) => stage);
    expect(stages.slice(1).every((stage) => stage === "settled")).toBe(true);
  }
}, 300_000);

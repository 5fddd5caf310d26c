import { expect, it } from "vitest";
import { z } from "zod";
import type { StoredCheck } from "./core/ports.ts";
import { openTestStore, temporaryFolder } from "./store/testing/openTestStore.ts";
import { linesOf, startBundled } from "./store/testing/runScript.ts";

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
/** What a run is killed after, in turn. */
const parts = told.options.map((option) => option.shape.told.value);

/** Checks answers in a folder until killed, again and again; returns what was told in each run. */
async function checkUntilKilled(folder: string): Promise<Told[][]> {
  const runs: Told[][] = [];
  while (runs.length < killsInEach) {
    const child = startBundled("checkUntilKilled", [folder]);
    const part = parts[runs.length % parts.length] ?? "begun";
    let text = "";
    let killing = false;
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (killing || !text.includes(`{"told":"${part}"`)) return;
      killing = true;
      setTimeout(() => child.kill("SIGKILL"), Math.random() * 30);
    });
    const lines = await linesOf(child);
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
    // Otherwise nothing was put to the test.
    expect(new Set(runs.flat().map((event) => event.told))).toEqual(new Set(parts));
    // A card for each row that was kept, and for none a second one.
    const cards = store.verify.kept.list().map(({ front }) => front);
    expect(new Set(cards).size).toBe(cards.length);
    // Each check came to its end before the next was begun.
    const stages = store.checks
      .list({ search: "", stage: null, limit: 500, offset: 0 })
      .items.map(({ stage }) => stage);
    expect(stages.slice(1).every((stage) => stage === "settled")).toBe(true);
  }
}, 300_000);

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fail } from "../core/failed.ts";
import { createLeaseLine, type Leased } from "./leaseLine.ts";

const never = new AbortController().signal;

/** A line for engines named by letters, which tells in order what was prepared and when it rested. */
function openLine(
  prepare: (wanted: string, signal: AbortSignal) => Promise<string>,
  rest: () => Promise<void> = async () => {},
) {
  const told: string[] = [];
  const errors: unknown[] = [];
  const line = createLeaseLine<string, string>({
    async prepare(wanted, signal) {
      told.push(`prepare ${wanted}`);
      return prepare(wanted, signal);
    },
    serves: (prepared, wanted) => prepared === wanted,
    async rest() {
      told.push("rest");
      await rest();
    },
    log: { error: (_, cause) => void errors.push(cause) },
    lingerMs: 0,
  });
  return { line, told, errors };
}

const patiently = { timeout: 20_000 };

const ticks = async (): Promise<void> => {
  for (let tick = 0; tick < 3; tick++) await new Promise((resolve) => setTimeout(resolve, 1));
};

test("one engine at a time, in order of arrival; neighbours who want the same share it", async () => {
  const { line, told } = openLine(async (wanted) => wanted);
  const lease = async (wanted: string): Promise<Leased<string>> => {
    const leased = await line.lease(wanted, never);
    told.push(`lease ${leased.prepared}`);
    return leased;
  };
  const [first, second] = await Promise.all([lease("a"), lease("a")]);
  const other = lease("b");
  // Who comes later waits, though what it wants is there: else the other would wait for ever.
  const later = lease("a");
  await ticks();
  expect(told).toEqual(["prepare a", "lease a", "lease a"]);
  first.release();
  first.release();
  await ticks();
  expect(told).toHaveLength(3);
  second.release();
  (await other).release();
  (await later).release();
  await expect
    .poll(() => told)
    .toEqual([
      "prepare a",
      "lease a",
      "lease a",
      "prepare b",
      "lease b",
      "prepare a",
      "lease a",
      "rest",
    ]);
});

test("a failure is told to the one who asked, and the next has its turn", async () => {
  const { line } = openLine(async (wanted) => (wanted === "bad" ? fail("NO_MODEL", {}) : wanted));
  const bad = line.lease("bad", never);
  const good = line.lease("good", never);
  await expect(bad).rejects.toMatchObject({ failure: { code: "NO_MODEL" } });
  expect((await good).prepared).toBe("good");
});

test("a task runs before all that wait, and while nothing is leased", async () => {
  const { line, told } = openLine(async (wanted) => wanted);
  const first = await line.lease("a", never);
  const waiting = line.lease("b", never);
  line.runNext(async () => void told.push("task"));
  await ticks();
  expect(told).toEqual(["prepare a"]);
  first.release();
  (await waiting).release();
  expect(told.slice(0, 3)).toEqual(["prepare a", "task", "prepare b"]);
});

test("a task that fails holds up nobody, and is told to the log", async () => {
  const { line, errors } = openLine(async (wanted) => wanted);
  const first = await line.lease("a", never);
  const waiting = line.lease("b", never);
  const broken = new Error("broken");
  line.runNext(() => Promise.reject(broken));
  line.runNext(() => {
    throw broken;
  });
  first.release();
  expect((await waiting).prepared).toBe("b");
  expect(errors).toEqual([broken, broken]);
});

test("neither does a rest that fails", async () => {
  const broken = new Error("broken");
  const { line, told, errors } = openLine(
    async (wanted) => wanted,
    () => Promise.reject(broken),
  );
  (await line.lease("a", never)).release();
  await expect.poll(() => told).toContain("rest");
  await ticks();
  expect((await line.lease("b", never)).prepared).toBe("b");
  expect(errors).toEqual([broken]);
});

test("closing sends away all that wait", async () => {
  const { line } = openLine(async (wanted) => wanted);
  await line.lease("a", never);
  const waiting = line.lease("b", never);
  line.close();
  await expect(waiting).rejects.toMatchObject({ failure: { code: "LOAD_CANCELLED" } });
  await expect(line.lease("a", never)).rejects.toMatchObject({
    failure: { code: "LOAD_CANCELLED" },
  });
});

test("whoever leaves, and whenever: no two engines are leased at once, all others are served in order, and it rests at the end", async () => {
  const visitor = fc.record({
    wants: fc.constantFrom("a", "b", "c"),
    fails: fc.boolean(),
    /** Leaves before its turn, while it is prepared, or not at all. */
    leaves: fc.constantFrom("never", "never", "early", "preparing"),
    arrivesAfter: fc.nat(2),
    staysFor: fc.nat(2),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(visitor, { minLength: 1, maxLength: 8 }), async (visitors) => {
      const preparing = new EventTarget();
      const { line, told } = openLine(async (wanted) => {
        preparing.dispatchEvent(new Event("begun"));
        await ticks();
        return wanted.startsWith("!") ? fail("NO_MODEL", {}) : wanted;
      });
      const leased: string[] = [];
      const served: number[] = [];
      const visit = async (
        { wants, fails, leaves, staysFor }: (typeof visitors)[number],
        place: number,
      ) => {
        const abort = new AbortController();
        const leave = (): void => abort.abort();
        if (leaves === "early") setTimeout(leave, 1);
        if (leaves === "preparing") preparing.addEventListener("begun", leave, { once: true });
        try {
          const { prepared, release } = await line.lease(fails ? `!${wants}` : wants, abort.signal);
          leased.push(prepared);
          served.push(place);
          expect(new Set(leased).size).toBe(1);
          for (let tick = 0; tick < staysFor; tick++) await ticks();
          leased.splice(leased.indexOf(prepared), 1);
          release();
        } catch (error) {
          const cancelled = { failure: { code: "LOAD_CANCELLED" } };
          if (fails) expect(error).toMatchObject({ failure: { code: expect.any(String) } });
          else expect(error).toMatchObject(cancelled);
          if (leaves === "never" && !fails) throw error;
        }
      };
      const visits: Promise<void>[] = [];
      for (const [place, one] of visitors.entries()) {
        for (let tick = 0; tick < one.arrivesAfter; tick++) await ticks();
        visits.push(visit(one, place));
      }
      await Promise.all(visits);
      expect(served).toEqual(served.toSorted((left, right) => left - right));
      await expect.poll(() => told.at(-1), patiently).toBe("rest");
    }),
    { numRuns: 60 },
  );
});

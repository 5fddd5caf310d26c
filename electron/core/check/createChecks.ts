import type { z } from "zod";
import type {
  Check,
  CheckEvent,
  CheckStatistics,
  CheckSummary,
  checkInput,
  ColumnKind,
} from "../../contract/check.ts";
import type { LocalEngine, MemoryPlan } from "../../contract/engine.ts";
import { fail } from "../failed.ts";
import type { Library } from "../library/createLibrary.ts";
import { noticeText } from "../notice.ts";
import type { StudentTurns } from "../opinion/studentTurns.ts";
import type { Ports } from "../ports.ts";
import { randomBelow, type RandomBelow } from "../practice/shuffle.ts";
import { createBeginning } from "./beginChecks.ts";
import { type Begin, type Queue, resolved, resolvedLocal, tidyTags } from "./checkPlan.ts";
import { type ColumnActions, createColumnActions } from "./columnActions.ts";
import { createCheckRuns } from "./createCheckRuns.ts";
import { exportCheck } from "./export/exportCheck.ts";
import { createFindPassages } from "./findPassages.ts";
import { createLiningUp } from "./lineUpCheck.ts";
import { presentCheck } from "./presentCheck.ts";
import { createRowActions } from "./rowActions.ts";
import { standingOf } from "./standingOf.ts";
import { checkStatistics } from "./statistics/checkStatistics.ts";

type Input = { readonly [K in keyof typeof checkInput]: z.infer<(typeof checkInput)[K]> };
type Exported = ReturnType<typeof exportCheck>;

/** What is said is stored when a call returns or resolves. All that name a check may fail with CHECK_MISSING. */
export type Checks = {
  /** Failed QUESTION_EMPTY, BAD_ARGUMENT, MESSAGE_MISSING, STILL_ANSWERING, SESSION_MISSING, ITEM_MISSING, NOT_COMMITTED. */
  readonly begin: (input: Begin) => Promise<Check>;
  /** All or none. Failed QUESTION_EMPTY, BAD_ARGUMENT, BANK_MISSING, NOTHING_TO_PRACTISE. */
  readonly queue: (input: Queue) => { checks: string[] };
  readonly memory: (engines: readonly LocalEngine[]) => Promise<MemoryPlan>;
  readonly list: (query: Input["list"]) => { items: CheckSummary[]; total: number };
  /** The check first, then its news until the signal aborts; engines go on without a page that watches. */
  readonly watch: (checkId: string, signal?: AbortSignal) => AsyncGenerator<CheckEvent>;
  /** Failed CHECK_COMMITTED. */
  readonly write: (input: Input["write"]) => void;
  /** Failed CHECK_COMMITTED, ANSWER_EMPTY. */
  readonly commit: (input: Input["commit"]) => Promise<Check>;
  /** This and what follows for columns and rows: Failed POINT_MISSING. */
  readonly again: (input: Input["again"]) => Promise<Check>;
  readonly stop: ColumnActions["stop"];
  readonly approve: ColumnActions["approve"];
  readonly decline: ColumnActions["decline"];
  readonly moveClaim: (input: Input["moveClaim"]) => Check;
  /** Failed BAD_ARGUMENT, DOCUMENT_MISSING. */
  readonly settle: (input: Input["settle"]) => Check;
  readonly keep: (input: Input["keep"]) => Check;
  readonly keepMissed: (checkId: string) => { check: Check; kept: number };
  /** Failed BAD_ARGUMENT unless they are the same columns in another order. */
  readonly arrange: (checkId: string, columns: readonly ColumnKind[]) => Check;
  readonly tag: (checkId: string, tags: readonly string[]) => Check;
  /** Engines that write for it are stopped. */
  readonly remove: (checkId: string) => Promise<void>;
  readonly restore: (checkId: string) => void;
  readonly export: (checkId: string, format: Input["export"]["format"]) => Exported;
  readonly statistics: () => CheckStatistics;
  /** Goes on with columns that wait: a model came, or the server was switched on. */
  readonly wake: () => void;
  /** Ends what this computer's models write; it is written anew after the next wake. */
  readonly stopAll: () => Promise<void>;
  /** Goes on with what an earlier run left. */
  readonly start: () => void;
  readonly close: () => Promise<void>;
};

export type CheckDependencies = Pick<
  Ports,
  "store" | "model" | "engines" | "server" | "preferences" | "clock" | "log" | "host"
>;

/** Checks: the student's answer beside those of engines and the key, point by point. */
export function createChecks(
  ports: CheckDependencies,
  library: Pick<Library, "search">,
  turns: StudentTurns,
  random: RandomBelow = randomBelow,
): Checks {
  const { store, clock, engines, host } = ports;
  const { checks } = store;
  const passagesFor = createFindPassages(store, library);
  const runs = createCheckRuns(ports, passagesFor, turns, (checkId) => liningUp.later(checkId));
  const liningUp = createLiningUp(ports, passagesFor, runs.tell);
  const beginning = createBeginning(ports, random);
  const columns = createColumnActions(ports, runs, liningUp);
  const rows = createRowActions(ports);

  const present = (checkId: string): Check => presentCheck(checks.get(checkId), runs.live);
  /** The check as it is now, for whoever asked and for whoever watches it. */
  const told = (checkId: string): Check => {
    runs.tell(checkId);
    return present(checkId);
  };

  function unlocked(checkId: string) {
    const check = checks.get(checkId);
    return check.mine.committedAt === null ? check : fail("CHECK_COMMITTED", {});
  }

  return {
    async begin(input) {
      const check = beginning.begin(input);
      checks.add([check]);
      columns.rememberSecond(
        check.answers.find(({ column }) => column === "second")?.engine ?? null,
      );
      runs.wake();
      await liningUp.ifDue(check.id);
      return present(check.id);
    },
    queue(input) {
      const added = beginning.queue(input);
      checks.add(added);
      columns.rememberSecond(input.engines.second && resolved(input.engines.second, host));
      runs.wake();
      return { checks: added.map(({ id }) => id) };
    },
    memory: (wanted) => engines.memory(wanted.map((engine) => resolvedLocal(engine, host))),
    list(query) {
      const { items, total } = checks.list(query);
      return { items: [...items], total };
    },
    async *watch(checkId, signal) {
      checks.get(checkId);
      liningUp.later(checkId);
      yield* runs.watch(checkId, () => present(checkId), signal);
    },
    write({ checkId, text }) {
      const { mine } = unlocked(checkId);
      checks.update(checkId, { mine: { ...mine, text } });
    },
    async commit({ checkId, text, confidence }) {
      const check = unlocked(checkId);
      if (text.trim() === "") fail("ANSWER_EMPTY", {});
      const mine = { text, confidence, committedAt: clock.now() };
      checks.update(checkId, { mine, ...standingOf({ ...check, mine }) });
      runs.tell(checkId);
      await liningUp.ifDue(checkId);
      return present(checkId);
    },
    async again(input) {
      await columns.again(input);
      return present(input.checkId);
    },
    stop: columns.stop,
    approve: columns.approve,
    decline: columns.decline,
    moveClaim(input) {
      rows.move(input);
      return told(input.checkId);
    },
    settle(input) {
      rows.settle(input);
      return told(input.checkId);
    },
    keep(input) {
      rows.keep(input);
      return told(input.checkId);
    },
    keepMissed(checkId) {
      const kept = rows.keepMissed(checkId);
      return { check: told(checkId), kept };
    },
    arrange(checkId, wanted) {
      const before = checks.get(checkId).columns;
      if (wanted.length !== before.length || !before.every((column) => wanted.includes(column))) {
        const reason = "They are other columns than those of the check";
        fail("BAD_ARGUMENT", { argument: "columns", reason });
      }
      checks.update(checkId, { columns: wanted });
      return told(checkId);
    },
    tag(checkId, tags) {
      checks.update(checkId, { tags: tidyTags(tags) });
      return told(checkId);
    },
    async remove(checkId) {
      const check = checks.get(checkId);
      checks.remove(checkId, clock.now());
      await columns.abandon(check);
    },
    restore(checkId) {
      checks.restore(checkId);
      runs.wake();
      liningUp.later(checkId);
    },
    export: (checkId, format) => exportCheck(present(checkId), format, noticeText),
    statistics: () => checkStatistics(checks.eachLinedUp()),
    wake: runs.wake,
    stopAll: runs.stopAll,
    start() {
      runs.start();
      const unfinished = { search: "", stage: "running", offset: 0 } as const;
      const { total } = checks.list({ ...unfinished, limit: 0 });
      for (const { id } of checks.list({ ...unfinished, limit: total }).items) liningUp.later(id);
    },
    async close() {
      await runs.close();
      await liningUp.idle();
    },
  };
}

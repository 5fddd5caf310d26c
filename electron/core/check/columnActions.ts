import type { z } from "zod";
import type { checkInput, EngineColumn } from "../../contract/check.ts";
import type { Engine } from "../../contract/engine.ts";
import { Failed, fail } from "../failed.ts";
import type { Ports, StoredCheck, StoredCheckAnswer } from "../ports.ts";
import { resolved } from "./checkPlan.ts";
import type { CheckRuns } from "./createCheckRuns.ts";
import type { LiningUp } from "./lineUpCheck.ts";
import { waitingAnswer } from "./newCheck.ts";
import { isSameRequest } from "./runOnServer.ts";
import { standingOf } from "./standingOf.ts";

type Again = z.infer<typeof checkInput.again>;
type Approve = z.infer<typeof checkInput.approve>;

/** All fail with CHECK_MISSING, and with POINT_MISSING for a column that no engine writes. */
export type ColumnActions = {
  /** Lets the column be written anew, by another engine where one is given. */
  readonly again: (input: Again) => Promise<void>;
  /** Ends it; what was written stays. One that waits for the student's consent is left without an answer. */
  readonly stop: (checkId: string, column: EngineColumn) => Promise<void>;
  /** What was shown may be sent. Failed POINT_MISSING also when nothing is to be approved, or by now something else. */
  readonly approve: (input: Approve) => void;
  /** Failed as approve. */
  readonly decline: (checkId: string, column: EngineColumn) => Promise<void>;
  /** Ends whatever is being written for a check that was removed. */
  readonly abandon: (removed: StoredCheck) => Promise<void>;
  /** Remembers the model of this computer that was chosen last for a second opinion. */
  readonly rememberSecond: (engine: Engine | null) => void;
};

/** What the student does about the columns that engines write. */
export function createColumnActions(
  { store, preferences, clock, host }: Pick<Ports, "store" | "preferences" | "clock" | "host">,
  runs: CheckRuns,
  liningUp: LiningUp,
): ColumnActions {
  const { checks } = store;

  function answerOf(checkId: string, column: EngineColumn): StoredCheckAnswer {
    const answer = checks.get(checkId).answers.find((one) => one.column === column);
    return answer ?? fail("POINT_MISSING", {});
  }

  function inApproval(checkId: string, column: EngineColumn) {
    const answer = answerOf(checkId, column);
    const { state } = answer;
    return state.kind === "approval"
      ? { answer, request: state.request }
      : fail("POINT_MISSING", {});
  }

  function rememberSecond(engine: Engine | null): void {
    if (engine?.kind === "local") preferences.update({ secondModel: engine });
  }

  async function decline(checkId: string, column: EngineColumn): Promise<void> {
    const { answer } = inApproval(checkId, column);
    checks.saveAnswer(checkId, { ...answer, state: { kind: "stopped" }, text: "" });
    runs.tell(checkId);
    await liningUp.ifDue(checkId);
  }

  return {
    async again({ checkId, column, engine }) {
      const { engine: before } = answerOf(checkId, column);
      await runs.stop(checkId, column);
      const check = checks.get(checkId);
      const answer = waitingAnswer(column, engine === null ? before : resolved(engine, host));
      const answers = check.answers.map((one) => (one.column === column ? answer : one));
      // First: whoever is killed in between finds a check that is lined up once more, to the same rows.
      checks.update(checkId, standingOf({ ...check, answers }));
      checks.saveAnswer(checkId, answer);
      if (column === "second") rememberSecond(answer.engine);
      runs.tell(checkId);
      runs.wake();
    },
    async stop(checkId, column) {
      if (answerOf(checkId, column).state.kind === "approval") return decline(checkId, column);
      await runs.stop(checkId, column);
      await liningUp.ifDue(checkId);
    },
    approve({ checkId, column, request: shown, kept }) {
      const { answer, request } = inApproval(checkId, column);
      if (!isSameRequest(shown, request)) fail("POINT_MISSING", {});
      const approved = {
        request,
        kept: request.parts.map(({ replacements }, part) =>
          [...new Set(kept[part])].filter((index) => index < replacements.length),
        ),
      };
      checks.saveAnswer(checkId, { ...answer, state: { kind: "waiting" }, approved });
      // Second: whoever is killed in between is asked once more about the next text.
      checks.approvedHosts.add(request.host, clock.now());
      runs.tell(checkId);
      runs.wake();
    },
    decline,
    async abandon({ id, answers }) {
      const stops = answers.map(({ column }) => runs.stop(id, column));
      for (const stopped of await Promise.allSettled(stops)) {
        // One that only waits keeps waiting until the check is restored.
        if (stopped.status === "rejected" && !isMissing(stopped.reason)) throw stopped.reason;
      }
    },
    rememberSecond,
  };
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Failed && cause.failure.code === "CHECK_MISSING";
}

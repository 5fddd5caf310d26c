import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import { contract } from "../../../../electron/contract/index.ts";
import { usualOpinion, type OpinionRun } from "../../../../electron/contract/opinion.ts";
import { createOpinionRunStore, isUnderway } from "./opinionRunStore.ts";

function run(state: OpinionRun["state"], done: number): OpinionRun {
  return {
    id: crypto.randomUUID(),
    bankId: crypto.randomUUID(),
    bankName: "Heart",
    settings: usualOpinion.letter,
    state,
    done,
    right: 1,
    items: 9,
    secondsLeft: null,
    startedAt: 1,
  };
}

/** A core that tells these runs and knows one bank only. */
function open(told: readonly OpinionRun[], bankId: string) {
  const os = implement(contract).opinions;
  const opinions = createRouterClient({
    runs: os.runs.handler(async function* () {
      for (const one of told) yield { runs: [one] };
    }),
    run: os.run.handler(({ input, errors }) => {
      if (input.bankId !== bankId) throw errors.BANK_MISSING({ data: {} });
      return { runId: crypto.randomUUID() };
    }),
    stopRun: os.stopRun.handler(({ errors }) => {
      throw errors.BANK_MISSING({ data: {} });
    }),
    dismissRuns: os.dismissRuns.handler(() => ({})),
  });
  return createOpinionRunStore({ opinions } as unknown as Parameters<
    typeof createOpinionRunStore
  >[0]);
}

describe("banks that the model answers", () => {
  it("are as the core told them last", async () => {
    const store = open(
      [run({ kind: "running" }, 2), run({ kind: "waiting", for: "student" }, 4)],
      crypto.randomUUID(),
    );
    await store.follow(new AbortController().signal);
    const [last] = store.state.getState().runs;
    expect(last).toMatchObject({ done: 4 });
    expect(last !== undefined && isUnderway(last)).toBe(true);
    expect(isUnderway(run({ kind: "stopped" }, 4))).toBe(false);
  });

  it("tell why one was not begun or not stopped", async () => {
    const bankId = crypto.randomUUID();
    const store = open([], bankId);
    expect(await store.begin(bankId, usualOpinion.vote)).toBeNull();
    expect(await store.begin(crypto.randomUUID(), usualOpinion.vote)).toMatchObject({
      code: "BANK_MISSING",
    });
    expect(store.state.getState().problem).toBeNull();
    await store.stop(crypto.randomUUID());
    expect(store.state.getState().problem).toMatchObject({ code: "BANK_MISSING" });
    await store.dismiss();
    expect(store.state.getState().problem).toBeNull();
  });
});

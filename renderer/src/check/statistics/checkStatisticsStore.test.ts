import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import { contract } from "../../../../electron/contract/index.ts";
import type { CheckStatistics } from "../../../../electron/contract/check.ts";
import { createCheckStatisticsStore } from "./checkStatisticsStore.ts";

function statistics(checks: number): CheckStatistics {
  const score = { right: 0, wrong: 0, missed: 0, unsure: 0, open: 0 };
  return {
    total: { checks, agreements: [], rightness: [], score },
    byTopic: [],
    byTag: [],
    student: { byConfidence: [], sureAndWrong: [] },
  };
}

/** A core that answers each question when the test lets it. */
function open() {
  const waiting: ((checks: number | "full") => void)[] = [];
  const client = createRouterClient({
    checks: {
      statistics: implement(contract).checks.statistics.handler(
        ({ errors }) =>
          new Promise((resolve, reject) => {
            waiting.push((checks) => {
              if (checks === "full") reject(errors.DISK_FULL({ data: {} }));
              else resolve(statistics(checks));
            });
          }),
      ),
    },
  });
  const store = createCheckStatisticsStore(
    // Only the one procedure that is asked is there.
    client as unknown as Parameters<typeof createCheckStatisticsStore>[0],
  );
  const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
  return { store, waiting, turn, state: () => store.state.getState() };
}

describe("the statistics of checks", () => {
  it("are those that were read last, however late others come", async () => {
    const { store, waiting, turn, state } = open();
    const [first, second] = [store.read(), store.read()];
    await turn();
    waiting[1]?.(2);
    await second;
    waiting[0]?.(1);
    await first;
    expect(state().statistics?.total.checks).toBe(2);
  });

  it("stay when they cannot be read anew, with the reason", async () => {
    const { store, waiting, turn, state } = open();
    const first = store.read();
    await turn();
    waiting[0]?.(3);
    await first;
    const second = store.read();
    await turn();
    waiting[1]?.("full");
    await second;
    expect(state()).toMatchObject({
      statistics: { total: { checks: 3 } },
      problem: { code: "DISK_FULL" },
    });
  });
});

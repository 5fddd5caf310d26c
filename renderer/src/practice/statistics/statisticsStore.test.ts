import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, it } from "vitest";
import { contract } from "../../../../electron/contract/index.ts";
import type { PracticeStatistics } from "../../../../electron/contract/practiceStatistics.ts";
import { ConnectionLost } from "../../link/connection.ts";
import { countsOf, rangeOf, shareOf } from "./accuracyWords.ts";
import { createStatisticsStore } from "./statisticsStore.ts";

function statistics(answered: number, right: number): PracticeStatistics {
  return {
    total: { answered, right, low: 0, high: 1 },
    bySubject: [],
    byDay: [],
    time: null,
    student: { byConfidence: [], bins: [], brier: null },
    models: [],
    streak: { days: 0, longest: 0 },
    sureAndWrong: [],
  };
}

/** A core that answers each question when the test lets it, all banks with 9 answers and one with 4. */
function open() {
  const os = implement(contract);
  const waiting: ((broken?: "gone" | "lost" | "full") => void)[] = [];
  const client = createRouterClient({
    practice: {
      statistics: os.practice.statistics.handler(
        ({ input: { banks }, errors }) =>
          new Promise((resolve, reject) => {
            waiting.push((broken) => {
              if (broken === "gone") reject(errors.BANK_MISSING({ data: {} }));
              else if (broken === "lost") reject(new ConnectionLost());
              else if (broken === "full") reject(errors.DISK_FULL({ data: {} }));
              else resolve(banks.length === 0 ? statistics(9, 6) : statistics(4, 1));
            });
          }),
      ),
    },
  });
  const store = createStatisticsStore(
    // Only the one procedure that is asked is there.
    client as unknown as Parameters<typeof createStatisticsStore>[0],
  );
  const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
  return { store, waiting, turn, state: () => store.state.getState() };
}

describe("statistics", () => {
  it("are of all banks at first, and of one that is chosen", async () => {
    const { store, waiting, turn, state } = open();
    const read = store.read();
    await turn();
    expect(state().reading).toBe(true);
    waiting[0]?.();
    await read;
    expect(state().statistics?.total.answered).toBe(9);
    const chosen = store.choose(crypto.randomUUID());
    await turn();
    waiting[1]?.();
    await chosen;
    expect(state().statistics?.total.answered).toBe(4);
  });

  it("are those of the bank chosen last, however late others come", async () => {
    const { store, waiting, turn, state } = open();
    const first = store.choose(crypto.randomUUID());
    const second = store.choose(null);
    await turn();
    waiting[1]?.();
    await second;
    waiting[0]?.();
    await first;
    expect(state().statistics?.total.answered).toBe(9);
  });

  it("stay when they cannot be read again, with the reason", async () => {
    const { store, waiting, turn, state } = open();
    const read = store.read();
    await turn();
    waiting[0]?.();
    await read;
    const again = store.read();
    await turn();
    waiting[1]?.("full");
    await again;
    expect(state().problem?.code).toBe("DISK_FULL");
    expect(state().statistics?.total.answered).toBe(9);
    expect(state().reading).toBe(false);
  });

  it("of one bank are never those of another, neither while they are read nor where they cannot be", async () => {
    const { store, waiting, turn, state } = open();
    const read = store.read();
    await turn();
    waiting[0]?.();
    await read;
    const chosen = store.choose(crypto.randomUUID());
    await turn();
    expect(state()).toMatchObject({ statistics: null, reading: true, problem: null });
    waiting[1]?.("lost");
    await chosen;
    expect(state()).toMatchObject({ statistics: null, problem: { code: "CONNECTION_LOST" } });
  });

  it("are of all banks again when the one looked at is gone", async () => {
    const { store, waiting, turn, state } = open();
    const bank = crypto.randomUUID();
    const chosen = store.choose(bank);
    await turn();
    waiting[0]?.("gone");
    await turn();
    waiting[1]?.();
    await chosen;
    expect(state()).toMatchObject({ bankId: null, problem: null });
    expect(state().statistics?.total.answered).toBe(9);

    const one = store.choose(bank);
    await turn();
    waiting[2]?.();
    await one;
    await store.keepTo([bank]);
    expect(state().bankId).toBe(bank);
    const kept = store.keepTo([]);
    await turn();
    waiting[3]?.();
    await kept;
    expect(state()).toMatchObject({ bankId: null, statistics: { total: { answered: 9 } } });
  });
});

describe("an accuracy in words", () => {
  it("tells its share, counts and interval, and no share of nothing", () => {
    const accuracy = { answered: 8, right: 3, low: 0.1368, high: 0.6943 };
    expect(shareOf(accuracy)).toBe("38 %");
    expect(countsOf(accuracy)).toBe("3 of 8");
    expect(rangeOf(accuracy)).toBe("14 to 69 %");
    expect(shareOf({ answered: 0, right: 0, low: 0, high: 1 })).toBe("–");
  });
});

// oxlint-disable no-restricted-imports -- samples of what is stored
import { expect, test } from "vitest";
import type { CheckEvent, ColumnState } from "../../contract/check.ts";
import { endedColumn, sampleCheck } from "../../store/testing/checkSamples.ts";
import type { StoredCheckAnswer } from "../ports.ts";
import { presentCheck } from "./presentCheck.ts";
import { createCheckNews, type RunNews } from "./runNews.ts";

const request = { host: "gpu.example.edu", model: "big", why: ["first" as const], parts: [] };
const delta: RunNews = { type: "delta", column: "model", text: "zebra", generated: 1, at: 0 };
const state = (one: ColumnState): RunNews => ({ type: "state", column: "model", state: one });

/** What a page hears of these news about a check whose model's column is stored in this state. */
async function heard(
  stored: StoredCheckAnswer["state"],
  blind: boolean,
  sent: readonly RunNews[],
): Promise<CheckEvent[]> {
  const check = sampleCheck({ blind, answers: [endedColumn("", { state: stored })] });
  const news = createCheckNews();
  const events: CheckEvent[] = [];
  const watching = news.watch(check.id, () => presentCheck(check, () => null), undefined);
  await watching.next();
  for (const one of sent) news.send(check.id, one);
  news.end();
  for await (const event of watching) events.push(event);
  return events;
}

test.each([
  { kind: "approval", request },
  { kind: "failed", failure: { code: "SERVER_OFF", data: {} } },
  { kind: "waiting" },
] as const)(
  "no word reaches a page of a blind check that shows its column as %o",
  async (stored) => {
    expect(await heard(stored, true, [delta])).toEqual([]);
    expect(await heard(stored, false, [delta])).toMatchObject([{ type: "delta", text: "zebra" }]);
  },
);

test("of a blind check is told what keeps a column from being written, not how far it is", async () => {
  const loading = { kind: "loading", name: "Tiny", instead: null } as const;
  const sent = [state(loading), state({ kind: "reading", evaluated: 3, total: 9 }), delta];
  expect(await heard({ kind: "waiting" }, true, sent)).toEqual([
    { type: "state", column: "model", state: loading },
    { type: "state", column: "model", state: { kind: "hidden", ready: false } },
  ]);
});

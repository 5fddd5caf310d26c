import { createRouterClient, implement } from "@orpc/server";
import { expect, it } from "vitest";
import { contract } from "../../../electron/contract/index.ts";
import type { StudyPackState } from "../../../electron/contract/studyPack.ts";
import { createStudyPackStore, type PackRestored } from "./studyPackStore.ts";

const removed: StudyPackState = { kind: "removed" };
const coming: StudyPackState = { kind: "importing", done: 1, total: 2 };
const present: StudyPackState = {
  kind: "present",
  documents: 2,
  items: 3,
  bankId: "0b0d8a5e-6c3a-4e9a-9d58-0a7c3c1f6a11",
};
const failure = { code: "DISK_FULL", data: {} } as const;

/** A core that tells one list of states for each time it is followed. */
function open(...told: readonly (readonly StudyPackState[])[]) {
  const os = implement(contract).studyPack;
  const lists = [...told];
  const client = createRouterClient({
    watch: os.watch.handler(async function* () {
      yield* lists.shift() ?? [];
    }),
    remove: os.remove.handler(() => ({})),
    restore: os.restore.handler(() => ({})),
  });
  const ends: PackRestored[] = [];
  const store = createStudyPackStore({ studyPack: client }, (how) => ends.push(how));
  return { store, ends, follow: () => store.follow(new AbortController().signal) };
}

it("says once that the pack is back when the student has asked for it, and not at a first start", async () => {
  const { store, ends, follow } = open([coming, present], [removed], [coming, present, present]);
  await follow();
  await follow();
  expect(ends).toEqual([]);
  await store.restore();
  await follow();
  expect(ends).toEqual([present]);
});

it("says why the pack could not come back", async () => {
  const { store, ends, follow } = open([coming, { kind: "failed", failure }]);
  await store.restore();
  await follow();
  expect(ends).toEqual([{ kind: "failed", problem: failure }]);
});

it("says nothing of a pack that was removed again on its way", async () => {
  const { store, ends, follow } = open([coming, removed, coming, present]);
  await store.restore();
  await store.remove();
  await follow();
  expect(ends).toEqual([]);
});

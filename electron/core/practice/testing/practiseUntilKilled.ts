// oxlint-disable no-restricted-imports -- a process of its own: the core's rules on the store that they are saved in
import { flushCompileCache } from "node:module";
import { setTimeout as wait } from "node:timers/promises";
import { lockFolder } from "../../../store/lockFolder.ts";
import { openStore } from "../../../store/openStore.ts";
import { defaultSettings } from "../../../store/preferences.ts";
import { choiceItem, sampleBank, samplePlan } from "../../../store/testing/practiceSamples.ts";
import { tellParent } from "../../../store/testing/tellParent.ts";
import { createPractice } from "../createPractice.ts";

/**
 * Practises without end, tutored sessions and exams in turn, each resumed where an earlier run was killed, and tells on
 * stdout what has been acknowledged, one JSON line each.
 */
const folder = process.argv[2] ?? "";
// Who is killed never comes to save what it compiled, so the next one would begin no sooner.
flushCompileCache();
lockFolder(folder);
const clock = { now: () => Date.now() };
const log = { info: () => {}, error: (message: string) => process.stderr.write(`${message}\n`) };
const { store } = openStore({ folder, clock, log });
const preferences = { get: () => defaultSettings };
const practice = createPractice({ store, clock, log, preferences }, { search: async () => [] });
const bank = store.banks.withName("Exam");
const items = Array.from({ length: 12 }, (_, n) => choiceItem(n));
// A kill may have come between the bank and its items.
if (bank === null) sampleBank(store, items);
else if ([...store.banks.eachItem(bank.id)].length === 0) store.banks.addItems(bank.id, items);

const timing = { per: "block", seconds: 3600 } as const;
const random = (limit: number) => Math.floor(Math.random() * limit);

for (;;) {
  const known = practice.sessions();
  const mode = known.length % 2 === 0 ? "tutor" : "exam";
  const goesOn = known.find(({ endedAt }) => endedAt === null);
  const { id } = goesOn ?? practice.begin(samplePlan({ mode, items: 6, timing, order: "random" }));
  const watching = watch(id);
  await work(id);
  const { remainingMs } = practice.end(id);
  tellParent({ told: "ended", sessionId: id, remainingMs });
  watching.abort();
}

function watch(id: string): AbortController {
  const leaving = new AbortController();
  void (async () => {
    for await (const _ of practice.watch(id, leaving.signal)) if (leaving.signal.aborted) return;
  })();
  return leaving;
}

/** From where the student is to the last item; what was chosen before is not chosen again. */
async function work(id: string): Promise<void> {
  const resumed = practice.open(id);
  const { place: first, remainingMs } = resumed;
  tellParent({ told: "resumed", sessionId: id, place: first, remainingMs });
  for (let place = first; place < resumed.responses.length; place += 1) {
    const { chosen } = practice.goTo(id, place).responses[place] ?? { chosen: null };
    await wait(random(6));
    if (chosen === null) {
      const answer = { chosen: random(4), note: crypto.randomUUID() };
      practice.respond(id, place, answer);
      const { remainingMs } = practice.open(id);
      tellParent({ told: "answered", sessionId: id, place, ...answer, remainingMs });
    }
    await wait(random(6));
    if (resumed.plan.mode === "exam") continue;
    const { response } = await practice.commit(id, place);
    const { remainingMs } = practice.open(id);
    const { lockedAt, correct } = response;
    tellParent({ told: "committed", sessionId: id, place, lockedAt, correct, remainingMs });
  }
}

import { lockFolder } from "../lockFolder.ts";
import { openStore } from "../openStore.ts";
import { beginSession, lockOf, sampleSchedule, wholeSelection } from "./practiceSamples.ts";
import { tellParent } from "./tellParent.ts";

/** Answers and locks questions without end and tells on stdout what has been acknowledged, one JSON line each. */
const folder = process.argv[2] ?? "";
lockFolder(folder);
const { practice, ...others } = openStore({
  folder,
  clock: { now: () => Date.now() },
  log: { info: () => {}, error: () => {} },
}).store;
const itemIds = practice.pick(wholeSelection, 0);

for (;;) {
  const sessionId = beginSession({ practice, ...others }, itemIds);
  for (const place of itemIds.keys()) {
    const chosen = (place + 1) % 4;
    practice.respond(sessionId, place, { chosen });
    tellParent({ sessionId, place, chosen, locked: false });
    practice.tick(sessionId, place, 1000, null);
    const reps = 1 + (practice.schedule(itemIds[place] ?? "")?.reps ?? 0);
    const review = { rating: "good", schedule: sampleSchedule({ reps }) } as const;
    practice.lock(sessionId, [lockOf(place, true, { review })], null);
    tellParent({ sessionId, place, chosen, locked: true });
  }
}

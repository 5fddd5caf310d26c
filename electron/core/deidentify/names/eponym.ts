import { cited, eponymHead, eponymHeadLater, eponymPart, twoWordEponym } from "./cues.ts";
import { restAfter, type Place } from "./mention.ts";
import type { Run } from "./runs.ts";

/** Whether the words name a disease, a sign or the author of a paper. */
export function isEponym(place: Place, run: Run): boolean {
  const { text, words } = place;
  const first = words[run.first];
  const last = words[run.last];
  if (first === undefined || last === undefined) return false;
  const rest = restAfter(place, run);
  if (twoWordEponym.test(text.slice(first.start, first.start + 40))) return true;
  if (cited.test(rest) || eponymHead.test(rest)) return true;
  // "Alvarado 8" is a score.
  if (run.first === run.last && !last.given && /^ \d{1,2}(?![\d/.]| ?[mfy])/iu.test(rest))
    return true;
  const alone = run.first === run.last && last.kind !== "sure";
  return alone && (eponymHeadLater.test(rest) || eponymPart.test(rest));
}

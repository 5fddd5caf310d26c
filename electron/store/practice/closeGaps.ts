import { z } from "zod";
import type { WriteDatabase } from "../database.ts";

/** Numbers the places of a session anew after some of its items were deleted; one without any is deleted too. */
export function closeGaps(database: WriteDatabase, sessionNumber: number): void {
  const places = z
    .array(z.number())
    .parse(
      database
        .prepare("SELECT place FROM responses WHERE session_number = ? ORDER BY place")
        .pluck()
        .all(sessionNumber),
    );
  if (places.length === 0) {
    database.prepare("DELETE FROM sessions WHERE number = ?").run(sessionNumber);
    return;
  }
  const session = database.prepare("SELECT place FROM sessions WHERE number = ?").pluck();
  const at = z.number().parse(session.get(sessionNumber));
  const before = places.filter((place) => place < at).length;
  database
    .prepare("UPDATE sessions SET place = ? WHERE number = ?")
    .run(Math.min(before, places.length - 1), sessionNumber);
  const move = database.prepare(
    "UPDATE responses SET place = ? WHERE session_number = ? AND place = ?",
  );
  places.forEach((place, to) => {
    if (place !== to) move.run(to, sessionNumber, place);
  });
}
